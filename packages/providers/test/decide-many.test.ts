import { RecordError } from '@bangfu/core'
import { decideWith, type RefusedRecord, type SourcedDecision } from '@bangfu/providers'
import { expect, test } from 'vitest'
import { asOf, family, now, policy, provider, register, type Json } from './setting.ts'

const INSURANCE = 'member.medicalInsurance'
type Outcome = SourcedDecision | RefusedRecord

const gather = async (outcomes: AsyncIterable<Outcome>): Promise<readonly Outcome[]> => {
  const all: Outcome[] = []
  for await (const outcome of outcomes) all.push(outcome)
  return all
}
const idOf = (outcome: Outcome): unknown =>
  outcome.refused === undefined ? (outcome.record as Json)['householdId'] : 'refused'
const families = (count: number): readonly Json[] =>
  Array.from({ length: count }, (_, index) => family({ memberId: `P${index}` }, { householdId: `H${index}` }))

test('outcomes come in the order given, asked for in batches over all records of a window', async () => {
  const bureau = register('bureau', [INSURANCE], { [INSURANCE]: 'ncms' }, { limits: { batch: 4 } })
  const deciding = decideWith(policy, [bureau], { now, window: 6 })
  const found = await gather(deciding.decideMany(families(10), { asOf }))
  expect(found.map(idOf)).toEqual(families(10).map((record) => record['householdId']))
  expect(bureau.asked.batches.map(({ length }) => length)).toEqual([4, 2, 4])
  expect(new Set(bureau.asked.questions().map(({ id }) => id)).size).toBe(10)
})

test('a record that is refused has its error in its place and stops no other', async () => {
  const bureau = register('bureau', [INSURANCE], { [INSURANCE]: 'ncms' })
  const [a, b, c] = families(3)
  const records = [a, { ...b, shoeSize: 43 }, null, c]
  const found = await gather(decideWith(policy, [bureau], { now }).decideMany(records, { asOf }))
  expect(found.map(idOf)).toEqual(['H0', 'refused', 'refused', 'H2'])
  expect(found.filter(({ refused }) => refused instanceof RecordError)).toHaveLength(2)
})

test('no more records are read than the window holds until those are decided', async () => {
  let read = 0
  async function* source(): AsyncGenerator<Json> {
    for (const record of families(9)) {
      read += 1
      yield await Promise.resolve(record)
    }
  }
  const most: number[] = []
  let given = 0
  const bureau = provider('bureau', [INSURANCE], () => ({ [INSURANCE]: 'ncms' }))
  for await (const _ of decideWith(policy, [bureau], { now, window: 3 }).decideMany(source(), { asOf })) {
    most.push(read - given)
    given += 1
  }
  expect(given).toBe(9)
  expect(Math.max(...most)).toBe(3)
})

test('who stops early reads no further, and who aborts gets his reason', async () => {
  const bureau = register('bureau', [INSURANCE], { [INSURANCE]: 'ncms' })
  const controller = new AbortController()
  const gone = new Error('gone')
  const outcomes = decideWith(policy, [bureau], { now, window: 2 }).decideMany(families(9), {
    asOf,
    signal: controller.signal,
  })
  expect((await outcomes.next()).done).toBe(false)
  controller.abort(gone)
  await outcomes.next()
  await expect(outcomes.next()).rejects.toBe(gone)
  expect(bureau.asked.questions()).toHaveLength(2)
})

test('nothing of a record that the caller changes meanwhile is seen', async () => {
  const record = structuredClone(family()) as { members: { name?: string }[] }
  const bureau = provider('bureau', [INSURANCE], () => {
    for (const member of record.members) member.name = 'changed'
    return { [INSURANCE]: 'ncms' }
  })
  const [found] = await gather(decideWith(policy, [bureau], { now }).decideMany([record], { asOf }))
  expect(found).toMatchObject({ record: family({ medicalInsurance: 'ncms' }) })
  expect(JSON.stringify(found)).not.toContain('changed')
})
