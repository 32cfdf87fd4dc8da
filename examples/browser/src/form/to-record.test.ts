import { createPolicy, type PolicyDescription } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'
import { blankItem, newItem } from './blank-item.ts'
import { modelOf, type ItemModel } from './form-model.ts'
import { ABSENT, given, UNKNOWN, type FieldValue, type ItemValue, type Presence } from './form-value.ts'
import { toRecord } from './to-record.ts'

const names: PolicyDescription = createPolicy(panjin2019).describe()
const model = modelOf(names)

const withFields = (item: ItemValue, fields: Readonly<Record<string, FieldValue>>): ItemValue => ({
  ...item,
  fields: { ...item.fields, ...fields },
})

const recordWith = (fields: Readonly<Record<string, FieldValue>>): Record<string, unknown> =>
  toRecord(model, withFields(blankItem(model), fields))

const memberModel = model.lists.find(({ list }) => list.scope === 'member')?.item as ItemModel

const memberWith = (
  presences: Readonly<Record<string, Presence>>,
  fields: Readonly<Record<string, FieldValue>> = {},
): Record<string, unknown> => {
  const blank = blankItem(memberModel)
  return toRecord(memberModel, withFields({ ...blank, presences: { ...blank.presences, ...presences } }, fields))
}

describe('toRecord', () => {
  test('takes what nobody has answered for unknown, never for a no or a 0', () => {
    const record = recordWith({})
    expect(record).toMatchObject({
      income: null,
      willingIndustry: null,
      industryProjects: null,
      recognizedStatus: null,
      housing: { grade: null, isOnlyHouse: null, urbanHousingHardship: null },
      members: [{ memberId: '1', stableEmployment: null, disability: null, medicalEvents: null }],
    })
    const values = JSON.stringify(record)
    expect(values).not.toMatch(/false|:0|"none"/)
  })

  test('leaves out what must be there, so that the record is refused, and what follows another fact', () => {
    const record = recordWith({})
    for (const key of ['householdId', 'regionCode', 'area', 'dibaoPersons']) expect(record).not.toHaveProperty([key])
    expect(record.housing).not.toHaveProperty('location')
    expect((record.members as unknown[])[0]).not.toHaveProperty('recognizedStatus')
  })

  test('tells no, unknown and 0 apart', () => {
    expect(
      recordWith({
        'household.willingIndustry': given(false),
        'household.creditNeed': UNKNOWN,
        'household.industryProjects': given('0'),
        'household.dibaoPersons': ABSENT,
      }),
    ).toMatchObject({ willingIndustry: false, creditNeed: null, industryProjects: 0 })
  })

  test('hands on money, dates and codes as they are typed, right or wrong', () => {
    const record = recordWith({
      'household.regionCode': given('211122'),
      'income.wageYuan': given('9741.01'),
      'income.pensionYuan': given('3,000 '),
      'household.dibaoPersons': given('two'),
    })
    expect(record).toMatchObject({
      regionCode: '211122',
      income: { wageYuan: '9741.01', pensionYuan: '3,000 ', propertyYuan: null },
      dibaoPersons: 'two',
    })
  })

  test.each([
    ['007', '007'],
    ['-0', '-0'],
    ['9007199254740993', '9007199254740993'],
    ['1.0', '1.0'],
    ['-3', -3],
    ['12', 12],
  ])('makes a whole number of %s only where it is written as one', (typed, expected) => {
    expect(recordWith({ 'household.industryProjects': given(typed) }).industryProjects).toBe(expected)
  })

  test('has a disability where there is one, unknown where nobody knows, and no key where there is none', () => {
    expect(memberWith({ 'member.disability': 'none' })).not.toHaveProperty('disability')
    expect(memberWith({ 'member.disability': 'unknown' })).toMatchObject({ disability: null })
    expect(memberWith({ 'member.disability': 'present' }, { 'member.disability.grade': given('2') })).toMatchObject({
      disability: { category: null, grade: 2, certificateHeld: null, longTermCare: null },
    })
  })

  test('has an empty list only where somebody says that there is none', () => {
    expect(memberWith({ event: 'none' })).toMatchObject({ medicalEvents: [] })
    expect(memberWith({ event: 'unknown' })).toMatchObject({ medicalEvents: null })
    expect(memberWith({})).toMatchObject({ medicalEvents: null })
  })

  test('has the codes that are ticked', () => {
    expect(memberWith({}, { 'member.healthCodes': given(['02', '04']) })).toMatchObject({ healthCodes: ['02', '04'] })
    expect(memberWith({}, { 'member.healthCodes': given([]) })).toMatchObject({ healthCodes: [] })
    expect(memberWith({})).toMatchObject({ healthCodes: null })
  })
})

describe('newItem', () => {
  test('has an id that no other has', () => {
    const first = newItem(memberModel, [], 'memberId')
    const third = withFields(first, { 'member.memberId': given('3') })
    const ids = (others: readonly ItemValue[]): unknown =>
      newItem(memberModel, others, 'memberId').fields['member.memberId']
    expect([ids([]), ids([first]), ids([first, third])]).toEqual([given('1'), given('2'), given('4')])
  })
})
