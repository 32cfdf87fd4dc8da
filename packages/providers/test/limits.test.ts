import { decideWith, type DecideWithOptions, type SourcedDecision } from '@bangfu/providers'
import type { FactProvider, ProviderContext, ProviderLimits } from '@bangfu/sdk'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { asOf, family, household, policy, provider } from './setting.ts'

const INSURANCE = 'member.medicalInsurance'
const START = new Date('2026-11-23T02:00:00.000Z')

beforeEach(() => {
  vi.useFakeTimers({ now: START })
})
afterEach(() => {
  vi.useRealTimers()
})

type Fetch = FactProvider['fetch']
const answers: Fetch = (questions) =>
  Promise.resolve(questions.map(({ id }) => ({ id, facts: { [INSURANCE]: 'ncms' } })))
const never: Fetch = () => new Promise(() => undefined)
const fails: Fetch = () => Promise.reject(new Error('down'))

/** A provider, when it was called in milliseconds from the start, and with what. */
const bureau = (fetch: Fetch, limits: ProviderLimits = {}) => {
  const calls: number[] = []
  const contexts: ProviderContext[] = []
  const made = provider('bureau', [INSURANCE], () => ({}), {
    limits,
    fetch: (questions, context) => {
      calls.push(Date.now() - START.getTime())
      contexts.push(context)
      return fetch(questions, context)
    },
  })
  return { ...made, calls, contexts }
}

const decide = (source: FactProvider, options: DecideWithOptions = {}, id = 'H'): Promise<SourcedDecision> =>
  decideWith(policy, [source], { cache: 0, random: () => 0, ...options }).decide(family({}, { householdId: id }), {
    asOf,
  })

/** What a promise comes to once all time that it waits for has passed. */
const settled = async <T>(promise: Promise<T>): Promise<T> => {
  const outcome = promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  await vi.runAllTimersAsync()
  const result = await outcome
  if ('error' in result) throw result.error
  return result.value
}
const problemOf = ({ failures }: SourcedDecision): string | undefined => failures[0]?.problem

test('a call is given up after its time, and told so', async () => {
  const source = bureau(never, { timeoutMs: 700, retries: 0 })
  const found = await settled(decide(source))
  expect(problemOf(found)).toBe('timeout')
  expect(found.failures[0]?.at).toBe('2026-11-23T02:00:00.700Z')
  expect(source.contexts[0]?.signal.aborted).toBe(true)
})

describe('retries', () => {
  test('come after waits that double, between a half and the whole by chance', async () => {
    const least = bureau(fails, { retries: 3, breakAfter: 99 })
    expect(problemOf(await settled(decide(least)))).toBe('failed')
    // 100, 200, 400: the halves of 200, 400, 800.
    expect(least.calls).toEqual([0, 100, 300, 700])
  })

  test('wait longer where chance says so', async () => {
    const most = bureau(fails, { retries: 2, breakAfter: 99 })
    await settled(decide(most, { random: () => 0.5 }))
    expect(most.calls).toEqual([0, 150, 450])
  })

  test('end with the first that succeeds, which leaves no failure', async () => {
    let left = 2
    const source = bureau((...call) => ((left -= 1) >= 0 ? fails(...call) : answers(...call)))
    const found = await settled(decide(source))
    expect(source.calls).toHaveLength(3)
    expect(found.failures).toEqual([])
    expect(found.record).toEqual(family({ medicalInsurance: 'ncms' }))
  })

  test('are as many as the caller says in place of the provider', async () => {
    const source = bureau(fails, { retries: 5 })
    await settled(decide(source, { limits: { bureau: { retries: 0 } } }))
    expect(source.calls).toEqual([0])
  })

  test('are not made of an answer, whatever it says', async () => {
    const source = bureau(() => Promise.resolve([]))
    await settled(decide(source))
    expect(source.calls).toEqual([0])
  })
})

describe('the circuit breaker', () => {
  const limits: ProviderLimits = { retries: 0, breakAfter: 3, breakForMs: 1000 }

  test('leaves a provider that failed so often in a row alone for a while, then tries it again', async () => {
    let isDown = true
    const source = bureau((...call) => (isDown ? fails(...call) : answers(...call)), limits)
    const deciding = decideWith(policy, [source], { cache: 0 })
    const one = async (): Promise<string | undefined> => problemOf(await settled(deciding.decide(family(), { asOf })))
    expect([await one(), await one(), await one(), await one()]).toEqual(['failed', 'failed', 'failed', 'notCalled'])
    expect(source.calls).toHaveLength(3)
    vi.advanceTimersByTime(999)
    expect(await one()).toBe('notCalled')
    vi.advanceTimersByTime(1)
    expect(await one()).toBe('failed')
    expect(await one()).toBe('notCalled')
    vi.advanceTimersByTime(1000)
    isDown = false
    expect([await one(), await one()]).toEqual([undefined, undefined])
    expect(source.calls).toHaveLength(6)
  })

  test('counts each retry, and tells that it failed where it was called at all', async () => {
    const source = bureau(fails, { retries: 9, breakAfter: 3 })
    expect(problemOf(await settled(decide(source)))).toBe('failed')
    expect(source.calls).toHaveLength(3)
  })

  test('is one for each provider', async () => {
    const broken = { ...bureau(fails, limits), name: 'broken' }
    const sound = { ...bureau(answers), name: 'sound' }
    const deciding = decideWith(policy, [broken, sound], { cache: 0 })
    for (let call = 0; call < 5; call += 1) {
      const found = await settled(deciding.decide(family(), { asOf }))
      expect(found.record).toEqual(family({ medicalInsurance: 'ncms' }))
    }
    expect(broken.calls).toHaveLength(3)
    expect(sound.calls).toHaveLength(5)
  })
})

test('so many calls are made at once and no more, over all that is decided', async () => {
  let [running, most] = [0, 0]
  const source = bureau(
    async (...call) => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 10))
      running -= 1
      return answers(...call)
    },
    { concurrency: 3, batch: 1 },
  )
  const deciding = decideWith(policy, [source])
  const records = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((id) => household(id, [{ name: id }, {}]))
  const all = settled(Promise.all(records.map((record) => deciding.decide(record, { asOf }))))
  expect((await all).flatMap(({ failures }) => failures)).toEqual([])
  expect(most).toBe(3)
})

test('calls that wait for a place are not made once the breaker is open', async () => {
  const source = bureau(fails, { retries: 0, concurrency: 1, batch: 1, breakAfter: 2 })
  const many = household(
    'H',
    Array.from({ length: 10 }, () => ({})),
    { recognizedStatus: 'dibao' },
  )
  const deciding = decideWith(policy, [source], { cache: 0 })
  const found = await settled(deciding.decide(many, { asOf }))
  expect(source.calls).toHaveLength(2)
  expect(found.failures.map(({ problem }) => problem).toSorted()).toEqual([
    ...Array.from({ length: 2 }, () => 'failed'),
    ...Array.from({ length: 8 }, () => 'notCalled'),
  ])
})

describe('who calls off the work', () => {
  const gone = new Error('gone')

  test('is answered at once with his reason, and the provider is told', async () => {
    const source = bureau(never)
    const controller = new AbortController()
    const outcome = decideWith(policy, [source]).decide(family(), { asOf, signal: controller.signal })
    const rejected = expect(outcome).rejects.toBe(gone)
    await vi.advanceTimersByTimeAsync(10)
    controller.abort(gone)
    await rejected
    expect(source.contexts[0]?.signal.aborted).toBe(true)
    await vi.runAllTimersAsync()
    expect(source.calls).toEqual([0])
  })

  test('need not wait for a retry, which is not made', async () => {
    const source = bureau(fails, { retries: 5 })
    const controller = new AbortController()
    const outcome = decideWith(policy, [source], { random: () => 0 }).decide(family(), {
      asOf,
      signal: controller.signal,
    })
    const rejected = expect(outcome).rejects.toBe(gone)
    await vi.advanceTimersByTimeAsync(50)
    controller.abort(gone)
    await rejected
    await vi.runAllTimersAsync()
    expect(source.calls).toEqual([0])
  })

  test('does not count against the provider', async () => {
    let isSlow = true
    const source = bureau((...call) => (isSlow ? never(...call) : answers(...call)), { breakAfter: 1, retries: 0 })
    const deciding = decideWith(policy, [source])
    const controller = new AbortController()
    const rejected = expect(deciding.decide(family(), { asOf, signal: controller.signal })).rejects.toBe(gone)
    await vi.advanceTimersByTimeAsync(10)
    controller.abort(gone)
    await rejected
    isSlow = false
    expect((await settled(deciding.decide(family(), { asOf }))).failures).toEqual([])
  })

  test('before it began gets nothing done', async () => {
    const source = bureau(answers)
    const outcome = decideWith(policy, [source]).decide(family(), { asOf, signal: AbortSignal.abort(gone) })
    await expect(outcome).rejects.toBe(gone)
    expect(source.calls).toEqual([])
  })
})
