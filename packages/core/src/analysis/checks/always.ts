import type { Diagnostic } from '@bangfu/sdk'
import { isTrue } from '../conditions.ts'
import type { Context } from '../context.ts'
import { finding } from '../finding.ts'
import { and, not } from '../logic/formula.ts'
import type { RuleLike } from './rule-like.ts'

/** A rule or fact that every household meets, with one that has nothing to show for it. */
export const alwaysHolds = (rule: RuleLike, context: Context): Diagnostic | undefined => {
  const { condition, scope, name, label, at, cell } = rule
  const ground = (cell === undefined ? context.ground : context.groundApart)(scope, [condition])
  if (ground.canHold(not(ground.cases(condition).yes)) !== 'no') return undefined
  const population = isTrue(context.policy.classification.population, scope, at)
  const wanted = { condition, want: 'yes' as const }
  const witness =
    context.witnesses.find([wanted, { condition: population, want: 'no' }], scope) ??
    context.witnesses.find([wanted], scope)
  return finding(cell === undefined ? 'RULE_ALWAYS_FIRES' : 'FACT_ALWAYS_HOLDS', 'warning', at, {
    found: 'every household',
    names: { [name]: label },
    witness,
  })
}

/** A rule that every household of the population meets, though it asks for more than to be one. */
export const alwaysInPopulation = (rule: RuleLike, context: Context): Diagnostic | undefined => {
  const { condition, scope, name, label, at } = rule
  const population = isTrue(context.policy.classification.population, scope, at)
  const ground = context.ground(scope, [condition, population])
  const [inside, fires] = [ground.cases(population).yes, ground.cases(condition).yes]
  if (ground.canHold(and(inside, not(fires))) !== 'no') return undefined
  // A rule for just the population means it; a rule for more than that asks a question whose answer makes no difference.
  if (ground.canHold(and(fires, not(inside))) === 'no') return undefined
  const witness = context.witnesses.find(
    [
      { condition, want: 'yes' },
      { condition: population, want: 'yes' },
    ],
    scope,
  )
  return finding('RULE_ALWAYS_FIRES', 'warning', at, {
    found: 'every household of the population',
    names: { [name]: label },
    witness,
  })
}
