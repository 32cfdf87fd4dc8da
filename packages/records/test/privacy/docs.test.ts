import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { description } from './people.ts'

const sealed = description.facts.filter((fact) => fact.sealed)

const rowsOf = (file: string): string[][] => {
  const text = readFileSync(new URL(`../../../../docs/${file}`, import.meta.url), 'utf8')
  const [, table = ''] = /<!--[^>]*-->\n\n((?:\|.*\n)+)/.exec(text) ?? []
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map(
      (row) =>
        row
          .split('|')[2]
          ?.trim()
          .split(/[、,] ?/) ?? [],
    )
}

test.each([
  ['privacy.md', 'en'],
  ['zh/privacy.md', 'zh'],
] as const)('%s names exactly the facts that are sealed, and whose they are', (file, locale) => {
  const labels = (isMember: boolean): string[] =>
    sealed.flatMap(({ scope, label }) => ((scope !== 'household') === isMember ? [label[locale]] : [])).sort()
  expect(rowsOf(file).map((row) => row.sort())).toEqual([labels(true), labels(false)])
})
