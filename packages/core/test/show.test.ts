import { createPolicy } from '@bangfu/core'
import { formatPart, type ShownPart } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'
import { bareNames } from './bare-names.ts'

const policy = createPolicy(panjin2019)
const names = policy.describe()
const day = '2019-12-31'
const LOCALES = ['zh', 'en'] as const

const textOf = (parts: readonly ShownPart[]): string =>
  parts
    .map(({ title, quote, lines }) =>
      [
        title,
        ...(quote === undefined ? [] : [`> ${quote}`]),
        ...lines.map(({ depth, text }) => '  '.repeat(depth + 1) + text),
        '',
      ].join('\n'),
    )
    .join('\n')

const homes = [...new Set(Object.values(names.rules).map(({ program, event }) => program ?? event ?? ''))]

describe.each(LOCALES)('formatPart in %s', (locale) => {
  // Read what changes in these files as someone would who has only the plan beside them.
  test.each(homes)('says every rule of %s', async (home) => {
    const rules = Object.values(names.rules).filter(({ program, event }) => (program ?? event) === home)
    const said = rules.map(({ name }) => textOf(formatPart('rules', name, names, locale, { day })))
    await expect(said.join('\n')).toMatchFileSnapshot(`shown/${home}.${locale}.txt`)
  })

  test('says every part of the policy without a bare id or code', () => {
    const bare = bareNames(names)
    // What it looks for it finds.
    expect(bare('“member.isRecognized” is HEA-BASE-90 by hea-base-90')).toHaveLength(3)
    const { parts } = policy.composition()
    for (const { section, id } of parts) {
      const text = textOf(formatPart(section, id, names, locale, { day }))
      expect([section, id, bare(text)]).toEqual([section, id, []])
      // Values stand with their parameter; the household and lists have no words besides their facts.
      if (!['values', 'scopes'].includes(section)) expect(text.trim(), `${section} ${id}`).not.toBe('')
    }
  })

  test('has the plan’s words beside every rule', () => {
    for (const { name, clause } of Object.values(names.rules)) {
      const [part] = formatPart('rules', name, names, locale, { day })
      expect(part?.quote, name).toContain(clause)
      expect(part?.quote).toContain('“')
    }
  })
})

describe('a shown rule', () => {
  const said = (on: string): string => textOf(formatPart('rules', 'hea-base-90', names, 'zh', { day: on }))

  test('has its parameters filled in for the day', () => {
    expect(said('2019-12-31')).toContain('“新农合重大疾病报销比例”：2019-11-25起：90%')
    expect(said('2019-11-24')).toContain('“新农合重大疾病报销比例”：当日没有有效的值')
  })

  test('links to what it names where there is a place for it', () => {
    const link = (kind: string, id: string, name: string): string => `[${name}](#${kind}-${id})`
    const text = textOf(formatPart('rules', 'hea-base-90', names, 'en', { day, link }))
    expect(text).toContain('(#parameter-health.baseRate): from 2019-11-25: 90%')
    expect(text).toContain('(#definition-member.isRecognized)')
  })
})

test('formatPart has nothing to say of what is not there', () => {
  for (const section of [
    'rules',
    'derived',
    'parameters',
    'facts',
    'tables',
    'programs',
    'units',
    'clauses',
    'nothing',
  ])
    expect(formatPart(section, 'no-such-part', names, 'en', { day })).toEqual([])
})
