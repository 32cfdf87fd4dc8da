import type { PluginProblem } from '@bangfu/sdk'

/** What a function gave, or why it gave nothing that can be used. */
export interface Given<T> {
  readonly value?: T
  readonly problem?: PluginProblem
}

const ignore = (): undefined => undefined

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  ((typeof value === 'object' && value !== null) || typeof value === 'function') &&
  typeof (value as { readonly then?: unknown }).then === 'function'

/** Takes note of what becomes of a promise, so that a rejection ends nobody's process. */
const ignoreOutcome = (promise: PromiseLike<unknown>): void => {
  const next: unknown =
    promise instanceof Promise ? Promise.prototype.then.call(promise, ignore, ignore) : promise.then(ignore, ignore)
  // `then` of something that only looks like a promise may be an async function.
  if (!(promise instanceof Promise) && next instanceof Promise) void Promise.prototype.then.call(next, ignore, ignore)
}

/**
 * Calls a function of a plugin, and takes what it gives: `take` makes it into a value that the engine can trust, and gives
 * `undefined` for what is none. Whatever either does, nothing is thrown and no rejection is left unhandled.
 */
export const call = <T>(work: () => unknown, take: (value: unknown) => T | undefined): Given<T> => {
  try {
    const value = work()
    if (value === undefined) return { problem: 'undecided' }
    if (typeof value === 'number' && Number.isNaN(value)) return { problem: 'notANumber' }
    if (isThenable(value)) {
      ignoreOutcome(value)
      return { problem: 'promise' }
    }
    const taken = take(value)
    return taken === undefined ? { problem: 'wrongType' } : { value: taken }
  } catch {
    return { problem: 'threw' }
  }
}
