import { defineOperator, verdictOf, type KnownValue } from '@bangfu/sdk'
import type { Condition } from '../bind/model.ts'
import { scopesUp } from '../bind/names.ts'
import type { Cell, Scope } from '../catalog/model.ts'
import type { Location } from '../diagnostics/report.ts'

// Conditions that no file holds, made to ask the engine about households that no rule speaks of.

/** All of some conditions. */
export const allOf = (at: Location, parts: readonly Condition[]): Condition => ({ form: 'all', at, parts })

/** At least one of some conditions. */
export const anyOf = (at: Location, parts: readonly Condition[]): Condition => ({ form: 'any', at, parts })

/** The opposite of a condition. */
export const notOf = (part: Condition): Condition => ({ form: 'not', at: part.at, part })

const SENTENCE = { zh: '', en: '' }

/** A fact, asked about a thing of a scope that it is in or encloses, with a test of its own. */
const asked = (
  cell: Cell,
  scope: Scope,
  at: Location,
  test: (value: KnownValue) => boolean,
  cuts: readonly KnownValue[],
): Condition => ({
  form: 'leaf',
  at,
  reference: { kind: 'cell', cell, up: scopesUp(scope, cell.scope) ?? 0 },
  type: cell.type,
  operator: defineOperator({
    name: 'asked',
    accepts: [cell.type.kind],
    operand: 'value',
    compile: () => (value: KnownValue) => verdictOf(test(value)),
    cuts: () => cuts,
    sentence: SENTENCE,
    negated: SENTENCE,
  }),
  operand: { kind: 'literal', value: true },
})

/** A yes-or-no fact is so. */
export const isTrue = (cell: Cell, scope: Scope, at: Location): Condition =>
  asked(cell, scope, at, (value) => value === true, [])

/** A fact passes a test that changes at these values only. */
export const passes = asked

/** A condition with one part of it left out, and that part. */
export interface Reduced {
  readonly part: Condition
  readonly without: Condition
}

/** Each way to leave out one of the parts of an `all` or `any`, wherever it stands in a condition; the later part first. */
export function* reductions(condition: Condition): Generator<Reduced> {
  switch (condition.form) {
    case 'all':
    case 'any': {
      const { parts } = condition
      for (const [index, part] of [...parts.entries()].reverse()) {
        if (parts.length > 1) {
          yield { part, without: { ...condition, parts: parts.toSpliced(index, 1) } }
        }
        for (const inner of reductions(part)) {
          yield { part: inner.part, without: { ...condition, parts: parts.with(index, inner.without) } }
        }
      }
      return
    }
    case 'not':
      for (const { part, without } of reductions(condition.part))
        yield { part, without: { ...condition, part: without } }
      return
    case 'some':
    case 'every':
      for (const { part, without } of reductions(condition.where)) {
        yield { part, without: { ...condition, where: without } }
      }
      return
    default:
  }
}
