import { decideWith, type DecideWithOptions, type SourcedDecision } from '@bangfu/providers'
import type { Decision, FactProvider, Pending } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { asOf, family, MOMENT, now, policy, provider, register, type Json } from './setting.ts'

const INSURANCE = 'member.medicalInsurance'
const EVENTS = 'member.medicalEvents'
// What a service says when it fails must not get into any output: it may name somebody.
const SECRET = 'no such person: 王小明 211122197005050017'

const decide = (
  record: Json,
  sources: readonly FactProvider[],
  options: DecideWithOptions = {},
): Promise<SourcedDecision> => decideWith(policy, sources, { now, ...options }).decide(record, { asOf })

const allPending = ({ decision }: SourcedDecision): readonly Pending[] => {
  const { benefits, undecided } = decision as Decision
  return [...benefits.flatMap(({ pending = [] }) => pending), ...undecided.flatMap(({ pending }) => pending)]
}
const triedFor = (found: SourcedDecision, fact: string): unknown =>
  allPending(found).flatMap((pending) => (pending.kind === 'fact' && pending.fact === fact ? [pending.tried] : []))[0]
const failure = (problem: string, fact?: string, more: Json = { appliesTo: 'A1' }): Json => ({
  provider: 'bureau',
  problem,
  at: MOMENT,
  ...(fact === undefined ? {} : { fact }),
  ...more,
})

/** A provider whose answers are made of the questions' ids by a function. */
const answering = (make: (ids: readonly string[]) => unknown, more: Partial<FactProvider> = {}): FactProvider =>
  provider('bureau', [INSURANCE], () => ({}), {
    limits: { retries: 0 },
    fetch: (questions) => Promise.resolve().then(() => make(questions.map(({ id }) => id)) as never),
    ...more,
  })

describe('a provider that fails', () => {
  test('leaves the fact unknown and says why, without a word of what it said', async () => {
    const failing = answering(() => {
      throw new Error(SECRET)
    })
    const record = family()
    const found = await decide(record, [failing])
    expect(found.record).toEqual(record)
    expect(found.failures).toEqual([failure('failed', INSURANCE)])
    expect(triedFor(found, INSURANCE)).toEqual([{ provider: 'bureau', problem: 'failed', at: MOMENT }])
    expect(JSON.stringify(found)).not.toContain('王小明')
  })

  test('adds to the decision what was tried, and changes nothing else', async () => {
    const record = family({ disability: null })
    const found = await decide(record, [answering(() => Promise.reject(new Error(SECRET)))])
    const without = JSON.parse(JSON.stringify(found.decision), (key, value: unknown) =>
      key === 'tried' ? undefined : value,
    ) as unknown
    expect(without).toEqual(JSON.parse(JSON.stringify(policy.decide(record, { asOf }))))
  })

  test('throwing at once is failing', async () => {
    const found = await decide(family(), [
      answering(() => undefined, {
        fetch: () => {
          throw new Error(SECRET)
        },
      }),
    ])
    expect(found.failures).toEqual([failure('failed', INSURANCE)])
  })

  test('does not keep another from supplying the fact', async () => {
    const good = register('good', [INSURANCE], { [INSURANCE]: 'ncms' })
    const found = await decide(family(), [answering(() => Promise.reject(new Error(SECRET))), good])
    expect(found.record).toEqual(family({ medicalInsurance: 'ncms' }))
    expect(found.failures).toEqual([failure('failed', INSURANCE)])
    expect(JSON.stringify(found.decision)).not.toContain('tried')
  })

  test('whose own key fails is not asked', async () => {
    const bureau = provider('bureau', [INSURANCE], () => ({}), {
      cacheKey: () => {
        throw new Error(SECRET)
      },
    })
    const found = await decide(family(), [bureau])
    expect(found.failures).toEqual([failure('failed', INSURANCE)])
    expect(bureau.asked.batches).toEqual([])
  })
})

describe('a provider without an answer', () => {
  test.each([
    ['leaves the question out', () => []],
    ['does not know', (ids: readonly string[]) => ids.map((id) => ({ id, facts: { [INSURANCE]: null } }))],
    ['leaves the fact out', (ids: readonly string[]) => ids.map((id) => ({ id, facts: {} }))],
  ])('%s', async (_, make) => {
    const found = await decide(family(), [answering(make)])
    expect(found.failures).toEqual([failure('noAnswer', INSURANCE)])
    expect(triedFor(found, INSURANCE)).toEqual([{ provider: 'bureau', problem: 'noAnswer', at: MOMENT }])
  })

  test('is not asked where what it needs is unknown', async () => {
    const bureau = register('bureau', [INSURANCE], { [INSURANCE]: 'ncms' }, { needs: { id: 'member.idNumber' } })
    const found = await decide(family(), [bureau])
    expect(bureau.asked.batches).toEqual([])
    expect(found.failures).toEqual([failure('cannotAsk', INSURANCE)])
    expect(triedFor(found, INSURANCE)).toEqual([{ provider: 'bureau', problem: 'cannotAsk', at: MOMENT }])
    expect(found.rounds).toBe(0)
  })

  test('is not asked by a number that is known within limits only', async () => {
    const needs = { wage: 'income.wageYuan' }
    const bureau = register('bureau', [INSURANCE], { [INSURANCE]: 'ncms' }, { needs })
    expect((await decide(family({}, { income: { wageYuan: null } }), [bureau])).failures).toEqual([
      failure('cannotAsk', INSURANCE),
    ])
  })

  test('can be asked once another has supplied what it needs', async () => {
    const police = register('police', ['member.disability', 'member.birthDate'], { 'member.birthDate': '1970-05-05' })
    const bureau = register('bureau', [INSURANCE], { [INSURANCE]: 'ncms' }, { needs: { born: 'member.birthDate' } })
    const record = family({ birthDate: null })
    const found = await decide(record, [bureau, police])
    expect(found.record).toEqual(family({ medicalInsurance: 'ncms' }))
    expect(found.failures).toEqual([])
    expect(found.rounds).toBe(2)
  })
})

describe('what is refused', () => {
  test('a value that breaks the catalog, while the others of the answer are kept', async () => {
    const event = { setting: 'inpatient', isMajorDisease: true, totalCostYuan: '5', compliantCostYuan: '4' }
    const bureau = register('bureau', [INSURANCE, EVENTS], { [INSURANCE]: 'gold', [EVENTS]: [event] })
    const record = family({ medicalEvents: null })
    const found = await decide(record, [bureau])
    expect(found.record).toEqual(family({ medicalEvents: [event] }))
    expect(found.failures).toEqual([
      failure('refused', INSURANCE, {
        appliesTo: 'A1',
        diagnostics: [expect.objectContaining({ path: 'members[0].medicalInsurance', household: 'H' })],
      }),
    ])
    expect(triedFor(found, INSURANCE)).toEqual([{ provider: 'bureau', problem: 'refused', at: MOMENT }])
  })

  test('a personal value is not in the diagnostics', async () => {
    const bureau = provider('bureau', [INSURANCE, 'member.idNumber'], () => ({
      [INSURANCE]: 'ncms',
      'member.idNumber': '211122197005050000',
    }))
    const found = await decide(family(), [bureau])
    expect(found.record).toEqual(family({ medicalInsurance: 'ncms' }))
    expect(found.failures).toMatchObject([{ problem: 'refused', fact: 'member.idNumber' }])
    expect(JSON.stringify(found)).not.toContain('2111221970')
  })

  test.each<[string, unknown]>([
    ['a promise', Promise.resolve('ncms')],
    ['a number', 3],
    ['a function', () => 'ncms'],
    ['a date', new Date(0)],
    ['NaN', Number.NaN],
    ['another spelling', 'NCMS '],
  ])('%s where a code is due', async (_, value) => {
    const found = await decide(family(), [answering((ids) => ids.map((id) => ({ id, facts: { [INSURANCE]: value } })))])
    expect(found.failures).toMatchObject([{ problem: 'refused', fact: INSURANCE }])
    expect(found.record).toEqual(family())
  })

  test('a fact that the provider does not supply, without naming it', async () => {
    const others = { [SECRET]: 1, 'member.name': '王小明' }
    const found = await decide(family(), [
      answering((ids) => ids.map((id) => ({ id, facts: { [INSURANCE]: 'ncms', ...others } }))),
    ])
    expect(found.record).toEqual(family({ medicalInsurance: 'ncms' }))
    expect(found.failures).toEqual([failure('refused')])
    expect(JSON.stringify(found)).not.toContain('王小明')
  })

  test('two answers to one question', async () => {
    const found = await decide(family(), [
      answering((ids) => [...ids, ...ids].map((id) => ({ id, facts: { [INSURANCE]: 'ncms' } }))),
    ])
    expect(found.record).toEqual(family())
    expect(found.failures).toEqual([failure('refused', INSURANCE)])
  })

  test('an answer to a question that was not asked', async () => {
    const found = await decide(family(), [
      answering((ids) => ['q999', ...ids, SECRET].map((id) => ({ id, facts: { [INSURANCE]: 'ncms' } }))),
    ])
    expect(found.record).toEqual(family({ medicalInsurance: 'ncms' }))
    expect(found.failures).toEqual([failure('refused', undefined, {})])
    expect(JSON.stringify(found)).not.toContain('王小明')
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['one answer that is in no list', { id: 'q1', facts: { [INSURANCE]: 'ncms' } }],
    ['a list of nothing', [null]],
    ['an answer without facts', 'ids'],
    ['a day that is none', 'day'],
  ])('%s', async (_, given) => {
    const found = await decide(family(), [
      answering((ids) => {
        if (given === 'ids') return ids.map((id) => ({ id }))
        if (given === 'day') return ids.map((id) => ({ id, facts: { [INSURANCE]: 'ncms' }, recordedOn: SECRET }))
        return given
      }),
    ])
    expect(found.record).toEqual(family())
    expect(found.failures.map(({ problem }) => problem)).toContain(given instanceof Array ? 'noAnswer' : 'refused')
    expect(JSON.stringify(found)).not.toContain('王小明')
  })

  test('keys of prototypes change no prototype', async () => {
    const found = await decide(family({ medicalInsurance: 'ncms', disability: null }), [
      provider('bureau', ['member.disability'], () => ({
        'member.disability': JSON.parse('{"grade": 2, "__proto__": {"category": 3}, "constructor": 1}') as unknown,
      })),
    ])
    expect(found.failures).toMatchObject([{ problem: 'refused', fact: 'member.disability' }])
    expect(({} as Json)['category']).toBeUndefined()
  })
})

describe('what an answer says of itself', () => {
  test('the day of the source goes with the value', async () => {
    const found = await decide(family(), [
      answering((ids) => ids.map((id) => ({ id, facts: { [INSURANCE]: 'ncms' }, recordedOn: '2019-06-30' }))),
    ])
    expect(found.sources).toMatchObject([{ fact: INSURANCE, recordedOn: '2019-06-30' }])
  })

  test('what a provider changes afterwards changes nothing', async () => {
    const events: Json[] = []
    const bureau = provider('bureau', [EVENTS], () => ({ [EVENTS]: events }))
    const deciding = decideWith(policy, [bureau], { now })
    const record = family({ medicalInsurance: 'ncms', medicalEvents: null })
    const first = await deciding.decide(record, { asOf })
    events.push({ setting: 'inpatient' })
    expect(first.record).toEqual(family({ medicalInsurance: 'ncms', medicalEvents: [] }))
    // Nor what a caller does with the record that it was given.
    ;(first.record as { members: { medicalEvents: Json[] }[] }).members[0]?.medicalEvents.push({})
    expect((await deciding.decide(record, { asOf })).record).toEqual(
      family({ medicalInsurance: 'ncms', medicalEvents: [] }),
    )
    expect(bureau.asked.batches).toHaveLength(1)
  })
})
