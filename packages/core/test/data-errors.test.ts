import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { expect, test } from 'vitest'

const policy = createPolicy({ files: panjin2019.files })
const member = { memberId: 'A1', birthDate: '1975-01-01', recognizedStatus: 'dibao', medicalInsurance: 'ncms' }
const bill = { setting: 'inpatient', isMajorDisease: true, totalCostYuan: 100, compliantCostYuan: 100 }

const errorsOf = (change: object, ofMember: object = {}): unknown =>
  policy.decide(
    { householdId: 'H-1', regionCode: '211122', area: 'rural', members: [{ ...member, ...ofMember }], ...change },
    { asOf: '2019-12-31' },
  )['dataErrors']

// A contradiction in the record is named, and the record is decided all the same.
test('dataErrors names a compliant cost above the total, and only that', () => {
  expect(errorsOf({}, { medicalEvents: [bill] })).toEqual([])
  expect(errorsOf({}, { medicalEvents: [bill, { ...bill, compliantCostYuan: '100.01' }] })).toEqual([
    'DQ-COMPLIANT-OVER-TOTAL',
  ])
  expect(errorsOf({}, { medicalEvents: [{ ...bill, totalCostYuan: null }] })).toEqual([])
})

test('dataErrors names more persons on dibao than members, and only that', () => {
  expect(errorsOf({ dibaoPersons: 1 })).toEqual([])
  expect(errorsOf({ dibaoPersons: 2 })).toEqual(['DQ-DIBAO-PERSONS-OVER-MEMBERS'])
  expect(errorsOf({ dibaoPersons: null })).toEqual([])
})

test('dataErrors names a birth after the day decided for, and only that', () => {
  expect(errorsOf({}, { birthDate: '2019-12-31' })).toEqual([])
  expect(errorsOf({}, { birthDate: '2020-01-01' })).toEqual(['DQ-BORN-AFTER-DAY'])
})

test('dataErrors names dibao and tekun money on one record, and only where both are above 0', () => {
  expect(errorsOf({ income: { dibaoBenefitYuan: 3800, tekunBenefitYuan: '0.01' } })).toEqual([
    'DQ-DIBAO-AND-TEKUN-BOTH-PAID',
  ])
  expect(errorsOf({ income: { dibaoBenefitYuan: 3800, tekunBenefitYuan: 0 } })).toEqual([])
  expect(errorsOf({ income: { dibaoBenefitYuan: 3800, tekunBenefitYuan: null } })).toEqual([])
})

// Reading 39: the targets end with 2020, the benefits keep running, and the decision says so.
test('notes say from the day after the end of the plan period that the targets have ended', () => {
  const notesOn = (asOf: string): unknown => policy.decide({ householdId: 'H-1', regionCode: '211122', area: 'rural', members: [member] }, { asOf })['notes'] // prettier-ignore
  expect([notesOn('2020-12-31'), notesOn('2021-01-01')]).toEqual([[], ['afterPlanEnd']])
})
