import { CommanderError } from 'commander'
import type { Locale } from '@bangfu/sdk'
import { LOCALES } from '../messages/locale.ts'
import type { Sentences } from '../messages/index.ts'
import { OUTPUT_FORMATS, REPORT_FORMATS, type OutputFormat, type ReportFormat } from '../output/output-format.ts'
import { LEVELS, type Level } from '../output/tally/levels.ts'
import { DEFAULT_POLICY } from '../policy/shipped.ts'
import { INPUT_FORMATS, type InputFormat } from '../records/input.ts'
import { UsageError } from '../usage-error.ts'
import { readChoice } from './choice.ts'
import { createProgram, type RawClausesOptions, type RawOptions, type RawTallyOptions } from './create-program.ts'
import { localDay, readDay } from './day.ts'
import { readParameters } from './parameters.ts'

/** What every command that reads records is asked. */
interface ReadingArguments {
  readonly files: readonly string[]
  readonly policy: string
  readonly asOf: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly inputFormat: InputFormat | undefined
}

/** What `assess` is asked to do. */
export interface AssessArguments extends ReadingArguments {
  readonly command: 'assess'
  readonly format: OutputFormat
  readonly explain: boolean
}

/** What `tally` is asked to do. */
export interface TallyArguments extends ReadingArguments {
  readonly command: 'tally'
  readonly format: ReportFormat
  readonly by: Level
}

/** What `clauses` is asked to do. */
export interface ClausesArguments {
  readonly command: 'clauses'
  /** Clauses, sentences or sections; all where there are none. */
  readonly named: readonly string[]
  readonly policy: string
  readonly parameters: Readonly<Record<string, never>>
  readonly gaps: boolean
  readonly format: ReportFormat
}

/** What the command is asked to do. */
export type Arguments = AssessArguments | TallyArguments | ClausesArguments

/** Arguments that ask for a text only, such as `--help`. */
export interface TextAsked {
  readonly text: string
}

const checkLocale = ({ locale }: Pick<RawOptions, 'locale'>): void => {
  if (locale !== undefined) readChoice<Locale>('--locale', locale, LOCALES)
}

const readReading = (files: readonly string[], raw: Omit<RawOptions, 'format'>, now: Date): ReadingArguments => {
  const { policy = DEFAULT_POLICY, asOf, param = [], inputFormat } = raw
  checkLocale(raw)
  return {
    files,
    policy,
    asOf: asOf === undefined ? localDay(now) : readDay('--as-of', asOf),
    parameters: readParameters(param),
    inputFormat: inputFormat === undefined ? undefined : readChoice('--input-format', inputFormat, INPUT_FORMATS),
  }
}

const readAssess = (files: readonly string[], raw: RawOptions, now: Date): AssessArguments => {
  const { format = 'table', explain = false } = raw
  const chosen = readChoice('--format', format, OUTPUT_FORMATS)
  return { command: 'assess', ...readReading(files, raw, now), format: chosen, explain }
}

const readTally = (files: readonly string[], raw: RawTallyOptions, now: Date): TallyArguments => {
  const { format = 'table', by = 'county' } = raw
  const chosen = readChoice('--format', format, REPORT_FORMATS)
  return { command: 'tally', ...readReading(files, raw, now), format: chosen, by: readChoice('--by', by, LEVELS) }
}

const readClauses = (named: readonly string[], raw: RawClausesOptions): ClausesArguments => {
  const { policy = DEFAULT_POLICY, format = 'table', gaps = false } = raw
  checkLocale(raw)
  return {
    command: 'clauses',
    named,
    policy,
    parameters: {},
    gaps,
    format: readChoice('--format', format, REPORT_FORMATS),
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
export const readArguments = (argv: readonly string[], sentences: Sentences, now: Date): Arguments | TextAsked => {
  let text = ''
  let asked: Arguments | undefined
  const print = (printed: string): void => {
    text += printed
  }
  const program = createProgram(sentences, print, {
    assess: (files, options) => {
      asked = readAssess(files, options, now)
    },
    tally: (files, options) => {
      asked = readTally(files, options, now)
    },
    clauses: (named, options) => {
      asked = readClauses(named, options)
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
