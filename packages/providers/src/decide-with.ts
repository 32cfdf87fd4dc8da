import { RecordError, type Policy, type PolicyTypes } from '@bangfu/core'
import type { FactProvider } from '@bangfu/sdk'
import { aborting } from './asking/aborting.ts'
import type { Reply } from './asking/answers.ts'
import { createAsker, type Asking } from './asking/asker.ts'
import { Case, type Bench } from './case.ts'
import { readPlaces } from './record/places.ts'
import {
  readOptions,
  type DecideWithOptions,
  type DecidingWithProviders,
  type SourcedOptions,
} from './setup/options.ts'
import { readSources } from './setup/sources.ts'
import type { RefusedRecord, SourcedDecision } from './sourced.ts'
import { tellTried } from './tell-tried.ts'

type Outcome = Case | RefusedRecord

/** Turns to providers once for all cases that wait for something they could say; whether any did. */
const askOnce = async (outcomes: Outcome[], asking: Asking): Promise<boolean> => {
  const waiting = outcomes.flatMap((work, index) => {
    if (!(work instanceof Case)) return []
    const { asks } = work.wanted()
    return asks.length === 0 ? [] : [{ work, index, asks }]
  })
  if (waiting.length === 0) return false
  const replies = await asking.ask(waiting.flatMap(({ asks }) => asks))
  const refused = new Set<Reply>()
  let next = 0
  for (const { work, index, asks } of waiting) {
    for (const ask of asks) {
      const reply = replies[next]
      next += 1
      if (reply !== undefined) work.take(ask, reply)
    }
    work.rounds += 1
    try {
      work.reconcile()
      for (const reply of work.state.refused) refused.add(reply)
    } catch (error) {
      if (!(error instanceof RecordError)) throw error
      outcomes[index] = { refused: error }
    }
  }
  asking.keep(refused)
  return true
}

/** The parts of a list, each of so many items at most. */
async function* windowsOf<T>(items: Iterable<T> | AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let window: T[] = []
  for await (const item of items) {
    window.push(item)
    if (window.length < size) continue
    yield window
    window = []
  }
  if (window.length > 0) yield window
}

/**
 * Lets providers supply what records lack, by default those of the policy's plugins: decides, asks for what is pending, and decides again, until nothing is pending
 * that a provider could say or the rounds are used up. Throws a TypeError or RangeError where an option or a provider does
 * not fit the policy. No provider's failure is an error: the fact stays unknown, and what is pending says why.
 */
export const decideWith = <Types extends PolicyTypes>(
  policy: Policy<Types>,
  providers: readonly FactProvider[] = policy.plugins.flatMap((plugin) => plugin.providers ?? []),
  options: DecideWithOptions = {},
): DecidingWithProviders<Types> => {
  const settings = readOptions(options)
  const description = policy.describe()
  const places = readPlaces(description)
  const sources = readSources(providers, description, { places, plugins: policy.plugins }, settings)
  const askerFor = createAsker(sources, settings)

  const decideAll = async (
    records: readonly Types['record'][],
    { signal = new AbortController().signal, ...days }: SourcedOptions,
  ): Promise<readonly (SourcedDecision<Types> | RefusedRecord)[]> => {
    signal.throwIfAborted()
    const bench: Bench = { policy: policy as unknown as Policy, places, sources, verify: settings.verify, days }
    const outcomes = records.map((record): Outcome => {
      try {
        return new Case(record, bench)
      } catch (error) {
        if (error instanceof RecordError) return { refused: error }
        throw error
      }
    })
    const { aborted, dispose } = aborting(signal)
    try {
      const asking = askerFor({ asOf: days.asOf, signal, aborted })
      for (let round = 0; round < settings.rounds; round += 1) if (!(await askOnce(outcomes, asking))) break
    } finally {
      dispose()
    }
    signal.throwIfAborted()
    return outcomes.map((work) => {
      if (!(work instanceof Case)) return work
      const { record, sources: found, conflicts } = work.state
      return { record, sources: found, conflicts, rounds: work.rounds, ...tellTried(work, bench, settings.now) }
    })
  }

  return {
    decide: async (record, call) => {
      const [outcome] = await decideAll([record], call)
      if (outcome === undefined) throw new Error('Cannot decide: no record')
      if (outcome.refused !== undefined) throw outcome.refused
      return outcome
    },
    async *decideMany(records, call) {
      for await (const window of windowsOf(records, settings.window)) yield* await decideAll(window, call)
    },
  }
}
