import type { Verdict } from '@bangfu/sdk'
import { OpenQuestions } from '../../compile/frame.ts'
import { settle } from '../settle.ts'
import type { SectionContext, SectionOf } from './context.ts'

/** The verdict of a boolean fact of the household; what holds for every value of an unknown fact is known. */
export const verdictOfFact = (
  id: string,
  about: string,
  { edition, household, leaveOpen }: SectionContext,
): Verdict => {
  const cell = edition.policy.catalog.facts.get(id)
  if (cell === undefined) return 'unknown'
  const node = edition.compiler.cell(cell)
  const ask = (): Verdict | undefined => {
    const value = node.get(household)
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined
  }
  const verdict = ask()
  if (verdict !== undefined) return verdict
  const open = new OpenQuestions()
  node.open(household, open)
  const { answer, questions } = settle(household, open, edition.compiler, {
    ask,
    nameOf: (known) => known,
    visit: (cells) => cells.cell(cell, household, undefined),
  })
  if (answer !== undefined) return answer
  leaveOpen(about, open, questions)
  return 'unknown'
}

/** The verdict of one fact. */
export const verdictSection = (key: string, { fact }: SectionOf<'verdict'>, context: SectionContext): Verdict =>
  verdictOfFact(fact, key, context)

/** The verdicts of several facts, by name. */
export const verdictsSection = (
  key: string,
  { verdicts }: SectionOf<'verdicts'>,
  context: SectionContext,
): Record<string, Verdict> =>
  Object.fromEntries(
    Object.entries(verdicts).map(([id, { fact }]) => [id, verdictOfFact(fact, `${key}.${id}`, context)]),
  )
