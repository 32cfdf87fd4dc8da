import type { Diagnostic } from '@bangfu/sdk'
import { anyOf, isTrue } from '../conditions.ts'
import type { Context } from '../context.ts'
import { finding } from '../finding.ts'
import { and, not, or } from '../logic/formula.ts'
import type { Loaded } from '../loaded.ts'
import type { Rung } from './ladder.ts'
import { below } from '../../diagnostics/report.ts'

/** The steps of the classification as rungs of a ladder. */
export const classRungs = ({ source }: Loaded, { policy }: Context): readonly Rung[] => {
  const [located] = source.classification
  const { classification, catalog } = policy
  if (located === undefined) return []
  return classification.steps.map(({ where, class: name }, index) => {
    const at = below(located.at, 'steps', index, 'where')
    const label = classification.shape.steps[index]?.label ?? classification.shape.label
    return { name, label, at, condition: isTrue(where, catalog.household, at) }
  })
}

/** Steps of the classification that never give their class, since an earlier one always holds as well. */
export const classesNeverGiven = (rungs: readonly Rung[], context: Context): readonly Diagnostic[] => {
  const { household } = context.policy.catalog
  const conditions = rungs.map(({ condition }) => condition)
  const ground = context.ground(household, conditions)
  return rungs.flatMap(({ name, label, at, condition }, index) => {
    const earlier = conditions.slice(0, index)
    const before = earlier.map((other) => ground.cases(other).yes)
    if (ground.canHold(and(ground.cases(condition).yes, not(or(...before)))) !== 'no') return []
    const wanted = [{ condition, want: 'yes' as const }]
    const witness =
      earlier.length === 0
        ? undefined
        : context.witnesses.find([...wanted, { condition: anyOf(at, earlier), want: 'yes' }], household)
    return [finding('CLASS_NEVER_GIVEN', 'warning', at, { found: name, names: { [name]: label }, witness })]
  })
}
