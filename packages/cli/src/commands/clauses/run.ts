import { EXIT } from '../../exit-status.ts'
import { createView } from '../../output/create-view.ts'
import { loadPolicy } from '../../policy/load-policy.ts'
import { UsageError } from '../../usage-error.ts'
import type { Session } from '../command.ts'
import type { ClausesArguments } from './arguments.ts'
import { clausesReport, isNamed } from './clauses-report.ts'
import type { ClausesSentences } from './sentences.ts'

/** Prints the plan's clauses and what encodes them; a gap between the two is a failure. */
export const runClauses = async (asked: ClausesArguments, session: Session, own: ClausesSentences): Promise<number> => {
  const { named, gaps: onlyGaps, format } = asked
  const { out } = session
  const policy = await loadPolicy(asked.policy, {}, session)
  const table = policy.clauses()
  const { id, version, hash } = policy
  const stranger = named.find((name) => !table.clauses.some((clause) => isNamed(clause, name)))
  if (stranger !== undefined) throw new UsageError(() => own.unknownClause(stranger))
  const report =
    format === 'json'
      ? `${JSON.stringify({ policy: { id, version, hash }, ...table }, null, 2)}\n`
      : clausesReport(table, named, onlyGaps, { ...createView(policy, session), own })
  await out.write(report)
  await out.finish()
  return table.gaps.length === 0 ? EXIT.decided : EXIT.rejected
}
