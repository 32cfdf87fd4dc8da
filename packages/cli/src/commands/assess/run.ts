import { runReading } from '../../deciding/run-reading.ts'
import { createOutput } from '../../output/create-output.ts'
import { createView } from '../../output/create-view.ts'
import { loadPolicy } from '../../policy/load-policy.ts'
import type { Session } from '../command.ts'
import type { AssessArguments } from './arguments.ts'

/** Decides the records of the files and prints the decisions. */
export const runAssess = async (asked: AssessArguments, session: Session): Promise<number> => {
  const policy = await loadPolicy(asked.policy, asked.parameters)
  const output = createOutput(asked.format, session.out, createView(policy, session))
  return runReading({ policy, asked, output, explain: asked.explain }, session)
}
