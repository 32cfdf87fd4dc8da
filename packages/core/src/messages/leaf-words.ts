import type { Locale } from '@bangfu/sdk'
import { operators } from '../language/index.ts'

/** How a condition reads, by its operator's own sentence. */
export const leafWords = (
  operator: string,
  { fact, value, isDate }: { readonly fact: string; readonly value: string; readonly isDate: boolean },
  locale: Locale,
): string => {
  const { sentence, dateSentence = sentence } = operators.find(({ name }) => name === operator) ?? {
    sentence: { zh: '{fact}：{value}', en: '{fact}: {value}' },
  }
  const pattern = (isDate ? dateSentence : sentence)[locale]
  return pattern.replace('{fact}', () => fact).replace('{value}', () => value)
}
