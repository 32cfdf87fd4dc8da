import { createComparison } from '@bangfu/core/compare'
import { runReading } from '../../deciding/run-reading.ts'
import { EXIT } from '../../exit-status.ts'
import { createView } from '../../output/create-view.ts'
import { loadPolicy } from '../../policy/load-policy.ts'
import type { Session } from '../command.ts'
import type { DiffArguments } from './arguments.ts'
import { compareCases } from './compare-cases.ts'
import { compareByAfter } from './compared.ts'
import { diffReport } from './diff-report.ts'
import type { DiffSentences } from './sentences.ts'

/** Compares two policies, and what they decide about the households that were given. */
export const runDiff = async (asked: DiffArguments, session: Session, own: DiffSentences): Promise<number> => {
  const { files, cases, asOf, format, inputFormat } = asked
  const { out } = session
  const before = await loadPolicy(asked.before, {}, session)
  const after = await loadPolicy(asked.after, {}, session)
  const comparison = createComparison({ before: before.describe(), after: after.describe() })
  const left = await compareCases({ files: cases, before: asked.before, after: asked.after }, comparison, session, own)
  let status: number = left === 0 ? EXIT.decided : EXIT.rejected
  const report = async (): Promise<void> => {
    const decisions = files.length + cases.length === 0 ? undefined : comparison.result()
    await out.write(diffReport({ before, after, day: asOf, decisions }, format, createView(after, session), own))
  }
  if (files.length === 0) {
    await report()
    await out.finish()
    return status
  }
  const options = { asOf }
  const reading = { files, policy: asked.before, asOf, parameters: {}, inputFormat, requireHash: undefined }
  const output = {
    add: async (...[decision, , record]: Parameters<Parameters<typeof runReading>[0]['output']['add']>) => {
      if (await compareByAfter(decision, record, { after, options, comparison }, session, own)) return
      status = EXIT.rejected
    },
    end: report,
  }
  const read = await runReading({ policy: before, asked: reading, options, output, explain: false }, session)
  return read === EXIT.decided ? status : read
}
