import type { SectionContext, SectionOf } from './context.ts'

/** The codes of the signals that are raised: conditions known to hold, and nothing known to speak against them. */
export const signalsSection = (
  { event }: SectionOf<'signals'>,
  { edition, household }: SectionContext,
): readonly string[] => {
  const raised = edition.signals.filter(
    ({ rule, conditions, unless }) =>
      rule.event === event && conditions.test(household) === 'yes' && unless?.test(household) !== 'yes',
  )
  return [...new Set(raised.map(({ rule }) => rule.code))]
}
