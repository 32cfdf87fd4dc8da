import type { Command as Declared } from 'commander'
import { readChoice } from '../arguments/choice.ts'
import { localDay, readDay } from '../arguments/day.ts'
import { collect, once } from '../arguments/options.ts'
import { readParameters } from '../arguments/parameters.ts'
import type { Sentences } from '../messages/index.ts'
import { DEFAULT_POLICY } from '../policy/shipped.ts'
import { INPUT_FORMATS, type InputFormat } from '../records/input.ts'

/** The options of a command that reads household records, as they were written. */
export interface RawReading {
  readonly policy?: string
  readonly asOf?: string
  readonly param?: readonly string[]
  readonly format?: string
  readonly inputFormat?: string
  readonly requireHash?: string
}

/** What every command that reads household records is asked. */
export interface ReadingArguments {
  readonly files: readonly string[]
  readonly policy: string
  readonly asOf: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly inputFormat: InputFormat | undefined
  /** The hash that the policy must have. */
  readonly requireHash: string | undefined
}

/** Declares what every command that reads household records takes; `format` says which forms it prints. */
export const declareReading = (command: Declared, help: Sentences['help'], format: string): Declared =>
  command
    .usage(`${help.usageOptions} FILE…`)
    .argument('<FILE...>', help.files)
    .option('--policy <DIR|ID>', help.policy, once('--policy'))
    .option('--as-of <YYYY-MM-DD>', help.asOf, once('--as-of'))
    .option('--param <ID=JSON>', help.param, collect)
    .option('--format <FORMAT>', format, once('--format'))
    .option('--input-format <FORMAT>', help.inputFormat, once('--input-format'))
    .option('--require-hash <HASH>', help.requireHash, once('--require-hash'))

/** Reads what every command that reads household records takes. */
export const readReading = (files: readonly string[], raw: RawReading, now: Date): ReadingArguments => {
  const { policy = DEFAULT_POLICY, asOf, param = [], inputFormat, requireHash } = raw
  return {
    files,
    policy,
    asOf: asOf === undefined ? localDay(now) : readDay('--as-of', asOf),
    parameters: readParameters(param),
    inputFormat: inputFormat === undefined ? undefined : readChoice('--input-format', inputFormat, INPUT_FORMATS),
    requireHash,
  }
}
