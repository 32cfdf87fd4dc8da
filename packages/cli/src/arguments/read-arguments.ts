import { CommanderError } from 'commander'
import type { Locale } from '@bangfu/sdk'
import { LOCALES } from '../messages/locale.ts'
import type { Sentences } from '../messages/index.ts'
import { OUTPUT_FORMATS, type OutputFormat } from '../output/output-format.ts'
import { DEFAULT_POLICY } from '../policy/shipped.ts'
import { INPUT_FORMATS, type InputFormat } from '../records/input.ts'
import { UsageError } from '../usage-error.ts'
import { readChoice } from './choice.ts'
import { createProgram, type RawOptions } from './create-program.ts'
import { localDay, readDay } from './day.ts'
import { readParameters } from './parameters.ts'

/** What `assess` is asked to do. */
export interface AssessArguments {
  readonly files: readonly string[]
  readonly policy: string
  readonly asOf: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly format: OutputFormat
  readonly inputFormat: InputFormat | undefined
  readonly explain: boolean
}

/** Arguments that ask for a text only, such as `--help`. */
export interface TextAsked {
  readonly text: string
}

const readOptions = (files: readonly string[], raw: RawOptions, now: Date): AssessArguments => {
  const { policy = DEFAULT_POLICY, asOf, param = [], format = 'table', inputFormat, locale, explain = false } = raw
  if (locale !== undefined) readChoice<Locale>('--locale', locale, LOCALES)
  return {
    files,
    policy,
    asOf: asOf === undefined ? localDay(now) : readDay('--as-of', asOf),
    parameters: readParameters(param),
    format: readChoice('--format', format, OUTPUT_FORMATS),
    inputFormat: inputFormat === undefined ? undefined : readChoice('--input-format', inputFormat, INPUT_FORMATS),
    explain,
  }
}

/** Says in the sentences' language what commander says in English; its errors hold the names in the text alone. */
const usageError = ({ code, message }: CommanderError): UsageError => {
  const named = /'([^']*)'/.exec(message)?.[1] ?? ''
  const suggestion = /Did you mean (?:one of )?([^,?)]+)/.exec(message)?.[1]
  return new UsageError(({ usage }) => {
    switch (code) {
      case 'commander.unknownOption':
        return usage.unknownOption(named, suggestion)
      case 'commander.unknownCommand':
        return usage.unknownCommand(named, suggestion)
      case 'commander.missingArgument':
        return usage.missingFile()
      case 'commander.optionMissingArgument':
        return usage.missingValue(named)
      case 'commander.help':
        return usage.missingCommand()
      default:
        return usage.wrongArguments(message.replace(/^error: /, ''))
    }
  })
}

/** Reads the arguments of the command. Throws a UsageError where they are wrong. */
export const readArguments = (
  argv: readonly string[],
  sentences: Sentences,
  now: Date,
): AssessArguments | TextAsked => {
  let text = ''
  let asked: AssessArguments | undefined
  const print = (printed: string): void => {
    text += printed
  }
  const program = createProgram(sentences, print, {
    assess: (files, options) => {
      asked = readOptions(files, options, now)
    },
  })
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw usageError(error)
  }
  return asked ?? { text }
}
