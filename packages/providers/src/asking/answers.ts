import type { ProviderProblem } from '@bangfu/sdk'
import { copyData, isObject } from '../record/plain.ts'
import type { Source } from '../setup/sources.ts'

/** What a question brought. */
export type Reply =
  | { readonly kind: 'failed'; readonly problem: ProviderProblem; readonly at: string; readonly isStray?: boolean }
  | {
      readonly kind: 'answered'
      /** Known values by the id of what they are of. */
      readonly values: ReadonlyMap<string, unknown>
      /** Whether values were named that the provider does not supply. */
      readonly hasOthers: boolean
      readonly at: string
      readonly recordedOn: string | undefined
      /** Whether something came with it that answers no question. */
      readonly isStray?: boolean
    }

const DAY = /^\d{4}-\d{2}-\d{2}$/

const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !DAY.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

const readAnswer = (answer: Readonly<Record<string, unknown>>, { supplies }: Source, at: string): Reply => {
  const { facts, recordedOn } = answer
  if (!isObject(facts)) return { kind: 'failed', problem: 'refused', at }
  // A day that is none says nothing of when, and could be anything else.
  if (recordedOn !== undefined && recordedOn !== null && !isDay(recordedOn))
    return { kind: 'failed', problem: 'refused', at }
  const values = new Map<string, unknown>()
  let hasOthers = false
  for (const [id, value] of Object.entries(facts)) {
    if (!supplies.has(id)) hasOthers = true
    else if (value !== null && value !== undefined) {
      const copy = copyData(value)
      // What JSON cannot write (a cycle, a bigint) is no value of a record.
      JSON.stringify(copy)
      values.set(id, copy)
    }
  }
  return { kind: 'answered', values, hasOthers, at, recordedOn: isDay(recordedOn) ? recordedOn : undefined }
}

/** The items of a list, each read once; none where reading it throws. */
const listOf = (given: readonly unknown[]): readonly unknown[] => {
  try {
    return Array.from(given)
  } catch {
    return []
  }
}

const idOf = (answer: unknown): string | undefined =>
  isObject(answer) && typeof answer['id'] === 'string' ? answer['id'] : undefined

/**
 * Reads what a provider gave for some questions, by their ids. Nothing of it is trusted: two answers to one question are
 * none, and what answers no question is refused.
 */
export const readReplies = (
  given: unknown,
  asked: readonly string[],
  source: Source,
  at: string,
): ReadonlyMap<string, Reply> => {
  const failed = (problem: ProviderProblem): Reply => ({ kind: 'failed', problem, at })
  if (!Array.isArray(given)) return new Map(asked.map((id) => [id, failed('refused')]))
  const replies = new Map<string, Reply>()
  let isStray = false
  for (const answer of listOf(given)) {
    let id: string | undefined
    try {
      id = idOf(answer)
      if (id === undefined || !asked.includes(id)) isStray = true
      else replies.set(id, replies.has(id) ? failed('refused') : readAnswer(answer as object as never, source, at))
    } catch {
      if (id === undefined) isStray = true
      else replies.set(id, failed('refused'))
    }
  }
  return new Map(
    asked.map((id) => {
      const reply = replies.get(id) ?? failed('noAnswer')
      return [id, isStray ? { ...reply, isStray } : reply]
    }),
  )
}
