import type { Localized } from '@bangfu/sdk'
import { hold } from './check.ts'

const LOCALES = ['zh', 'en'] as const

/** Holds a name to camel case. */
export const holdCamelCase = (name: unknown): void =>
  hold(typeof name === 'string' && /^[a-z][a-zA-Z0-9]*$/.test(name), 'a name in camel case', 'another name')

/** Holds a name to lower case with hyphens. */
export const holdHyphens = (name: unknown): void =>
  hold(
    typeof name === 'string' && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name),
    'a name in lower case with hyphens',
    'another name',
  )

/** Holds a text for people to be there in both languages. */
export const holdLabel = (label: Localized | undefined, what: string): void => {
  for (const locale of LOCALES) {
    const text: unknown = label?.[locale]
    hold(typeof text === 'string' && text.trim() !== '', `${what} in ${locale}`, 'none')
  }
}

/** Holds a sentence to have each placeholder once in both languages, and no other. */
export const holdSentence = (sentence: Localized | undefined, what: string, placeholders: readonly string[]): void => {
  holdLabel(sentence, what)
  for (const locale of LOCALES) {
    const found = [...(sentence?.[locale] ?? '').matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '')
    for (const name of placeholders) {
      const times = found.filter((other) => other === name).length
      hold(times === 1, `\`{${name}}\` once in ${what} (${locale})`, `it ${times} times`)
    }
    const other = found.find((name) => !placeholders.includes(name))
    hold(other === undefined, `no other placeholder in ${what} (${locale})`, `\`{${other ?? ''}}\``)
  }
}
