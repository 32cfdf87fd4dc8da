import { createPolicy } from '@bangfu/core'
import { formatPending, formatReasons } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Decision, Locale } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { legalAid } from '../src/index.ts'

const policy = createPolicy({ files: panjin2019.files }, { plugins: [legalAid] })
const names = policy.describe()

const recordOf = (member: object, aid?: object) => ({
  householdId: 'H',
  regionCode: '211122',
  area: 'rural',
  members: [{ memberId: 'A1', ...member, ...(aid === undefined ? {} : { extensions: { 'legal-aid': aid } }) }],
})
const decide = (record: object, asOf = '2022-06-30'): Decision => policy.decide(record, { asOf })
const linesOf = ({ benefits }: Decision) => benefits.filter(({ program }) => program === 'legalAid')
const worker = { recognizedStatus: 'dibao', birthDate: '1980-01-01' }
const wages = { matter: 'wages', hasCounsel: false, deadline: '2022-07-06' }

describe('the program', () => {
  test('stands in decisions under its own id and leaves the others as they are', () => {
    const record = recordOf(worker, wages)
    const [own, plain] = [
      decide(record),
      createPolicy(panjin2019).decide(recordOf(worker) as never, { asOf: '2022-06-30' }),
    ]
    expect(own.programs['legalAid']).toBe('entitled')
    const { legalAid: _, ...others } = own.programs
    expect(others).toEqual(plain.programs)
    expect(own.amountsYuan).toEqual(plain.amountsYuan)
  })

  test('encodes every clause that a record decides, and every rule has its clause', () => {
    const { gaps } = policy.clauses()
    expect(gaps.filter(({ about }) => about.startsWith('legal-aid') || about.startsWith('rule:leg-'))).toEqual([])
    const quoted = policy.clauses().clauses.filter(({ id }) => id.startsWith('legal-aid:'))
    expect(quoted).toHaveLength(12)
  })

  test('has no rule before the law is in force', () => {
    const record = recordOf(worker, { ...wages, deadline: '2022-01-02' })
    expect(linesOf(decide(record, '2021-12-31'))).toEqual([])
    expect(linesOf(decide(record, '2022-01-01')).map(({ code }) => code)).toEqual([
      'LEG-AGENT',
      'LEG-URGENT',
      'LEG-ADVICE',
    ])
  })

  test('marks the invented line, and it alone, as no figure of the law', () => {
    const own = names.parameters.filter(({ id }) => id.startsWith('legalAid.'))
    const provenances = own.map(({ id, values }) => [id, values.map(({ provenance }) => provenance).join()])
    expect(Object.fromEntries(provenances)).toEqual({
      'legalAid.adultAge': 'law',
      'legalAid.oldAge': 'law',
      'legalAid.urgentDays': 'law',
      'legalAid.hardshipLineYuan': 'scenario',
    })
  })
})

describe('what nobody knows', () => {
  test.each([
    ['no extensions at all', recordOf({})],
    ['extensions that are unknown', { ...recordOf({}), members: [{ memberId: 'A1', extensions: null }] }],
  ])('%s: every measure is open, none is refused', (_, record) => {
    const lines = linesOf(decide(record))
    expect(lines.map(({ code, outcome }) => [code, outcome])).toEqual(
      ['LEG-AGENT', 'LEG-DEFENSE', 'LEG-URGENT', 'LEG-ADVICE', 'LEG-ACCESS'].map((code) => [code, 'review']),
    )
    const tiers = lines.flatMap(({ pending = [] }) => pending.map((item) => ('tier' in item ? item.tier : undefined)))
    expect(new Set(tiers)).toEqual(new Set(['village']))
  })

  test('is asked for in both languages', () => {
    const [line] = linesOf(decide(recordOf(worker, { ...wages, matter: null })))
    const told = (locale: Locale) => line?.pending?.map((item) => formatPending(item, names, locale))
    expect(told('en')).toEqual(['Unknown: legal matter of member `A1`. The village supplies it.'])
    expect(told('zh')?.join('')).toContain('法律援助事项')
  })
})

test('a time limit that is past is a finding', () => {
  const codes = (deadline: string) =>
    (decide(recordOf(worker, { ...wages, deadline }))['findings'] as { code: string }[]).map(({ code }) => code)
  expect(codes('2022-06-29')).toContain('LEG-DEADLINE-PAST')
  expect(codes('2022-06-30')).not.toContain('LEG-DEADLINE-PAST')
})

describe('sentences', () => {
  const record = recordOf(worker, wages)
  const decision = decide(record)
  const reasons = policy.explain(record, decision)
  const told = (locale: Locale): string =>
    reasons.lines.flatMap((line) => formatReasons(line, reasons, names, locale).map(({ text }) => text)).join('\n')

  test('say in English why', () => {
    const text = told('en')
    for (const part of ['is spared the check of means', 'legal matter', 'days left of the time limit']) {
      expect(text).toContain(part)
    }
  })

  test('say in Chinese why', () => {
    const text = told('zh')
    for (const part of ['是否免予核查经济困难状况', '法律援助事项', '距期限届满的天数']) expect(text).toContain(part)
  })
})
