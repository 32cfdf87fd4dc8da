import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRecords } from '../../src/index.ts'
import { household, refusalOf, TOWN, V1, V2, type Office, OFFICES, policy, tiers } from './office.ts'

const IDS = Array.from({ length: 12 }, (_, index) => `H-${index + 1}`)

/** Twelve households of two villages: those of an even number are submitted, the others drafts. */
const withRecords = async (openOffice: () => Office): Promise<Office> => {
  const office = openOffice()
  for (const [index, id] of IDS.entries()) {
    const who = index < 6 ? 'v1' : 'v2'
    await office.records.as(who).enter(household(id, { income: { wageYuan: 1000 * index } }))
    if (index % 2 === 1) await office.records.as(who).submit(`${index < 6 ? V1 : V2}/${id}`, { version: 1 })
  }
  return office
}

const decisionsOf = async ({ records }: Office): Promise<number[]> => {
  const { items } = await records.as('t1').list()
  return Promise.all(items.map(async ({ recordId }) => (await records.as('t1').decisions(recordId)).length))
}

const RUN = { run: '2020-03', asOf: '2020-01-01' }

describe.each(OFFICES)('on $name', ({ openOffice }) => {
  test('a batch decides every record once: read = decided + rejected', async () => {
    const office = await withRecords(openOffice)
    const done = await office.records.as('t1').decideAll(RUN)
    expect(done.read).toBe(12)
    expect(done.decided + done.rejected).toBe(done.read)
    expect(Object.values(done.rejectedBy).reduce((sum, count) => sum + count, 0)).toBe(done.rejected)
    expect((await decisionsOf(office)).reduce((sum, count) => sum + count, 0)).toBe(done.decided)
    expect(await office.records.as('t1').decideAll(RUN)).toEqual(done)
    expect((await decisionsOf(office)).reduce((sum, count) => sum + count, 0)).toBe(done.decided)
  })

  test('C10: killed twenty times and gone on with in any order, it comes to the same, and the counts reconcile', async () => {
    const whole = await (await withRecords(openOffice)).records.as('t1').decideAll(RUN)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 20, maxLength: 20 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 1_000_000 })),
        async (kills, chances) => {
          const office = await withRecords(openOffice)
          const shuffled = (ids: readonly string[]): readonly string[] =>
            ids
              .map((id) => [chances.next().value, id] as const)
              .sort(([a], [b]) => a - b)
              .map(([, id]) => id)
          for (const after of kills) {
            let left = after
            office.before = () => {
              left -= 1
              if (left === 0) throw new Error('killed')
            }
            await expect(office.records.as('t1').decideAll({ ...RUN, arrange: shuffled })).rejects.toThrow('killed')
          }
          office.before = () => undefined
          const done = await office.records.as('t1').decideAll({ ...RUN, arrange: shuffled })
          expect(done).toEqual(whole)
          const counts = await decisionsOf(office)
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(done.decided)
          expect(Math.max(...counts)).toBe(1)
        },
      ),
      { numRuns: 3 },
    )
  }, 60_000)

  test('C11: what is entered or changed after a run began is not in it, also where it was killed between', async () => {
    const whole = await (await withRecords(openOffice)).records.as('t1').decideAll(RUN)
    const office = await withRecords(openOffice)
    let left = 12
    office.before = () => {
      left -= 1
      if (left === 0) throw new Error('killed')
    }
    await expect(office.records.as('t1').decideAll(RUN)).rejects.toThrow('killed')
    office.before = () => undefined
    await office.records.as('v1').enter(household('H-99'))
    const changed = household('H-11', { income: { wageYuan: 77 } })
    await office.records.as('v2').edit(`${V2}/H-11`, { version: 1, household: changed })
    expect(await office.records.as('t1').decideAll(RUN)).toEqual(whole)
  })

  test('C11: a run goes on by no other rules and for no other day', async () => {
    const office = await withRecords(openOffice)
    await office.records.as('t1').decideAll(RUN)
    await expect(office.records.as('t1').decideAll({ ...RUN, asOf: '2020-01-02' })).rejects.toThrow(RangeError)
    const other = createRecords({
      policy: createPolicy(panjin2019, { parameters: { incomeLineYuan: '3300' } }),
      tiers,
      store: office.store,
      directory: { find: () => Promise.resolve({ id: 't1', tier: 'town', division: TOWN }) },
      secret: Uint8Array.from({ length: 32 }, (_, index) => (5 * 37 + index * 11) % 251),
      now: () => new Date('2020-03-02T00:00:00Z'),
    })
    await expect(other.as('t1').decideAll(RUN)).rejects.toThrow(/other rules/)
  })

  test('C11: the pages of a list show one state', async () => {
    const { records } = await withRecords(openOffice)
    const first = await records.as('t1').list({ limit: 5 })
    await records.as('v2').enter(household('H-99'))
    await records.as('v2').submit(`${V2}/H-11`, { version: 1 })
    const rest = await records.as('t1').list({ limit: 20, after: first.next ?? '' })
    const all = [...first.items, ...rest.items]
    expect(all.map(({ recordId }) => recordId)).toHaveLength(12)
    expect(all.find(({ recordId }) => recordId === `${V2}/H-11`)).toMatchObject({ version: 1, state: 'draft' })
  })

  test('a record that leaves the division while the run is under way is rejected, and counted', async () => {
    const office = await withRecords(openOffice)
    const leaving = `${V2}/H-9`
    let moved: Promise<unknown> | undefined
    const arrange = (ids: readonly string[]) => {
      moved = office.records.as('c1').move(leaving, { version: 1, to: '211122002201' })
      return [...ids.filter((id) => id !== leaving), leaving]
    }
    const done = await office.records.as('t1').decideAll({ ...RUN, arrange })
    await moved
    expect(done.read).toBe(12)
    expect(done.rejectedBy['NOT_THERE']).toBe(1)
  })

  test('a kept decision is made again, by the rules of then on the record of then and by those of now on that of now', async () => {
    const { records } = await withRecords(openOffice)
    const id = `${V1}/H-2`
    await records.as('t1').decide(id, { version: 2, asOf: '2020-01-01' })
    expect(await records.as('s1').replay(id)).toMatchObject([
      { kept: { version: 2 }, replayed: { then: { came: 'same' }, now: { policy: { hash: policy.hash } } } },
    ])
    // A second member was forgotten, whose premium is paid in full (2.2.3.j; a scenario value of 250 yuan a year).
    const members = [...household('H-2').members, { memberId: 'A2', medicalInsurance: 'urrbmi' }]
    const insured = household('H-2', { income: { wageYuan: 1000 }, members })
    await records.as('t1').correct(id, { version: 2, household: insured })
    const [again] = await records.as('s1').replay(id, { period: { from: '2020-01-01', to: '2020-12-31' } })
    expect(again?.replayed.then.came).toBe('same')
    expect(again?.replayed.change).toBeDefined()
    expect(again?.replayed.settled).toContainEqual(
      expect.objectContaining({ code: 'HEA-PREMIUM', appliesTo: 'A2', nowYuan: '250' }),
    )
    expect(await refusalOf(records.as('v1').replay(id))).toBe('WRONG_TIER')
    expect((await records.as('t1').get(id)).version).toBe(3)
    expect(await records.as('t1').decisions(id)).toHaveLength(1)
  })

  test('the county totals every record where it is kept, on one state: read = counted + rejected', async () => {
    const { records } = await withRecords(openOffice)
    await records.as('t1').move(`${V1}/H-1`, { version: 1, to: V2 })
    const [found] = await Promise.all([
      records.as('c1').totals({ asOf: '2020-01-01' }),
      records.as('v1').enter(household('H-99')),
    ])
    expect(found).toMatchObject({ policyHash: policy.hash, read: 12, counted: 12, rejected: 0 })
    const heads = found.tally.divisions.map((one) => [one.division, one.households])
    expect(heads).toEqual([
      ['', 12],
      ['211122', 12],
      [TOWN, 12],
      [V1, 5],
      [V2, 7],
    ])
    const submitted = await records.as('s1').totals({ asOf: '2020-01-01', division: V2, state: 'submitted' })
    expect(submitted.read).toBe(3)
    expect(await refusalOf(records.as('t1').totals({ asOf: '2020-01-01' }))).toBe('WRONG_TIER')
    expect(await refusalOf(records.as('c2').totals({ asOf: '2020-01-01', division: V2 }))).toBe('NOT_THERE')
  })

  test('a decision is kept with the policy, the version, the day and a keyed digest of what was decided on', async () => {
    const { records } = await withRecords(openOffice)
    const id = `${V1}/H-2`
    const kept = await records.as('c1').decide(id, { version: 2, asOf: '2020-01-01' })
    expect(kept).toMatchObject({ recordId: id, version: 2, decision: { asOf: '2020-01-01', householdId: 'H-2' } })
    expect(kept.decision.policy.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(kept.input).toMatch(/^[0-9a-f]{64}$/)
    const again = await records.as('c1').decide(id, { version: 2, asOf: '2020-06-30' })
    expect(again.input).toBe(kept.input)
    expect((await records.as('c1').decide(`${V1}/H-4`, { version: 2, asOf: '2020-01-01' })).input).not.toBe(kept.input)
    expect(await records.as('v1').decisions(id)).toEqual([kept, again])
    expect(await refusalOf(records.as('v1').decide(id, { version: 2, asOf: '2020-01-01' }))).toBe('WRONG_TIER')
    expect(await refusalOf(records.as('c1').decide(id, { version: 1, asOf: '2020-01-01' }))).toBe('VersionConflict')
  })
})
