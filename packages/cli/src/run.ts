import { PolicyError, type Policy } from '@bangfu/core'
import type { Locale } from '@bangfu/sdk'
import picocolors from 'picocolors'
import {
  readArguments,
  type Arguments,
  type AssessArguments,
  type ClausesArguments,
  type TallyArguments,
} from './arguments/read-arguments.ts'
import { assess } from './assess/assess.ts'
import { EXIT } from './exit-status.ts'
import type { Io } from './io.ts'
import { formatMessage } from './messages/format-message.ts'
import { sentencesOf } from './messages/index.ts'
import { chooseLocale } from './messages/locale.ts'
import { createMessenger } from './messages/messenger.ts'
import { visible } from './messages/visible.ts'
import { clausesReport, isNamed } from './output/clauses/clauses-report.ts'
import { createOutput } from './output/create-output.ts'
import { tallyOutput } from './output/tally/tally-output.ts'
import type { View } from './output/view.ts'
import { createWriter, OutputError, type Writer } from './output/writer.ts'
import { loadPolicy } from './policy/load-policy.ts'
import { createProgress } from './progress.ts'
import { countBytes, findInputs } from './records/input.ts'
import { UsageError } from './usage-error.ts'

/** The two streams of a run. */
interface Streams {
  readonly out: Writer
  readonly errors: Writer
}

const DEFAULT_WIDTH = 120

const viewOf = (policy: Policy, io: Io, locale: Locale): View => ({
  names: policy.describe(),
  locale,
  sentences: sentencesOf(locale),
  colors: picocolors.createColors(io.stdout.isTTY === true && !io.env['NO_COLOR']),
  width: io.stdout.columns ?? DEFAULT_WIDTH,
})

/** Prints the plan's clauses and what encodes them; a gap between the two is a failure. */
const runClauses = async (
  { named, gaps: onlyGaps, format }: ClausesArguments,
  policy: Policy,
  io: Io,
  locale: Locale,
  { out }: Streams,
): Promise<number> => {
  const table = policy.clauses()
  const { id, version, hash } = policy
  const stranger = named.find((name) => !table.clauses.some((clause) => isNamed(clause, name)))
  if (stranger !== undefined) throw new UsageError(({ usage }) => usage.unknownClause(stranger))
  const report =
    format === 'json'
      ? `${JSON.stringify({ policy: { id, version, hash }, ...table }, null, 2)}\n`
      : clausesReport(table, named, onlyGaps, viewOf(policy, io, locale))
  await out.write(report)
  await out.finish()
  return table.gaps.length === 0 ? EXIT.decided : EXIT.rejected
}

/** Reads the records of the files and prints decisions, or what was counted. */
const runReading = async (
  asked: AssessArguments | TallyArguments,
  policy: Policy,
  io: Io,
  locale: Locale,
  { out, errors }: Streams,
): Promise<number> => {
  const sentences = sentencesOf(locale)
  const found = await findInputs(asked.files, asked.inputFormat, io.stdin)
  const { total, counted } = countBytes(found)
  const progress = createProgress(io.stderr, total, () => io.now().getTime())
  const messenger = createMessenger(errors, progress)
  const view = viewOf(policy, io, locale)
  const output =
    asked.command === 'assess'
      ? createOutput(asked.format, out, view)
      : tallyOutput(out, policy, asked.asOf, { view, format: asked.format, by: asked.by })
  const inputs = counted((bytes) => progress.advance(bytes))
  try {
    const { asOf } = asked
    const explain = asked.command === 'assess' && asked.explain
    const { interruption = new AbortController().signal } = io
    const assessment = { policy, asOf, explain, inputs, output, messenger, locale, interruption }
    const { read, assessed, rejected, interrupted } = await assess(assessment)
    await out.finish()
    await messenger.say(sentences.summary(read, assessed, rejected))
    if (interrupted) {
      await messenger.say(sentences.interrupted)
      return EXIT.interrupted
    }
    return rejected === 0 ? EXIT.decided : EXIT.rejected
  } finally {
    progress.erase()
  }
}

const COMMANDS: readonly Arguments['command'][] = ['assess', 'tally', 'clauses']

/** The command that was called, as one would ask for its help. */
const commandOf = ([first]: readonly string[]): string =>
  COMMANDS.some((name) => name === first) ? `bangfu ${first}` : 'bangfu'

/** Says what ends a run before its end, and with which status. */
const explainEnd = async (error: unknown, locale: Locale, command: string, errors: Writer): Promise<number> => {
  const sentences = sentencesOf(locale)
  if (error instanceof UsageError) {
    await errors.write(`${visible(error.sentence(sentences))}\n${sentences.usage.seeHelp(command)}\n`)
    return EXIT.usage
  }
  if (error instanceof PolicyError) {
    for (const diagnostic of error.diagnostics) await errors.write(`${formatMessage(diagnostic, locale)}\n`)
    await errors.write(`${sentences.usage.policyFails(error.diagnostics.length)}\n`)
    return EXIT.usage
  }
  if (error instanceof OutputError) {
    // Who reads no further, such as `head`, needs no message.
    if (error.code !== 'EPIPE') await errors.write(`${sentences.cutShort(error.code)}\n`)
    return EXIT.cutShort
  }
  throw error
}

/**
 * Runs the command with arguments as a shell gives them, without the program's own name. Resolves to the exit status;
 * decisions go to `stdout`, everything else to `stderr`.
 */
export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  const locale = chooseLocale(argv, io.env['LANG'])
  const streams = { out: createWriter(io.stdout), errors: createWriter(io.stderr) }
  try {
    const asked = readArguments(argv, sentencesOf(locale), io.now())
    if ('text' in asked) {
      await streams.out.write(asked.text)
      return EXIT.decided
    }
    const policy = await loadPolicy(asked.policy, asked.parameters)
    return asked.command === 'clauses'
      ? await runClauses(asked, policy, io, locale, streams)
      : await runReading(asked, policy, io, locale, streams)
  } catch (error) {
    try {
      return await explainEnd(error, locale, commandOf(argv), streams.errors)
    } catch (second) {
      // Standard error is closed too: the status alone is left to say it.
      if (second instanceof OutputError) return EXIT.cutShort
      throw second
    }
  }
}
