import type { TargetState } from '@bangfu/sdk'
import type { SectionContext, SectionOf } from './context.ts'
import { verdictOfFact } from './verdict.ts'

/** How each target stands; none at all where the household is known to be outside those it is set for. */
export const targetsSection = (
  key: string,
  { where, targets }: SectionOf<'targets'>,
  context: SectionContext,
): Record<string, TargetState> => {
  const inside = verdictOfFact(where, key, context)
  if (inside === 'no') return {}
  const stateOf = (id: string, { applies, met }: (typeof targets)[string]): TargetState => {
    const about = `${key}.${id}`
    const applicable = verdictOfFact(applies, about, context)
    if (applicable === 'no') return 'notApplicable'
    const reached = verdictOfFact(met, about, context)
    if (inside === 'unknown' || applicable === 'unknown' || reached === 'unknown') return 'unknown'
    return reached === 'yes' ? 'met' : 'unmet'
  }
  const states: Record<string, TargetState> = {}
  for (const id of Object.keys(targets)) {
    const target = targets[id]
    if (target !== undefined) states[id] = stateOf(id, target)
  }
  return states
}
