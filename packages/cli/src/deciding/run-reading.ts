import type { DecideOptions, Policy } from '@bangfu/core'
import type { Session } from '../commands/command.ts'
import { EXIT } from '../exit-status.ts'
import { visible } from '../messages/visible.ts'
import { createMessenger } from '../messages/messenger.ts'
import type { DecisionOutput } from '../output/decision-output.ts'
import { createProgress } from '../progress.ts'
import { countBytes, findInputs } from '../records/input.ts'
import { assess } from './assess.ts'
import type { ReadingArguments } from './reading-arguments.ts'

/** What is done with the records of a run. */
export interface Reading {
  readonly policy: Policy
  readonly asked: ReadingArguments
  readonly options: DecideOptions
  readonly output: DecisionOutput
  readonly explain: boolean
}

/** Reads the records of the files, decides each, and hands the decisions to the output. */
export const runReading = async (
  { policy, asked, options, output, explain }: Reading,
  { io, locale, sentences, out, errors }: Session,
): Promise<number> => {
  const found = await findInputs(asked.files, asked.inputFormat, io.stdin)
  const { total, counted } = countBytes(found)
  const progress = createProgress(io.stderr, total, () => io.now().getTime())
  const messenger = createMessenger(errors, progress)
  const inputs = counted((bytes) => progress.advance(bytes))
  try {
    const { interruption = new AbortController().signal } = io
    const assessment = { policy, options, explain, inputs, output, messenger, locale, interruption }
    const { read, assessed, rejected, outside, interrupted } = await assess(assessment)
    await out.finish()
    await messenger.say(sentences.summary(read, assessed, rejected))
    const { count, first } = outside
    if (count > 0) await messenger.say(visible(sentences.outside(count, first, policy.describe().regions ?? [])))
    if (interrupted) {
      await messenger.say(sentences.interrupted)
      return EXIT.interrupted
    }
    return rejected === 0 ? EXIT.decided : EXIT.rejected
  } finally {
    progress.erase()
  }
}
