import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { createArchive, replay } from '@bangfu/records'
import { describe, expect, test } from 'vitest'
import dawaFiles from '../../../../examples/variants/dawa-example/policy.json?policy'

const city = createPolicy({ files: panjin2019.files })
const dawa = createPolicy({ files: dawaFiles, base: { files: panjin2019.files } })
const archive = createArchive([city, dawa])
const DAY = { asOf: '2020-03-01' }

/** The household of the worked case DAWA-CAP: a bill above the cap that the county has set, a person on dibao. */
const bill = {
  ...{ setting: 'inpatient', isMajorDisease: true, disease: '肺癌' },
  ...{ totalCostYuan: '200000', compliantCostYuan: '150000' },
}
const ill = (event: object = bill) => ({
  ...{ householdId: 'DAWA-1', regionCode: '211104101', area: 'rural', recognizedStatus: 'dibao' },
  dibaoAssessableIncomeYuan: 0,
  members: [{ memberId: 'A1', birthDate: '1970-05-01', medicalInsurance: 'ncms', medicalEvents: [event] }],
})
const YEAR = { from: '2020-01-01', to: '2020-12-31' }

describe('a decision by the plan of the city, and the plan of the county since', () => {
  // City: 90 % of 150 000 = 135 000; of the 15 000 left 90 % = 13 500. County: the base is cut at 80 000; of the 70 000 left 90 % = 63 000.
  // So 135 000 − 80 000 = 55 000 too much of the one and 63 000 − 13 500 = 49 500 too little of the other. Dibao (7 800) and the
  // premium (250) are the city's on both sides.
  test('settles each benefit by itself, and never one against another', () => {
    const decision = city.decide(ill(), DAY)
    const found = replay({ decision, household: ill(), archive, now: dawa, period: YEAR })
    expect(found.then).toMatchObject({ came: 'same', policy: { hash: city.hash } })
    expect(found.now.policy.hash).toBe(dawa.hash)
    expect(found.settled).toEqual([
      {
        ...{ code: 'HEA-BASE-90', appliesTo: 'A1', per: 'year', kind: 'recovery' },
        ...{ thenYuan: '135000', nowYuan: '80000', yuan: '55000' },
      },
      {
        ...{ code: 'HEA-CATASTROPHIC-90', appliesTo: 'A1', per: 'year', kind: 'arrears' },
        ...{ thenYuan: '13500', nowYuan: '63000', yuan: '49500' },
      },
    ])
    expect(found.change?.lines).toEqual([
      {
        code: 'HEA-BASE-90',
        appliesTo: 'A1',
        ...{ before: 'entitled', after: 'entitled' },
        ...{ yuanBefore: '135000', yuanAfter: '80000' },
      },
      {
        code: 'HEA-CATASTROPHIC-90',
        appliesTo: 'A1',
        ...{ before: 'entitled', after: 'entitled' },
        ...{ yuanBefore: '13500', yuanAfter: '63000' },
      },
    ])
  })

  test('leaves open what a cost that is missing now would settle', () => {
    const decision = city.decide(ill(), DAY)
    const householdNow = ill({ ...bill, totalCostYuan: null, compliantCostYuan: null })
    const { settled = [] } = replay({ decision, household: ill(), householdNow, archive, now: dawa, period: YEAR })
    expect(settled.find(({ code }) => code === 'HEA-BASE-90')).toEqual({
      ...{ code: 'HEA-BASE-90', appliesTo: 'A1', per: 'year', kind: 'open', thenYuan: '135000' },
    })
    expect(settled.map(({ kind }) => kind)).not.toContain('recovery')
    for (const one of settled) expect(one).not.toHaveProperty('yuan')
  })

  // The county's cap is in force from 2020-01-01: by the rules of the day before, the base is 135 000.
  test('made by the rules of another day is made again by those', () => {
    const decision = dawa.decide(ill(), { ...DAY, rulesAsOf: '2019-12-31' })
    expect(decision.amountsYuan).toMatchObject({ 'HEA-BASE-90': '135000', 'HEA-CATASTROPHIC-90': '13500' })
    const found = replay({ decision, household: ill(), archive, now: dawa, period: YEAR })
    expect(found).toMatchObject({ then: { came: 'same' }, settled: [] })
    expect(found.change).toBeUndefined()
  })
})

// Dibao: 7 800 − 3 000.01 = 4 799.99 a year then, 8 000 − 3 000.01 = 4 999.99 now. Seven of twelve months: 33 599.93 / 12 and
// 34 999.93 / 12, which no decimal ends; 7 × 200 / 12 = 350 / 3 to be paid.
test('amounts that do not end are settled exactly', () => {
  const household = { ...ill(), dibaoAssessableIncomeYuan: '3000.01' }
  const raised = createPolicy(
    { files: panjin2019.files },
    { parameters: { 'safetyNet.dibaoStandardAnnualYuan': 8000 } },
  )
  const { settled = [] } = replay({
    ...{ decision: city.decide(household, DAY), household, archive, now: raised },
    period: { from: '2020-01-01', to: '2020-07-31' },
  })
  expect(settled.find(({ code }) => code === 'SAF-DIBAO')).toEqual({
    ...{ code: 'SAF-DIBAO', appliesTo: 'household', per: 'period', kind: 'arrears' },
    ...{ thenYuan: '3359993/1200', nowYuan: '3499993/1200', yuan: '350/3' },
  })
})

test('measures that have no money are nothing to settle, however open they were', () => {
  const member = { memberId: 'A1', medicalInsurance: 'ncms' }
  const of = (recognizedStatus: string, certificateHeld: boolean | null) => ({
    ...{ householdId: 'H-1', regionCode: '211122', area: 'rural' },
    members: [{ ...member, recognizedStatus, disability: { category: 1, grade: 3, certificateHeld } }],
  })
  const household = of('dibao', null)
  const decision = city.decide(household, DAY)
  expect(decision.benefits.filter(({ outcome }) => outcome === 'review').length).toBeGreaterThan(10)
  const again = { decision, household, archive, now: city, period: YEAR }
  // Nobody on dibao any more, and no certificate: the premium of 250 is known on both sides, and two sums were never known.
  expect(replay({ ...again, householdNow: of('none', false) }).settled).toEqual([
    { code: 'SAF-DIBAO', appliesTo: 'household', per: 'period', kind: 'open', nowYuan: '0' },
    { code: 'SAF-DISABLED-LIVING', appliesTo: 'A1', per: 'period', kind: 'open', nowYuan: '0' },
    {
      code: 'HEA-PREMIUM',
      appliesTo: 'A1',
      per: 'year',
      kind: 'recovery',
      ...{ thenYuan: '250', nowYuan: '0', yuan: '250' },
    },
  ])
  // And where it is the other way round, what is under review now is never asked back.
  const known = of('dibao', true)
  const { settled = [] } = replay({
    ...again,
    decision: city.decide(known, DAY),
    household: known,
    householdNow: household,
  })
  expect(settled).toEqual([
    { code: 'SAF-DISABLED-LIVING', appliesTo: 'A1', per: 'period', kind: 'open', thenYuan: '840' },
  ])
})
