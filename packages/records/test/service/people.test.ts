import { describe, expect, test } from 'vitest'
import { household, MOTHER_ID, refusalOf, SON_ID, V1, V2, OFFICES } from './office.ts'

const ID = `${V1}/H-1`

const SECRETS = [/欧阳锋/, new RegExp(MOTHER_ID)]

describe.each(OFFICES)('on $name', ({ openOffice }) => {
  test('what is personal is kept sealed: the store holds no name and no ID number', async () => {
    const { records, store } = openOffice()
    await records.as('v1').enter(household('H-1'))
    await records.as('v1').submit(ID, { version: 1 })
    const kept = JSON.stringify([
      await store.history(ID),
      await store.keys(ID),
      (await store.audit('21', { limit: 99 })).items,
    ])
    for (const secret of SECRETS) expect(kept).not.toMatch(secret)
    expect((await records.as('v1').get(ID)).household).toMatchObject({
      members: [{ name: '欧阳锋', idNumber: MOTHER_ID }],
    })
  })

  test('lists are masked for all, a record is clear to the three tiers that work on it, the city sees it masked', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(household('H-1'))
    for (const who of ['v1', 't1', 'c1', 's1']) {
      const listed = JSON.stringify([await records.as(who).list(), await records.as(who).find(MOTHER_ID)])
      for (const secret of SECRETS) expect(listed, who).not.toMatch(secret)
      expect(listed).toContain('H-1')
    }
    for (const who of ['v1', 't1', 'c1'])
      for (const secret of SECRETS) expect(JSON.stringify(await records.as(who).get(ID)), who).toMatch(secret)
    const city = JSON.stringify([await records.as('s1').get(ID), await records.as('s1').history(ID)])
    for (const secret of SECRETS) expect(city).not.toMatch(secret)
  })

  test('people are found by ID number however it is typed, inside the division alone', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(household('H-1'))
    await records.as('v2').enter(household('H-2', { members: [{ memberId: 'B1', idNumber: SON_ID }] }))
    const ids = async (who: string, number: string) =>
      (await records.as(who).find(number)).map(({ recordId }) => recordId)
    expect(await ids('v1', ` ${MOTHER_ID} `)).toEqual([ID])
    expect(await ids('v1', SON_ID.toLowerCase())).toEqual([])
    expect(await ids('t1', SON_ID.toLowerCase())).toEqual([`${V2}/H-2`])
    await expect(records.as('t1').find('211122')).rejects.toThrow(RangeError)
  })

  test('H6: who stands in two households is told to the lowest tier above both, and to no other', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(household('H-1'))
    await records.as('v2').enter(household('H-2'))
    const both = [
      {
        records: [
          { recordId: ID, division: V1 },
          { recordId: `${V2}/H-2`, division: V2 },
        ],
      },
    ]
    expect(await records.as('t1').shared()).toEqual(both)
    for (const who of ['v1', 'v2', 't2', 'c1', 'c2', 's1']) expect(await records.as(who).shared(), who).toEqual([])
    await records.as('v3').enter(household('H-3'))
    expect(await records.as('t1').shared()).toEqual(both)
    expect((await records.as('c1').shared())[0]?.records).toHaveLength(3)
  })

  test('a person is given all that is held about them, and that it was given stands in the audit', async () => {
    const { records } = openOffice()
    await records
      .as('v1')
      .enter(household('H-1', { members: [...household('H-1').members, { memberId: 'A2', name: '𠮷田' }] }))
    const given = JSON.stringify(await records.as('v1').export(ID, 'A1'))
    for (const secret of SECRETS) expect(given).toMatch(secret)
    expect(given).not.toContain('𠮷田')
    expect(await refusalOf(records.as('s1').export(ID, 'A1'))).toBe('WRONG_TIER')
    const { items } = await records.as('v1').audit({ recordId: ID })
    expect(items.map(({ action, by }) => `${action} ${by}`)).toEqual(['enter v1', 'export v1', 'refused s1'])
  })

  test('who is erased is gone from every version, and the chain stays whole', async () => {
    const { records, store } = openOffice()
    const members = [...household('H-1').members, { memberId: 'A2', name: '𠮷田' }]
    await records.as('v1').enter(household('H-1', { members }))
    expect(await refusalOf(records.as('t1').erase(ID, { memberId: 'A1' }))).toBe('WRONG_TIER')
    await records.as('c1').erase(ID, { memberId: 'A1' })
    const shown = JSON.stringify(await records.as('v1').history(ID))
    for (const secret of SECRETS) expect(shown).not.toMatch(secret)
    expect(shown).toContain('𠮷田')
    await records.as('c1').erase(ID, {})
    expect(await refusalOf(records.as('v1').get(ID))).toBe('NOT_THERE')
    expect(await store.keys(ID)).toEqual([])
    const { items } = await records.as('v1').audit()
    expect(items.map(({ action, position }) => [action, position])).toEqual([
      ['enter', 1],
      ['refused', 2],
      ['erase', 3],
      ['erase', 4],
    ])
    for (const [index, entry] of items.slice(1).entries()) expect(entry.previous).toBe(items[index]?.hash)
  })

  test('county inspects and city guides, supervises and appraises: notes, which change nothing', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(household('H-1'))
    await records.as('c1').note(ID, 'inspect', { reason: '抽查' })
    for (const action of ['guide', 'supervise', 'appraise'] as const) {
      expect(await refusalOf(records.as('c1').note(ID, action))).toBe('WRONG_TIER')
      expect(await records.as('s1').note(ID, action)).toMatchObject({ action, by: 's1', householdId: ID })
    }
    expect(await refusalOf(records.as('s1').note(ID, 'inspect'))).toBe('WRONG_TIER')
    expect((await records.as('v1').get(ID)).version).toBe(1)
  })

  test('without a vault nobody is found by an ID number', async () => {
    const { records } = openOffice({ vault: false })
    await records.as('v1').enter(household('H-1'))
    await expect(records.as('v1').find(MOTHER_ID)).rejects.toThrow('vault')
  })
})
