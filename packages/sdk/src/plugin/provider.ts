import type { Localized } from '../localized.ts'
import type { AnyFacts, FactTypes, Needs, Seen } from './fact.ts'

/** What a provider is asked about one household or person. */
export interface ProviderQuestion<Known = Readonly<Record<string, unknown>>> {
  /** Names the question in the answer; it says nothing about anybody. */
  readonly id: string
  /** What the provider needs to know to be asked, under its own names. */
  readonly known: Known
  /** Ids of the facts that are asked for, a part of what it supplies. */
  readonly facts: readonly string[]
}

/** What a provider answers to one question. */
export interface ProviderAnswer {
  /** The question's. */
  readonly id: string
  /**
   * Values by the id of the fact, as they would stand in a record: money as a decimal in text, days as `YYYY-MM-DD`, of a
   * block or list the whole. `null` where the source does not know. More facts than were asked for may be given.
   */
  readonly facts: Readonly<Record<string, unknown>>
  /** Since when or of when the source has it, `YYYY-MM-DD`, where it says so. */
  readonly recordedOn?: string
}

/** The `AbortSignal` of the platform, for which this package names no types of a platform. */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer AbortSignal } }
  ? AbortSignal
  : { readonly aborted: boolean }

/** What a provider is given besides the questions: it asks neither the clock nor chance. */
export interface ProviderContext {
  /** The day decided for, `YYYY-MM-DD`. */
  readonly asOf: string
  /** Ends the work: the time is up, or the caller has gone. */
  readonly signal: Signal
  /** The moment now. */
  readonly now: () => Date
  /** Numbers from 0 up to 1, 1 not included. */
  readonly random: () => number
}

/** How hard a provider is tried. */
export interface ProviderLimits {
  /** The most questions of one call; by default 50. */
  readonly batch?: number
  /** The most calls at once; by default 2. */
  readonly concurrency?: number
  /** Milliseconds after which a call is given up; by default 5 000. */
  readonly timeoutMs?: number
  /** How often a call that failed is made again, each time after a longer wait; by default 2. */
  readonly retries?: number
  /** Failures in a row after which it is not called for a while; by default 5. */
  readonly breakAfter?: number
  /** Milliseconds after which it is tried again then; by default 30 000. */
  readonly breakForMs?: number
}

/** A source of facts that records lack: another bureau's service. */
export interface FactProvider<
  Facts extends FactTypes = AnyFacts,
  Needed = Needs<AnyFacts>,
  Groups extends string = string,
> {
  /** Its name, lower case with hyphens. */
  readonly name: string
  /** Whose it is, for people: it stands in explanations. */
  readonly label: Localized
  /** The scope that it is asked about: `household`, `member`. */
  readonly scope: string
  /** Ids of facts, blocks or lists of that scope that it can supply. */
  readonly supplies: readonly ((keyof Facts & string) | Groups)[]
  /** What it is told about whom it is asked; where any of it is unknown, it is not asked. Facts of records, of its scope or around it. */
  readonly needs: Needed
  readonly limits?: ProviderLimits
  /** The same for questions that have the same answer on the same day; by default made of all that it is told. */
  readonly cacheKey?: (known: Seen<Facts, Needed>) => string
  /**
   * Answers a batch, in any order. It rejects where the source cannot be reached or fails, and never makes up for that with
   * an empty answer; a question that it leaves out counts as not answered.
   */
  fetch(
    this: void,
    questions: readonly ProviderQuestion<Seen<Facts, Needed>>[],
    context: ProviderContext,
  ): Promise<readonly ProviderAnswer[]>
}

/** Defines providers for the facts of one policy. */
export type DefineFactProvider<Facts extends FactTypes, Groups extends string = string> = <
  const Needed extends Needs<Facts>,
>(
  provider: FactProvider<Facts, Needed, Groups>,
) => FactProvider

/** Declares a provider of facts. */
export const defineFactProvider: DefineFactProvider<AnyFacts> = (provider) =>
  Object.freeze(provider) as unknown as FactProvider

/** Where a fact of a record comes from that the record did not have. */
export interface ValueSource {
  /** Id of the fact, block or list. */
  readonly fact: string
  /** A member's id, or `household`. */
  readonly appliesTo: string
  readonly provider: string
  readonly label: Localized
  /** When it was fetched, as an ISO 8601 moment. */
  readonly at: string
  /** Since when or of when the source has it, where it says so. */
  readonly recordedOn?: string
}
