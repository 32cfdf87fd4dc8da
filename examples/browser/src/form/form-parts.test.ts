import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'
import { blankItem } from './blank-item.ts'
import { divisionText } from './division.ts'
import { fillable, fillBlanks } from './fill-blanks.ts'
import { modelOf } from './form-model.ts'
import { fromRecord } from './from-record.ts'
import { BLANK, given, UNKNOWN, type FieldValue } from './form-value.ts'
import { labelAt } from './label-at.ts'
import { placeOf } from './place-of.ts'
import { inTheForm, problemsAt } from './problems.ts'
import { toRecord } from './to-record.ts'

const names = createPolicy(panjin2019).describe()
const model = modelOf(names)

describe('modelOf', () => {
  test('has every fact of the policy once', () => {
    const ids = (item: typeof model): string[] => [
      ...item.facts.map(({ id }) => id),
      ...item.blocks.flatMap(({ facts }) => facts.map(({ id }) => id)),
      ...item.lists.flatMap((list) => ids(list.item)),
    ]
    expect(ids(model).sort()).toEqual(names.facts.map(({ id }) => id).sort())
  })
})

describe('a fact that is added to the rules', () => {
  const added = {
    id: 'household.waterSafe',
    label: { zh: '饮水是否安全', en: 'safe water' },
    type: 'boolean',
    absent: 'unknown',
    collectedBy: 'village',
  }
  const file = 'facts/household.json'
  const text = panjin2019.files[file] ?? ''
  const facts = text.replace('"facts": [', `"facts": [${JSON.stringify(added)},`)
  const policy = createPolicy({ files: { ...panjin2019.files, [file]: facts } })
  const own = modelOf(policy.describe())

  test('is asked for, and goes into the record', () => {
    expect(own.facts.map(({ id }) => id)).toContain(added.id)
    const record = (answer: FieldValue): unknown => {
      const blank = blankItem(own)
      return toRecord(own, { ...blank, fields: { ...blank.fields, [added.id]: answer } }).waterSafe
    }
    expect([record(BLANK), record(given(false)), record(UNKNOWN)]).toEqual([null, false, null])
  })
})

describe('blocks that lie under extensions', () => {
  const extended = (file: string, id: string): Readonly<Record<string, string>> => ({
    [file]: (panjin2019.files[file] ?? '').replace(`"id": "${id}"`, `"id": "${id}", "extension": true`),
  })
  const files = {
    ...panjin2019.files,
    ...extended('facts/household.json', 'housing'),
    ...extended('facts/member.json', 'member.disability'),
  }
  const policy = createPolicy({ files })
  const own = modelOf(policy.describe())
  const record = (extensions: unknown, ofMember: unknown) => ({
    householdId: 'H',
    regionCode: '211122',
    area: 'rural',
    extensions,
    members: [{ memberId: '1', extensions: ofMember }],
  })

  test.each([
    [{ housing: { grade: 'D' } }, { disability: { grade: 1 } }],
    [null, null],
    [{ housing: null }, { disability: null }],
    [{}, {}],
  ])('go into the form and back, and are decided alike: %j', (extensions, ofMember) => {
    const household = record(extensions, ofMember)
    const again = toRecord(own, fromRecord(own, household))
    const decided = (one: unknown) => policy.decide(one, { asOf: '2019-12-31' }).benefits
    expect(decided(again)).toEqual(decided(household))
  })

  test('are found by what is pending', () => {
    const { members } = record({}, {})
    expect(placeOf('member.disability.grade', '1', { members }, policy.describe())).toBe(
      'members[0].extensions.disability.grade',
    )
    expect(placeOf('housing', 'household', { members }, policy.describe())).toBe('extensions.housing')
  })
})

describe('fillBlanks', () => {
  test('answers what is blank and has a 0 or a no, and nothing else', () => {
    const blank = blankItem(model)
    const item = { ...blank, fields: { ...blank.fields, 'household.creditNeed': UNKNOWN } }
    const { fields } = fillBlanks(model.facts, item)
    expect(fields['household.willingIndustry']).toEqual(given(false))
    expect(fields['household.industryProjects']).toEqual(given('0'))
    expect(fields['household.creditNeed']).toEqual(UNKNOWN)
    for (const id of ['recognizedStatus', 'noFoodWorry', 'dibaoAssessableIncomeYuan', 'dibaoPersons'])
      expect(fields[`household.${id}`]).toEqual(blank.fields[`household.${id}`])
    expect(fillable(model.facts, { ...item, fields })).toEqual([])
  })
})

describe('placeOf', () => {
  const record = { members: [{ memberId: 'A' }, { memberId: 'B' }] }

  test.each([
    ['household.noFoodWorry', 'household', 'noFoodWorry'],
    ['income', 'household', 'income'],
    ['housing.grade', 'household', 'housing.grade'],
    ['member.birthDate', 'B', 'members[1].birthDate'],
    ['member.disability', 'A', 'members[0].disability'],
    ['member.disability.grade', 'B', 'members[1].disability.grade'],
    ['member.medicalEvents', 'B', 'members[1].medicalEvents'],
    ['event.totalCostYuan', 'B', 'members[1].medicalEvents'],
    ['member.birthDate', 'C', undefined],
    ['no.such', 'household', undefined],
  ])('of %s of %s is %s', (fact, appliesTo, place) => {
    expect(placeOf(fact, appliesTo, record, names)).toBe(place)
  })
})

describe('problems', () => {
  const problem = { code: 'RECORD_WRONG_NUMBER', severity: 'error', household: 'H' } as const
  const problems = ['income', 'members[0].name', 'members[0].healthCodes[1]', 'members[0]'].map((path) => ({
    ...problem,
    path,
  }))

  test('stand at their field, those of a list of codes too', () => {
    const at = (path: string): unknown[] => problemsAt(path, problems).map((one) => one.path)
    expect(at('members[0].name')).toEqual(['members[0].name'])
    expect(at('members[0].healthCodes')).toEqual(['members[0].healthCodes[1]'])
    expect(at('incom')).toEqual([])
  })

  test('are told by the label, without the household, and without the quotation marks of a file', () => {
    const expected = 'a decimal such as "735.1", or a whole number'
    expect(inTheForm({ ...problem, path: 'income.wageYuan', expected }, '工资性收入')).toEqual({
      code: 'RECORD_WRONG_NUMBER',
      severity: 'error',
      path: '工资性收入',
      expected: 'a number',
    })
  })

  test('say whose field it is', () => {
    expect(labelAt('members[1].birthDate', names, 'zh')).toBe('家庭成员 2 · 出生日期')
    expect(labelAt('members[1].disability.grade', names, 'en')).toBe('member 2 · disability grade')
    expect(labelAt('income.wageYuan', names, 'zh')).toBe('工资性收入')
    expect(labelAt('members', names, 'zh')).toBe('家庭成员')
  })
})

describe('divisionText', () => {
  const codes = {
    '211100': { zh: '市', en: 'city' },
    '211122': { zh: '县', en: 'county' },
    '211122103': { zh: '镇', en: 'town' },
    '211122104': { zh: '别镇', en: 'other town' },
  }

  test.each([
    ['211122103', '市 · 县 · 镇'],
    ['211122103007', '市 · 县 · 镇'],
    ['211122', '市 · 县'],
    ['2111', ''],
    ['999999', ''],
  ])('of %s is %s', (code, text) => {
    expect(divisionText(code, codes, 'zh')).toBe(text)
  })
})
