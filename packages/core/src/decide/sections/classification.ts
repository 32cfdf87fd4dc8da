import { OpenQuestions } from '../../compile/frame.ts'
import type { SectionContext } from './context.ts'

/** The first step of the ladder that is known to hold; `unknown` where none is and one may. */
export const classificationSection = (key: string, { edition, household, leaveOpen }: SectionContext): string => {
  const { steps, shape } = edition.policy.classification
  let open: OpenQuestions | undefined
  for (const step of steps) {
    const node = edition.compiler.cell(step.where)
    const value = node.get(household)
    if (value === true) return step.class
    if (value !== false) node.open(household, (open ??= new OpenQuestions()))
  }
  if (open === undefined || (open.facts.size === 0 && open.parameters.size === 0)) return shape.otherwise.class
  leaveOpen(key, open, open.facts.values())
  return shape.unknown.class
}
