import { Bounds, exactText, isExact } from '@bangfu/sdk'

const isPromise = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && typeof (value as { readonly then?: unknown }).then === 'function'

/** All of a value in a text: two values are the same if and only if these are. Order of keys does not count. */
export const identityOf = (value: unknown): string => {
  if (isExact(value)) return `number ${exactText(value)}`
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'function' || isPromise(value)) return isPromise(value) ? 'a promise' : 'a function'
  if (typeof value !== 'object' || value === null)
    return Object.is(value, -0) ? '-0' : `${typeof value} ${String(value)}`
  if (Array.isArray(value)) return `[${value.map(identityOf).join(',')}]`
  if (value instanceof Bounds) return `from ${identityOf(value.least)} to ${identityOf(value.greatest)} ${value.isOpen}`
  if (value instanceof Uint8Array) return `bytes ${value.join(' ')}`
  if (value instanceof Error) return `error ${value.name}`
  if (Object.prototype.toString.call(value) !== '[object Object]') return Object.prototype.toString.call(value)
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${identityOf((value as Record<string, unknown>)[key])}`).join(',')}}`
}

/** Whether two values are the same, whatever the order of their keys. */
export const isSame = (a: unknown, b: unknown): boolean => identityOf(a) === identityOf(b)

/** A value as a message may show it: nothing that could name somebody. */
export const shown = (value: unknown): string => {
  if (isExact(value)) return `\`${exactText(value)}\``
  if (value instanceof Bounds) {
    const end = (one: unknown): string => (one === undefined ? 'no end' : shown(one))
    return `${end(value.least)} to ${end(value.greatest)}`
  }
  if (typeof value === 'string')
    return /^[\w-]{0,12}$/.test(value) && !/^\d{9,}$/.test(value)
      ? `\`${value}\``
      : `a text of ${value.length} characters`
  if (isPromise(value)) return 'a promise'
  if (value === undefined) return 'nothing'
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return `\`${value}\``
  if (typeof value === 'function') return 'a function'
  return Array.isArray(value) ? `a list of ${value.length}` : 'an object'
}

/** What a call gave: a value, or that it threw. */
export interface Answer {
  readonly value?: unknown
  readonly threw?: string
}

/** What a call gives; an error is an answer too. */
export const answerOf = (call: () => unknown): Answer => {
  try {
    return { value: call() }
  } catch (error) {
    return { threw: error instanceof Error ? error.name : 'something' }
  }
}

/** An answer as a message may show it. */
export const shownAnswer = (answer: Answer): string =>
  answer.threw === undefined ? shown(answer.value) : `an error (${answer.threw})`
