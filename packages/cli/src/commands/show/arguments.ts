import type { Command as Declared } from 'commander'
import { readChoice } from '../../arguments/choice.ts'
import { localDay, readDay } from '../../arguments/day.ts'
import { once } from '../../arguments/options.ts'
import type { Sentences } from '../../messages/index.ts'
import { DEFAULT_POLICY } from '../../policy/shipped.ts'
import type { ShowSentences } from './sentences.ts'

/** The forms in which parts are shown. */
export const SHOW_FORMATS = ['text', 'json', 'markdown'] as const

/** A form in which parts are shown. */
export type ShowFormat = (typeof SHOW_FORMATS)[number]

/** The options as they were written. */
export interface RawShow {
  readonly policy?: string
  readonly asOf?: string
  readonly format?: string
}

/** What `show` is asked to do. */
export interface ShowArguments {
  /** Rules, benefits, facts, parameters, tables, or files of the policy. */
  readonly named: readonly string[]
  readonly policy: string
  /** The day whose parameter values are shown. */
  readonly asOf: string
  readonly format: ShowFormat
}

/** Declares the arguments of `show`. */
export const declareShow = (command: Declared, own: ShowSentences, help: Sentences['help']): void => {
  command
    .usage(`${help.usageOptions} NAME|FILE…`)
    .argument('<NAME|FILE...>', own.named)
    .option('--policy <DIR|ID>', help.policy, once('--policy'))
    .option('--as-of <YYYY-MM-DD>', own.asOf, once('--as-of'))
    .option('--format <FORMAT>', own.format, once('--format'))
}

/** Reads the arguments of `show`. */
export const readShow = (named: readonly string[], raw: RawShow, now: Date): ShowArguments => {
  const { policy = DEFAULT_POLICY, asOf, format = 'text' } = raw
  const day = asOf === undefined ? localDay(now) : readDay('--as-of', asOf)
  return { named, policy, asOf: day, format: readChoice('--format', format, SHOW_FORMATS) }
}
