import type { Command as Declared } from 'commander'
import { readChoice } from '../../arguments/choice.ts'
import { once } from '../../arguments/options.ts'
import {
  declareReading,
  readReading,
  type RawReading,
  type ReadingArguments,
} from '../../deciding/reading-arguments.ts'
import type { Sentences } from '../../messages/index.ts'
import { REPORT_FORMATS, type ReportFormat } from '../../output/output-format.ts'
import { LEVELS, type Level } from './levels.ts'
import type { TallySentences } from './sentences.ts'

/** The options as they were written. */
export interface RawTally extends RawReading {
  readonly by?: string
}

/** What `tally` is asked to do. */
export interface TallyArguments extends ReadingArguments {
  readonly format: ReportFormat
  readonly by: Level
}

/** Declares the arguments of `tally`. */
export const declareTally = (command: Declared, own: TallySentences, help: Sentences['help']): void => {
  declareReading(command, help, help.reportFormat).option('--by <LEVEL>', own.by, once('--by'))
}

/** Reads the arguments of `tally`. */
export const readTally = (files: readonly string[], raw: RawTally, now: Date): TallyArguments => {
  const { format = 'table', by = 'county' } = raw
  const chosen = readChoice('--format', format, REPORT_FORMATS)
  return { ...readReading(files, raw, now), format: chosen, by: readChoice('--by', by, LEVELS) }
}
