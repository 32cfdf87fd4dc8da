import { exactInteger, ZERO, type Verdict } from '@bangfu/sdk'
import type { BoundPolicy, Condition, Reference } from '../../bind/model.ts'
import type { Cell, Scope } from '../../catalog/model.ts'
import { presenceOf } from '../../compile/cell.ts'
import type { Value } from '../../compile/frame.ts'
import { operandOf, type Leaf } from './cuts.ts'
import { follow } from './follow.ts'
import { and, FALSE, not, or, test, TRUE, type Formula, type Variable } from './formula.ts'
import { satisfiable, type Satisfiability } from './satisfy.ts'
import type { Pieces, Space } from './space.ts'
import { outer, thingsFor, type Thing } from './things.ts'
import { verdictAt } from './verdicts.ts'

/** When a condition is known to hold, and when it is known not to. */
export interface Cases {
  readonly yes: Formula
  readonly no: Formula
}

const ALWAYS: Cases = { yes: TRUE, no: FALSE }
const NEVER: Cases = { yes: FALSE, no: TRUE }
const NEITHER: Cases = { yes: FALSE, no: FALSE }
const NO_CELLS: ReadonlySet<Cell> = new Set()
const VERDICTS: readonly Verdict[] = ['yes', 'no', 'unknown']

const given = (verdict: Verdict): Cases => (verdict === 'yes' ? ALWAYS : verdict === 'no' ? NEVER : NEITHER)

/**
 * Conditions as formulas over what a household can be. Derived yes-or-no facts are opened, lists have an item for each
 * thing that is said of them; sums, counts and other numbers that more than one fact decides stand for themselves, as if
 * they were free. So what cannot hold cannot, and what can hold may still be impossible.
 */
export class Ground {
  readonly #space: Space
  /** Derived facts that are taken as if they could be anything. */
  readonly #free: ReadonlySet<Cell>
  readonly #variables = new Map<string, Variable>()
  readonly #constraints: Formula[] = []
  readonly #cases = new Map<Condition, Map<Thing, Cases>>()
  /** The person or household that the conditions are about. */
  readonly subject: Thing
  readonly #isCapped: boolean

  /** Conditions about a thing of a scope, all that will be asked for. */
  constructor(
    space: Space,
    policy: BoundPolicy,
    scope: Scope,
    conditions: readonly Condition[],
    free: ReadonlySet<Cell> = NO_CELLS,
  ) {
    this.#space = space
    this.#free = free
    const isThere = (name: string): Formula => test(this.#variable(`there:${name}`, 2), 1n)
    const { subject, isCapped } = thingsFor(conditions, scope, policy, isThere)
    this.subject = subject
    this.#isCapped = isCapped
  }

  /** Whether a formula can hold for some household. */
  canHold(formula: Formula): Satisfiability {
    const found = this.#space.effort.run((take) => satisfiable(and(formula, ...this.#constraints), take))
    return found === 'no' && this.#isCapped ? 'unproven' : found
  }

  /** When a condition holds for the thing that it is about. */
  cases(condition: Condition, thing: Thing = this.subject): Cases {
    const ofThings = this.#cases.get(condition) ?? new Map<Thing, Cases>()
    this.#cases.set(condition, ofThings)
    const known = ofThings.get(thing)
    if (known !== undefined) return known
    const made = this.#casesOf(condition, thing)
    ofThings.set(thing, made)
    return made
  }

  #casesOf(condition: Condition, thing: Thing): Cases {
    switch (condition.form) {
      case 'leaf':
        return this.#leaf(condition, thing)
      case 'all':
      case 'any': {
        const parts = condition.parts.map((part) => this.cases(part, thing))
        const [yes, no] = [parts.map((part) => part.yes), parts.map((part) => part.no)]
        return condition.form === 'all' ? { yes: and(...yes), no: or(...no) } : { yes: or(...yes), no: and(...no) }
      }
      case 'not': {
        const { yes, no } = this.cases(condition.part, thing)
        return { yes: no, no: yes }
      }
      case 'some':
      case 'every': {
        const items = outer(thing, condition.up).lists.get(condition.scope) ?? []
        const each = items.map(({ thing: item, isThere }) => ({ isThere, ...this.cases(condition.where, item) }))
        const some = (key: 'yes' | 'no'): Formula => or(...each.map((one) => and(one.isThere, one[key])))
        const every = (key: 'yes' | 'no'): Formula => and(...each.map((one) => or(not(one.isThere), one[key])))
        return condition.form === 'some' ? { yes: some('yes'), no: every('no') } : { yes: every('yes'), no: some('no') }
      }
      case 'known': {
        const { what } = condition
        const id = what.kind === 'cell' ? what.cell.id : what.block.id
        const variable = this.#variable(`known:${id}@${outer(thing, what.up).name}`, 2)
        return { yes: test(variable, 1n), no: test(variable, 2n) }
      }
    }
  }

  #variable(name: string, pieces: number): Variable {
    const known = this.#variables.get(name)
    if (known !== undefined) return known
    const made = { id: this.#variables.size, name, all: (1n << BigInt(pieces)) - 1n }
    this.#variables.set(name, made)
    return made
  }

  /** The variable of a cell of a thing, tied to whether its block is there. */
  #cell(cell: Cell, thing: Thing, pieces: Pieces): Variable {
    const name = `${cell.id}@${thing.name}`
    const isNew = !this.#variables.has(name)
    const variable = this.#variable(name, pieces.length)
    const nothing = pieces.indexOf(null)
    const presence = presenceOf(cell)
    if (isNew && nothing >= 0 && presence !== undefined) {
      const isNothing = test(variable, 1n << BigInt(nothing))
      const isThere = test(this.#cell(presence, thing, [true, false]), 1n)
      this.#constraints.push(or(and(isThere, not(isNothing)), and(not(isThere), isNothing)))
    }
    return variable
  }

  #by(variable: Variable, pieces: Pieces, verdictOf: (value: Value) => Verdict): Cases {
    const masks = { yes: 0n, no: 0n, unknown: 0n }
    for (const [index, piece] of pieces.entries()) masks[verdictOf(piece)] |= 1n << BigInt(index)
    return { yes: test(variable, masks.yes), no: test(variable, masks.no) }
  }

  #leaf(leaf: Leaf, thing: Thing): Cases {
    const { compiler, isFree } = this.#space
    const { reference, operand } = leaf
    const at = verdictAt(leaf, compiler)
    if (reference.kind === 'parameter') {
      const { parameter } = reference
      if (at === undefined) return this.#opaque(leaf, thing)
      const pieces = this.#space.parameterPieces(parameter)
      const [only] = pieces
      if (pieces.length < 2) return only === undefined ? NEITHER : given(at(only))
      return this.#by(this.#variable(`param.${parameter.id}`, pieces.length), pieces, at)
    }
    const { cell, up } = reference
    const meaning = compiler.meaning(cell)
    if (at !== undefined && meaning?.form === 'condition' && cell.substitute === undefined) {
      const of = outer(thing, up)
      const { yes, no } = this.#free.has(cell) ? this.#freely(cell, of) : this.cases(meaning.condition, of)
      const [whenTrue, whenFalse] = [given(at(true)), given(at(false))]
      return {
        yes: or(and(yes, whenTrue.yes), and(no, whenFalse.yes)),
        no: or(and(yes, whenTrue.no), and(no, whenFalse.no)),
      }
    }
    if (operand.kind === 'reference' && operand.reference.kind === 'cell') return this.#pair(leaf, thing)
    if (at === undefined) return this.#opaque(leaf, thing)
    if (isFree && operand.kind === 'reference' && leaf.operator.operand === 'list') return this.#listed(leaf, thing)
    const followed = follow(cell, compiler)
    const pieces = leaf.operator.cuts === undefined && !isFinite(cell) ? undefined : this.#space.pieces(followed.cell)
    if (pieces === undefined) return this.#opaque(leaf, thing)
    const variable = this.#cell(followed.cell, outer(thing, up + followed.up), pieces)
    return this.#by(variable, pieces, (value) => at(followed.valueAt(value)))
  }

  #freely(cell: Cell, thing: Thing): Cases {
    const variable = this.#variable(`${cell.id}@${thing.name}`, 2)
    return { yes: test(variable, 1n), no: test(variable, 2n) }
  }

  /** A fact that is among a list that somebody else may set. */
  #listed(leaf: Leaf, thing: Thing): Cases {
    const { reference, operand, operator } = leaf
    if (reference.kind !== 'cell' || operand.kind !== 'reference' || operand.reference.kind !== 'parameter')
      return NEITHER
    const { compiler } = this.#space
    const { cell, up } = reference
    const list = operand.reference.parameter.id
    const pieces = this.#space.pieces(cell)
    const [known] = (pieces ?? []).filter((piece) => typeof piece === 'string')
    if (cell.type.kind !== 'code' || pieces === undefined || known === undefined) return this.#opaque(leaf, thing)
    const compile = operator.compile as (operand: unknown, type: unknown) => (value: Value) => Verdict
    const isIn = compile([known], compiler.typeOf(cell.type))(known) === 'yes'
    const variable = this.#cell(cell, outer(thing, up), pieces)
    const inside: Formula[] = []
    const outside: Formula[] = []
    for (const [index, piece] of pieces.entries()) {
      if (typeof piece !== 'string') continue
      const is = test(variable, 1n << BigInt(index))
      const among = test(this.#variable(`in:${list}:${piece}`, 2), 1n)
      inside.push(and(is, among))
      outside.push(and(is, not(among)))
    }
    const nothing = pieces.includes(null) ? test(variable, 1n << BigInt(pieces.indexOf(null))) : FALSE
    const [yes, no] = isIn ? [inside, outside] : [outside, inside]
    return { yes: or(...yes), no: or(nothing, ...no) }
  }

  /** Two facts that are compared with each other: all that counts is which of them is the greater. */
  #pair(leaf: Leaf, thing: Thing): Cases {
    const { reference, operand, operator } = leaf
    if (operand.kind !== 'reference' || operator.ordered !== true) return this.#opaque(leaf, thing)
    const type = this.#space.compiler.typeOf(leaf.type)
    if (type.kind !== 'number' && type.kind !== 'date') return this.#opaque(leaf, thing)
    const [left, right] = [this.#nameOf(reference, thing), this.#nameOf(operand.reference, thing)]
    const [below, same, above] = type.kind === 'number' ? [exactInteger(-1), ZERO, exactInteger(1)] : ['A', 'B', 'C']
    const ordered = left <= right ? [below, same, above] : [above, same, below]
    const compared = operator.compile(same, type) as (value: Value) => Verdict
    const cells = [reference, operand.reference].flatMap((read) => (read.kind === 'cell' ? [read.cell] : []))
    const pieces = [...ordered, ...cells.flatMap((one) => this.#space.lacking(one))]
    const variable = this.#variable(`order:${[left, right].toSorted().join('|')}`, pieces.length)
    return this.#by(variable, pieces, (value) =>
      value === null ? 'no' : value === undefined ? 'unknown' : compared(value),
    )
  }

  #nameOf(reference: Reference, thing: Thing): string {
    return reference.kind === 'parameter'
      ? `param.${reference.parameter.id}`
      : `${reference.cell.id}@${outer(thing, reference.up).name}`
  }

  /** A comparison that stands for itself. */
  #opaque(leaf: Leaf, thing: Thing): Cases {
    const { operator, operand, reference } = leaf
    const right =
      operand.kind === 'reference'
        ? this.#nameOf(operand.reference, thing)
        : JSON.stringify(operandOf(leaf, this.#space.compiler), (_, value: unknown) =>
            typeof value === 'bigint' ? String(value) : value,
          )
    const variable = this.#variable(`${this.#nameOf(reference, thing)} ${operator.name} ${right}`, VERDICTS.length)
    return { yes: test(variable, 1n), no: test(variable, 2n) }
  }
}

const isFinite = ({ type }: Cell): boolean => type.kind === 'boolean' || type.kind === 'code'
