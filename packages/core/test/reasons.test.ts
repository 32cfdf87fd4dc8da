import { formatDefinition, formatExplanation, formatParameter, formatRule } from '@bangfu/core/messages'
import { describe, expect, test } from 'vitest'
import { cases, explainedCase } from './worked-cases.ts'

const LOCALES = ['zh', 'en'] as const
const ids = cases.map(({ id }) => id)
const INDENT = '  '

const textOf = (id: string, locale: 'zh' | 'en'): string => {
  const { explanation, names } = explainedCase(id)
  const lines = formatExplanation(explanation, names, locale)
  return `${lines.map(({ depth, text }) => INDENT.repeat(depth) + text).join('\n')}\n`
}

describe('formatExplanation', () => {
  test.each(ids.flatMap((id) => LOCALES.map((locale) => [id, locale] as const)))(
    '%s in %s reads as it did',
    async (id, locale) => {
      await expect(textOf(id, locale)).toMatchFileSnapshot(`./reasons/${id}.${locale}.txt`)
    },
  )
})

// Members' ids and the codes that a county adds are data. The plan's terms have few Latin letters.
const OWN = /「(?:[A-Z]\d+|orphan)」|`orphan`|`[A-Z]\d+`|方案\d[\d.a-zA-Z]*|plan \d[\d.a-zA-Z]*|[A-D]级/g
const LATIN = /[A-Za-z]{2,}/

const saysNoId = (text: string, locale: 'zh' | 'en'): void => {
  const bare = text.replace(OWN, '')
  expect(bare).not.toMatch(/\b[A-Za-z]+\.[A-Za-z]+/)
  expect(bare).not.toMatch(/\b[a-z]+[A-Z][A-Za-z]*\b/)
  expect(bare).not.toMatch(/\b[A-Z]{3}-[A-Z0-9-]+/)
  expect(bare).not.toMatch(/undefined|\[object|\{\d?\}|NaN/)
  if (locale === 'zh') expect(bare).not.toMatch(LATIN)
}

describe('no sentence names anything by its id', () => {
  test.each(ids.flatMap((id) => LOCALES.map((locale) => [id, locale] as const)))('%s in %s', (id, locale) => {
    saysNoId(textOf(id, locale), locale)
  })

  test.each(LOCALES)('in %s: rules, derived facts, formulas and parameters', (locale) => {
    const { names } = explainedCase('CASE-01')
    const day = '2019-12-31'
    const lines = [
      ...Object.keys(names.rules).flatMap((rule) => formatRule(rule, names, locale, { day })),
      ...Object.keys(names.definitions).flatMap((id) => formatDefinition(id, names, locale, { day })),
      ...names.parameters.flatMap(({ id }) => formatParameter(id, names, locale)),
    ]
    for (const { text } of lines) saysNoId(text, locale)
  })
})
