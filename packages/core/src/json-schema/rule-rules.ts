import type { Locale } from '@bangfu/sdk'
import type { ErrorTexts } from './errors.ts'
import type { JsonSchema } from './schema.ts'

const BENEFIT_KEYS = ['benefit', 'outcome', 'for'] as const
const ONLY_BENEFITS = ['benefit', 'outcome', 'review', 'notes', 'additional'] as const

const isBenefit = {
  properties: { event: { properties: { type: { const: 'benefit' } }, required: ['type'] } },
  required: ['event'],
}
const raisesSignal = {
  properties: { event: { properties: { type: { not: { const: 'benefit' } } }, required: ['type'] } },
  required: ['event'],
}
const isReview = { properties: { outcome: { const: 'review' } }, required: ['outcome'] }

/** What holds of a rule besides the shape of each key: a benefit has an outcome, a review has a question, a signal a code. */
export const ruleRules = ({ object }: ErrorTexts): readonly JsonSchema[] => [
  { if: isBenefit, then: { required: BENEFIT_KEYS } },
  {
    if: raisesSignal,
    then: {
      properties: {
        ...Object.fromEntries(ONLY_BENEFITS.map((key) => [key, false])),
        event: { properties: { params: { required: ['code'] } }, required: ['params'] },
      },
      errorMessage: object(['name', 'title', 'clause', 'for', 'conditions', 'unless', 'event']),
    },
  },
  { if: isReview, then: { required: ['review'] } },
]

const localized = (zh: string, en: string): JsonSchema => ({ zh, en })

/** A rule to begin with. */
export const ruleSnippet = (locale: Locale): JsonSchema => ({
  label: locale === 'zh' ? '新的措施规则' : 'a rule that opens a benefit',
  body: {
    name: '$1',
    benefit: '$2',
    clause: '$3',
    for: '${4:household}',
    outcome: '$5',
    title: localized('$6', '$7'),
    conditions: { all: [{ fact: '$8', operator: '${9:equal}', value: '^$10' }] },
    event: { type: 'benefit' },
  },
})
