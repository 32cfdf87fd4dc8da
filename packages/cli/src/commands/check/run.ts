import picocolors from 'picocolors'
import { EXIT } from '../../exit-status.ts'
import { visible } from '../../messages/visible.ts'
import { findSource } from '../../policy/load-policy.ts'
import { UsageError } from '../../usage-error.ts'
import type { Session } from '../command.ts'
import type { CheckArguments } from './arguments.ts'
import { checkPolicy, type CheckReport } from './check-report.ts'
import { githubReport } from './formats/github.ts'
import { jsonReport } from './formats/json.ts'
import { sarifReport } from './formats/sarif.ts'
import { textReport } from './formats/text.ts'
import type { CheckSentences } from './sentences.ts'
import { whileWatching } from './watch.ts'

const DEFAULT_WIDTH = 120
const HOME_AND_CLEAR = '\u001b[H\u001b[2J'

const write = (report: CheckReport, { format }: CheckArguments, session: Session, own: CheckSentences): string => {
  const { io, locale } = session
  switch (format) {
    case 'text': {
      const colors = picocolors.createColors(io.stdout.isTTY === true && !io.env['NO_COLOR'])
      return textReport(report, { session, own, colors, width: io.stdout.columns ?? DEFAULT_WIDTH })
    }
    case 'json':
      return jsonReport(report, locale)
    case 'sarif':
      return sarifReport(report, locale)
    case 'github':
      return githubReport(report, locale)
  }
}

const two = (number: number): string => String(number).padStart(2, '0')

const timeOf = (now: Date): string => [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':')

/** The report, or why there is none: a folder may be gone for a moment while somebody works in it. */
const reportAgain = async (asked: CheckArguments, session: Session, own: CheckSentences): Promise<string> => {
  try {
    return write(await checkPolicy(asked.policy, session, asked.cases), asked, session, own)
  } catch (error) {
    if (error instanceof UsageError) return `${visible(error.sentence(session.sentences))}\n`
    throw error
  }
}

const runWatching = async (asked: CheckArguments, session: Session, own: CheckSentences): Promise<number> => {
  const { io, out, errors, plugins } = session
  const { folders } = await findSource(asked.policy, session)
  await whileWatching([...folders, ...asked.cases], io.interruption ?? new AbortController().signal, async () => {
    const report = await reportAgain(asked, session, own)
    // Only what is on the screen goes, and only on one.
    const begin = io.stdout.isTTY === true ? HOME_AND_CLEAR : ''
    await out.write(`${begin}${own.checkedAt(timeOf(io.now()))}\n${report}`)
    await errors.write(`${plugins.length === 0 ? '' : `${own.loadedOnce}\n`}${own.watching}\n`)
  })
  await out.finish()
  return EXIT.interrupted
}

/** Looks over the policy and prints what is wrong with it. Warnings alone are no failure. */
export const runCheck = async (asked: CheckArguments, session: Session, own: CheckSentences): Promise<number> => {
  if (asked.watch) return runWatching(asked, session, own)
  const report = await checkPolicy(asked.policy, session, asked.cases)
  await session.out.write(write(report, asked, session, own))
  await session.out.finish()
  if (report.policy === undefined) return EXIT.usage
  return report.diagnostics.some(({ severity }) => severity === 'error') ? EXIT.rejected : EXIT.decided
}
