import { unitWords } from '../number-words.ts'
import { quoteOf, type ShownPart, type Showing } from './show-parts.ts'
import { fill, recordWords, SHOW_WORDS, typeWords } from './show-words.ts'

/** A fact of a record: what it holds, who enters and checks it, what holds where it is absent. */
export const showFact = (id: string, show: Showing): ShownPart | undefined => {
  const { names, locale } = show
  const words = SHOW_WORDS[locale]
  const fact = names.facts.find((candidate) => candidate.id === id)
  if (fact === undefined) return undefined
  const said = recordWords(fact, names, locale)
  const more = names.tables[fact.table ?? '']?.label[locale] ?? unitWords(fact.unit, locale).trim()
  const type = typeWords(fact.type, locale)
  const holds = more === '' ? type : words.table.replace('{0}', type).replace('{1}', () => more)
  return {
    title: fact.label[locale],
    ...quoteOf(fact.clause, show),
    lines: [
      fill(words.type, holds),
      ...(fact.collectedBy === undefined ? [] : [fill(words.entered, said.entered)]),
      ...(fact.verifiedBy === undefined ? [] : [fill(words.checked, said.checked)]),
      fill(words.absence, said.absent),
      fill(words.change, said.change),
    ].map((text) => ({ depth: 0, text })),
  }
}

/** A code table: what its codes mean, and its groups. */
export const showTable = (id: string, { names, locale }: Showing): ShownPart | undefined => {
  const words = SHOW_WORDS[locale]
  const table = names.tables[id]
  if (table === undefined) return undefined
  const labels = (codes: readonly string[]): string =>
    codes.map((code) => table.codes[code]?.[locale] ?? '').join(words.list)
  const groups = Object.entries(table.groups).map(([group, codes]) =>
    words.group.replace('{0}', () => table.groupLabels[group]?.[locale] ?? '').replace('{1}', () => labels(codes)),
  )
  return {
    title: table.label[locale],
    lines: [
      fill(words.codes, labels(Object.keys(table.codes).sort())),
      ...groups,
      ...(table.extended ? [words.added] : []),
    ].map((text) => ({ depth: 0, text })),
  }
}
