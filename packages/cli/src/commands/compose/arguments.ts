import type { Command as Declared } from 'commander'
import { readChoice } from '../../arguments/choice.ts'
import { once } from '../../arguments/options.ts'
import type { Sentences } from '../../messages/index.ts'
import { REPORT_FORMATS, type ReportFormat } from '../../output/output-format.ts'
import { DEFAULT_POLICY } from '../../policy/shipped.ts'
import type { ComposeSentences } from './sentences.ts'

/** The options as they were written. */
export interface RawCompose {
  readonly print?: boolean
  readonly format?: string
}

/** What `compose` is asked to do. */
export interface ComposeArguments {
  readonly policy: string
  /** Whether all of the policy is printed, not only what variants changed. */
  readonly all: boolean
  readonly format: ReportFormat
}

/** Declares the arguments of `compose`. */
export const declareCompose = (command: Declared, own: ComposeSentences, help: Sentences['help']): void => {
  command
    .usage(`${help.usageOptions} [DIR|ID]`)
    .argument('[DIR|ID]', help.policy)
    .option('--print', own.print)
    .option('--format <FORMAT>', help.reportFormat, once('--format'))
}

/** Reads the arguments of `compose`. */
export const readCompose = (named: readonly string[], raw: RawCompose): ComposeArguments => {
  const [policy = DEFAULT_POLICY] = named
  const { print = false, format = 'table' } = raw
  return { policy, all: print, format: readChoice('--format', format, REPORT_FORMATS) }
}
