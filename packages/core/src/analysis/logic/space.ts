import { exactFraction, exactInteger, Bounds, type Exact, type KnownValue } from '@bangfu/sdk'
import type { BoundPolicy, Expression, Reference } from '../../bind/model.ts'
import type { Cell, Parameter } from '../../catalog/model.ts'
import { presenceOf } from '../../compile/cell.ts'
import { isDays, type Frame, type Value } from '../../compile/frame.ts'
import type { Compiler } from '../../compile/node.ts'
import { anyItem } from '../../compile/unknown-list.ts'
import { eachInExpression } from '../../bind/each-reference.ts'
import { Effort } from '../effort.ts'
import { cutsOf } from './cuts.ts'
import { dayPieces, listPieces, numberPieces, OTHER, textPieces, type DayRange } from './pieces.ts'

/** The first and the last day of the language. */
export const EVER: DayRange = { least: '1800-01-01', greatest: '2199-12-31' }

/** What a cell can be: one value for each piece. `null` is nothing, `undefined` a number or day that cannot be worked out. */
export type Pieces = readonly Value[]

const stepOf = (cell: Cell, compiler: Compiler): Exact | undefined => {
  if (cell.origin.kind === 'record')
    return cell.origin.fact.type === 'integer' ? exactInteger(1) : exactFraction(1n, 100n)
  return compiler.meaning(cell)?.form === 'count' || cell.origin.kind === 'reviewLines' ? exactInteger(1) : undefined
}

/** What each cell of a policy can be on the days of an edition, cut where some condition may change. */
export class Space {
  readonly compiler: Compiler
  /** Whether a parameter that is asked like a fact may be anything: a switch that somebody else may set. */
  readonly isFree: boolean
  readonly #policy: BoundPolicy
  readonly #days: DayRange
  readonly #cuts: ReadonlyMap<Cell, readonly KnownValue[]>
  readonly #pieces = new Map<Cell, Pieces | undefined>()
  readonly #parameterPieces = new Map<Parameter, Pieces>()
  readonly #undefinable = new Map<Cell, boolean>()

  readonly effort: Effort

  constructor(policy: BoundPolicy, compiler: Compiler, days: DayRange, isFree: boolean, effort = new Effort()) {
    this.effort = effort
    this.compiler = compiler
    this.isFree = isFree
    this.#policy = policy
    this.#days = days
    this.#cuts = cutsOf(policy, compiler)
  }

  /** Days and numbers at which something may change. */
  cuts(cell: Cell): readonly KnownValue[] {
    return this.#cuts.get(cell) ?? []
  }

  /** What a cell can be; `undefined` where it cannot be cut. */
  pieces(cell: Cell): Pieces | undefined {
    if (!this.#pieces.has(cell)) this.#pieces.set(cell, this.#piecesOf(cell))
    return this.#pieces.get(cell)
  }

  /** Whether a cell may hold nothing, being an item of a block that may not be there. */
  canBeNothing(cell: Cell): boolean {
    return presenceOf(cell) !== undefined || (cell.substitute !== undefined && this.canBeNothing(cell.substitute))
  }

  /** The codes of a table that a parameter extends may be any; one stands for what may still be added. */
  codes(cell: Cell): readonly string[] {
    const type = this.compiler.typeOf(cell.type)
    if (type.kind !== 'code' && type.kind !== 'codes') return []
    const isOpen = this.#policy.catalog.tables.get(type.table)?.declared.value.extendedBy !== undefined
    return this.isFree && isOpen ? [...type.codes, OTHER] : type.codes
  }

  #piecesOf(cell: Cell): Pieces | undefined {
    const values = this.#valuesOf(cell)
    if (values === undefined) return undefined
    return [...values, ...this.lacking(cell)]
  }

  /** What a cell can be besides a value. */
  lacking(cell: Cell): readonly (null | undefined)[] {
    const isUndefinable = this.#isUndefinable(cell)
    // A day that is another one's may be nothing with it.
    const isNothing = this.canBeNothing(cell) || (isUndefinable && cell.type.kind === 'date')
    return [...(isNothing ? [null] : []), ...(isUndefinable ? [undefined] : [])]
  }

  #valuesOf(cell: Cell): Pieces | undefined {
    const cuts = this.cuts(cell)
    switch (cell.type.kind) {
      case 'boolean':
        return [true, false]
      case 'code':
        return this.codes(cell)
      case 'codes':
        return listPieces(cuts)
      case 'text':
        return textPieces(cuts)
      case 'date':
        return dayPieces(cell.origin.kind === 'asOf' ? this.#days : EVER, cuts)
      case 'number':
        return numberPieces(this.#boundsOf(cell), cuts, stepOf(cell, this.compiler))
    }
  }

  /** What a number lies between whatever the record holds, as the engine works it out of what it knows nothing of. */
  #boundsOf(cell: Cell): Bounds {
    if (cell.origin.kind === 'reviewLines') return new Bounds<Exact>(exactInteger(0), undefined)
    const frameOf = (scope: Cell['scope']): Frame =>
      anyItem(scope, (scope.parent === undefined ? undefined : frameOf(scope.parent)) as Frame)
    const found = this.compiler.cell(cell).get(frameOf(cell.scope))
    return found instanceof Bounds && !isDays(found) ? found : new Bounds<Exact>(undefined, undefined)
  }

  /** Whether a derived number or day may have no value although every fact is known. */
  #isUndefinable(cell: Cell): boolean {
    const known = this.#undefinable.get(cell)
    if (known !== undefined) return known
    const meaning = this.compiler.meaning(cell)
    const isLacking = meaning !== undefined && meaning.form !== 'condition' && this.#lacksValue(meaning)
    this.#undefinable.set(cell, isLacking)
    return isLacking
  }

  #lacksValue(meaning: Expression): boolean {
    let found = false
    const reference = (read: Reference): void => {
      if (read.kind === 'parameter') found ||= this.compiler.parameter(read.parameter) === undefined
      else found ||= this.canBeNothing(read.cell) || this.#isUndefinable(read.cell)
    }
    const expression = (inner: Expression): void => {
      if (inner.form === 'lookup') found = true
      if (inner.form !== 'formula' || !inner.formula.arguments.every((kind) => kind === 'number')) return
      const zeros = inner.args.map(() => exactInteger(0))
      found ||= (inner.formula.evaluate as (...values: readonly unknown[]) => unknown)(...zeros) === undefined
    }
    eachInExpression(meaning, { reference, expression })
    return found
  }

  /** What a parameter that is asked like a fact can be. */
  parameterPieces(parameter: Parameter): Pieces {
    const known = this.#parameterPieces.get(parameter)
    if (known !== undefined) return known
    const { type, options = [] } = parameter.declared.value
    const now: Pieces = [this.compiler.parameter(parameter) as Value]
    const free: Pieces = type === 'boolean' ? [true, false] : type === 'choice' ? options.map(({ id }) => id) : now
    const made = this.isFree ? free : now
    this.#parameterPieces.set(parameter, made)
    return made
  }
}
