import { PolicyError, type Policy } from '@bangfu/core'
import type { Locale } from '@bangfu/sdk'
import picocolors from 'picocolors'
import { readArguments, type AssessArguments } from './arguments/read-arguments.ts'
import { assess } from './assess/assess.ts'
import { EXIT } from './exit-status.ts'
import type { Io } from './io.ts'
import { formatMessage } from './messages/format-message.ts'
import { sentencesOf } from './messages/index.ts'
import { chooseLocale } from './messages/locale.ts'
import { createMessenger } from './messages/messenger.ts'
import { visible } from './messages/visible.ts'
import { createOutput } from './output/create-output.ts'
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

const runAssess = async (
  asked: AssessArguments,
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
  const view = {
    names: policy.describe(),
    locale,
    sentences,
    colors: picocolors.createColors(io.stdout.isTTY === true && !io.env['NO_COLOR']),
    width: io.stdout.columns ?? DEFAULT_WIDTH,
  }
  const output = createOutput(asked.format, out, view)
  const inputs = counted((bytes) => progress.advance(bytes))
  try {
    const { asOf, explain } = asked
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
    return await runAssess(asked, policy, io, locale, streams)
  } catch (error) {
    try {
      return await explainEnd(error, locale, argv[0] === 'assess' ? 'bangfu assess' : 'bangfu', streams.errors)
    } catch (second) {
      // Standard error is closed too: the status alone is left to say it.
      if (second instanceof OutputError) return EXIT.cutShort
      throw second
    }
  }
}
