import { describe, expect, test } from 'vitest'
import type { ActorRecords } from '../../src/index.ts'
import { household, refusalOf, SON_ID, V1, V2, type Office, OFFICES } from './office.ts'

const OTHERS = `${V2}/H-1`
const NOBODYS = `${V2}/H-9`

const changed = { version: 1, household: household('H-1', { income: { wageYuan: 1 } }), request: 'r' }

const ways: Readonly<Record<string, (actor: ActorRecords, id: string) => Promise<unknown>>> = {
  get: (actor, id) => actor.get(id),
  history: (actor, id) => actor.history(id),
  audit: (actor, id) => actor.audit({ recordId: id }),
  decisions: (actor, id) => actor.decisions(id),
  edit: (actor, id) => actor.edit(id, changed),
  'edit of no version': (actor, id) => actor.edit(id, { ...changed, version: 0 }),
  submit: (actor, id) => actor.submit(id, { version: 1 }),
  correct: (actor, id) => actor.correct(id, changed),
  supplement: (actor, id) => actor.supplement(id, changed),
  complete: (actor, id) => actor.complete(id, changed),
  return: (actor, id) => actor.return(id, { version: 1 }),
  review: (actor, id) => actor.review(id, { version: 1 }),
  sendBack: (actor, id) => actor.sendBack(id, { version: 1 }),
  verify: (actor, id) => actor.verify(id, { version: 1 }),
  reopen: (actor, id) => actor.reopen(id, { version: 1 }),
  archive: (actor, id) => actor.archive(id, { version: 1 }),
  move: (actor, id) => actor.move(id, { version: 1, to: V1 }),
  inspect: (actor, id) => actor.note(id, 'inspect'),
  decide: (actor, id) => actor.decide(id, { version: 1, asOf: '2020-01-01' }),
  replay: (actor, id) => actor.replay(id),
  export: (actor, id) => actor.export(id, 'A1'),
  erase: (actor, id) => actor.erase(id, {}),
  'erase again': (actor, id) => actor.erase(id, { request: 'r' }),
}

/** An office in which the neighbor of v1 has a record, with a person of v1's that is nowhere else. */
const withNeighbor = async (openOffice: () => Office): Promise<Office> => {
  const office = openOffice()
  await office.records.as('v2').enter(household('H-1'))
  await office.records.as('v2').submit(OTHERS, { version: 1 })
  return office
}

/** All that an error tells. */
const told = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => {
      const { name, message, answer } = error as { name: string; message: string; answer?: unknown }
      return { name, message, answer }
    },
  )

describe.each(OFFICES)('on $name', ({ openOffice }) => {
  test.each(Object.keys(ways))(
    "C4: %s of a neighbor's record is answered as for one that nobody has, with the same calls of the store",
    async (name) => {
      const way = ways[name] as (typeof ways)[string]
      for (const who of ['v1', 't2', 'c2']) {
        const { records, calls, store } = await withNeighbor(openOffice)
        const before = (await store.audit('21', { limit: 99 })).items
        calls.length = 0
        const answer = await told(way(records.as(who), OTHERS))
        const asked = calls.splice(0)
        expect(answer).toEqual(await told(way(records.as(who), NOBODYS)))
        expect(asked).toEqual(calls)
        expect(answer).toMatchObject({ answer: { code: 'NOT_THERE' } })
        // Nothing is noted either: who reads the chains could count the attempts.
        expect((await store.audit('21', { limit: 99 })).items).toEqual(before)
      }
    },
  )

  test('C4: lists, counts, searches and the audit of a village are the same with and without its neighbor', async () => {
    const seen = async (office: Office) => {
      const village = office.records.as('v1')
      await village.enter(household('H-1', { members: [{ memberId: 'B1', idNumber: SON_ID }] }))
      office.calls.length = 0
      const all = [
        await village.list(),
        await village.count(),
        await village.find('211122197803150025'),
        await village.find(SON_ID),
        await village.shared(),
        (await village.audit()).items.map(({ position, action, by }) => ({ position, action, by })),
        await refusalOf(village.list({ division: V2 })),
        await refusalOf(village.count({ division: V2 })),
      ]
      return { all: JSON.stringify(all).replaceAll(/"at":"[^"]+"/g, ''), calls: [...office.calls] }
    }
    expect(await seen(await withNeighbor(openOffice))).toEqual(await seen(openOffice()))
  })

  test('C4: the id of a neighbor’s household can be used, and tells nothing by being taken', async () => {
    const { records } = await withNeighbor(openOffice)
    expect(await records.as('v1').enter(household('H-1'))).toMatchObject({ recordId: `${V1}/H-1`, version: 1 })
  })

  test('C4: places in lists have one length, are no reader’s but one’s, and tell of no other change', async () => {
    const { records } = openOffice()
    const village = records.as('v1')
    for (const id of ['H-1', 'H-2', 'H-3']) await village.enter(household(id))
    const { next = '' } = await village.list({ limit: 1 })
    for (let index = 0; index < 20; index += 1) await records.as('v2').enter(household(`H-${index}`))
    const { next: later = '' } = await village.list({ limit: 1 })
    expect(later).toHaveLength(next.length)
    expect(later).not.toContain(V1)
    expect((await village.list({ limit: 1, after: next })).items[0]?.recordId).toBe(`${V1}/H-2`)
    await expect(records.as('v1b').list({ limit: 1, after: next })).rejects.toThrow(RangeError)
    await expect(village.audit({ limit: 1, after: next })).rejects.toThrow(RangeError)
    const forged = `${next.startsWith('A') ? 'B' : 'A'}${next.slice(1)}`
    await expect(village.list({ limit: 1, after: forged })).rejects.toThrow(RangeError)
  })

  test('C4: no answer shows the store’s own sequence', async () => {
    const { records } = openOffice()
    const village = records.as('v1')
    const id = `${V1}/H-1`
    const all = [
      await village.enter(household('H-1'), { request: 'r' }),
      await records.as('c1').decide(id, { version: 1, asOf: '2020-01-01' }),
      await records.as('c1').note(id, 'inspect'),
      await village.get(id),
      await village.list(),
      await village.history(id),
      await village.audit(),
      await village.audit({ recordId: id }),
      await village.decisions(id),
      await village.export(id, 'A1'),
    ]
    expect(JSON.stringify(all)).not.toContain('"sequence"')
  })
})
