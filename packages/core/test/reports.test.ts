import { createPolicy } from '@bangfu/core'
import { panjin2019, type Panjin2019Household } from '@bangfu/core/policies/panjin-2019'
import { renderReport, ReportError } from '@bangfu/core/reports'
import { defineReport, type Report, type ReportContext, type ReportRow } from '@bangfu/sdk'
import { expect, test } from 'vitest'

const policy = createPolicy(panjin2019)
const asOf = '2019-12-31'
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** An ID number by GB 11643. */
const idNumber = (order: number): string => {
  const digits = `2111221980010${String(1 + (order % 9))}${String(order).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return `${digits}${'10X98765432'[sum % 11] ?? ''}`
}

const NAME = '𠮷田盘锦'
const ILLNESS = '慢性粒细胞白血病'
const PHONE = '13904270001'
const household = (order: number): Panjin2019Household => ({
  householdId: idNumber(order),
  regionCode: '211122',
  area: 'rural',
  income: { wageYuan: '9741.01' },
  helper: { name: NAME, phone: PHONE },
  members: [
    {
      memberId: idNumber(order),
      idNumber: idNumber(order),
      name: NAME,
      recognizedStatus: 'dibao',
      birthDate: idNumber(order).replace(/^.{6}(....)(..)(..).*$/, '$1-$2-$3'),
      medicalEvents: [{ setting: 'inpatient', isMajorDisease: true, disease: ILLNESS, totalCostYuan: 100 }],
    },
    { memberId: idNumber(order + 400), disability: { grade: 2 }, studentStatusCode: '01' },
  ],
})
const entriesOf = (records: readonly Panjin2019Household[]) =>
  records.map((record) => ({ record, decision: policy.decide(record, { asOf }) }))

const reportOf = (needs: readonly string[], render: Report['render']): Report =>
  defineReport({
    name: 'roll',
    label: { zh: '名册', en: 'roll' },
    mediaType: 'text/plain',
    extension: 'txt',
    needs,
    render,
  })

const seenBy = (
  needs: readonly string[],
  records: readonly Panjin2019Household[],
): { readonly rows: readonly ReportRow[]; readonly context: ReportContext; readonly output: string | Uint8Array } => {
  let seen: { rows: readonly ReportRow[]; context: ReportContext } | undefined
  const report = reportOf(needs, (rows, context) => {
    seen = { rows, context }
    return JSON.stringify([rows, context])
  })
  const output = renderReport(report, policy, entriesOf(records), { locale: 'zh' })
  if (seen === undefined) throw new Error('the report was not called')
  return { ...seen, output }
}

const needsOf = (scopes: readonly string[]): string[] =>
  policy
    .ruleSet(asOf)
    .facts.filter(({ scope, id }) => scopes.includes(scope) && !id.startsWith('param.'))
    .map(({ id }) => id)

test('a report sees no ID number, name, telephone or illness of 200 households, whatever it asks for', () => {
  const records = Array.from({ length: 200 }, (_, order) => household(order))
  const { rows, output } = seenBy(needsOf(['household', 'member']), records)
  expect(rows).toHaveLength(200)
  for (const text of [JSON.stringify(rows), String(output)]) {
    for (const planted of [NAME, ILLNESS, PHONE]) expect(text).not.toContain(planted)
    for (let order = 0; order < 600; order += 1) expect(text.includes(idNumber(order))).toBe(false)
    expect(text).not.toMatch(/\d{15}/)
    expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
  }
})

test('a name keeps its first character, an ID number its first six digits, and other personal text nothing', () => {
  const [row] = seenBy(['member.name', 'member.idNumber', 'helper.phone', 'helper.name'], [household(7)]).rows
  expect(row?.facts).toEqual({ 'helper.phone': '＊', 'helper.name': '𠮷＊' })
  expect(row?.members.map(({ facts }) => facts)).toEqual([
    { 'member.name': '𠮷＊', 'member.idNumber': '211122＊' },
    { 'member.name': null, 'member.idNumber': null },
  ])
})

test('masked ids are the same wherever they stand, and two people never share one', () => {
  const { rows } = seenBy([], [household(1), household(2), household(1)])
  const ids = rows.map(({ members }) => members.map(({ id }) => id))
  expect(ids[0]).toEqual(ids[2])
  expect(new Set([...(ids[0] ?? []), ...(ids[1] ?? [])]).size).toBe(4)
  for (const { household: id, members, decision } of rows) {
    expect(decision.householdId).toBe(id)
    const known = new Set(['household', ...members.map((member) => member.id)])
    expect(decision.benefits.length).toBeGreaterThan(0)
    for (const { appliesTo, pending = [] } of decision.benefits) {
      expect(known).toContain(appliesTo)
      for (const open of pending) if ('appliesTo' in open) expect(open.appliesTo).toMatch(/^(household|211122＊\d+)/)
    }
  }
})

test('ids that can be no ID number stay as they are', () => {
  const { rows } = seenBy([], [{ ...household(3), householdId: 'H-3', members: [{ memberId: 'A' }] }])
  expect([rows[0]?.household, rows[0]?.members[0]?.id, rows[0]?.decision.householdId]).toEqual(['H-3', 'A', 'H-3'])
})

test('values are as the catalog reads them: numbers as decimals, a default where a fact is absent, null where unknown', () => {
  const needs = ['income.wageYuan', 'income.pensionYuan', 'household.noFoodWorry', 'member.recognizedStatus']
  const [row] = seenBy([...needs, 'member.disability.grade'], [household(3)]).rows
  expect(row?.facts).toEqual({
    'income.wageYuan': '9741.01',
    'income.pensionYuan': '0',
    'household.noFoodWorry': null,
  })
  expect(row?.members.map(({ facts }) => facts['member.recognizedStatus'])).toEqual(['dibao', 'none'])
  expect(row?.members.map(({ facts }) => facts['member.disability.grade'])).toEqual([null, '2'])
})

test('a report that asks for nothing gets no facts; rows come in the order given, frozen all through', () => {
  const records = [5, 2, 9].map((order) => ({ ...household(order), householdId: `H-${order}` }))
  const { rows, context } = seenBy([], records)
  expect(rows.map(({ household: id }) => id)).toEqual(['H-5', 'H-2', 'H-9'])
  for (const { facts, members } of rows) expect([facts, ...members.map((one) => one.facts)]).toEqual([{}, {}, {}])
  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen))
  expect([isFrozen(rows), isFrozen(context)]).toEqual([true, true])
  expect(context).toMatchObject({ asOf, locale: 'zh', title: { zh: '名册', en: 'roll' } })
  expect(context.labels['SAF-DIBAO']).toEqual(
    policy.describe().benefits.find(({ code }) => code === 'SAF-DIBAO')?.title,
  )
})

test.each([
  [
    'threw',
    (rows: readonly ReportRow[]) => {
      throw new Error(JSON.stringify(rows))
    },
  ],
  ['promise', () => Promise.reject(new Error('late'))],
  ['wrongType', () => ({ text: '' })],
] as const)('what goes wrong is told without a row: %s', (problem, render) => {
  const report = reportOf([], render as never)
  let error: unknown
  try {
    renderReport(report, policy, entriesOf([{ ...household(1), householdId: 'H-SECRET' }]), { locale: 'en' })
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(ReportError)
  expect(error).toMatchObject({ report: 'roll', problem })
  expect((error as Error).cause).toBeUndefined()
  expect((error as Error).message).not.toContain('H-SECRET')
})

test('a report of what is not there is refused: a fact, a fact of an event, another policy, another household, another day', () => {
  const text = (): string => ''
  const [entry] = entriesOf([household(1)])
  if (entry === undefined) throw new Error('no entry')
  const make =
    (needs: readonly string[], given = [entry], day?: string) =>
    () =>
      renderReport(reportOf(needs, text), policy, given, { locale: 'en', ...(day === undefined ? {} : { asOf: day }) })
  expect(make(['household.aera'])).toThrow(ReportError)
  expect(make(['event.disease'])).toThrow(ReportError)
  const other = createPolicy(panjin2019, { parameters: { incomeLineYuan: 5000 } })
  expect(make([], [{ ...entry, decision: other.decide(entry.record, { asOf }) }])).toThrow(/another policy/)
  expect(make([], [{ ...entry, record: household(2) }])).toThrow(/another household/)
  expect(make([], [entry], '2020-01-01')).toThrow(/one day/)
  expect(make([], [])).toThrow(RangeError)
  expect(make([], [], asOf)()).toBe('')
})
