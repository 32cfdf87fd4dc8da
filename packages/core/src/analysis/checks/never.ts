import type { Diagnostic, Witness } from '@bangfu/sdk'
import type { Condition } from '../../bind/model.ts'
import { allOf } from '../conditions.ts'
import type { Context } from '../context.ts'
import { finding } from '../finding.ts'
import { and } from '../logic/formula.ts'
import type { RuleLike } from './rule-like.ts'

type Grounding = Context['ground']

/** The parts of a condition that cannot hold together, as few of them as it takes. */
const conflictIn = ({ condition, scope }: RuleLike, grounding: Grounding): readonly Condition[] => {
  const parts = condition.form === 'all' ? condition.parts : [condition]
  const ground = grounding(scope, [condition])
  const canHold = (some: readonly Condition[]): boolean =>
    ground.canHold(and(...some.map((part) => ground.cases(part).yes))) !== 'no'
  return parts.reduce<readonly Condition[]>((left, part) => {
    const others = left.filter((other) => other !== part)
    return others.length > 0 && !canHold(others) ? others : left
  }, parts)
}

/** A household that meets all of a condition but one of the parts that exclude each other, and so not the whole. */
const nearest = (
  { condition, scope, at }: RuleLike,
  conflict: readonly Condition[],
  context: Context,
): Witness | undefined => {
  const parts = condition.form === 'all' ? condition.parts : [condition]
  const no = { condition, want: 'no' as const }
  for (const left of [...conflict].reverse()) {
    const others = parts.filter((part) => part !== left)
    const near = others.length === 0 ? [] : [{ condition: allOf(at, others), want: 'yes' as const }]
    const found = context.witnesses.find([...near, no], scope)
    if (found !== undefined) return found
  }
  return context.witnesses.find([no], scope)
}

/** A rule or fact that no household can meet, with one that comes as near as can be. */
export const neverHolds = (rule: RuleLike, context: Context): Diagnostic | undefined => {
  const { condition, scope, name, label, at, cell } = rule
  const grounding = cell === undefined ? context.ground : context.groundApart
  const ground = grounding(scope, [condition])
  if (ground.canHold(ground.cases(condition).yes) !== 'no') return undefined
  const conflict = conflictIn(rule, grounding)
  return finding(cell === undefined ? 'RULE_NEVER_FIRES' : 'FACT_NEVER_HOLDS', 'warning', at, {
    found:
      conflict.length > 1 ? `${conflict.length} conditions that exclude each other` : 'one condition that never holds',
    related: conflict.map((part) => part.at),
    names: { [name]: label },
    witness: nearest(rule, conflict, context),
  })
}

/** Whether a household was found that meets a rule. */
export const isShownToHold = ({ condition, scope }: RuleLike, context: Context): boolean =>
  context.witnesses.find([{ condition, want: 'yes' }], scope) !== undefined

/** A rule of which neither a household that meets it was found nor a proof that there is none. */
export const notShownToHold = (rule: RuleLike, context: Context): Diagnostic => {
  const { condition, scope, name, label, at } = rule
  const ground = context.groundAsIs(scope, [condition])
  const isOff = ground.canHold(ground.cases(condition).yes) === 'no'
  const names = { [name]: label }
  if (!isOff) return finding('NOT_PROVEN', 'info', at, { found: 'whether the rule ever fires', names })
  const witness = nearest(rule, conflictIn(rule, context.groundAsIs), context)
  return finding('RULE_SWITCHED_OFF', 'info', at, { names, witness })
}
