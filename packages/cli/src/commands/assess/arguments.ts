import type { Command as Declared } from 'commander'
import type { Period } from '@bangfu/sdk'
import { readChoice } from '../../arguments/choice.ts'
import { readDay } from '../../arguments/day.ts'
import { once } from '../../arguments/options.ts'
import { readPeriod } from '../../arguments/period.ts'
import {
  declareReading,
  readReading,
  type RawReading,
  type ReadingArguments,
} from '../../deciding/reading-arguments.ts'
import type { Sentences } from '../../messages/index.ts'
import { OUTPUT_FORMATS, type OutputFormat } from '../../output/output-format.ts'
import type { AssessSentences } from './sentences.ts'

/** The options as they were written. */
export interface RawAssess extends RawReading {
  readonly explain?: boolean
  readonly rulesAsOf?: string
  readonly period?: string
}

/** What `assess` is asked to do. */
export interface AssessArguments extends ReadingArguments {
  readonly format: OutputFormat
  readonly explain: boolean
  /** The day whose rules are used, where it is another than the day decided for. */
  readonly rulesAsOf: string | undefined
  /** Months to add up payments over. */
  readonly period: Period | undefined
}

/** Declares the arguments of `assess`. */
export const declareAssess = (command: Declared, own: AssessSentences, help: Sentences['help']): void => {
  declareReading(command, help, own.format)
    .option('--rules-as-of <YYYY-MM-DD>', own.rulesAsOf, once('--rules-as-of'))
    .option('--period <YYYY-MM..YYYY-MM>', own.period, once('--period'))
    .option('--explain', own.explain)
}

/** Reads the arguments of `assess`. */
export const readAssess = (files: readonly string[], raw: RawAssess, now: Date): AssessArguments => {
  const { format = 'table', explain = false, rulesAsOf, period } = raw
  const chosen = readChoice('--format', format, OUTPUT_FORMATS)
  return {
    ...readReading(files, raw, now),
    format: chosen,
    explain,
    rulesAsOf: rulesAsOf === undefined ? undefined : readDay('--rules-as-of', rulesAsOf),
    period: period === undefined ? undefined : readPeriod('--period', period),
  }
}
