import { loadPinned } from '../../deciding/load-pinned.ts'
import { runReading } from '../../deciding/run-reading.ts'
import { createOutput } from '../../output/create-output.ts'
import { createView } from '../../output/create-view.ts'
import type { Session } from '../command.ts'
import type { AssessArguments } from './arguments.ts'

/** Decides the records of the files and prints the decisions. */
export const runAssess = async (asked: AssessArguments, session: Session): Promise<number> => {
  const policy = await loadPinned(asked, session)
  const output = createOutput(asked.format, session.out, createView(policy, session))
  const { asOf, rulesAsOf = asOf, period, explain } = asked
  const options = { asOf, rulesAsOf, ...(period === undefined ? {} : { period }) }
  return runReading({ policy, asked, options, output, explain }, session)
}
