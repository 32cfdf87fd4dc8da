import { VersionConflict } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { NotAllowed } from '../../src/index.ts'
import { household, refusalOf, TOWN, V1, OFFICES } from './office.ts'

const ID = `${V1}/H-1`

describe.each(OFFICES)('on $name', ({ openOffice }) => {
  test('a household is entered, submitted, returned, corrected, reviewed and verified, each by its tier', async () => {
    const { records } = openOffice()
    const entered = await records.as('v1').enter(household('H-1'))
    expect(entered).toMatchObject({ recordId: ID, division: V1, version: 1, state: 'draft' })
    await records.as('v1').submit(ID, { version: 1 })
    await records.as('t1').return(ID, { version: 2, opinions: { reviewOpinion: '请补充收入' } })
    await records.as('v1').edit(ID, { version: 3, household: household('H-1', { income: { wageYuan: 9800 } }) })
    await records.as('v1').submit(ID, { version: 4 })
    await records.as('t1').correct(ID, { version: 5, household: household('H-1', { income: { wageYuan: 9900 } }) })
    expect(await refusalOf(records.as('t1').review(ID, { version: 6 }))).toBe('OWN_WORK')
    await records.as('t1b').review(ID, { version: 6, opinions: { reviewOpinion: '属实' } })
    await records.as('c1').sendBack(ID, { version: 7 })
    await records.as('t1b').review(ID, { version: 8 })
    await records.as('c1').verify(ID, { version: 9, opinions: { verification: '已核查' } })
    const whole = await records.as('c1').get(ID)
    expect(whole).toMatchObject({ version: 10, state: 'verified', household: { income: { wageYuan: 9900 } } })
    expect(whole.life).toMatchObject({ changedBy: [], opinions: { reviewOpinion: '属实', verification: '已核查' } })
    expect(whole.life.steps.map(({ action, to }) => `${action} ${to}`)).toEqual([
      'enter draft',
      'submit submitted',
      'return returned',
      'edit returned',
      'submit submitted',
      'correct submitted',
      'review reviewed',
      'sendBack submitted',
      'review reviewed',
      'verify verified',
    ])
    expect(await records.as('v1').history(ID)).toHaveLength(10)
  })

  test('C1: two who save together make one change and one conflict, and nothing is lost', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(household('H-1'))
    const saves = [9000, 9100].map((wageYuan, index) =>
      records
        .as(index === 0 ? 'v1' : 'v1b')
        .edit(ID, { version: 1, household: household('H-1', { income: { wageYuan } }) }),
    )
    const [first, second] = await Promise.allSettled(saves)
    expect([first?.status, second?.status].sort()).toEqual(['fulfilled', 'rejected'])
    const lost = [first, second].find((one) => one?.status === 'rejected') as PromiseRejectedResult
    expect(lost.reason).toBeInstanceOf(VersionConflict)
    expect(await records.as('v1').history(ID)).toHaveLength(2)
    const { items } = await records.as('v1').audit({ recordId: ID })
    expect(items.map(({ action, version }) => [action, version])).toEqual([
      ['enter', 1],
      ['edit', 2],
    ])
  })

  test('C2: an approval of what was changed meanwhile is refused', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(household('H-1'))
    await records.as('v1').submit(ID, { version: 1 })
    const { version } = await records.as('t1').get(ID)
    await records.as('t1b').correct(ID, { version, household: household('H-1', { income: { wageYuan: 1 } }) })
    await expect(records.as('t1').review(ID, { version })).rejects.toThrow(VersionConflict)
    // The version that stands is what counts, not one that the caller makes up.
    await expect(records.as('t1').review(ID, { version: 99 })).rejects.toThrow(VersionConflict)
    expect(await records.as('t1').get(ID)).toMatchObject({ version: 3, state: 'submitted' })
  })

  test('C6: county and city edit nothing, and nobody approves what they entered, changed or reviewed', async () => {
    const { records, directory } = openOffice()
    await records.as('v1').enter(household('H-1'))
    const changed = { version: 1, household: household('H-1', { income: { wageYuan: 1 } }) }
    for (const who of ['c1', 's1'])
      for (const action of ['edit', 'correct', 'supplement', 'complete'] as const)
        expect(await refusalOf(records.as(who)[action](ID, changed)), `${who} ${action}`).toBe('WRONG_TIER')
    await records.as('v1').submit(ID, { version: 1 })
    // The village clerk is called to the town and would review what he entered himself.
    directory.set('v1', { id: 'v1', tier: 'town', division: TOWN })
    expect(await refusalOf(records.as('v1').review(ID, { version: 2 }))).toBe('OWN_WORK')
    await records.as('t1').review(ID, { version: 2 })
    directory.set('t1', { id: 't1', tier: 'county', division: TOWN.slice(0, 6) })
    expect(await refusalOf(records.as('t1').verify(ID, { version: 3 }))).toBe('OWN_WORK')
    expect((await records.as('c1').get(ID)).version).toBe(3)
  })

  test('a refusal says by which code, in both languages, and stands in the audit without data', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(household('H-1'))
    const refused = await records
      .as('s1')
      .edit(ID, { version: 1, household: household('H-1') })
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(NotAllowed)
    expect((refused as NotAllowed).answer.sentence.zh).not.toBe('')
    const { items } = await records.as('v1').audit()
    expect(items.at(-1)).toMatchObject({ by: 's1', action: 'refused', reason: 'edit:WRONG_TIER', householdId: ID })
    expect(items.at(-1)).not.toHaveProperty('version')
    expect(JSON.stringify(items)).not.toMatch(/欧阳|9741\.01/)
  })

  test('the town supplements what nobody knew, completes what was missing and corrects what was stated', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(household('H-1'))
    await records.as('v1').submit(ID, { version: 1 })
    const town = records.as('t1')
    const known = household('H-1', { housing: { grade: 'D', isOnlyHouse: true } })
    const more = { ...known, hardship: { mainCause: null } }
    const other = { ...more, income: { wageYuan: 8000 } }
    expect(await refusalOf(town.supplement(ID, { version: 2, household: other }))).toBe('WRONG_KIND')
    expect(await refusalOf(town.supplement(ID, { version: 2, household: more }))).toBe('WRONG_KIND')
    await town.supplement(ID, { version: 2, household: known })
    expect(await refusalOf(town.complete(ID, { version: 3, household: other }))).toBe('WRONG_KIND')
    await town.complete(ID, { version: 3, household: more })
    await town.correct(ID, { version: 4, household: other })
    expect((await town.get(ID)).household).toMatchObject({ housing: { grade: 'D' }, income: { wageYuan: 8000 } })
  })
})
