import { decideWith, type DecideWithOptions } from '@bangfu/providers'
import type { FactProvider } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { asOf, family, household, now, policy, provider, register } from './setting.ts'

const INSURANCE = 'member.medicalInsurance'
const setUp = (more: Partial<FactProvider> = {}, options: DecideWithOptions = {}) => {
  const bureau = register('bureau', [INSURANCE], { [INSURANCE]: 'ncms' }, more)
  const deciding = decideWith(policy, [bureau], { now, ...options })
  const calls = (): number => bureau.asked.questions().length
  return { deciding, calls }
}

describe('an answer is used again', () => {
  test('for the same question on the same day, with the moment when it was fetched', async () => {
    let moment = new Date('2026-11-23T02:00:00Z')
    const { deciding, calls } = setUp({}, { now: () => moment })
    await deciding.decide(family(), { asOf })
    moment = new Date('2026-11-23T09:00:00Z')
    const again = await deciding.decide(family(), { asOf })
    expect(calls()).toBe(1)
    expect(again.sources[0]?.at).toBe('2026-11-23T02:00:00.000Z')
    expect(again.rounds).toBe(1)
    moment = new Date('2026-11-24T02:00:00Z')
    expect((await deciding.decide(family(), { asOf })).sources[0]?.at).toBe('2026-11-24T02:00:00.000Z')
    expect(calls()).toBe(2)
  })

  test('not for another day that is decided for', async () => {
    const { deciding, calls } = setUp()
    await deciding.decide(family(), { asOf })
    await deciding.decide(family(), { asOf: '2020-01-02' })
    expect(calls()).toBe(2)
  })

  test('not for somebody of whom the provider is told something else', async () => {
    const { deciding, calls } = setUp()
    await deciding.decide(family({ memberId: 'A1' }), { asOf })
    await deciding.decide(family({ memberId: 'A2' }), { asOf })
    expect(calls()).toBe(2)
  })

  test('by the key of the provider, where it has one', async () => {
    const { deciding, calls } = setUp({ cacheKey: () => 'one for all' })
    await deciding.decide(family({ memberId: 'A1' }), { asOf })
    await deciding.decide(family({ memberId: 'A2' }), { asOf })
    expect(calls()).toBe(1)
  })

  test('not where there is no cache', async () => {
    const { deciding, calls } = setUp({}, { cache: 0 })
    await deciding.decide(family(), { asOf })
    await deciding.decide(family(), { asOf })
    expect(calls()).toBe(2)
  })

  test('by as many as the cache holds', async () => {
    const { deciding, calls } = setUp({}, { cache: 1 })
    for (const memberId of ['A1', 'A2', 'A1']) await deciding.decide(family({ memberId }), { asOf })
    expect(calls()).toBe(3)
  })
})

test.each<[string, () => object]>([
  ['a failure', () => Promise.reject(new Error('down'))],
  ['an answer that the source does not know', () => ({ [INSURANCE]: null })],
  ['a value that was refused', () => ({ [INSURANCE]: 'gold' })],
])('%s is not kept', async (_, answer) => {
  let isGood = false
  const bureau = provider('bureau', [INSURANCE], () => (isGood ? { [INSURANCE]: 'ncms' } : (answer() as never)), {
    limits: { retries: 0 },
  })
  const deciding = decideWith(policy, [bureau], { now })
  expect((await deciding.decide(family(), { asOf })).failures).toHaveLength(1)
  isGood = true
  const later = await deciding.decide(family(), { asOf })
  expect(later.failures).toEqual([])
  expect(later.record).toEqual(family({ medicalInsurance: 'ncms' }))
})

test('the same question of several people of a window is asked once', async () => {
  const { deciding, calls } = setUp({ needs: { region: 'household.regionCode' } })
  const found = await deciding.decide(household('H', [{}, {}, {}], { recognizedStatus: 'dibao' }), { asOf })
  expect(calls()).toBe(1)
  expect(found.sources.map(({ appliesTo }) => appliesTo)).toEqual(['M1', 'M2', 'M3'])
})

test('what failed is not asked again in a later round', async () => {
  const down = provider('down', [INSURANCE], () => Promise.reject(new Error('down')), { limits: { retries: 0 } })
  const whole = { category: 4, grade: null, certificateHeld: true, longTermCare: true }
  const disability = register('disabled', ['member.disability'], { 'member.disability': whole })
  const grades = register(
    'grades',
    ['member.disability.grade'],
    { 'member.disability.grade': 1 },
    { needs: { category: 'member.disability.category' } },
  )
  const found = await decideWith(policy, [down, disability, grades], { now }).decide(family({ disability: null }), {
    asOf,
  })
  expect(found.rounds).toBe(2)
  expect([down, disability, grades].map(({ asked }) => asked.batches.length)).toEqual([1, 1, 1])
})
