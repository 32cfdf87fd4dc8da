import type { Verdict } from '@bangfu/sdk'
import type { Cell } from '../../catalog/model.ts'
import { OpenQuestions, type Frame, type OpenFact } from '../../compile/frame.ts'
import type { Compiler } from '../../compile/node.ts'
import { settle } from '../settle.ts'
import type { SectionContext, SectionOf } from './context.ts'

/** A verdict, and what it waits for where it is unknown. */
interface SettledVerdict {
  readonly verdict: Verdict
  readonly open?: OpenQuestions
  readonly questions?: readonly OpenFact[]
}

/** The verdict of a boolean fact of a frame; what holds for every value of an unknown fact is known. */
export const settledVerdict = (cell: Cell, frame: Frame, household: Frame, compiler: Compiler): SettledVerdict => {
  const node = compiler.cell(cell)
  const ask = (): Verdict | undefined => {
    const value = node.get(frame)
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined
  }
  const verdict = ask()
  if (verdict !== undefined) return { verdict }
  const open = new OpenQuestions()
  node.open(frame, open)
  // What is known is not what is so: trying a value would change the question.
  if (compiler.asksWhatIsKnown(cell)) return { verdict: 'unknown', open, questions: [...open.facts.values()] }
  const { answer, questions } = settle(household, open, compiler, {
    ask,
    nameOf: (known) => known,
    visit: (cells) => cells.cell(cell, frame, undefined),
  })
  return answer === undefined ? { verdict: 'unknown', open, questions } : { verdict: answer }
}

/** The verdict of a boolean fact of the household, noted as open where it is unknown. */
export const verdictOfFact = (
  id: string,
  about: string,
  { edition, household, leaveOpen }: SectionContext,
): Verdict => {
  const cell = edition.policy.catalog.facts.get(id)
  if (cell === undefined) return 'unknown'
  const { verdict, open, questions } = settledVerdict(cell, household, household, edition.compiler)
  if (open !== undefined && questions !== undefined) leaveOpen(about, open, questions)
  return verdict
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
