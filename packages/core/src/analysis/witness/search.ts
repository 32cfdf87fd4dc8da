import { Bounds, compare, exactInteger, type Exact, type Verdict } from '@bangfu/sdk'
import type { Condition } from '../../bind/model.ts'
import type { Cell } from '../../catalog/model.ts'
import { forgetDerived, isDays, type Frame, type Value } from '../../compile/frame.ts'
import type { Compiler } from '../../compile/node.ts'
import type { OpenCell } from '../../decide/open-cell.ts'
import { OpenCells } from '../../decide/open-cells.ts'
import { piecesOf } from '../../decide/pieces.ts'
import { Trial } from '../../decide/trial.ts'
import type { Given } from './record.ts'

/** What a household is to be made so: a condition, about a thing in it, with a verdict. */
export interface Goal {
  readonly condition: Condition
  readonly frame: Frame
  readonly want: Exclude<Verdict, 'unknown'>
  /** The rules by which it is. */
  readonly compiler: Compiler
}

/** Goals that are open by the rules of one compiler. */
interface OpenGoals {
  readonly compiler: Compiler
  readonly goals: readonly Goal[]
}

// A number that can only be found together with others is tried at these, where its limits allow.
const GUESSES = [0, 1, 2, 100, 1000, 10_000, 100_000].map((value) => exactInteger(value))

/**
 * Looks for what the facts of a household must be for conditions to come out as wanted. It begins where nothing is known and
 * fills in only what keeps a condition open, piece by piece, as the engine does when it settles what is unknown: what is not
 * filled in changes nothing. The pieces stand in the slots when it has found any.
 */
export class Search {
  readonly #household: Frame
  readonly #goals: ReadonlyMap<Compiler, readonly Goal[]>
  readonly #trial = new Trial()
  readonly #failed = new Set<string>()
  #left: number

  constructor(household: Frame, goals: readonly Goal[], steps: number) {
    this.#household = household
    const compilers = new Set(goals.map(({ compiler }) => compiler))
    this.#goals = new Map([...compilers].map((one) => [one, goals.filter(({ compiler }) => compiler === one)]))
    this.#left = steps
  }

  /** Whether it has found any. */
  run(): boolean {
    if (this.#left <= 0) return false
    this.#left -= 1
    const open: OpenGoals[] = []
    for (const [compiler, goals] of this.#goals) {
      forgetDerived(this.#household)
      const left: Goal[] = []
      for (const goal of goals) {
        const verdict = compiler.condition(goal.condition).test(goal.frame)
        if (verdict === 'unknown') left.push(goal)
        else if (verdict !== goal.want) return false
      }
      if (left.length > 0) open.push({ compiler, goals: left })
    }
    return open.length === 0 || this.#open(open)
  }

  #open(open: readonly OpenGoals[]): boolean {
    const { mark } = this.#trial
    const found = open.map((one) => ({ ...one, cells: this.#visit(one) }))
    if (this.#trial.name(found.flatMap(({ cells }) => cells.facts))) return this.run() || this.#restore(mark)
    const text = found.map(({ cells }) => cells.text).join('\n')
    if (this.#failed.has(text)) return false
    this.#failed.add(text)
    for (const { compiler, goals, cells } of found) {
      // What the pieces are is asked of the facts that are derived by the same rules.
      if (open.length > 1) this.#visit({ compiler, goals })
      for (const fact of cells.facts) {
        const pieces = piecesOf(open.length > 1 ? together(fact, found) : fact, compiler)
        if (pieces.length > 1) return pieces.some(({ value }) => this.#try(fact.cell, fact.frame, value))
      }
    }
    // What is left hangs together: one of them is guessed, so that the others can be worked out.
    const facts = found.flatMap(({ cells }) => cells.facts)
    return facts.some((fact) => this.#guesses(fact).some((value) => this.#try(fact.cell, fact.frame, value)))
  }

  #visit({ compiler, goals }: OpenGoals): OpenCells {
    forgetDerived(this.#household)
    const open = new OpenCells(compiler, this.#trial.owners, this.#trial.id)
    for (const { condition, frame } of goals) open.condition(condition, frame)
    return open
  }

  /** How many more steps it may take. */
  get left(): number {
    return this.#left
  }

  /** What was filled in. */
  given(): Given {
    const given = new Map<Frame, Map<Cell, Value>>()
    for (const { frame, cell, isChosen } of this.#trial.tried) {
      if (!isChosen) continue
      const cells = given.get(frame) ?? new Map<Cell, Value>()
      given.set(frame, cells.set(cell, frame.slots[cell.slot]))
    }
    return given
  }

  #guesses({ cell, frame, cuts }: OpenCell): readonly Value[] {
    const now = frame.slots[cell.slot]
    if (cell.type.kind === 'number' && now instanceof Bounds && !isDays(now)) {
      const { least, greatest } = now
      const ends = [least, greatest].filter((end): end is Exact => end !== undefined)
      return [...ends, ...GUESSES].filter((value) => isWithin(value, now))
    }
    if (cell.type.kind === 'date') return [...cuts.keys()]
    return []
  }

  #try(cell: Cell, frame: Frame, value: Value): boolean {
    const { mark } = this.#trial
    this.#trial.set(frame, cell, value)
    return this.run() || this.#restore(mark)
  }

  #restore(mark: number): false {
    this.#trial.restore(mark)
    return false
  }
}

/** A fact with all that is made of it, by whichever rules. */
const together = (fact: OpenCell, found: readonly { readonly cells: OpenCells }[]): OpenCell => {
  const all = found.flatMap(({ cells }) =>
    cells.facts.filter(({ cell, frame }) => cell === fact.cell && frame === fact.frame),
  )
  return {
    ...fact,
    cuts: new Map(all.flatMap(({ cuts }) => [...cuts])),
    readers: all.flatMap(({ readers }) => readers),
    isCompared: all.every(({ isCompared }) => isCompared),
  }
}

const isWithin = (value: Exact, { least, greatest }: Bounds): boolean =>
  (least === undefined || compare(value, least) >= 0) && (greatest === undefined || compare(value, greatest) <= 0)
