import type { Locale } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'

/** How a condition reads, by its operator's own sentence. */
export const leafWords = (
  operator: string,
  { fact, value, isDate }: { readonly fact: string; readonly value: string; readonly isDate: boolean },
  { language }: PolicyDescription,
  locale: Locale,
): string => {
  const { sentence, dateSentence = sentence } = language.operators.find(({ name }) => name === operator) ?? {
    sentence: { zh: '{fact}：{value}', en: '{fact}: {value}' },
  }
  const pattern = (isDate ? dateSentence : sentence)[locale]
  return pattern.replace('{fact}', () => fact).replace('{value}', () => value)
}
