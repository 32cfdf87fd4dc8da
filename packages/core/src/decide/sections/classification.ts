import type { Edition } from '../../compile/edition.ts'
import { OpenQuestions, type Frame } from '../../compile/frame.ts'
import type { SectionContext } from './context.ts'
import { settledVerdict } from './verdict.ts'

/** The first step of the ladder that is known to hold; not known where none is and one may. */
export const classOf = (
  edition: Edition,
  household: Frame,
): { readonly known: boolean; readonly class: string; readonly open: OpenQuestions | undefined } => {
  const { steps, shape } = edition.policy.classification
  let open: OpenQuestions | undefined
  for (const step of steps) {
    const { verdict } = settledVerdict(step.where, household, household, edition.compiler)
    if (verdict === 'yes') return { known: true, class: step.class, open: undefined }
    if (verdict === 'unknown') edition.compiler.cell(step.where).open(household, (open ??= new OpenQuestions()))
  }
  if (open === undefined) return { known: true, class: shape.otherwise.class, open }
  return { known: false, class: shape.unknown.class, open }
}

/** The class of a household. */
export const classificationSection = (key: string, { edition, household, leaveOpen }: SectionContext): string => {
  const { class: found, open } = classOf(edition, household)
  if (open !== undefined) leaveOpen(key, open, open.facts.values())
  return found
}
