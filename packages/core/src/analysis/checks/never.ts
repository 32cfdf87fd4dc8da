import type { Diagnostic } from '@bangfu/sdk'
import type { Condition } from '../../bind/model.ts'
import { allOf } from '../conditions.ts'
import type { Context } from '../context.ts'
import { finding } from '../finding.ts'
import { and } from '../logic/formula.ts'
import type { RuleLike } from './rule-like.ts'

/** The parts of a condition that cannot hold together, as few of them as it takes. */
const conflictIn = ({ condition, scope }: RuleLike, context: Context): readonly Condition[] => {
  const parts = condition.form === 'all' ? condition.parts : [condition]
  const ground = context.ground(scope, [condition])
  const canHold = (some: readonly Condition[]): boolean =>
    ground.canHold(and(...some.map((part) => ground.cases(part).yes))) !== 'no'
  return parts.reduce<readonly Condition[]>((left, part) => {
    const others = left.filter((other) => other !== part)
    return others.length > 0 && !canHold(others) ? others : left
  }, parts)
}

/** A rule or fact that no household can meet, with one that comes as near as can be. */
export const neverHolds = (rule: RuleLike, context: Context, isRule: boolean): Diagnostic | undefined => {
  const { condition, scope, name, label, at } = rule
  const ground = context.ground(scope, [condition])
  if (ground.canHold(ground.cases(condition).yes) !== 'no') return undefined
  const conflict = conflictIn(rule, context)
  const last = conflict.at(-1)
  const parts = condition.form === 'all' ? condition.parts : [condition]
  const others = parts.filter((part) => part !== last)
  // All of it but one of the parts that exclude each other.
  const near = others.length === 0 ? [] : [{ condition: allOf(at, others), want: 'yes' as const }]
  const witness = context.witnesses.find([...near, { condition, want: 'no' }], scope)
  return finding(isRule ? 'RULE_NEVER_FIRES' : 'FACT_NEVER_HOLDS', 'warning', at, {
    found:
      conflict.length > 1 ? `${conflict.length} conditions that exclude each other` : 'a condition that never holds',
    related: conflict.map((part) => part.at),
    names: { [name]: label },
    witness,
  })
}

/** Whether a household was found that meets a rule. */
export const isShownToHold = ({ condition, scope }: RuleLike, context: Context): boolean =>
  context.witnesses.find([{ condition, want: 'yes' }], scope) !== undefined

/** A rule of which neither a household that meets it was found nor a proof that there is none. */
export const notShownToHold = ({ condition, scope, name, label, at }: RuleLike, context: Context): Diagnostic => {
  const ground = context.groundAsIs(scope, [condition])
  const isOff = ground.canHold(ground.cases(condition).yes) === 'no'
  const names = { [name]: label }
  return isOff
    ? finding('RULE_SWITCHED_OFF', 'info', at, { names })
    : finding('NOT_PROVEN', 'info', at, { found: 'whether the rule ever fires', names })
}
