import { describe, expect, test } from 'vitest'
import { ActorChanged, sentenceOf } from '../../src/index.ts'
import { household, refusalOf, TOWN, V1, V2, OFFICES } from './office.ts'

const ID = `${V1}/H-1`

describe.each(OFFICES)('on $name', ({ openOffice }) => {
  test('C7: a double click makes one change, and both get the same answer', async () => {
    const { records } = openOffice()
    const village = records.as('v1')
    const clicks = await Promise.all([1, 2, 3].map(() => village.enter(household('H-1'), { request: 'r-1' })))
    expect(clicks[1]).toEqual(clicks[0])
    expect(clicks[2]).toEqual(clicks[0])
    expect((await village.audit()).items).toHaveLength(1)
  })

  test('C7: a retry gets the answer of then, however the record went on', async () => {
    const { records } = openOffice()
    const village = records.as('v1')
    await village.enter(household('H-1'))
    const first = await village.submit(ID, { version: 1, request: 'r-1' })
    await records.as('t1').review(ID, { version: 2 })
    await records.as('t1').move(ID, { version: 3, to: V2, request: 'm-1' })
    expect(await records.as('t1').move(ID, { version: 3, to: V2, request: 'm-1' })).toMatchObject({
      version: 4,
      division: V2,
    })
    await records.as('t1').move(ID, { version: 4, to: V1 })
    expect(await village.submit(ID, { version: 1, request: 'r-1' })).toEqual(first)
    expect(first).toMatchObject({ version: 2, state: 'submitted' })
    expect((await village.get(ID)).version).toBe(5)
  })

  test('C7: a request is its actor’s and its action’s own', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(household('H-1'), { request: 'same' })
    const edit = { version: 1, request: 'same', household: household('H-1', { income: { wageYuan: 1 } }) }
    expect(await records.as('v1').edit(ID, edit)).toMatchObject({ version: 2 })
    // Another clerk who happens to use the same key is told of the conflict, not that his change was kept.
    expect(await refusalOf(records.as('v1b').edit(ID, edit))).toBe('VersionConflict')
  })

  test('C7: a refusal, a note, a decision and an erasure that are tried again stand in the audit once', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(household('H-1'))
    for (let time = 0; time < 2; time += 1) {
      expect(await refusalOf(records.as('s1').edit(ID, { version: 1, request: 'a' }))).toBe('WRONG_TIER')
      await records.as('c1').note(ID, 'inspect', { request: 'b' })
      await records.as('c1').decide(ID, { version: 1, asOf: '2020-01-01', request: 'c' })
    }
    for (let time = 0; time < 2; time += 1) await records.as('c1').erase(ID, { request: 'd' })
    const { items } = await records.as('c1').audit()
    expect(items.map(({ action }) => action)).toEqual(['enter', 'refused', 'inspect', 'decide', 'erase'])
  })

  test.each([
    ['revoked', undefined],
    ['moved to another village', { id: 'v1', tier: 'village', division: V2 }],
    ['called to the town', { id: 'v1', tier: 'town', division: TOWN }],
  ] as const)('a right that is %s while it is used is noticed, and nothing is kept', async (_name, then) => {
    const office = openOffice()
    const { records, directory, store } = office
    await records.as('v1').enter(household('H-1'))
    office.before = (name) => {
      if (name !== 'put') return
      if (then === undefined) directory.delete('v1')
      else directory.set('v1', then)
    }
    const changing = records.as('v1').submit(ID, { version: 1 })
    await expect(changing).rejects.toThrow(ActorChanged)
    await changing.catch((error: unknown) => {
      expect(sentenceOf(error)?.zh).toContain('权限')
    })
    expect(await store.get(ID)).toMatchObject({ version: 1, state: 'draft' })
    expect((await store.audit('21', { limit: 10 })).items).toHaveLength(1)
  })

  test('who is not in the directory can do nothing, and the store is not even asked', async () => {
    const { records, calls } = openOffice()
    expect(await refusalOf(records.as('nobody').get(ID))).toBe('UNKNOWN_ACTOR')
    expect(await refusalOf(records.as('nobody').enter(household('H-1')))).toBe('UNKNOWN_ACTOR')
    expect(calls).toEqual([])
  })

  test.each([
    ['no division', 'village', ''],
    ['a division of another tier', 'village', V1.slice(0, 6)],
    ['a province', 'city', '21'],
    ['no digits', 'town', '2111%2001'],
  ] as const)('who stands in the directory with %s has no right', async (_name, tier, division) => {
    const { records, directory, calls } = openOffice()
    directory.set('v1', { id: 'v1', tier, division })
    expect(await refusalOf(records.as('v1').list())).toBe('UNKNOWN_ACTOR')
    expect(calls).toEqual([])
  })

  test('what fails in the store after something was written leaves nothing', async () => {
    const office = openOffice()
    office.before = (name) => {
      if (name === 'put') throw new Error('out of room')
    }
    await expect(office.records.as('v1').enter(household('H-1'))).rejects.toThrow('out of room')
    expect((await office.store.audit('21', { limit: 10 })).items).toEqual([])
    expect(await office.store.keys(ID)).toEqual([])
  })
})
