import type { Verdict } from '@bangfu/sdk'
import type { Cell } from '../../catalog/model.ts'
import { OpenQuestions, type Frame, type OpenFact, type Value } from '../../compile/frame.ts'
import type { Compiler } from '../../compile/node.ts'
import { settle } from '../settle.ts'
import type { SectionContext, SectionOf } from './context.ts'

/** A verdict, and what it waits for where it is unknown. */
interface SettledVerdict {
  readonly verdict: Verdict
  readonly open?: OpenQuestions
  readonly questions?: readonly OpenFact[]
}

const KNOWN: Readonly<Record<Verdict, SettledVerdict>> = {
  yes: { verdict: 'yes' },
  no: { verdict: 'no' },
  unknown: { verdict: 'unknown' },
}

const verdictOfValue = (value: Value): Verdict | undefined =>
  value === true ? 'yes' : value === false ? 'no' : undefined

/** The verdict of a boolean fact of a frame; what holds for every value of an unknown fact is known. */
export const settledVerdict = (cell: Cell, frame: Frame, household: Frame, compiler: Compiler): SettledVerdict => {
  const node = compiler.cell(cell)
  const verdict = verdictOfValue(node.get(frame))
  if (verdict !== undefined) return KNOWN[verdict]
  const ask = (): Verdict | undefined => verdictOfValue(node.get(frame))
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
): Record<string, Verdict> => {
  const found: Record<string, Verdict> = {}
  for (const id of Object.keys(verdicts)) found[id] = verdictOfFact(verdicts[id]?.fact ?? '', `${key}.${id}`, context)
  return found
}
