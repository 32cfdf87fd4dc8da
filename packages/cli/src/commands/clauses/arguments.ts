import type { Command as Declared } from 'commander'
import { readChoice } from '../../arguments/choice.ts'
import { once } from '../../arguments/options.ts'
import type { Sentences } from '../../messages/index.ts'
import { REPORT_FORMATS, type ReportFormat } from '../../output/output-format.ts'
import { DEFAULT_POLICY } from '../../policy/shipped.ts'
import type { ClausesSentences } from './sentences.ts'

/** The options as they were written. */
export interface RawClauses {
  readonly policy?: string
  readonly gaps?: boolean
  readonly format?: string
}

/** What `clauses` is asked to do. */
export interface ClausesArguments {
  /** Clauses, sentences or sections; all where there are none. */
  readonly named: readonly string[]
  readonly policy: string
  readonly gaps: boolean
  readonly format: ReportFormat
}

/** Declares the arguments of `clauses`. */
export const declareClauses = (command: Declared, own: ClausesSentences, help: Sentences['help']): void => {
  command
    .usage(`${help.usageOptions} [CLAUSE…]`)
    .argument('[CLAUSE...]', own.clause)
    .option('--policy <DIR|ID>', help.policy, once('--policy'))
    .option('--gaps', own.onlyGaps)
    .option('--format <FORMAT>', help.reportFormat, once('--format'))
}

/** Reads the arguments of `clauses`. */
export const readClauses = (named: readonly string[], raw: RawClauses): ClausesArguments => {
  const { policy = DEFAULT_POLICY, format = 'table', gaps = false } = raw
  return { named, policy, gaps, format: readChoice('--format', format, REPORT_FORMATS) }
}
