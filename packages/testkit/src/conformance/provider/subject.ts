import type { FactProvider, ProviderAnswer, ProviderContext, ProviderQuestion } from '@bangfu/sdk'
import { broken, hold } from '../machinery/check.ts'

/** What a source knows of somebody whom the author invented. */
export interface ProviderExample {
  /** What the provider is told, under its own names. */
  readonly known: Readonly<Record<string, unknown>>
  /** What it must answer, by the id of the fact, as it would stand in a record. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** Does something to the source of a provider, and gives what undoes it. */
export type Disturbance = () => (() => void | Promise<void>) | Promise<() => void | Promise<void>>

/** A provider, and what its author knows of its source. */
export interface ProviderSubject {
  readonly provider: FactProvider
  /** Two people or households or more, whose answers differ. */
  readonly examples: readonly ProviderExample[]
  /** Whom the source does not know: what the provider is told of them. */
  readonly strangers?: readonly Readonly<Record<string, unknown>>[]
  /** Makes the source fail: refuse, answer with an error, answer nonsense. */
  readonly failSource?: Disturbance
  /** Makes the source not answer at all until it is undone. */
  readonly holdSource?: Disturbance
  /** How many turns of the event loop may pass until a call that was given up has ended; by default 50. */
  readonly abortTicks?: number
}

const AS_OF = '2019-12-31'
const NOW = '2026-01-05T08:00:00.000Z'
const RealDate = Date

/** A context at one moment, that nobody gives up unless `signal` says so. */
export const contextOf = (signal: AbortSignal = new AbortController().signal): ProviderContext => ({
  asOf: AS_OF,
  signal,
  now: () => new RealDate(NOW),
  random: () => 0.5,
})

export const TODAY = NOW.slice(0, 10)

/** The question about an example: of all facts that it has. */
export const questionOf = ({ known, facts }: ProviderExample, id: string): ProviderQuestion => ({
  id,
  known,
  facts: Object.keys(facts),
})

/** A question for each example. The ids say nothing of the place. */
export const questionsOf = ({ examples }: ProviderSubject): readonly ProviderQuestion[] =>
  examples.map((example, index) => questionOf(example, `q${(index * 7 + 3) % 97}-${examples.length - index}`))

/** Answers by the id of the question; holds each to answer one that was asked, and once. */
export const ask = async (
  { provider }: ProviderSubject,
  questions: readonly ProviderQuestion[],
  context = contextOf(),
): Promise<ReadonlyMap<string, ProviderAnswer>> => {
  const answers: unknown = await provider.fetch(questions as never, context)
  if (!Array.isArray(answers)) return broken('a list of answers', 'something else')
  const byId = new Map<string, ProviderAnswer>()
  for (const answer of answers as readonly ProviderAnswer[]) {
    hold(
      questions.some(({ id }) => id === answer.id),
      'answers to what was asked',
      'one to another question',
    )
    hold(!byId.has(answer.id), 'one answer to a question', 'two')
    byId.set(answer.id, answer)
  }
  return byId
}

/** The most questions of one call. */
export const batchOf = ({ provider }: ProviderSubject): number => provider.limits?.batch ?? 50

/** One turn of the event loop. */
export const tick = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0))
