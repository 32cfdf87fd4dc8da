import type { Command as Declared } from 'commander'
import { readChoice } from '../../arguments/choice.ts'
import { collect, once } from '../../arguments/options.ts'
import type { Sentences } from '../../messages/index.ts'
import { DEFAULT_POLICY } from '../../policy/shipped.ts'
import { UsageError } from '../../usage-error.ts'
import { CHECK_FORMATS, type CheckFormat } from './formats/check-format.ts'
import type { CheckSentences } from './sentences.ts'

/** The options as they were written. */
export interface RawCheck {
  readonly cases?: readonly string[]
  readonly format?: string
  readonly watch?: boolean
}

/** What `check` is asked to do. */
export interface CheckArguments {
  readonly policy: string
  readonly format: CheckFormat
  readonly watch: boolean
  /** Files of cases to decide by the policy. */
  readonly cases: readonly string[]
}

/** Declares the arguments of `check`. */
export const declareCheck = (command: Declared, own: CheckSentences, help: Sentences['help']): void => {
  command
    .usage(`${help.usageOptions} [DIR|ID]`)
    .argument('[DIR|ID]', help.policy)
    .option('--format <FORMAT>', own.format, once('--format'))
    .option('--cases <FILE>', own.cases, collect)
    .option('--watch', own.watch)
}

/** Reads the arguments of `check`. */
export const readCheck = (
  named: readonly string[],
  { format = 'text', watch = false, cases = [] }: RawCheck,
): CheckArguments => {
  const [policy = DEFAULT_POLICY] = named
  const chosen = readChoice('--format', format, CHECK_FORMATS)
  // What a machine reads has one beginning and one end.
  if (watch && chosen !== 'text') throw new UsageError(({ usage }) => usage.wrongValue('--format', chosen, 'text'))
  return { policy, format: chosen, watch, cases }
}
