import type { FactProvider, ProviderLimits, ProviderProblem, ProviderQuestion } from '@bangfu/sdk'
import {
  bulkhead,
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
  isTaskCancelledError,
  retry,
  timeout,
  TimeoutStrategy,
  type GeneratorFn,
} from 'cockatiel'

/** What a call needs besides its questions. */
export interface CallContext {
  readonly asOf: string
  readonly signal: AbortSignal
}

/** What came of a call: whatever the provider gave, or why it gave nothing. */
export type CallResult = { readonly given: unknown } | { readonly problem: 'timeout' | 'failed' | 'notCalled' }

/** Calls a provider, within its limits; rejects only with the signal's reason. */
export type Channel = (questions: readonly ProviderQuestion[], context: CallContext) => Promise<CallResult>

const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 10_000

/** Waits that double, each between a half and the whole, so that callers who failed together do not come back together. */
const jittered =
  (random: () => number): GeneratorFn<number> =>
  (state = 0, { initialDelay, exponent, maxDelay }) => {
    const longest = Math.min(maxDelay, initialDelay * exponent ** state)
    return [longest / 2 + (random() * longest) / 2, state + 1]
  }

/** The caller has gone: no fault of the provider, and no reason to try again. */
class CallerGone extends Error {}

const isFault = (error: unknown): boolean => !(error instanceof CallerGone)

/** A promise that rejects with the reason of a signal as soon as it aborts, and what ends listening to it. */
const aborting = (signal: AbortSignal): { readonly aborted: Promise<never>; readonly dispose: () => void } => {
  let dispose = (): void => undefined
  const aborted = new Promise<never>((_, reject) => {
    const abort = (): void => reject(signal.reason as Error)
    signal.addEventListener('abort', abort, { once: true })
    dispose = () => signal.removeEventListener('abort', abort)
    if (signal.aborted) abort()
  })
  // Whoever waits for it hears of it; where nobody does, it is no fault of anybody.
  aborted.catch(() => undefined)
  return { aborted, dispose }
}

/** Makes the channel to a provider: time-out, retries, circuit breaker and concurrency hold over all its calls. */
export const createChannel = (
  provider: FactProvider,
  { timeoutMs, retries, breakAfter, breakForMs, concurrency }: Required<ProviderLimits>,
  { now, random }: { readonly now: () => Date; readonly random: () => number },
): Channel => {
  // A call that waits holds no place, and one that has got a place asks the breaker before it calls.
  const retrying = retry(
    handleWhen((error) => isFault(error) && !isBrokenCircuitError(error)),
    {
      maxAttempts: retries,
      backoff: new ExponentialBackoff({
        generator: jittered(random),
        initialDelay: FIRST_WAIT_MS,
        maxDelay: LONGEST_WAIT_MS,
        exponent: 2,
      }),
    },
  )
  const limiting = bulkhead(concurrency, Number.POSITIVE_INFINITY)
  const breaking = circuitBreaker(handleWhen(isFault), {
    halfOpenAfter: breakForMs,
    breaker: new ConsecutiveBreaker(breakAfter),
  })
  const timing = timeout(timeoutMs, TimeoutStrategy.Aggressive)

  return async (questions, { asOf, signal }) => {
    signal.throwIfAborted()
    const { aborted, dispose } = aborting(signal)
    let problem: Extract<ProviderProblem, 'timeout' | 'failed'> | undefined
    const once = (): Promise<unknown> =>
      timing.execute(({ signal: timeUp }) => {
        if (signal.aborted) throw new CallerGone()
        const ended = AbortSignal.any([timeUp, signal])
        const given = provider.fetch(questions as never, { asOf, signal: ended, now, random })
        return Promise.race([
          given,
          aborted.catch(() => {
            throw new CallerGone()
          }),
        ])
      })
    const attempt = async (): Promise<unknown> => {
      try {
        return await limiting.execute(() => breaking.execute(once))
      } catch (error) {
        if (isFault(error) && !isBrokenCircuitError(error)) problem = isTaskCancelledError(error) ? 'timeout' : 'failed'
        throw error
      }
    }
    try {
      return { given: await Promise.race([retrying.execute(attempt), aborted]) }
    } catch {
      signal.throwIfAborted()
      return { problem: problem ?? 'notCalled' }
    } finally {
      dispose()
    }
  }
}
