import { describe, expect, test } from 'vitest'
import { COUNTY, household, OFFICES, refusalOf, TOWN, V1, V2, V3 } from './office.ts'

const DAY = { asOf: '2020-03-01' }
const YEAR = { from: '2020-01-01', to: '2020-12-31' }

/** Everything that 2.1.b2 asks for: members with their details, income and spending, causes, helper, measures. */
const whole = (id: string) =>
  household(id, {
    spending: { foodYuan: 1000, clothingYuan: 100, housingYuan: 0, medicalYuan: 0, educationYuan: 0, otherYuan: 0 },
    hardship: { mainCause: '01' },
    helper: { name: '张三', unit: '虚构单位', position: '干部', phone: '1' },
    measures: ['health'],
    measuresDetail: '无',
    income: { wageYuan: '9741.01' },
    members: [
      {
        ...{ memberId: 'A1', name: '欧阳锋', idNumber: '211122197803150025', birthDate: '1978-03-15', sexCode: '2' },
        ...{ relationToHeadCode: '01', medicalInsurance: 'ncms', recognizedStatus: 'dibao' },
      },
    ],
  })

/** Nobody's status is known: whether it is a family, and of which class, is open. */
const unclear = (id: string) => {
  const { recognizedStatus: _, ...rest } = household(id)
  return { ...rest, members: [{ memberId: 'A1', recognizedStatus: null, medicalInsurance: null }] }
}

describe.each(OFFICES)('on $name', ({ openOffice }) => {
  test('2.1: households, people, classes and places of a town are clear where nothing is open', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(whole('H-1'))
    await records.as('v1').enter(household('H-2'))
    await records.as('v2').enter(unclear('H-3'))
    await records.as('v3').enter(household('H-4'))
    const [town, one, two] = await records.as('t1').completeness(DAY)
    expect(town).toMatchObject({
      ...{ division: TOWN, records: 3, rejected: 0, complete: 1 },
      households: { clear: false, open: 1, count: 2 },
      people: { clear: false, open: 1, count: 2 },
      classes: { clear: false, open: 1, byClass: { dibao: 2 } },
      places: { clear: true, open: 0, byVillage: { [V1]: 2, [V2]: 1 } },
    })
    // Only families are put on file (2.1.b1): the third household is not known to be one.
    expect(town?.missing).toMatchObject({ 'CMP-HELPER': 1, 'CMP-MEASURES': 1, 'CMP-CAUSES': 1, 'CMP-SPENDING': 1 })
    expect(one).toMatchObject({ division: V1, records: 2, households: { clear: true, count: 2 } })
    expect(two).toMatchObject({ division: V2, records: 1, households: { clear: false, open: 1 } })
    const county = await records.as('c1').completeness(DAY)
    expect(county.map(({ division, records: count }) => [division, count])).toEqual([
      [COUNTY, 4],
      [TOWN, 3],
      [V3.slice(0, 9), 1],
    ])
    expect(await refusalOf(records.as('t1').completeness({ ...DAY, division: V3 }))).toBe('NOT_THERE')
  })

  test('open questions go to the tier that supplies the fact, those that hold most open first', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(household('H-1'))
    await records.as('v1').enter(unclear('H-2'))
    const { items, total } = await records.as('v1').workList(DAY)
    expect(total).toBe(2)
    expect(items.map(({ recordId }) => recordId)).toEqual([`${V1}/H-2`, `${V1}/H-1`])
    expect(items[0]?.facts[0]).toMatchObject({ fact: 'member.recognizedStatus', appliesTo: 'A1' })
    expect(items.every(({ holdsOpen }, index) => holdsOpen <= (items[index - 1]?.holdsOpen ?? Infinity))).toBe(true)
    expect(JSON.stringify(items)).not.toContain('欧阳锋')
    expect(await records.as('v2').workList(DAY)).toEqual({ items: [], total: 0 })
    // The village collects: nothing waits for the town's own facts, and the town can look at what waits for the village.
    expect((await records.as('t1').workList(DAY)).total).toBe(0)
    expect((await records.as('t1').workList({ ...DAY, tier: 'village' })).total).toBe(2)
  })

  test('a kept decision is made again, by the record that it was made on', async () => {
    const { records } = openOffice()
    const disabled = household('H-1', {
      dibaoAssessableIncomeYuan: 3000,
      members: [
        {
          ...{ memberId: 'A1', recognizedStatus: 'dibao', medicalInsurance: 'ncms' },
          disability: { category: 1, grade: 3, certificateHeld: true, longTermCare: false },
        },
      ],
    })
    const { version, recordId } = await records.as('v1').enter(disabled)
    await records.as('t1').decide(recordId, { version, ...DAY })
    await records.as('v1').edit(recordId, { version, household: { ...disabled, dibaoAssessableIncomeYuan: 3600 } })
    // By the rules of then the same decision; by those of now on the record of now (7,800 − 3,000) − (7,800 − 3,600) = 600 too much.
    const [again] = await records.as('t1').replay(recordId, { period: YEAR })
    expect(again).toMatchObject({ input: 'same', replayed: { then: { came: 'same' } } })
    expect(again?.replayed.settled).toEqual([
      expect.objectContaining({ code: 'SAF-DIBAO', kind: 'recovery', yuan: '600' }) as unknown,
    ])
    expect(await refusalOf(records.as('v1').replay(recordId))).toBe('WRONG_TIER')
  })
})
