import type { FactProvider, ProviderLimits, ProviderProblem, ProviderQuestion } from '@bangfu/sdk'
import {
  bulkhead,
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  type GeneratorFn,
} from 'cockatiel'

/** What a call needs besides its questions. */
export interface CallContext {
  readonly asOf: string
  readonly signal: AbortSignal
  /** Rejects as soon as the signal aborts. */
  readonly aborted: Promise<never>
}

/** What came of a call: whatever the provider gave, or why it gave nothing. */
type CallResult = { readonly given: unknown } | { readonly problem: 'timeout' | 'failed' | 'notCalled' }

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

  return async (questions, { asOf, signal, aborted }) => {
    signal.throwIfAborted()
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
        // Not by its `isTaskCancelledError`, which in 3.2.1 looks for the mark of another error.
        if (isFault(error) && !isBrokenCircuitError(error))
          problem = error instanceof TaskCancelledError ? 'timeout' : 'failed'
        throw error
      }
    }
    try {
      return { given: await Promise.race([retrying.execute(attempt), aborted]) }
    } catch {
      signal.throwIfAborted()
      return { problem: problem ?? 'notCalled' }
    }
  }
}
