import type { Command as Declared } from 'commander'
import { readChoice } from '../../arguments/choice.ts'
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
}

/** What `assess` is asked to do. */
export interface AssessArguments extends ReadingArguments {
  readonly format: OutputFormat
  readonly explain: boolean
}

/** Declares the arguments of `assess`. */
export const declareAssess = (command: Declared, own: AssessSentences, help: Sentences['help']): void => {
  declareReading(command, help, own.format).option('--explain', own.explain)
}

/** Reads the arguments of `assess`. */
export const readAssess = (files: readonly string[], raw: RawAssess, now: Date): AssessArguments => {
  const { format = 'table', explain = false } = raw
  const chosen = readChoice('--format', format, OUTPUT_FORMATS)
  return { ...readReading(files, raw, now), format: chosen, explain }
}
