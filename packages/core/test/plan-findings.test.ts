import { createPolicy } from '@bangfu/core'
import { describe, expect, test } from 'vitest'
import { panjin } from './policy-texts.ts'

type Json = Readonly<Record<string, unknown>>
/** What is changed in a record, by path; `undefined` takes it out. */
type Edits = Readonly<Record<string, unknown>>

// Everything that a record on file must hold, and nothing that a check doubts. All people are invented.
const COMPLETE: Json = {
  householdId: 'H',
  regionCode: '211122101',
  area: 'rural',
  recognizedStatus: 'dibao',
  registeredOn: '2019-06-01',
  lastVisitDate: '2019-11-02',
  lastHolidayVisitDate: '2019-10-01',
  measures: ['industry'],
  income: {
    wageYuan: 9000,
    businessGrossYuan: 3000,
    businessCostYuan: 1000,
    dibaoBenefitYuan: 6600,
    pensionYuan: 1500,
  },
  spending: { foodYuan: 5000 },
  hardship: { mainCause: '08', otherCauses: [] },
  helper: { name: '张某' },
  housing: { grade: 'D', ownerName: '李某', assessedOn: '2019-05-05', rebuildStatus: 'underway' },
  members: [
    {
      memberId: 'A1',
      name: '李某',
      idNumber: '211122196802100013',
      relationToHeadCode: '01',
      sexCode: '1',
      birthDate: '1968-02-10',
      studentStatusCode: '01',
      healthCodes: ['02', '04'],
      familyDoctorSigned: true,
      pensionScheme: 'resident',
      monthsWorked: 12,
      disability: { category: 4, grade: 3, certificateHeld: true, cardNumber: '21112219680210001343' },
      medicalEvents: [{ isMajorDisease: true, disease: '胃癌' }],
    },
    {
      memberId: 'A2',
      name: '王某',
      idNumber: '211122195406210021',
      relationToHeadCode: '12',
      sexCode: '2',
      birthDate: '1954-06-21',
      studentStatusCode: '01',
      healthCodes: ['01'],
      pensionScheme: 'resident',
      pensionPaid: true,
      medicalEvents: [{ isMajorDisease: false, disease: '阑尾炎' }],
    },
    {
      memberId: 'A3',
      name: '李某某',
      idNumber: '211122201005200031',
      relationToHeadCode: '03',
      sexCode: '1',
      birthDate: '2010-05-20',
      studentStatusCode: '05',
      healthCodes: ['01'],
    },
  ],
}

const edited = (edits: Edits, record: Json = COMPLETE): Json => {
  const copy = structuredClone(record) as Record<string, unknown>
  for (const [path, value] of Object.entries(edits)) {
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    let inner = copy
    for (const key of keys) inner = inner[key] as Record<string, unknown>
    if (value === undefined) Reflect.deleteProperty(inner, last)
    else inner[last] = value
  }
  return copy
}

const policy = createPolicy(panjin)
const findingsOf = (record: Json, asOf = '2019-12-31'): unknown => policy.decide(record, { asOf })['findings']
const codesOf = (record: Json): readonly string[] =>
  (findingsOf(record) as readonly { readonly code: string }[]).map(({ code }) => code)

interface Row {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly appliesTo: string
  readonly clause: string
  /** Each gives the record the fault alone. */
  readonly faults: readonly Edits[]
  /** Each, on top of the first fault, makes a fact unknown that the finding needs. */
  readonly unknown: readonly Edits[]
  /** Each is close to the fault and is none. */
  readonly near?: readonly Edits[]
}

const row = (
  code: string,
  severity: Row['severity'],
  appliesTo: string,
  clause: string,
  rest: Pick<Row, 'faults' | 'unknown' | 'near'>,
): Row => ({ code, severity, appliesTo, clause, ...rest })

const STATUS: Edits = { recognizedStatus: null }
const OUTSIDE: Edits = { recognizedStatus: 'none', 'income.dibaoBenefitYuan': 0 }
const gone = (...paths: readonly string[]): readonly Edits[] =>
  paths.flatMap((path) => [{ [path]: undefined }, { [path]: null }])
const HEALTHY: Edits = { 'members.0.healthCodes': ['01'] }

// 2.1.b2: 全面录入家庭成员、收入支出、困难原因、帮扶责任人、帮扶措施等信息. What is not on file is the fault itself, so only
// the family's status can be the unknown that keeps the finding back.
const COMPLETENESS: readonly Row[] = [
  row('CMP-MEMBER-DETAILS', 'warning', 'A1', '2.1.b2', {
    faults: gone('members.0.name', 'members.0.idNumber', 'members.0.sexCode', 'members.0.birthDate'),
    unknown: [STATUS],
  }),
  row('CMP-MEMBER-DETAILS', 'warning', 'A3', '2.1.b2', {
    faults: gone('members.2.relationToHeadCode'),
    unknown: [STATUS],
  }),
  row('CMP-INCOME', 'warning', 'household', '2.1.b2', {
    faults: gone('income').concat({ 'income.wageYuan': null }, { 'income.propertyYuan': null }),
    unknown: [STATUS],
    // An item that is not there is 0 once there is an income.
    near: [{ 'income.wageYuan': undefined }],
  }),
  row('CMP-SPENDING', 'warning', 'household', '2.1.b2', { faults: gone('spending'), unknown: [STATUS] }),
  row('CMP-CAUSES', 'warning', 'household', '2.1.b2', {
    faults: gone('hardship', 'hardship.mainCause'),
    unknown: [STATUS],
    near: [{ 'hardship.otherCauses': undefined }],
  }),
  row('CMP-HELPER', 'warning', 'household', '2.1.b2', { faults: gone('helper', 'helper.name'), unknown: [STATUS] }),
  row('CMP-MEASURES', 'warning', 'household', '2.1.b2', { faults: gone('measures'), unknown: [STATUS] }),
  row('CMP-REGISTRATION', 'info', 'household', '2.1.b1', { faults: gone('registeredOn'), unknown: [STATUS] }),
  // 2.2.4.b2: 实名制管理,确保动态监测 of a grade D house.
  row('CMP-HOUSE-RECORD', 'warning', 'household', '2.2.4.b2', {
    faults: gone('housing.ownerName', 'housing.assessedOn', 'housing.rebuildStatus'),
    unknown: [STATUS, { 'housing.grade': null }],
    near: [{ 'housing.grade': 'C', 'housing.ownerName': undefined }],
  }),
  row('CMP-VISIT', 'info', 'household', '2.2.8.f', { faults: gone('lastVisitDate'), unknown: [STATUS] }),
  row('CMP-HOLIDAY-VISIT', 'info', 'household', '2.2.9.d', { faults: gone('lastHolidayVisitDate'), unknown: [STATUS] }),
  row('CMP-FAMILY-DOCTOR', 'warning', 'A1', '2.2.3.b1', {
    faults: [{ 'members.0.familyDoctorSigned': false }],
    unknown: [
      STATUS,
      { 'members.0.familyDoctorSigned': null },
      { 'members.0.familyDoctorSigned': undefined },
      { 'members.0.healthCodes': null },
      { 'members.0.recognizedStatus': null },
    ],
    near: [{ 'members.0.familyDoctorSigned': false, 'members.0.healthCodes': ['04'] }],
  }),
]

// The checks of the national register, as the domain notes give them.
const REGISTER: readonly Row[] = [
  row('REG-ILLNESS-WITHOUT-PATIENT', 'warning', 'household', '2.1.b2', {
    faults: [
      { ...HEALTHY, 'hardship.mainCause': '01' },
      { ...HEALTHY, 'hardship.otherCauses': ['04', '01'] },
    ],
    unknown: [{ 'hardship.mainCause': null }, { hardship: null }, { 'members.1.healthCodes': null }],
    near: [{ 'hardship.mainCause': '01' }, HEALTHY],
  }),
  row('REG-DISABILITY-WITHOUT-DISABLED', 'warning', 'household', '2.1.b2', {
    faults: [
      { 'hardship.mainCause': '02', 'members.0.disability': undefined },
      { 'hardship.otherCauses': ['02'], 'members.0.disability': undefined },
    ],
    unknown: [{ 'hardship.mainCause': null }, { 'members.0.disability': null }, { 'members.2.disability': null }],
    near: [{ 'hardship.mainCause': '02' }, { 'members.0.disability': undefined }],
  }),
  row('REG-BUSINESS-WITHOUT-COST', 'warning', 'household', '1.3.a2', {
    faults: [{ 'income.businessCostYuan': 0 }, { 'income.businessCostYuan': undefined }],
    unknown: [{ 'income.businessCostYuan': null }, { 'income.businessGrossYuan': null }, { income: null }],
    near: [{ 'income.businessCostYuan': '0.01' }, { 'income.businessCostYuan': 0, 'income.businessGrossYuan': 0 }],
  }),
  row('REG-DIBAO-WITHOUT-MONEY', 'warning', 'household', '2.2.5.b', {
    faults: [{ 'income.dibaoBenefitYuan': 0 }, { 'income.dibaoBenefitYuan': undefined }],
    unknown: [STATUS, { 'income.dibaoBenefitYuan': null }, { income: null }],
    near: [{ 'income.dibaoBenefitYuan': '0.01' }, { ...OUTSIDE, recognizedStatus: 'tekun' }],
  }),
  row('REG-MONEY-WITHOUT-DIBAO', 'error', 'household', '1.3.a1', {
    faults: [{ recognizedStatus: 'lowIncomeRescue' }, { recognizedStatus: 'none' }],
    unknown: [STATUS, { 'members.2.recognizedStatus': null }, { 'income.dibaoBenefitYuan': null }],
    near: [
      { recognizedStatus: 'none', 'members.2.recognizedStatus': 'dibao' },
      { recognizedStatus: 'none', 'income.dibaoBenefitYuan': 0 },
    ],
  }),
  row('REG-TWO-HEADS', 'error', 'household', '2.1.b2', {
    faults: [{ 'members.1.relationToHeadCode': '01' }],
    unknown: [{ 'members.0.relationToHeadCode': null }],
  }),
  row('REG-NO-HEAD', 'warning', 'household', '2.1.b2', {
    faults: [{ 'members.0.relationToHeadCode': '02' }],
    unknown: [{ 'members.0.relationToHeadCode': null }, { 'members.2.relationToHeadCode': null }],
  }),
  row('REG-PENSION-NOT-PAID', 'warning', 'A2', '3.2.f5', {
    faults: [{ 'members.1.pensionPaid': false }],
    unknown: [{ 'members.1.pensionPaid': null }, { 'members.1.birthDate': null }, { 'members.1.pensionScheme': null }],
    near: [{ 'members.0.pensionPaid': false }, { 'members.1.pensionPaid': false, 'members.1.pensionScheme': 'none' }],
  }),
  row('REG-OLD-WITHOUT-PENSION', 'warning', 'household', '3.2.f5', {
    faults: [{ 'income.pensionYuan': 0 }, { 'income.pensionYuan': undefined }],
    unknown: [{ 'income.pensionYuan': null }, { income: null }, { 'members.1.birthDate': null }],
    // 59 on the day: no one is old enough.
    near: [{ 'income.pensionYuan': 0, 'members.1.idNumber': undefined, 'members.1.birthDate': '1960-01-01' }],
  }),
  // Nine years old on the day before 1 September 2019: of school age.
  row('REG-CHILD-OUT-OF-SCHOOL', 'error', 'A3', '2.2.2.c', {
    faults: [{ 'members.2.studentStatusCode': '01' }],
    unknown: [
      { 'members.2.studentStatusCode': null },
      { 'members.2.birthDate': null },
      { 'members.2.approvedDeferral': null },
    ],
    near: [{ 'members.2.studentStatusCode': '01', 'members.2.approvedDeferral': true }],
  }),
  row('REG-CERTIFICATE-WITHOUT-NUMBER', 'warning', 'A1', '2.2.6.b1', {
    faults: gone('members.0.disability.cardNumber'),
    unknown: [{ 'members.0.disability.certificateHeld': null }, { 'members.0.disability': null }],
    near: [{ 'members.0.disability.cardNumber': undefined, 'members.0.disability.certificateHeld': false }],
  }),
  row('REG-MONTHS-WORKED', 'error', 'A1', '1.3.b7', {
    faults: [{ 'members.0.monthsWorked': 13 }],
    unknown: [{ 'members.0.monthsWorked': null }, { 'members.0.monthsWorked': undefined }],
  }),
  row('REG-DISEASE-NOT-LISTED', 'info', 'A1', '2.2.3.k', {
    faults: [{ 'members.0.medicalEvents.0.disease': '感冒' }],
    unknown: [
      { 'members.0.medicalEvents.0.disease': null },
      { 'members.0.medicalEvents.0.isMajorDisease': null },
      { 'members.0.medicalEvents': null },
    ],
  }),
  row('REG-DISEASE-NOT-MARKED', 'warning', 'A2', '2.2.3.k', {
    faults: [{ 'members.1.medicalEvents.0.disease': '肺癌' }],
    unknown: [
      { 'members.1.medicalEvents.0.disease': null },
      { 'members.1.medicalEvents.0.isMajorDisease': null },
      { 'members.1.medicalEvents': null },
    ],
  }),
]

const ROWS = [...COMPLETENESS, ...REGISTER]

describe('the findings of the 2019 plan', () => {
  test('a complete record without a fault raises none, and each finding has its row', () => {
    expect(findingsOf(COMPLETE)).toEqual([])
    const declared = policy.describe().signals['finding'] ?? []
    expect([...new Set(ROWS.map(({ code }) => code))].sort()).toEqual(declared.map(({ code }) => code).sort())
  })

  test.each(ROWS)('$code is raised by its fault about $appliesTo', ({ faults, code, severity, appliesTo, clause }) => {
    for (const fault of faults) {
      expect([fault, findingsOf(edited(fault))]).toEqual([fault, [{ code, severity, appliesTo, clause }]])
    }
  })

  test.each(ROWS)('$code is not raised by the nearest record without the fault', ({ code, near = [] }) => {
    for (const edits of near) expect([edits, codesOf(edited(edits)).includes(code)]).toEqual([edits, false])
  })

  test.each(ROWS)('$code is not raised while it is unknown', ({ code, faults, unknown }) => {
    const [fault = {}] = faults
    for (const edits of unknown) {
      const record = edited(edits, edited(fault))
      expect([edits, codesOf(record).includes(code)]).toEqual([edits, false])
    }
  })

  test.each(COMPLETENESS)('$code is asked of families alone', ({ code, faults: [fault = {}] }) => {
    expect(codesOf(edited(fault, edited(OUTSIDE))).includes(code)).toBe(false)
  })

  test('a disease is checked by the list of its day', () => {
    const record = edited({ 'members.0.medicalEvents.0.disease': '肾癌' })
    expect(findingsOf(record, '2019-12-31')).toMatchObject([{ code: 'REG-DISEASE-NOT-LISTED' }])
    expect(findingsOf(record, '2020-01-01')).toEqual([])
  })
})
