import type { Command as Declared } from 'commander'
import { readChoice } from '../../arguments/choice.ts'
import { localDay, readDay } from '../../arguments/day.ts'
import { collect, once } from '../../arguments/options.ts'
import type { Sentences } from '../../messages/index.ts'
import { INPUT_FORMATS, type InputFormat } from '../../records/input.ts'
import { SHOW_FORMATS, type ShowFormat } from '../show/arguments.ts'
import type { DiffSentences } from './sentences.ts'

/** The options as they were written. */
export interface RawDiff {
  readonly cases?: readonly string[]
  readonly asOf?: string
  readonly format?: string
  readonly inputFormat?: string
}

/** What `diff` is asked to do. */
export interface DiffArguments {
  readonly before: string
  readonly after: string
  /** Household records to decide by both. */
  readonly files: readonly string[]
  /** Files of cases, each decided for its own day. */
  readonly cases: readonly string[]
  /** The day whose parameter values stand in sentences, and that records are decided for. */
  readonly asOf: string
  readonly format: ShowFormat
  readonly inputFormat: InputFormat | undefined
}

/** Declares the arguments of `diff`. */
export const declareDiff = (command: Declared, own: DiffSentences, help: Sentences['help']): void => {
  command
    .usage(`${help.usageOptions} A B [FILE…]`)
    .argument('<A>', own.before)
    .argument('<B>', own.other)
    .argument('[FILE...]', help.files)
    .option('--cases <FILE>', own.cases, collect)
    .option('--as-of <YYYY-MM-DD>', own.asOf, once('--as-of'))
    .option('--format <FORMAT>', own.format, once('--format'))
    .option('--input-format <FORMAT>', help.inputFormat, once('--input-format'))
}

/** Reads the arguments of `diff`. */
export const readDiff = (operands: readonly string[], raw: RawDiff, now: Date): DiffArguments => {
  const [before = '', after = '', ...files] = operands
  const { cases = [], asOf, format = 'text', inputFormat } = raw
  return {
    before,
    after,
    files,
    cases,
    asOf: asOf === undefined ? localDay(now) : readDay('--as-of', asOf),
    format: readChoice('--format', format, SHOW_FORMATS),
    inputFormat: inputFormat === undefined ? undefined : readChoice('--input-format', inputFormat, INPUT_FORMATS),
  }
}
