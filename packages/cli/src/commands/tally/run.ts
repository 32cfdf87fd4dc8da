import { loadPinned } from '../../deciding/load-pinned.ts'
import { runReading } from '../../deciding/run-reading.ts'
import { createView } from '../../output/create-view.ts'
import type { Session } from '../command.ts'
import type { TallyArguments } from './arguments.ts'
import type { TallySentences } from './sentences.ts'
import { tallyOutput } from './tally-output.ts'

/** Counts over the records of the files and prints what was counted. */
export const runTally = async (asked: TallyArguments, session: Session, own: TallySentences): Promise<number> => {
  const policy = await loadPinned(asked, session)
  const view = { ...createView(policy, session), own }
  const output = tallyOutput(session.out, policy, asked.asOf, { view, format: asked.format, by: asked.by })
  return runReading({ policy, asked, options: { asOf: asked.asOf }, output, explain: false }, session)
}
