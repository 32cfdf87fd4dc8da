import type { SectionContext, SectionOf } from './context.ts'

/** The ids of the members for whom a fact is known to hold. */
export const idsWhereSection = (
  { fact }: SectionOf<'idsWhere'>,
  { edition, household }: SectionContext,
): readonly string[] => {
  const cell = edition.policy.catalog.facts.get(fact)
  if (cell === undefined) return []
  const node = edition.compiler.cell(cell)
  return (household.lists[cell.scope.index] ?? []).filter((frame) => node.get(frame) === true).map((frame) => frame.id)
}
