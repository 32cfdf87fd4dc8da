import type { SectionContext, SectionOf } from './context.ts'
import { settledVerdict } from './verdict.ts'

/** The ids of the members for whom a fact is known to hold, be it for every value of what is unknown. */
export const idsWhereSection = (
  { fact }: SectionOf<'idsWhere'>,
  { edition, household }: SectionContext,
): readonly string[] => {
  const cell = edition.policy.catalog.facts.get(fact)
  if (cell === undefined) return []
  const members = household.lists[cell.scope.index] ?? []
  const listed = members.filter((frame) => settledVerdict(cell, frame, household, edition.compiler).verdict === 'yes')
  return listed.map((frame) => frame.id)
}
