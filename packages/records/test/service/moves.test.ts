import { describe, expect, test } from 'vitest'
import type { Records } from '../../src/index.ts'
import { household, refusalOf, V1, V2, V3, V4, OFFICES } from './office.ts'

const ID = `${V1}/H-1`

const owners = async (records: Records): Promise<string[]> => {
  const lists = await Promise.all(['v1', 'v2', 'v3'].map((who) => records.as(who).list()))
  return lists.flatMap(({ items }) => items.filter(({ recordId }) => recordId === ID).map(({ division }) => division))
}

describe.each(OFFICES)('on $name', ({ name, openOffice }) => {
  test('C12: a move hands over exactly one owner, and the old village sees the record no more at once', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(household('H-1'))
    await records.as('v1').submit(ID, { version: 1 })
    await records.as('t1').review(ID, { version: 2 })
    expect(await records.as('t1').move(ID, { version: 3, to: V2 })).toMatchObject({
      division: V2,
      version: 4,
      state: 'reopened',
    })
    expect(await owners(records)).toEqual([V2])
    expect(await refusalOf(records.as('v1').get(ID))).toBe('NOT_THERE')
    expect(await refusalOf(records.as('v1').history(ID))).toBe('NOT_THERE')
    expect(await records.as('v1').find('211122197803150025')).toEqual([])
    const { household: kept, life } = await records.as('v2').get(ID)
    expect(kept).toMatchObject({ regionCode: '211122', members: [{ name: '欧阳锋' }] })
    expect(life.changedBy).toEqual(['v1'])
    // Both chains tell of it: the one that gave, and the one that took.
    expect((await records.as('v1').audit()).items.at(-1)).toMatchObject({ action: 'move', to: V2 })
    expect((await records.as('v2').audit()).items.at(-1)).toMatchObject({ action: 'move', from: V1, version: 4 })
    await records.as('v2').edit(ID, { version: 4, household: household('H-1', { income: { wageYuan: 1 } }) })
  })

  test('C12: the lowest tier that has both divisions moves, and nobody else', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(household('H-1'))
    for (const who of ['v1', 'c1', 's1'])
      expect(await refusalOf(records.as(who).move(ID, { version: 1, to: V2 }))).not.toBe('done')
    expect(await refusalOf(records.as('t1').move(ID, { version: 1, to: V3 }))).not.toBe('done')
    expect((await records.as('c1').move(ID, { version: 1, to: V3 })).division).toBe(V3)
    expect((await records.as('s1').move(ID, { version: 2, to: V4 })).division).toBe(V4)
    // Its own division is what the record is counted by; the county of before would get it back in every total.
    expect((await records.as('s1').get(ID)).household).toMatchObject({ regionCode: V4 })
    expect(await owners(records)).toEqual([])
  })

  test('C12: a move that is interrupted before it is kept leaves the old owner', async () => {
    for (const failing of ['get', 'keys', 'put']) {
      const office = openOffice()
      await office.records.as('v1').enter(household('H-1'))
      office.before = (name) => {
        if (name === failing) throw new Error('interrupted')
      }
      await expect(office.records.as('t1').move(ID, { version: 1, to: V2 })).rejects.toThrow('interrupted')
      office.before = () => undefined
      expect(await owners(office.records)).toEqual([V1])
      expect((await office.records.as('v1').get(ID)).version).toBe(1)
    }
  })

  test('C12: however a move, a move elsewhere and an edit come between each other, there is one owner and no change is lost', async () => {
    for (let order = 0; order < 6; order += 1) {
      const { records } = openOffice()
      await records.as('v1').enter(household('H-1'))
      const edit = { version: 1, household: household('H-1', { income: { wageYuan: 1 } }) }
      const deeds = [
        () => records.as('t1').move(ID, { version: 1, to: V2 }),
        () => records.as('c1').move(ID, { version: 1, to: V3 }),
        () => records.as('v1').edit(ID, edit),
      ]
      const rotated = [...deeds.slice(order % 3), ...deeds.slice(0, order % 3)]
      const results = await Promise.allSettled((order < 3 ? rotated : rotated.reverse()).map((deed) => deed()))
      const done = results.filter(({ status }) => status === 'fulfilled').length
      expect(done).toBe(1)
      expect(await owners(records)).toHaveLength(1)
      expect((await records.as('c1').get(ID)).version).toBe(1 + done)
    }
  })

  // A database lets nobody write between: the change from outside would wait for the move.
  test.skipIf(name !== 'memory')(
    'C12: a change from outside while a record moves makes the move a conflict',
    async () => {
      const office = openOffice()
      await office.records.as('v1').enter(household('H-1'))
      const kept = await office.store.get(ID)
      office.before = async (name) => {
        if (name !== 'put' || kept === undefined) return
        office.before = () => undefined
        const { householdId, division, record, state = '', keys = [] } = kept
        await office.store.put(
          { householdId, division, record, state, keys },
          { expected: 1, change: { by: 'v1b', action: 'edit' } },
        )
      }
      expect(await refusalOf(office.records.as('t1').move(ID, { version: 1, to: V2 }))).toBe('VersionConflict')
      expect(await owners(office.records)).toEqual([V1])
    },
  )

  test('C12: a page that is read on after a move no longer shows what moved away', async () => {
    const { records } = openOffice()
    for (const id of ['H-1', 'H-2', 'H-3']) await records.as('v1').enter(household(id))
    const first = await records.as('v1').list({ limit: 1 })
    await records.as('t1').move(`${V1}/H-2`, { version: 1, to: V2 })
    const rest = await records.as('v1').list({ limit: 5, after: first.next ?? '' })
    expect(rest.items.map(({ recordId }) => recordId)).toEqual([`${V1}/H-3`])
  })

  test('the id of a household that moved away or was erased is not used again, and the answer is the same', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(household('H-1'))
    await records.as('v1').enter(household('H-2'))
    await records.as('t1').move(ID, { version: 1, to: V2 })
    await records.as('c1').erase(`${V1}/H-2`, {})
    for (const id of ['H-1', 'H-2']) expect(await refusalOf(records.as('v1').enter(household(id)))).toBe('ID_USED')
    expect((await records.as('v2').get(ID)).version).toBe(2)
  })
})

const servers = OFFICES.filter(({ name }) => name === 'PostgreSQL')

test.each(servers)(
  'C12: on $name, a household that moves away while it is edited is not there any more',
  async ({ openOffice }) => {
    const office = openOffice()
    const id = `${V1}/H-1`
    await office.records.as('v1').enter(household('H-1'))
    let hasMoved = false
    office.before = async (name) => {
      if (name !== 'keys' || hasMoved) return
      hasMoved = true
      await office.records.as('t1').move(id, { version: 1, to: V2 })
    }
    const edited = household('H-1', { income: { wageYuan: 1 } })
    expect(await refusalOf(office.records.as('v1').edit(id, { version: 1, household: edited }))).toBe('NOT_THERE')
    expect(hasMoved).toBe(true)
    expect(await office.store.get(id)).toMatchObject({ division: V2, version: 2 })
  },
)
