import { readFileSync } from 'node:fs'
import { createPolicy, RecordError, type Policy, type PolicyData } from '@bangfu/core'
import { comparePolicies, createComparison } from '@bangfu/core/compare'
import { formatDecisionChanges, formatPart, formatPartChange, type ShownPart } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'
import { bareNames } from './bare-names.ts'
import { EXAMPLES } from './variant-folders.ts'

const city = createPolicy({ files: panjin2019.files })
const variants = Object.entries<PolicyData>(EXAMPLES).map(([id, data]) => [id, createPolicy(data)] as const)
const LOCALES = ['zh', 'en'] as const
const day = '2021-06-01'

interface Cases {
  readonly cases: readonly { readonly asOf: string; readonly household: unknown }[]
}

const casesOf = (id: string): Cases['cases'] => {
  const file = new URL(`../../../examples/variants/${id}/worked.cases.json`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as Cases).cases
}

const textOf = ({ title, quote, lines }: ShownPart): string =>
  [
    title,
    ...(quote === undefined ? [] : [`> ${quote}`]),
    ...lines.map(({ depth, text }) => '  '.repeat(depth + 1) + text),
    '',
  ].join('\n')

const comparedBy = (before: Policy, after: Policy, cases: Cases['cases']) => {
  const comparison = createComparison({ before: before.describe(), after: after.describe() })
  for (const { asOf, household } of cases) {
    try {
      comparison.add(before.decide(household, { asOf }), after.decide(household, { asOf }))
    } catch (error) {
      // A status of the county's own is none to the city.
      if (!(error instanceof RecordError)) throw error
    }
  }
  return comparison.result()
}

describe.each(variants)('the plan of the city and %s', (id, variant) => {
  const [before, after] = [city.describe(), variant.describe()]
  const { parts } = comparePolicies(before, after)

  test.each(LOCALES)('differ, in words, in %s', async (locale) => {
    const changes = parts.map((part) => textOf(formatPartChange(part, { before, after, locale, day })))
    const { summary, groups } = formatDecisionChanges(comparedBy(city, variant, casesOf(id)), { before, after, locale })
    const said = [...changes, summary.join('\n'), '', ...groups.map(textOf)].join('\n')
    expect([bareNames(before)(said), bareNames(after)(said)]).toEqual([[], []])
    await expect(said).toMatchFileSnapshot(`compared/${id}.${locale}.txt`)
  })

  test.each(LOCALES)('are shown without an id or a code in %s', (locale) => {
    const bare = bareNames(after)
    for (const part of variant.composition().parts)
      for (const shown of formatPart(part.section, part.id, after, locale, { day }))
        expect(bare(textOf(shown))).toEqual([])
  })
})

test('a rule that is another from a day on is compared from that day on', () => {
  const variant = createPolicy(EXAMPLES['dawa-example'])
  const [before, after] = [city.describe(), variant.describe()]
  const change = { section: 'rules', id: 'soc-student-aid', kind: 'changed', keys: [] } as const
  const { title, lines } = formatPartChange(change, { before, after, locale: 'zh', day })
  expect([title, ...lines.map(({ text }) => text)]).toEqual([
    '规则有改动：“爱心助学资助” → “爱心助学资助（只限大专以上学生）”',
    '2020-09-01起：',
    '− 爱心助学资助：对每户判断，以下条件全部满足时，结果为“可视情况给予”。',
    '+ 爱心助学资助（只限大专以上学生）：对每户判断，以下条件全部满足时，结果为“可视情况给予”。',
    '− “家中是否有在校生”：是',
    '+ “家中是否有大专以上学生”：是',
  ])
})
