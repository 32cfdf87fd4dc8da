import { EXIT } from '../../exit-status.ts'
import { createView } from '../../output/create-view.ts'
import { loadPolicy } from '../../policy/load-policy.ts'
import type { Session } from '../command.ts'
import type { ComposeArguments } from './arguments.ts'
import { composeReport } from './compose-report.ts'
import type { ComposeSentences } from './sentences.ts'

/** Composes the policy and prints what it is made of: what variants changed, or all of it. */
export const runCompose = async (asked: ComposeArguments, session: Session, own: ComposeSentences): Promise<number> => {
  const { all, format } = asked
  const policy = await loadPolicy(asked.policy, {}, session)
  const { id, version, hash } = policy
  const { lineage, parts } = policy.composition()
  const shown = all ? parts : parts.filter(({ change }) => change !== 'base')
  const report =
    format === 'json'
      ? `${JSON.stringify({ policy: { id, version, hash }, lineage, parts: shown }, null, 2)}\n`
      : composeReport({ id, version, hash }, { lineage, parts: shown }, { ...createView(policy, session), own })
  await session.out.write(report)
  await session.out.finish()
  return EXIT.decided
}
