import type { Verdict } from '@bangfu/sdk'
import { OpenQuestions, type Value } from '../../compile/frame.ts'
import { settle } from '../settle.ts'
import type { SectionContext, SectionOf } from './context.ts'

const verdictOfValue = (value: Value): Verdict | undefined =>
  value === true ? 'yes' : value === false ? 'no' : undefined

/** The verdict of a boolean fact of the household; what holds for every value of an unknown fact is known. */
export const verdictOfFact = (
  id: string,
  about: string,
  { edition, household, leaveOpen }: SectionContext,
): Verdict => {
  const cell = edition.policy.catalog.facts.get(id)
  if (cell === undefined) return 'unknown'
  const node = edition.compiler.cell(cell)
  const verdict = verdictOfValue(node.get(household))
  if (verdict !== undefined) return verdict
  const ask = (): Verdict | undefined => verdictOfValue(node.get(household))
  const open = new OpenQuestions()
  node.open(household, open)
  const { answer, questions } = settle(household, open, edition.compiler, ask)
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
): Record<string, Verdict> => {
  const found: Record<string, Verdict> = {}
  for (const id in verdicts) found[id] = verdictOfFact(verdicts[id]?.fact ?? '', `${key}.${id}`, context)
  return found
}
