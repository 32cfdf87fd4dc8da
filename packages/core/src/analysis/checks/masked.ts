import { OUTCOMES, type Diagnostic } from '@bangfu/sdk'
import type { BenefitRule } from '../../bind/model.ts'
import type { CompiledBenefit } from '../../compile/edition.ts'
import { below } from '../../diagnostics/report.ts'
import { anyOf } from '../conditions.ts'
import type { Context } from '../context.ts'
import { finding } from '../finding.ts'
import { and, not, or } from '../logic/formula.ts'

const rank = ({ outcome }: BenefitRule): number => OUTCOMES.indexOf(outcome)

/** Rules of a benefit whose outcome never stands, since another one of it always holds as well. */
export const maskedIn = ({ rules, scope }: CompiledBenefit, context: Context): readonly Diagnostic[] =>
  rules.flatMap(({ rule }, index) => {
    // Of two with one outcome the first in the files stands.
    const before = rules.slice(0, index).map((other) => other.rule)
    const higher = before.filter((other) => rank(other) <= rank(rule))
    if (higher.length === 0) return []
    const found = masks(rule, higher, context)
    const at = below(rule.at, 'conditions')
    const names = Object.fromEntries([rule, ...higher].map(({ name, shape }) => [name, shape.title]))
    const others = anyOf(
      at,
      higher.map(({ conditions }) => conditions),
    )
    const own = { condition: rule.conditions, want: 'yes' as const }
    if (found === undefined) {
      if (context.witnesses.find([own, { condition: others, want: 'no' }], scope) !== undefined) return []
      // That it cannot be shown to fire at all is said elsewhere.
      if (context.witnesses.find([own], scope) === undefined) return []
      return [finding('NOT_PROVEN', 'info', at, { found: 'whether the outcome ever stands', names })]
    }
    const witness = context.witnesses.find([own, { condition: others, want: 'yes' }], scope)
    return [
      finding('OUTCOME_MASKED', 'warning', at, {
        found: found.map(({ name }) => name).join(', '),
        related: found.map((other) => below(other.at, 'conditions')),
        names,
        witness,
      }),
    ]
  })

/** The rules that hold wherever another does: one of them where one is enough, else all. */
const masks = (
  rule: BenefitRule,
  higher: readonly BenefitRule[],
  context: Context,
): readonly BenefitRule[] | undefined => {
  const all = [rule, ...higher].map(({ conditions }) => conditions)
  const ground = context.ground(rule.scope, all)
  const holds = (one: BenefitRule) => ground.cases(one.conditions).yes
  // A rule that never fires is not masked.
  if (ground.canHold(holds(rule)) === 'no') return undefined
  const covered = (by: readonly BenefitRule[]): boolean =>
    ground.canHold(and(holds(rule), not(or(...by.map(holds))))) === 'no'
  const alone = higher.find((one) => covered([one]))
  if (alone !== undefined) return [alone]
  return covered(higher) ? higher : undefined
}
