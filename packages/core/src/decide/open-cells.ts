import { addTimes, Bounds, negate, ONE, ZERO, divide, exactText, isExact, subtract } from '@bangfu/sdk'
import type { Exact, KnownValue, LinearForm } from '@bangfu/sdk'
import type { Condition, Expression, Reference } from '../bind/model.ts'
import { scopesUp } from '../bind/names.ts'
import type { Cell, Scope } from '../catalog/model.ts'
import { presenceOf } from '../compile/cell.ts'
import { isGuarded } from '../plugin/guard.ts'
import { ABSENT, enclosing, isKnown, type Frame, type Value } from '../compile/frame.ts'
import type { Compiler } from '../compile/node.ts'
import { addCuts, type OpenCell } from './open-cell.ts'

type Form<T, F> = Extract<T, { form: F }>

/** The unknown numbers that are being tried, each by the bounds that stand for it. */
export type Owners = ReadonlyMap<Bounds, { readonly cell: Cell; readonly frame: Frame }>

/** A number for each thing, always the same. */
export type Ids = (thing: object) => number

/** Goes down from what is open to the facts that keep it open, and notes where the answer may change on the way. */
export class OpenCells {
  readonly #compiler: Compiler
  readonly #owners: Owners
  readonly #found = new Map<Frame, Map<Cell, OpenCell>>()
  readonly #ids: Ids
  #text = ''
  /** Facts of the record. */
  readonly facts: OpenCell[] = []
  /** Derived facts and formulas. */
  readonly derived: OpenCell[] = []
  readonly lists: { readonly list: Scope; readonly frame: Frame }[] = []
  /** Whether a function of a plugin gave nothing for what is known: no value may be assumed in its place. */
  hasFailure = false

  constructor(compiler: Compiler, owners: Owners, ids: Ids) {
    this.#compiler = compiler
    this.#owners = owners
    this.#ids = ids
  }

  /**
   * What is still open, as text: where it is the same, so is the answer for each value of the facts that are left. Parts of
   * a condition that are settled do not stand in it, or they would have settled the whole.
   */
  get text(): string {
    return this.#text
  }

  /** Notes something that the answer depends on besides what is gone down to. */
  say(...parts: readonly (string | number)[]): void {
    this.#text += `${parts.join(' ')};`
  }

  #textOf(value: Value): string {
    if (!(value instanceof Bounds)) return isExact(value) ? exactText(value) : String(value)
    const { least, greatest, isOpen, form } = value as Bounds
    const ends = [least, greatest].map((end) => (isExact(end) ? exactText(end) : String(end))).join(isOpen ? '<' : '~')
    if (form === undefined) return ends
    const terms = [...form.terms].map(([unknown, factor]) => {
      const { cell, frame } = this.#owners.get(unknown) ?? { cell: unknown, frame: unknown }
      const ends = [unknown.least, unknown.greatest].map((end) => end && exactText(end)).join('~')
      return `${exactText(factor)}*${this.#ids(cell)}@${this.#ids(frame)}:${ends}`
    })
    return `${ends}=${[exactText(form.constant), ...terms].join('+')}`
  }

  #note(cell: Cell, frame: Frame, into: OpenCell[]): OpenCell {
    const cells = this.#found.get(frame) ?? new Map<Cell, OpenCell>()
    this.#found.set(frame, cells)
    const known = cells.get(cell)
    if (known !== undefined) return known
    const made: OpenCell = { cell, frame, cuts: new Map(), readers: [], isCompared: true }
    cells.set(cell, made)
    into.push(made)
    return made
  }

  condition(condition: Condition, frame: Frame): void {
    const node = this.#compiler.condition(condition)
    if (node.test(frame) !== 'unknown') return
    switch (condition.form) {
      case 'leaf':
        this.#leaf(condition, frame)
        return
      case 'all':
      case 'any':
        for (const part of condition.parts) this.condition(part, frame)
        return
      case 'not':
        this.condition(condition.part, frame)
        return
      case 'some':
      case 'every':
        for (const item of this.#items(condition, frame)) this.condition(condition.where, item)
        return
      case 'known':
    }
  }

  #items({ scope, up }: { readonly scope: Scope; readonly up: number }, frame: Frame): readonly Frame[] {
    const outer = enclosing(frame, up)
    const items = outer.lists[scope.index]
    if (items === undefined) this.lists.push({ list: scope, frame: outer })
    return items ?? []
  }

  #leaf(leaf: Form<Condition, 'leaf'>, frame: Frame): void {
    const { reference, operator, operand } = leaf
    this.say(this.#ids(leaf), this.#ids(frame), this.#textOf(this.#valueOf(reference, frame)))
    const { test } = this.#compiler.condition(leaf)
    if (isGuarded(operator) && this.#isKnownOn(leaf, frame)) this.hasFailure = true
    const reader = (): string | undefined => {
      const verdict = test(frame)
      return verdict === 'unknown' ? undefined : verdict
    }
    const cutsAt = (value: unknown): readonly KnownValue[] | undefined => operator.cuts?.(value as never)
    if (operand.kind === 'literal') {
      this.#reference(reference, frame, cutsAt(operand.value), reader)
    } else if (operand.reference.kind === 'parameter') {
      const value = this.#compiler.parameter(operand.reference.parameter)
      if (value !== undefined && value !== null) this.#reference(reference, frame, cutsAt(value), reader)
    } else {
      const { reference: other } = operand
      const left: Value = this.#valueOf(reference, frame)
      const right: Value = this.#valueOf(other, frame)
      const isOrdered = operator.ordered === true
      this.say(this.#textOf(right))
      this.#reference(reference, frame, isKnown(right) && right !== null ? cutsAt(right) : undefined, reader)
      this.#reference(other, frame, isOrdered && isKnown(left) ? [left as KnownValue] : undefined, reader)
      if (isOrdered) this.#crossing(left, right)
    }
  }

  /** Whether both sides of a comparison are known. */
  #isKnownOn({ reference, operand }: Form<Condition, 'leaf'>, frame: Frame): boolean {
    const isKnownHere = (one: Reference): boolean => one.kind === 'cell' && isKnown(this.#valueOf(one, frame))
    return isKnownHere(reference) && (operand.kind === 'literal' || isKnownHere(operand.reference))
  }

  #valueOf(reference: Reference, frame: Frame): Value {
    return reference.kind === 'cell'
      ? this.#compiler.cell(reference.cell).get(enclosing(frame, reference.up))
      : undefined
  }

  /** Where one unknown number passes another. */
  #crossing(a: Value, b: Value): void {
    if (!(a instanceof Bounds) || !(b instanceof Bounds)) return
    const { form } = addTimes(a as Bounds, b as Bounds, negate(ONE))
    if (form !== undefined) this.#form(form, [ZERO])
  }

  /** A number that is made of unknown ones by sums and factors: with one of them, its cuts are cuts of that one. */
  #form({ constant, terms }: LinearForm, cuts: readonly KnownValue[]): void {
    for (const [unknown, factor] of terms) {
      const owner = this.#owners.get(unknown)
      if (owner === undefined) continue
      const open = this.#note(owner.cell, owner.frame, this.facts)
      if (terms.size > 1) continue
      addCuts(
        open,
        cuts.filter(isExact).flatMap((cut) => divide(subtract(cut, constant), factor) ?? []),
      )
    }
  }

  #reference(
    reference: Reference,
    frame: Frame,
    cuts: readonly KnownValue[] | undefined,
    reader?: OpenCell['readers'][number],
  ): void {
    if (reference.kind === 'cell') this.cell(reference.cell, enclosing(frame, reference.up), cuts, reader)
  }

  cell(
    cell: Cell,
    frame: Frame,
    cuts: readonly KnownValue[] | undefined,
    reader: OpenCell['readers'][number] = () => undefined,
  ): void {
    if (cell.substitute !== undefined && frame.slots[cell.slot] === ABSENT) {
      const up = scopesUp(cell.scope, cell.substitute.scope) ?? 0
      this.cell(cell.substitute, enclosing(frame, up), cuts, reader)
      return
    }
    const value = this.#compiler.cell(cell).get(frame)
    if (isKnown(value)) return
    const meaning = this.#compiler.meaning(cell)
    if (meaning === undefined) {
      const presence = presenceOf(cell)
      // Before its items, whether the block is there.
      const isThere = presence === undefined || frame.slots[presence.slot] !== undefined
      if (cell.origin.kind !== 'record' && cell.origin.kind !== 'presence') return
      const open = this.#note(isThere ? cell : presence, frame, this.facts)
      this.say(this.#ids(open.cell), this.#ids(frame))
      if (!isThere) return
      open.readers.push(reader)
      if (cuts === undefined) open.isCompared = false
      else addCuts(open, cuts)
      return
    }
    const before = this.derived.length
    const open = this.#note(cell, frame, this.derived)
    this.say(this.#ids(cell), this.#ids(frame))
    const more = addCuts(open, cuts ?? [])
    if (before < this.derived.length || more.length > 0) this.#unknown(value, meaning, frame, more)
  }

  /** Goes down a number that is part of the answer. */
  number(cell: Cell, frame: Frame): void {
    this.say(this.#textOf(this.#compiler.cell(cell).get(frame)))
    this.cell(cell, frame, undefined)
  }

  #unknown(value: Value, expression: Expression, frame: Frame, cuts: readonly KnownValue[]): void {
    if (value instanceof Bounds && value.form !== undefined) this.#form(value.form, cuts)
    else if (!isKnown(value)) this.#expression(expression, frame, cuts)
  }

  /** Goes down an expression that is a number, a day or a condition. */
  expression(expression: Expression, frame: Frame, cuts: readonly KnownValue[] = []): void {
    const value = this.#compiler.expression(expression).get(frame)
    this.say(this.#textOf(value))
    this.#unknown(value, expression, frame, cuts)
  }

  #expression(expression: Expression, frame: Frame, cuts: readonly KnownValue[]): void {
    switch (expression.form) {
      case 'condition':
        this.condition(expression.condition, frame)
        return
      case 'reference':
        this.#reference(expression.reference, frame, cuts)
        return
      case 'formula':
        this.#formula(expression, frame, cuts)
        return
      case 'sum':
      case 'count':
        for (const item of this.#items(expression, frame)) {
          if (expression.where !== undefined) this.condition(expression.where, item)
          const belongs = expression.where && this.#compiler.condition(expression.where).test(item)
          this.say(belongs ?? 'yes')
          if (expression.form === 'sum' && belongs !== 'no') this.expression(expression.of, item)
        }
        return
      case 'if': {
        const verdict = this.#compiler.condition(expression.when).test(frame)
        this.say(verdict)
        this.condition(expression.when, frame)
        if (verdict !== 'no') this.expression(expression.then, frame, cuts)
        if (verdict !== 'yes') this.expression(expression.otherwise, frame, cuts)
        return
      }
      case 'firstKnown':
        for (const part of expression.parts) this.expression(part, frame, cuts)
        return
      case 'lookup': {
        const node = this.#compiler.expression(expression)
        this.#reference(expression.by, frame, undefined, () => {
          const value = node.get(frame)
          return isExact(value) ? exactText(value) : undefined
        })
        return
      }
      case 'computed': {
        const node = this.#compiler.expression(expression)
        const reader = (): string | undefined => {
          const value = node.get(frame)
          return isKnown(value) ? this.#textOf(value) : undefined
        }
        const values = expression.needs.map(({ reference }) =>
          reference.kind === 'cell' ? this.#valueOf(reference, frame) : null,
        )
        if (values.every(isKnown)) this.hasFailure = true
        for (const { reference } of expression.needs) {
          this.say(this.#textOf(this.#valueOf(reference, frame)))
          this.#reference(reference, frame, undefined, reader)
        }
        return
      }
      case 'number':
    }
  }

  #formula({ formula, args }: Form<Expression, 'formula'>, frame: Frame, cuts: readonly KnownValue[]): void {
    const values = args.map((arg) => this.#compiler.expression(arg).get(frame))
    const known = values.map((value) => (value === null ? undefined : value)) as readonly KnownValue[]
    this.say(...values.map((value) => this.#textOf(value)))
    if (isGuarded(formula) && values.every(isKnown)) this.hasFailure = true
    for (const [place, arg] of args.entries()) {
      if (isKnown(values[place])) continue
      const alone = values.every((value, index) => index === place || (isKnown(value) && value !== null))
      const selected = formula.selects === true ? [...cuts, ...known.filter((_, index) => isKnown(values[index]))] : []
      const passed =
        alone && formula.passes !== undefined
          ? cuts.flatMap((cut) => formula.passes?.(place, cut as Exact & string, known as never) ?? [])
          : []
      this.expression(
        arg,
        frame,
        [...selected, ...passed].filter((cut) => cut !== undefined),
      )
      if (formula.selects === true) for (const other of values.slice(place + 1)) this.#crossing(values[place], other)
    }
  }
}
