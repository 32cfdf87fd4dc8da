import { Bounds } from '@bangfu/sdk'
import { readExpression, type Reads } from '../bind/check-dependencies.ts'
import type { Cell } from '../catalog/model.ts'
import { eachFrame, isKnown, UNSET, type Frame, type OpenFact, type Value } from '../compile/frame.ts'
import type { Compiler } from '../compile/node.ts'
import { Diagram } from './diagram.ts'
import { OpenCells } from './open-cells.ts'
import { derivedPieces, piecesOf } from './pieces.ts'
import { subjectOf, Subjects, type Subject } from './subjects.ts'
import { Trial } from './trial.ts'

/**
 * How many cells are looked at, over all combinations of values, before an answer is left open: for one question, for all
 * questions about a household, and for each question after that.
 */
const LIMITS = { question: 10_000, household: 200_000, further: 100 }
/** Forgetting so many derived values takes as long as looking at a cell. */
const FORGOTTEN_IN_A_STEP = 50

const spent = new WeakMap<Frame, number>()

/** What is to be settled. */
export interface Question<T> {
  /** The answer as the record stands; `undefined` where that is open, bounds where it is certain that it varies. */
  readonly ask: () => T | Bounds | undefined
  /** The same for the same answer, and for no other. */
  readonly nameOf: (answer: T) => string
  /** Goes down what keeps the answer open. */
  readonly visit: (open: OpenCells) => void
}

/**
 * Tries the values of what is open. What a cell could be is split into pieces that are all of it together, and each piece
 * stands for every value in it: what holds for each piece holds for every value.
 * What is found is kept as a diagram.
 */
export class Exploration<T> {
  readonly #household: Frame
  readonly #most: number
  readonly #compiler: Compiler
  readonly #question: Question<T>
  readonly #derivedFirst: boolean
  /** Derived values that are not known, and so may become known. What is known stays so. */
  readonly #derived: { readonly slots: Value[]; readonly slot: number }[] = []
  /** Derived values that are assumed. */
  readonly #assumed: { readonly frame: Frame; readonly slot: number; readonly value: Value }[] = []
  readonly #trial = new Trial()
  readonly #diagram = new Diagram()
  /** Nodes by what was open. */
  readonly #explored = new Map<string, number>()
  readonly #answers = new Map<number, T>()
  readonly #asked = new Subjects()
  readonly #relevant = new Subjects()
  #steps = 0
  /** How many of the facts that are asked for may still turn out to change nothing. */
  #left = 0
  #firstAnswer: number | undefined
  /** Whether two values are known to give two answers. */
  #differs = false
  /** Whether some piece gives no answer. */
  #isStuck = false

  constructor(
    household: Frame,
    compiler: Compiler,
    question: Question<T>,
    { asked, derivedFirst }: { readonly asked: Iterable<OpenFact>; readonly derivedFirst: boolean },
  ) {
    this.#household = household
    this.#most = (spent.get(household) ?? 0) < LIMITS.household ? LIMITS.question : LIMITS.further
    this.#compiler = compiler
    this.#question = question
    this.#derivedFirst = derivedFirst
    for (const fact of asked) {
      this.#asked.add(fact.frame, subjectOf(fact))
      this.#left += 1
    }
    eachFrame(household, ({ scope, slots }) => {
      for (let slot = scope.firstDerived; slot < slots.length; slot += 1) {
        if (slots[slot] === UNSET || !isKnown(slots[slot])) this.#derived.push({ slots, slot })
      }
    })
  }

  /** Whether the limit was reached before two answers were found. */
  get isExhausted(): boolean {
    return this.#steps >= this.#most && !this.#differs
  }

  /** The answer that holds for every value; `undefined` where there is none, or none that could be found. */
  run(): T | undefined {
    const answer = this.#answers.get(this.#explore(true))
    this.#trial.restore(0)
    this.#forget()
    spent.set(this.#household, (spent.get(this.#household) ?? 0) + this.#steps)
    return answer
  }

  /** Whether the answer may depend on a fact. */
  isRelevant(fact: OpenFact): boolean {
    return this.#steps >= this.#most || this.#relevant.has(fact.frame, subjectOf(fact))
  }

  /** The node of the answer as things stand; `isReal` where nothing but facts is assumed. */
  #explore(isReal: boolean): number {
    if (this.#isOver()) return this.#diagram.unresolved()
    this.#steps += 1 + Math.floor(this.#derived.length / FORGOTTEN_IN_A_STEP)
    this.#forget()
    const answer = this.#question.ask()
    if (answer instanceof Bounds) return this.#varying(answer)
    if (answer !== undefined) return this.#answered(answer, isReal)
    const open = new OpenCells(this.#compiler, this.#trial.owners, this.#trial.id)
    this.#question.visit(open)
    this.#steps += open.facts.length + open.derived.length
    if (open.hasFailure) return this.#stuck(open)
    const { mark } = this.#trial
    if (this.#trial.name(open.facts)) {
      const node = this.#explore(isReal)
      this.#trial.restore(mark)
      return node
    }
    const key = `${Number(isReal)}${open.text}`
    const known = this.#explored.get(key)
    if (known !== undefined) return known
    const first = this.#derivedFirst ? this.#splitDerived(open) : this.#splitFact(open, isReal)
    const then = first ?? (this.#derivedFirst ? this.#splitFact(open, isReal) : this.#splitDerived(open))
    const node = then ?? this.#stuck(open)
    this.#explored.set(key, node)
    return node
  }

  #isOver(): boolean {
    if (this.#steps >= this.#most) return true
    return (this.#differs || this.#isStuck) && (this.#left === 0 || this.#derivedFirst)
  }

  #answered(answer: T, isReal: boolean): number {
    const node = this.#diagram.answer(this.#question.nameOf(answer))
    this.#answers.set(node, answer)
    if (isReal || this.#derivedFirst) {
      this.#firstAnswer ??= node
      if (node !== this.#firstAnswer) this.#differs = true
    }
    return node
  }

  /** A number that is another for each value of what it is made of. */
  #varying({ form }: Bounds): number {
    for (const unknown of form?.terms.keys() ?? []) {
      const owner = this.#trial.owners.get(unknown)
      if (owner !== undefined) this.#changes(owner.cell, owner.frame)
    }
    this.#differs = true
    return this.#diagram.unresolved()
  }

  #stuck({ facts, lists }: OpenCells): number {
    this.#isStuck = true
    for (const { cell, frame } of facts) this.#changes(cell, frame)
    for (const { list, frame } of lists) this.#mark(frame, list)
    return this.#diagram.unresolved()
  }

  #changes(cell: Cell, frame: Frame): void {
    this.#mark(frame, cell.id)
    const block = cell.origin.kind === 'record' ? cell.origin.block : undefined
    if (block !== undefined) this.#mark(frame, block.id)
  }

  #mark(frame: Frame, subject: Subject): void {
    if (this.#relevant.has(frame, subject)) return
    this.#relevant.add(frame, subject)
    if (this.#asked.has(frame, subject)) this.#left -= 1
  }

  #forget(): void {
    for (const { slots, slot } of this.#derived) slots[slot] = UNSET
    for (const { frame, slot, value } of this.#assumed) frame.slots[slot] = value
  }

  #splitFact({ facts }: OpenCells, isReal: boolean): number | undefined {
    const placed = facts.map((open) => ({ open, place: this.#diagram.place(open.cell, open.frame) }))
    placed.sort((a, b) => a.place - b.place)
    for (const { open, place } of placed) {
      const { cell, frame } = open
      const pieces = piecesOf(open, this.#compiler)
      if (pieces.length < 2) continue
      const nodes = pieces.map(({ value }) => {
        const { mark } = this.#trial
        this.#trial.set(frame, cell, value)
        const node = this.#explore(isReal)
        this.#trial.restore(mark)
        return node
      })
      if (nodes.some((node) => node !== nodes[0])) this.#changes(cell, frame)
      return this.#diagram.join(place, cell, pieces, nodes)
    }
    return undefined
  }

  #splitDerived(open: OpenCells): number | undefined {
    for (const found of open.derived) {
      const { cell, frame } = found
      const pieces = derivedPieces(found)
      if (pieces.length < 2) continue
      const nodes = pieces.map(({ value }) => {
        this.#assumed.push({ frame, slot: cell.slot, value })
        const node = this.#explore(false)
        this.#assumed.pop()
        return node
      })
      if (nodes.some((node) => node !== nodes[0])) {
        this.#stuck(open)
        // It may be another value for another of the facts that are assumed, though it splits alike.
        const behind = this.#cellsBehind(cell)
        for (const { cell: fact, frame: at } of this.#trial.tried) {
          if (behind.has(fact)) this.#changes(fact, at)
        }
      }
      return this.#diagram.join(this.#diagram.place(cell, frame), cell, pieces, nodes)
    }
    return undefined
  }

  #cellsBehind(cell: Cell, found = new Set<Cell>()): ReadonlySet<Cell> {
    const reads: Reads = { cells: new Set(cell.substitute === undefined ? [] : [cell.substitute]), epistemic: false }
    const meaning = this.#compiler.meaning(cell)
    if (meaning !== undefined) readExpression(meaning, reads)
    for (const read of reads.cells) {
      if (found.has(read)) continue
      found.add(read)
      this.#cellsBehind(read, found)
    }
    return found
  }
}
