import type { Edition } from '../../compile/edition.ts'
import type { Frame, OpenFact, OpenQuestions } from '../../compile/frame.ts'
import type { DecisionSection } from '../../shape/shapes.ts'

/** A section of the manifest of one form. */
export type SectionOf<F extends DecisionSection['form']> = Extract<DecisionSection, { form: F }>

/** What a section is made from. */
export interface SectionContext {
  readonly edition: Edition
  readonly household: Frame
  /** Notes that a part of the decision is neither yes nor no, and what it waits for. */
  readonly leaveOpen: (about: string, open: OpenQuestions, facts: Iterable<OpenFact>) => void
}
