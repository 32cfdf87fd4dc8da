import { createPolicy, type Explanation, type NamedValue } from '@bangfu/core'
import { formatExplanation, formatReasons } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { ValueSource } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'

const policy = createPolicy({ files: panjin2019.files })
const names = policy.describe()
const asOf = '2020-01-01'
const record = {
  householdId: 'H',
  regionCode: '211122',
  area: 'rural',
  recognizedStatus: 'dibao',
  income: { wageYuan: '12000' },
  members: [
    { memberId: 'A1', medicalInsurance: 'ncms', disability: { certificateHeld: true, grade: null } },
    {
      memberId: 'A2',
      medicalInsurance: 'ncms',
      medicalEvents: [{ setting: 'inpatient', isMajorDisease: true, totalCostYuan: '800', compliantCostYuan: '700' }],
    },
  ],
}
const from = (fact: string, appliesTo: string, more: Partial<ValueSource> = {}): ValueSource => ({
  fact,
  appliesTo,
  provider: 'insurance',
  label: { zh: '市医疗保障局', en: 'Municipal Medical Insurance Bureau' },
  at: '2026-11-23T02:00:00.000Z',
  ...more,
})
const explain = (sources: readonly ValueSource[]): Explanation =>
  policy.explain(record, policy.decide(record, { asOf }), { nearest: false, sources })

/** Every value that an explanation names, wherever it stands. */
const namedIn = (data: unknown): readonly NamedValue[] => {
  if (typeof data !== 'object' || data === null) return []
  const own = 'fact' in data && 'value' in data ? [data as NamedValue] : []
  return [...own, ...Object.values(data).flatMap(namedIn)]
}
const sourced = (explanation: Explanation): readonly string[] => [
  ...new Set(
    namedIn(explanation).flatMap(({ fact, appliesTo, source }) => (source === undefined ? [] : `${appliesTo} ${fact}`)),
  ),
]

describe('policy.explain with sources', () => {
  test('names the source beside the value that came from it, and beside no other', () => {
    const explanation = explain([from('member.medicalInsurance', 'A1')])
    expect(sourced(explanation)).toEqual(['A1 member.medicalInsurance'])
    const { source } = namedIn(explanation).find((named) => named.source !== undefined) ?? {}
    const { fact: _, appliesTo: __, ...rest } = from('', '')
    expect(source).toEqual(rest)
  })

  test('names the source of a block beside what it holds, and of nothing that is still unknown', () => {
    expect(sourced(explain([from('member.disability', 'A1')])).toSorted()).toEqual([
      'A1 member.disability',
      'A1 member.disability.certificateHeld',
    ])
    expect(sourced(explain([from('income', 'household')]))).toContain('household income.wageYuan')
  })

  test('names the source of a list beside the facts of its items', () => {
    const found = sourced(explain([from('member.medicalEvents', 'A2')]))
    expect(found).toContain('A2 event 1 event.setting')
    expect(found.every((one) => one.startsWith('A2 event 1 '))).toBe(true)
  })

  test('takes the first of two sources of the same value', () => {
    const explanation = explain([
      from('member.medicalInsurance', 'A1'),
      from('member.medicalInsurance', 'A1', { provider: 'second' }),
    ])
    expect(new Set(namedIn(explanation).flatMap(({ source }) => source?.provider ?? []))).toEqual(
      new Set(['insurance']),
    )
  })

  test('is the same as without them where nothing came from elsewhere', () => {
    expect(explain([])).toEqual(policy.explain(record, policy.decide(record, { asOf }), { nearest: false }))
  })
})

describe('sentences', () => {
  const explanation = explain([
    from('member.medicalInsurance', 'A1'),
    from('income', 'household', { recordedOn: '2019-06-30' }),
    from('member.disability', 'A1'),
  ])
  const reasons = (code: string, locale: 'zh' | 'en'): string => {
    const line = explanation.lines.find((one) => one.code === code && one.appliesTo === 'A1')
    if (line === undefined) throw new Error(code)
    return formatReasons(line, explanation, names, locale)
      .map(({ text }) => text)
      .join('\n')
  }

  test('say who supplied a value and when', () => {
    expect(reasons('HEA-PREMIUM', 'zh')).toContain('（来源：市医疗保障局，2026年11月23日取得）')
    expect(reasons('HEA-PREMIUM', 'en')).toContain(
      ' (source: Municipal Medical Insurance Bureau, fetched on 2026-11-23)',
    )
  })

  test('say it of a yes-or-no value', () => {
    expect(reasons('DIS-DIBAO-AND-MEDICAL-AID', 'en')).toMatch(/: yes \(source: Municipal/)
  })

  test('say it inside an equation, with the day of the source', () => {
    const text = (locale: 'zh' | 'en'): string =>
      formatExplanation(explanation, names, locale)
        .map((line) => line.text)
        .join('\n')
    expect(text('zh')).toContain(
      '12,000（工资性收入；来源：市医疗保障局，2026年11月23日取得，其登记日期为2019年6月30日）',
    )
    expect(text('en')).toContain(
      '; source: Municipal Medical Insurance Bureau, fetched on 2026-11-23, recorded on 2019-06-30)',
    )
  })
})
