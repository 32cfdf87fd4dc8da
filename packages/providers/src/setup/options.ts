import type { PolicyTypes } from '@bangfu/core'
import type { Period, ProviderLimits } from '@bangfu/sdk'
import type { RefusedRecord, SourcedDecision } from '../sourced.ts'

/** How providers are turned to. */
export interface DecideWithOptions {
  /** The moment now; by default the machine's clock. */
  readonly now?: () => Date
  /** Numbers from 0 up to 1, for the waits between retries; by default `Math.random`. */
  readonly random?: () => number
  /** How often providers are turned to for one record at most; by default 4. */
  readonly rounds?: number
  /** Limits by a provider's name, in place of those it names itself. */
  readonly limits?: Readonly<Record<string, ProviderLimits>>
  /** The most answers that are kept to be used again on the same day; by default 10 000, 0 for none. */
  readonly cache?: number
  /** How many records `decideMany` works on at once; by default 200. */
  readonly window?: number
  /** Ids of facts, blocks or lists that are asked for although the record has them, so that what disagrees is shown. */
  readonly verify?: readonly string[]
}

/** What households are decided for. */
export interface SourcedOptions {
  /** The day decided for, `YYYY-MM-DD`. */
  readonly asOf: string
  /** The day whose rules and parameters are used; by default `asOf`. */
  readonly rulesAsOf?: string
  /** Whole months to add up payments over, as `policy.decide` does. */
  readonly period?: Period
  /** Ends the work: whatever is waited for rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

/** A policy with the providers that supply what records lack. Their limits and the cache hold over all calls of it. */
export interface DecidingWithProviders<Types extends PolicyTypes = PolicyTypes> {
  /**
   * Decides one household. Rejects with a `RecordError` where the record breaks the catalog and with the signal's reason
   * where that aborts, never for a provider that fails.
   */
  decide(record: Types['record'], options: SourcedOptions): Promise<SourcedDecision<Types>>
  /**
   * Decides households in the order given, so many at once as the window holds, and asks each provider about all of them
   * together. A record that breaks the catalog has its error in its place. Throws where the signal aborts.
   */
  decideMany(
    records: Iterable<Types['record']> | AsyncIterable<Types['record']>,
    options: SourcedOptions,
  ): AsyncGenerator<SourcedDecision<Types> | RefusedRecord, void, undefined>
}

const KNOWN = ['now', 'random', 'rounds', 'limits', 'cache', 'window', 'verify']

/** Options with their defaults. */
export type Settings = Required<DecideWithOptions>

const CANNOT = 'Cannot decide with providers'

/** Refuses a number that is no whole one of at least `least`. */
export const checkCount = (cannot: string, name: string, value: number, least: number): void => {
  if (Number.isSafeInteger(value) && value >= least) return
  throw new RangeError(`${cannot}: \`${name}\` is ${String(value)}, expected a whole number of at least ${least}`)
}

/** The options, checked. Throws a TypeError for an unknown one, a RangeError for a number that is none. */
export const readOptions = (options: DecideWithOptions): Settings => {
  const unknown = Object.keys(options).find((key) => !KNOWN.includes(key))
  if (unknown !== undefined)
    throw new TypeError(`${CANNOT}: unknown option \`${unknown}\`, expected ${KNOWN.join(', ')}`)
  const {
    now = () => new Date(),
    random = () => Math.random(),
    rounds = 4,
    limits = {},
    cache = 10_000,
    window = 200,
    verify = [],
  } = options
  checkCount(CANNOT, 'rounds', rounds, 0)
  checkCount(CANNOT, 'cache', cache, 0)
  checkCount(CANNOT, 'window', window, 1)
  return { now, random, rounds, limits, cache, window, verify }
}
