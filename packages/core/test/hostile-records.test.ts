import { createPolicy, parseRecord, RecordError } from '@bangfu/core'
import type { Decision, Diagnostic } from '@bangfu/sdk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { panjin } from './policy-texts.ts'

type Json = Readonly<Record<string, unknown>>

const policy = createPolicy(panjin)
const DAY = { asOf: '2019-12-31' }

const person = (more: Json = {}): Json => ({ memberId: 'A', recognizedStatus: 'dibao', ...more })
const record = (more: Json = {}): Json => ({
  householdId: 'H-1',
  regionCode: '211122',
  area: 'rural',
  members: [person()],
  ...more,
})
const withMember = (more: Json): Json => record({ members: [person(more)] })

const errorOf = (value: unknown): RecordError => {
  try {
    policy.decide(value, DAY)
  } catch (error) {
    if (error instanceof RecordError) return error
    throw error
  }
  throw new Error('The record was decided')
}
const problemsOf = (value: unknown): readonly Diagnostic[] => errorOf(value).diagnostics
const decide = (value: unknown): Decision => policy.decide(value, DAY)

/** Runs what must not hang: where it does, the runner's time limit ends the test. */
const atOnce = <T>(run: () => T): T => run()

/** A resident identity number with its check character, by GB 11643: weights are powers of 2 modulo 11. */
const idNumber = (region: string, birth: string, order: string): string => {
  const digits = `${region}${birth}${order}`
  let sum = 0
  for (const [index, digit] of [...digits].entries()) sum += Number(digit) * Number(2n ** BigInt(17 - index) % 11n)
  return `${digits}${'10X98765432'[sum % 11]}`
}

const MAN = idNumber('211121', '19570310', '001')
const WOMAN = idNumber('211121', '19590502', '002')

describe('H1 income that is no number', () => {
  const wrong: readonly (readonly [unknown, string, string])[] = [
    ['', 'RECORD_WRONG_NUMBER', '""'],
    ['1,200.50', 'RECORD_WRONG_NUMBER', '"1,200.50"'],
    ['１２００', 'RECORD_WRONG_NUMBER', '"１２００"'],
    ['1200元', 'RECORD_WRONG_NUMBER', 'text of 5 characters'],
    [' 1200', 'RECORD_WRONG_NUMBER', '" 1200"'],
    ['1200 ', 'RECORD_WRONG_NUMBER', '"1200 "'],
    ['+1200', 'RECORD_WRONG_NUMBER', '"+1200"'],
    ['01200', 'RECORD_WRONG_NUMBER', '"01200"'],
    ['1200.', 'RECORD_WRONG_NUMBER', '"1200."'],
    ['.5', 'RECORD_WRONG_NUMBER', '".5"'],
    ['1200.505', 'RECORD_WRONG_NUMBER', '"1200.505"'],
    ['1200.500', 'RECORD_WRONG_NUMBER', '"1200.500"'],
    ['1.2e3', 'RECORD_WRONG_NUMBER', '"1.2e3"'],
    ['0x4b0', 'RECORD_WRONG_NUMBER', '"0x4b0"'],
    ['-1', 'RECORD_WRONG_NUMBER', '"-1"'],
    ['-0.01', 'RECORD_WRONG_NUMBER', '"-0.01"'],
    [-1, 'RECORD_WRONG_NUMBER', 'number -1'],
    ['NaN', 'RECORD_WRONG_NUMBER', '"NaN"'],
    ['unknown', 'RECORD_WRONG_NUMBER', '"unknown"'],
    ['null', 'RECORD_WRONG_NUMBER', '"null"'],
    [1200.5, 'RECORD_WRONG_NUMBER', 'number 1200.5'],
    [Number.NaN, 'RECORD_WRONG_NUMBER', 'number NaN'],
    [Number.POSITIVE_INFINITY, 'RECORD_WRONG_NUMBER', 'number Infinity'],
    [2 ** 53, 'RECORD_WRONG_NUMBER', 'a number'],
    [1e21, 'RECORD_WRONG_NUMBER', 'number 1e+21'],
    [true, 'RECORD_WRONG_NUMBER', 'true'],
    [false, 'RECORD_WRONG_NUMBER', 'false'],
    [[], 'RECORD_WRONG_NUMBER', 'an empty list'],
    [[1200], 'RECORD_WRONG_NUMBER', 'a list of 1'],
    [{}, 'RECORD_WRONG_NUMBER', 'an object'],
  ]

  test.each(wrong)('H1 %j is refused', (wageYuan, code, found) => {
    expect(problemsOf(record({ income: { wageYuan } }))).toEqual([
      expect.objectContaining({ code, severity: 'error', household: 'H-1', path: 'income.wageYuan', found }),
    ])
    const [{ expected } = {}] = problemsOf(record({ income: { wageYuan } }))
    expect(expected).toBeTruthy()
  })

  test.each([
    ['', '""'],
    [[], 'an empty list'],
    [0, 'number 0'],
    ['1200', '"1200"'],
    [false, 'false'],
  ])('H1 %j in place of all income is refused', (income, found) => {
    expect(problemsOf(record({ income }))).toEqual([
      expect.objectContaining({ code: 'RECORD_WRONG_TYPE', path: 'income', found, expected: 'an object' }),
    ])
  })

  test('H1 income that is null, or absent, is unknown: the line is undecided', () => {
    for (const income of [null, undefined, { wageYuan: null }, { wageYuan: 100, pensionYuan: null }]) {
      const decision = decide(record({ income }))
      expect([decision['perCapitaNetIncome'], decision['exceedsIncomeLine']]).toEqual([null, 'unknown'])
    }
    expect(decide(record({ income: {} }))).toMatchObject({
      perCapitaNetIncome: { exact: '0', display: '0.0000' },
      exceedsIncomeLine: 'no',
    })
  })

  test('H1 an unknown item does not hide that the known ones exceed the line', () => {
    const exceeds = (income: Json): unknown => decide(record({ income }))['exceedsIncomeLine']
    expect(exceeds({ wageYuan: '3247.01', pensionYuan: null })).toBe('yes')
    expect(exceeds({ wageYuan: '3247', pensionYuan: null })).toBe('unknown')
    expect(exceeds({ wageYuan: '3247', businessCostYuan: null })).toBe('no')
    expect(exceeds({ wageYuan: '3247.01', businessCostYuan: null })).toBe('unknown')
  })
})

describe('H1 nothing else is coerced either', () => {
  test.each<[Json, string, string]>([
    [{ noFoodWorry: 'true' }, 'RECORD_WRONG_TYPE', 'noFoodWorry'],
    [{ noFoodWorry: 1 }, 'RECORD_WRONG_TYPE', 'noFoodWorry'],
    [{ noFoodWorry: '' }, 'RECORD_WRONG_TYPE', 'noFoodWorry'],
    [{ industryProjects: '1' }, 'RECORD_WRONG_TYPE', 'industryProjects'],
    [{ industryProjects: 1.5 }, 'RECORD_WRONG_NUMBER', 'industryProjects'],
    [{ industryProjects: -1 }, 'RECORD_WRONG_NUMBER', 'industryProjects'],
    [{ registeredPopulationStartOfYear: 0 }, 'RECORD_WRONG_NUMBER', 'registeredPopulationStartOfYear'],
    [{ area: 'Rural' }, 'RECORD_WRONG_CODE', 'area'],
    [{ area: ' rural' }, 'RECORD_WRONG_CODE', 'area'],
    [{ area: 'rurаl' }, 'RECORD_WRONG_CODE', 'area'],
    [{ area: null }, 'RECORD_WRONG_TYPE', 'area'],
    [{ area: 1 }, 'RECORD_WRONG_TYPE', 'area'],
    [{ area: ['rural'] }, 'RECORD_WRONG_TYPE', 'area'],
    [{ area: undefined }, 'RECORD_MISSING_KEY', 'area'],
    [{ regionCode: 211122 }, 'RECORD_WRONG_TYPE', 'regionCode'],
    [{ regionCode: '21112' }, 'RECORD_WRONG_CODE', 'regionCode'],
    [{ regionCode: '2111220' }, 'RECORD_WRONG_CODE', 'regionCode'],
    [{ regionCode: '110101' }, 'RECORD_WRONG_CODE', 'regionCode'],
    [{ regionCode: '110101001' }, 'RECORD_WRONG_CODE', 'regionCode'],
    [{ regionCode: '２１１１２２' }, 'RECORD_WRONG_CODE', 'regionCode'],
    [{ householdId: '' }, 'RECORD_WRONG_VALUE', 'householdId'],
    [{ householdId: 7 }, 'RECORD_WRONG_TYPE', 'householdId'],
    [{ householdId: null }, 'RECORD_WRONG_TYPE', 'householdId'],
    [{ housing: { grade: 'E' } }, 'RECORD_WRONG_CODE', 'housing.grade'],
    [{ housing: { grade: 'd' } }, 'RECORD_WRONG_CODE', 'housing.grade'],
    [{ housing: [] }, 'RECORD_WRONG_TYPE', 'housing'],
    [{ measures: 'industry' }, 'RECORD_WRONG_TYPE', 'measures'],
    [{ measures: ['industry', null] }, 'RECORD_WRONG_TYPE', 'measures[1]'],
    [{ measures: ['industri'] }, 'RECORD_WRONG_CODE', 'measures[0]'],
    [{ recognizedStatus: 'Dibao' }, 'RECORD_WRONG_CODE', 'recognizedStatus'],
  ])('H1 in a household: %j', (more, code, path) => {
    expect(problemsOf(record(more))).toEqual([expect.objectContaining({ code, path })])
  })

  test.each<[Json, string, string]>([
    [{ studentStatusCode: 1 }, 'RECORD_WRONG_TYPE', 'studentStatusCode'],
    [{ studentStatusCode: '1' }, 'RECORD_WRONG_CODE', 'studentStatusCode'],
    [{ studentStatusCode: '17' }, 'RECORD_WRONG_CODE', 'studentStatusCode'],
    [{ disability: { grade: '2' } }, 'RECORD_WRONG_TYPE', 'disability.grade'],
    [{ disability: { grade: 5 } }, 'RECORD_WRONG_CODE', 'disability.grade'],
    [{ disability: { grade: 1.5 } }, 'RECORD_WRONG_CODE', 'disability.grade'],
    [{ disability: { category: 0 } }, 'RECORD_WRONG_CODE', 'disability.category'],
    [{ disability: true }, 'RECORD_WRONG_TYPE', 'disability'],
    [{ disability: [] }, 'RECORD_WRONG_TYPE', 'disability'],
    [{ medicalEvents: {} }, 'RECORD_WRONG_TYPE', 'medicalEvents'],
    [{ medicalEvents: [null] }, 'RECORD_WRONG_TYPE', 'medicalEvents[0]'],
    [{ medicalEvents: [{ totalCostYuan: '1e4' }] }, 'RECORD_WRONG_NUMBER', 'medicalEvents[0].totalCostYuan'],
    [{ birthDate: '1957-3-10' }, 'RECORD_WRONG_DATE', 'birthDate'],
    [{ birthDate: '1957-03-10T00:00:00Z' }, 'RECORD_WRONG_DATE', 'birthDate'],
    [{ birthDate: '19570310' }, 'RECORD_WRONG_DATE', 'birthDate'],
    [{ birthDate: 20872 }, 'RECORD_WRONG_TYPE', 'birthDate'],
    [{ memberId: null }, 'RECORD_WRONG_TYPE', 'memberId'],
    [{ memberId: 1 }, 'RECORD_WRONG_TYPE', 'memberId'],
    [{ memberId: 'household' }, 'RECORD_WRONG_VALUE', 'memberId'],
  ])('H1 in a member: %j', (more, code, path) => {
    expect(problemsOf(withMember(more))).toEqual([expect.objectContaining({ code, path: `members[0].${path}` })])
  })

  test.each([undefined, null, '', 'record', 7, true, [], [record()], () => record(), 10n, Symbol('x')])(
    'H1 %s is no household',
    (value) => {
      const [problem] = problemsOf(value)
      expect(['RECORD_WRONG_TYPE', 'RECORD_NOT_DATA']).toContain(problem?.code)
    },
  )

  test('H1 what a program holds beside data is refused, never read', () => {
    for (const value of [new Date(0), new Map(), () => 1, 10n, Symbol('x'), new (class Income {})(), Object('x')]) {
      expect(problemsOf(record({ income: value }))).toEqual([
        expect.objectContaining({ code: 'RECORD_NOT_DATA', household: 'H-1', path: 'income' }),
      ])
    }
    const holes: unknown[] = []
    holes[1] = person()
    expect(problemsOf(record({ members: holes }))).toContainEqual(
      expect.objectContaining({ code: 'RECORD_NOT_DATA', path: 'members[0]' }),
    )
  })

  test('H1 every problem of a record is reported at once, each with what was found and expected', () => {
    const wrong = {
      ...record({ income: { wageYuan: '1,2', pensionYuan: -1 }, housing: { grade: 'E' }, wagge: 1 }),
      members: [
        { memberId: 'A', birthDate: '2001-02-30' },
        { memberId: 'B', sexCode: 'M', disability: { grade: 9 } },
      ],
    }
    const problems = problemsOf(wrong)
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'housing.grade',
      'income.pensionYuan',
      'income.wageYuan',
      'members[0].birthDate',
      'members[1].disability.grade',
      'members[1].sexCode',
      'wagge',
    ])
    for (const { household, found, expected, severity } of problems) {
      expect([household, severity]).toEqual(['H-1', 'error'])
      expect([found, expected].every((text) => text !== undefined && text !== '')).toBe(true)
    }
  })

  test('H1 a key that no fact has is refused with a suggestion, at every level', () => {
    const wrong = record({
      incme: {},
      income: { wageYuann: 1 },
      members: [person({ birthdate: '1957-03-10', disability: { grad: 1 }, medicalEvents: [{ setings: 1 }] })],
    })
    expect(problemsOf(wrong).map(({ code, path, suggestion }) => [code, path, suggestion])).toEqual(
      expect.arrayContaining([
        ['RECORD_UNKNOWN_KEY', 'incme', 'income'],
        ['RECORD_UNKNOWN_KEY', 'income.wageYuann', 'wageYuan'],
        ['RECORD_UNKNOWN_KEY', 'members[0].birthdate', 'birthDate'],
        ['RECORD_UNKNOWN_KEY', 'members[0].disability.grad', 'grade'],
        ['RECORD_UNKNOWN_KEY', 'members[0].medicalEvents[0].setings', 'setting'],
      ]),
    )
  })
})

describe('H3 identity numbers that were numbers', () => {
  const text = (value: string): string =>
    `{ "householdId": "H-1", "regionCode": "211122", "area": "rural",\n "members": [{ "memberId": "A",\n "idNumber": ${value} }] }`

  test('H3 as a JSON number it is refused by its kind, at its place', () => {
    const parsed = parseRecord(text('211121195703100013'))
    expect(parsed.diagnostics).toEqual([])
    const [problem, ...more] = problemsOf(parsed.record)
    expect(problem).toMatchObject({ code: 'RECORD_WRONG_TYPE', household: 'H-1', path: 'members[0].idNumber' })
    expect(more).toEqual([])
    expect(parsed.place(['members', 0, 'idNumber'])).toEqual({ line: 3, column: 14 })
  })

  test('H3 every identity number parsed as a number is refused, exact or not', () => {
    const days = fc.integer({ min: 0, max: 40_000 })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 999 }), (day, order) => {
        const birth = new Date(Date.UTC(1920, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '')
        const id = idNumber('211121', birth, String(order).padStart(3, '0'))
        fc.pre(!id.endsWith('X'))
        for (const value of [Number(id), parseRecord(id).record]) {
          expect(problemsOf(withMember({ idNumber: value }))).toMatchObject([
            { code: 'RECORD_WRONG_TYPE', path: 'members[0].idNumber' },
          ])
        }
        expect(decide(withMember({ idNumber: id })).householdId).toBe('H-1')
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    '2.11121E+17',
    '2.11121195703E+17',
    '211121195703100000',
    "'211121195703100013",
    '211121195703100',
    '211121570310001',
  ])('H3 as a spreadsheet leaves it, %s is refused', (id) => {
    expect(problemsOf(withMember({ idNumber: id }))).toMatchObject([
      {
        code: expect.stringMatching(/^RECORD_(?:WRONG_ID_NUMBER|TEXT_TOO_LONG)$/) as string,
        path: 'members[0].idNumber',
      },
    ])
  })

  test('H3 numbers of a text that are no safe whole ones keep their characters and are refused by name', () => {
    for (const value of ['90071992547409.93', '1e3', '1200.50', '1.0', '1e400', '-0']) {
      const { record: parsed } = parseRecord(`{ "income": { "wageYuan": ${value} } }`)
      const problem = problemsOf({ ...record(), ...(parsed as Json) })[0]
      expect(problem).toMatchObject({ code: 'RECORD_WRONG_NUMBER', path: 'income.wageYuan', found: `number ${value}` })
    }
  })
})

describe('H4 dates, check characters and what must agree', () => {
  test.each(['2001-02-30', '2001-02-29', '1900-02-29', '2001-04-31', '2001-13-01', '2001-00-10', '2001-01-00'])(
    'H4 the birth date %s does not exist',
    (birthDate) => {
      expect(problemsOf(withMember({ birthDate }))).toEqual([
        {
          code: 'RECORD_WRONG_DATE',
          severity: 'error',
          household: 'H-1',
          path: 'members[0].birthDate',
          found: `"${birthDate}"`,
          expected: 'a day that exists, YYYY-MM-DD',
        },
      ])
    },
  )

  test.each([
    ['30 February', idNumber('211121', '20010230', '001')],
    ['29 February of no leap year', idNumber('211121', '20010229', '001')],
    ['month 13', idNumber('211121', '20011301', '001')],
    ['a wrong check character', `${MAN.slice(0, 17)}${MAN.endsWith('X') ? '1' : 'X'}`],
    ['a small x', `${idNumber('211121', '19570310', '003').slice(0, 17)}x`],
    ['17 characters', MAN.slice(0, 17)],
    ['a space', `${MAN.slice(0, 6)} ${MAN.slice(7)}`],
    ['full-width digits', MAN.replaceAll('1', '１')],
    ['letters', 'A'.repeat(18)],
    ['nothing', ''],
  ])('H4 an identity number with %s is refused', (_name, id) => {
    const problems = problemsOf(withMember({ idNumber: id }))
    expect(problems).toMatchObject([{ code: 'RECORD_WRONG_ID_NUMBER', household: 'H-1', path: 'members[0].idNumber' }])
    expect(problems[0]).not.toHaveProperty('suggestion')
  })

  test('H4 every mistyped digit and every two neighbors that changed places are caught', () => {
    for (const id of [MAN, WOMAN]) {
      expect(decide(withMember({ idNumber: id })).householdId).toBe('H-1')
      for (let index = 0; index < 18; index += 1) {
        const before = id.slice(0, index)
        const changed = [...'0123456789X'].map((digit) => `${before}${digit}${id.slice(index + 1)}`)
        const swapped = `${before}${id[index + 1] ?? ''}${id[index]}${id.slice(index + 2)}`
        for (const wrong of [...changed, swapped].filter((other) => other !== id)) {
          expect(problemsOf(withMember({ idNumber: wrong }))[0]?.code).toBe('RECORD_WRONG_ID_NUMBER')
        }
      }
    }
  })

  test.each([
    ['sex', { idNumber: MAN, sexCode: '2' }],
    ['sex', { idNumber: WOMAN, sexCode: '1' }],
    ['birth date', { idNumber: MAN, birthDate: '1957-03-11' }],
    ['birth date', { idNumber: MAN, birthDate: '1957-10-03', sexCode: '1' }],
  ])('H4 another %s than in the number is refused: %j', (what, more) => {
    expect(problemsOf(withMember(more))).toMatchObject([
      {
        code: 'RECORD_ID_NUMBER_DISAGREES',
        household: 'H-1',
        path: 'members[0].idNumber',
        found: `another ${what} than the record`,
      },
    ])
  })

  test.each([
    { idNumber: MAN, sexCode: '1', birthDate: '1957-03-10' },
    { idNumber: WOMAN, sexCode: '2', birthDate: '1959-05-02' },
    { idNumber: MAN, sexCode: null, birthDate: null },
    { idNumber: null, sexCode: '2', birthDate: '1957-03-10' },
    // Not known, not stated, and changed: the number says what was once registered.
    { idNumber: MAN, sexCode: '0' },
    { idNumber: MAN, sexCode: '9' },
    { idNumber: MAN, sexCode: '5' },
    { idNumber: MAN, sexCode: '6' },
  ])('H4 %j agrees', (more) => expect(decide(withMember(more)).householdId).toBe('H-1'))

  test('H4 both disagreements are reported, and nothing is mended', () => {
    const wrong = withMember({ idNumber: MAN, sexCode: '2', birthDate: '1960-01-01' })
    const before = structuredClone(wrong)
    expect(problemsOf(wrong).map(({ code }) => code)).toEqual([
      'RECORD_ID_NUMBER_DISAGREES',
      'RECORD_ID_NUMBER_DISAGREES',
    ])
    expect(wrong).toEqual(before)
  })
})

describe('H5 keys of prototypes', () => {
  const keys = ['__proto__', 'constructor', 'prototype', 'toString', '__defineGetter__', 'hasOwnProperty']

  test.each(keys)('H5 an own key %s is as unknown as any other, at every level', (key) => {
    const planted = `"${key}": { "recognizedStatus": "dibao", "polluted": true }`
    const levels: readonly (readonly [string, string])[] = [
      [`{ ${planted} }`, key],
      [`{ "income": { ${planted} } }`, `income.${key}`],
      [`{ "members": [{ "memberId": "A", ${planted} }] }`, `members[0].${key}`],
      [`{ "members": [{ "memberId": "A", "disability": { ${planted} } }] }`, `members[0].disability.${key}`],
      [`{ "members": [{ "memberId": "A", "medicalEvents": [{ ${planted} }] }] }`, `members[0].medicalEvents[0].${key}`],
    ]
    const base = JSON.stringify({ householdId: 'H-1', regionCode: '211122', area: 'rural' }).slice(0, -1)
    for (const [part, path] of levels) {
      const members = part.includes('"members"') ? '' : ', "members": [{ "memberId": "A" }]'
      const text = `${base}${members}, ${part.slice(1)}`
      for (const value of [JSON.parse(text) as unknown, parseRecord(text).record]) {
        expect(problemsOf(value)).toEqual([expect.objectContaining({ code: 'RECORD_UNKNOWN_KEY', path, found: key })])
      }
    }
    expect(({} as Json)['polluted']).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('H5 what a record inherits is no fact', () => {
    const inherited = Object.assign(Object.create({ recognizedStatus: 'dibao', area: 'rural' }) as object, {
      householdId: 'H-1',
      regionCode: '211122',
      members: [{ memberId: 'A' }],
    })
    expect(errorOf(inherited).diagnostics.length).toBeGreaterThan(0)
    const bare = Object.create(Object.assign(Object.create(null) as object, { recognizedStatus: 'dibao' })) as object
    const own = Object.assign(bare, { ...record(), members: [{ memberId: 'A' }] })
    expect(decide(own)['classification']).toBe('none')
  })

  test('H5 a polluted Object.prototype gives nobody a fact', () => {
    const clean = decide({ ...record(), members: [{ memberId: 'A' }] })
    const planted: Json = {
      recognizedStatus: 'dibao',
      disability: { certificateHeld: true, grade: 1, longTermCare: true },
      medicalEvents: [{ setting: 'inpatient' }],
      income: { wageYuan: 1 },
      housing: { grade: 'D' },
      grade: 'D',
      certificateHeld: true,
      studentStatusCode: '03',
      medicalInsurance: 'ncms',
      creditNeed: true,
    }
    let polluted: Decision
    let twice: readonly Diagnostic[]
    Object.assign(Object.prototype, planted)
    try {
      polluted = createPolicy(panjin).decide({ ...record(), members: [{ memberId: 'A' }] }, DAY)
      twice = problemsOf(record({ members: [{ memberId: 'A' }, { memberId: 'A' }] }))
    } finally {
      for (const key of Object.keys(planted)) Reflect.deleteProperty(Object.prototype, key)
    }
    expect(polluted).toEqual(clean)
    expect(twice).toMatchObject([{ code: 'RECORD_USED_TWICE' }])
  })

  test('H5 members called like parts of Object are members like any other', () => {
    const members = keys.map((memberId) => person({ memberId }))
    const { benefits } = decide(record({ members: members.map((member) => ({ ...member, medicalInsurance: 'ncms' })) }))
    const premiums = benefits.filter(({ code }) => code === 'HEA-PREMIUM')
    expect(premiums.map(({ appliesTo }) => appliesTo)).toEqual(keys)
  })
})

describe('H6 how many members', () => {
  const many = (count: number): Json =>
    record({ members: Array.from({ length: count }, (_, i) => person({ memberId: `M${i}` })) })

  test('H6 none, or no list of them, is refused', () => {
    expect(problemsOf(record({ members: [] }))).toMatchObject([
      { code: 'RECORD_LIST_LENGTH', path: 'members', found: 'an empty list', expected: 'a list of at least 1' },
    ])
    expect(problemsOf(record({ members: undefined }))).toMatchObject([{ code: 'RECORD_MISSING_KEY', path: 'members' }])
    expect(problemsOf(record({ members: null }))).toMatchObject([{ code: 'RECORD_WRONG_TYPE', path: 'members' }])
    expect(problemsOf(record({ members: { 0: person(), length: 1 } }))).toMatchObject([{ code: 'RECORD_WRONG_TYPE' }])
  })

  test('H6 a hundred are decided, one more is refused', () => {
    expect(decide(many(100)).householdId).toBe('H-1')
    expect(problemsOf(many(101))).toMatchObject([
      { code: 'RECORD_LIST_LENGTH', path: 'members', found: 'a list of 101', expected: 'a list of at most 100' },
    ])
  })

  test('H6 ten thousand are refused at once', () => {
    const problems = atOnce(() => problemsOf(many(10_000)))
    expect(problems).toContainEqual(expect.objectContaining({ code: 'RECORD_LIST_LENGTH', found: 'a list of 10000' }))
  })

  test('H6 a member id, or an identity number, stands once', () => {
    expect(problemsOf(record({ members: [person(), person({ memberId: 'B' }), person()] }))).toMatchObject([
      {
        code: 'RECORD_USED_TWICE',
        household: 'H-1',
        path: 'members[2].memberId',
        found: 'the same as members[0].memberId',
      },
    ])
    const twins = [person({ idNumber: MAN }), person({ memberId: 'B', idNumber: MAN })]
    expect(problemsOf(record({ members: twins }))).toMatchObject([
      { code: 'RECORD_USED_TWICE', path: 'members[1].idNumber', found: 'the same as members[0].idNumber' },
    ])
    const strangers = [person({ idNumber: null }), person({ memberId: 'B', idNumber: null }), person({ memberId: 'C' })]
    expect(decide(record({ members: strangers })).householdId).toBe('H-1')
  })

  test('H6 two hundred bills of a person are read, one more is refused', () => {
    const bills = (count: number): Json =>
      withMember({ medicalEvents: Array.from({ length: count }, () => ({ setting: 'inpatient' })) })
    expect(decide(bills(200)).householdId).toBe('H-1')
    expect(problemsOf(bills(201))).toMatchObject([{ code: 'RECORD_LIST_LENGTH', path: 'members[0].medicalEvents' }])
  })

  test('H6 a record that contains itself, or unfolds without end, is refused at once', () => {
    const self: Record<string, unknown> = { ...record() }
    self['income'] = self
    self['housing'] = self
    expect(atOnce(() => problemsOf(self)).length).toBeGreaterThan(0)
    let fold: unknown = { wageYuan: 1 }
    for (let level = 0; level < 14; level += 1) fold = Array.from({ length: 10 }, () => fold)
    const problems = atOnce(() => problemsOf(record({ income: fold })))
    expect(problems).toContainEqual(expect.objectContaining({ code: 'RECORD_NOT_DATA', household: 'H-1' }))
    expect(problems.length).toBeLessThan(10_000)
  })
})

describe('H7 characters of names', () => {
  test.each(['𠮷', '𠮷野家', '阿卜杜拉·买买提', '葛\u{e0100}', '㐀', '李  四', 'Ō', '𠮷'.repeat(50)])(
    'H7 the name %s is kept',
    (name) => {
      const value = withMember({ name })
      expect(decide(value).householdId).toBe('H-1')
      expect(value).toEqual(withMember({ name }))
    },
  )

  test('H7 an id with 𠮷 comes back exactly', () => {
    const value = record({ householdId: '𠮷-1', members: [person({ memberId: '𠮷', medicalInsurance: 'ncms' })] })
    const { householdId, benefits } = decide(value)
    expect(householdId).toBe('𠮷-1')
    expect(benefits.find(({ code }) => code === 'HEA-PREMIUM')?.appliesTo).toBe('𠮷')
  })

  test.each([
    '\u0000', '张\u0000三', '张\n三', '张\t三', '张\u001b[31m三', '张\u007f三', '张\u0085三', '张\u2028三', '张\u202e三', '张\u2066三',
    '张\u061c三', '张\u200b三', '张\ufeff三', '张\u00ad三', '张\ufffd', '张\ud842', '\udfb7三',
  ])('H7 %j is refused', (name) => {
    for (const more of [{ name }, { memberId: name }]) {
      const [path] = Object.keys(more)
      expect(problemsOf(withMember(more))).toMatchObject([
        { code: 'RECORD_TEXT_UNPRINTABLE', household: 'H-1', path: `members[0].${path}` },
      ])
    }
  }) // prettier-ignore

  test('H7 a name is counted in characters', () => {
    expect(problemsOf(withMember({ name: '𠮷'.repeat(51) }))).toMatchObject([
      { code: 'RECORD_TEXT_TOO_LONG', path: 'members[0].name', expected: 'at most 50 characters' },
    ])
  })

  test.each([
    ['a name', (text: string) => withMember({ name: text }), 'RECORD_TEXT_TOO_LONG'],
    [
      'a name of 𠮷',
      (text: string) => withMember({ name: text.slice(0, 5_000_000).replaceAll('x', '𠮷') }),
      'RECORD_TEXT_TOO_LONG',
    ],
    ['a member id', (text: string) => withMember({ memberId: text }), 'RECORD_TEXT_TOO_LONG'],
    ['a household id', (text: string) => record({ householdId: text }), 'RECORD_TEXT_TOO_LONG'],
    ['a code', (text: string) => record({ area: text }), 'RECORD_WRONG_CODE'],
    ['a date', (text: string) => withMember({ birthDate: text }), 'RECORD_WRONG_DATE'],
    ['an amount', (text: string) => record({ income: { wageYuan: text } }), 'RECORD_WRONG_NUMBER'],
    ['digits', (text: string) => record({ income: { wageYuan: text.replaceAll('x', '9') } }), 'RECORD_WRONG_NUMBER'],
    ['an identity number', (text: string) => withMember({ idNumber: text }), 'RECORD_TEXT_TOO_LONG'],
    ['a key', (text: string) => record({ [text]: 1 }), 'RECORD_UNKNOWN_KEY'],
  ] as const)('H7 10 MB of %s are refused at once, and not repeated', (_name, make, code) => {
    const value = make('x'.repeat(10_000_000))
    const error = atOnce(() => errorOf(value))
    expect(error.diagnostics).toMatchObject([{ code }])
    expect(JSON.stringify(error.diagnostics).length).toBeLessThan(2000)
    expect(error.message.length).toBeLessThan(1000)
  })

  test('H7 control characters in keys and ids reach no message', () => {
    const value = record({ householdId: 'H\u001b[2J', 'a\u001b[31m\nb': 1, area: 'x\u001b[0m' })
    const error = errorOf(value)
    const said = [
      ...error.message.split('\n'),
      ...error.diagnostics.flatMap((problem): unknown[] => Object.values(problem)),
    ]
    expect(said.filter((text) => /\p{Cc}/u.test(String(text)))).toEqual([])
  })
})

describe('H8 texts that are no records', () => {
  test.each([
    ['', 'RECORD_JSON_SYNTAX'],
    ['{', 'RECORD_JSON_SYNTAX'],
    ['{"a":1,}', 'RECORD_JSON_SYNTAX'],
    ['{"a":1} {"a":2}', 'RECORD_JSON_SYNTAX'],
    ["{'a':1}", 'RECORD_JSON_SYNTAX'],
    ['{"a":0x10}', 'RECORD_JSON_SYNTAX'],
    ['{"a":01}', 'RECORD_JSON_SYNTAX'],
    ['{"a":NaN}', 'RECORD_JSON_SYNTAX'],
    ['{"a":１}', 'RECORD_JSON_SYNTAX'],
    ['{"a":1,"a":2}', 'RECORD_JSON_DUPLICATE_KEY'],
    ['{"area":"rural","ar\\u0065a":"urban"}', 'RECORD_JSON_DUPLICATE_KEY'],
    ['{"name":"张\u0000三"}', 'RECORD_TEXT_HIDDEN_CHARACTER'],
    ['{"name":"张\n三"}', 'RECORD_TEXT_HIDDEN_CHARACTER'],
    ['{"name":"\u202e三"}', 'RECORD_TEXT_HIDDEN_CHARACTER'],
    ['['.repeat(1_000_000), 'RECORD_TEXT_TOO_DEEP'],
    ['{"a":'.repeat(700_000), 'RECORD_TEXT_TOO_DEEP'],
    [' '.repeat(100_000_000), 'RECORD_TEXT_TOO_LARGE'],
  ] as const)('H8 %.40j', (text, code) => {
    const { record: parsed, diagnostics } = atOnce(() => parseRecord(text, 'households.ndjson'))
    expect(parsed).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code, severity: 'error', file: 'households.ndjson', line: 1 }])
  })

  test('H8 a text in GBK, decoded as UTF-8, is refused as what it is', () => {
    // {"name":"张三"} in GBK.
    const bytes = [...new TextEncoder().encode('{"name":"'), 0xd5, 0xc5, 0xc8, 0xfd, ...new TextEncoder().encode('"}')]
    const decoded = new TextDecoder().decode(Uint8Array.from(bytes))
    expect(parseRecord(decoded).diagnostics).toMatchObject([{ code: 'RECORD_TEXT_NOT_UTF8', line: 1, column: 10 }])
  })

  test('H8 a byte order mark is no part of the record', () => {
    const parsed = parseRecord(`\ufeff${JSON.stringify(record())}`)
    expect(parsed.diagnostics).toEqual([])
    expect(decide(parsed.record)).toEqual(decide(record()))
  })

  test('H8 what was read from text decides like what was read by JSON.parse', () => {
    const value = record({
      income: { wageYuan: '9741.01', pensionYuan: 2600 },
      members: [person({ name: '𠮷', disability: { grade: 2 } })],
    })
    expect(decide(parseRecord(JSON.stringify(value)).record)).toEqual(decide(value))
  })
})

describe('personal data', () => {
  const NAME = '欧阳锋'
  const DISEASE = '急性髓系白血病'
  const PHONE = '13904270001'
  const planted = [NAME, DISEASE, PHONE, MAN, MAN.slice(0, 15), MAN.slice(3, 12), WOMAN]

  const expectNothingPlanted = (value: unknown): void => {
    const error = errorOf(value)
    const said = [error.message, String(error), JSON.stringify(error.diagnostics)].join('\n')
    expect(planted.filter((secret) => said.includes(secret))).toEqual([])
    expect(error.diagnostics[0]?.path).toBeTruthy()
  }

  test.each<[string, Json]>([
    ['a number that fails its check', withMember({ idNumber: `${MAN.slice(0, 17)}${MAN.endsWith('0') ? '1' : '0'}` })],
    ['a number as a number', withMember({ idNumber: Number(MAN.replace('X', '0')) })],
    ['a number as its text', withMember({ idNumber: parseRecord(MAN.replace('X', '0')).record })],
    ['a number in a list', withMember({ idNumber: [MAN] })],
    ['a number in an object', withMember({ idNumber: { value: MAN } })],
    ['a number that disagrees', withMember({ idNumber: MAN, sexCode: '2', birthDate: '1990-01-01' })],
    ['a number twice', record({ members: [person({ idNumber: MAN }), person({ memberId: 'B', idNumber: MAN })] })],
    ['a long number', withMember({ idNumber: `${MAN} ${NAME}` })],
    ['a hidden character in a name', withMember({ name: `${NAME}\u200b` })],
    ['a long name', withMember({ name: NAME.repeat(100) })],
    ['a name in a list', withMember({ name: [NAME] })],
    ['a phone number as a number', record({ helper: { phone: Number(PHONE) } })],
    ['a phone number that is too long', record({ helper: { phone: `${PHONE}\t${PHONE}` } })],
    ['a helper', record({ helper: { name: `${NAME}\u0000` } })],
    ['a disease', withMember({ medicalEvents: [{ disease: `${DISEASE}\u0007` }] })],
    ['a long disease', withMember({ medicalEvents: [{ disease: DISEASE.repeat(50) }] })],
    ['details', record({ measuresDetail: `${NAME}${DISEASE}\u0000` })],
  ])('is not in the error for %s', (_name, value) => expectNothingPlanted(value))

  test('is marked as personal in the catalog', () => {
    const personal = policy.describe().facts.flatMap((fact) => (fact.personal ? [fact.id] : []))
    expect(personal).toEqual(
      expect.arrayContaining(['member.name', 'member.idNumber', 'event.disease', 'helper.name', 'helper.phone']),
    )
  })

  test('is not in a decision', () => {
    const value = record({
      helper: { name: NAME, phone: PHONE },
      members: [person({ name: NAME, idNumber: MAN, medicalEvents: [{ disease: DISEASE }] })],
    })
    const said = JSON.stringify(decide(value))
    expect(planted.filter((secret) => said.includes(secret))).toEqual([])
  })
})

describe('a decision', () => {
  test('leaves the record as it is, and is not changed by what is done to the record or to another decision', () => {
    const value = record({ income: { wageYuan: 1 }, members: [person({ medicalInsurance: 'ncms' })] })
    const before = structuredClone(value)
    const first = decide(value)
    expect(value).toEqual(before)
    const kept = structuredClone(first)
    const spoiled = first as unknown as { benefits: unknown[]; programs: Record<string, unknown>; amountsYuan: object }
    spoiled.benefits.length = 0
    spoiled.programs['health'] = 'stolen'
    expect(decide(value)).toEqual(kept)
  })

  test('can be made of a record that is frozen', () => {
    const freeze = <T>(part: T): T => {
      if (typeof part === 'object' && part !== null) Object.values(part).forEach(freeze)
      return Object.freeze(part)
    }
    expect(decide(freeze(record({ income: { wageYuan: 1 } })))).toEqual(decide(record({ income: { wageYuan: 1 } })))
  })
})
