import type { Locale } from '@bangfu/sdk'
import type { ParameterDescription, PolicyDescription } from '../../describe/description.ts'
import { provenanceLabel } from '../labels.ts'
import { parameterName } from '../naming.ts'
import type { ReasonLine } from '../telling.ts'
import { valueWords } from '../value-words.ts'
import { CHANGE_WORDS, put } from './change-words.ts'
import { stretchesOf } from './stretches.ts'

type Value = ParameterDescription['values'][number]

/** The items of a value that is a list. */
const listOf = (value: Value | undefined): readonly string[] =>
  value?.shown.kind === 'known' && typeof value.shown.value === 'object' ? value.shown.value : []

/** Each stretch of days on which a parameter has another value, with both values and where the new one comes from. */
export const parameterChanges = (
  before: ParameterDescription,
  after: ParameterDescription,
  names: { readonly before: PolicyDescription; readonly after: PolicyDescription },
  locale: Locale,
): readonly ReasonLine[] => {
  const words = CHANGE_WORDS[locale]
  const id = parameterName(after.id)
  const said = (value: Value | undefined, of: PolicyDescription): string =>
    value === undefined ? words.noValue : valueWords(value.shown, id, of, locale)
  // Of a long list only what is new in it and what is gone is said.
  const becomes = (one: Value | undefined, other: Value | undefined): string => {
    const [had, has] = [listOf(one), listOf(other)]
    const plain = put(words.becomes, said(one, names.before), said(other, names.after))
    if (after.type === 'range' || had.length === 0 || has.length === 0) return plain
    const only = (own: readonly string[], rest: readonly string[], of: PolicyDescription): string => {
      const value = own.filter((item) => !rest.includes(item))
      return value.length === 0 ? '' : valueWords({ kind: 'known', value }, id, of, locale)
    }
    const [added, removed] = [only(has, had, names.after), only(had, has, names.before)]
    const told = [
      ...(added === '' ? [] : [put(words.listed, added)]),
      ...(removed === '' ? [] : [put(words.unlisted, removed)]),
    ]
    return told.length === 0 ? plain : told.join(words.comma)
  }
  const stretches: { from: string; to: string | undefined; text: string }[] = []
  for (const { from, to, before: one, after: other } of stretchesOf(before.values, after.values)) {
    const [old, now] = [said(one, names.before), said(other, names.after)]
    const source =
      other === undefined
        ? ''
        : `${words.comma}${provenanceLabel(other.provenance, locale)}${words.colon}${other.source[locale]}`
    const same = old === now && one?.provenance === other?.provenance && one?.source[locale] === other?.source[locale]
    const text = same ? '' : `${old === now ? now : becomes(one, other)}${source}`
    const last = stretches.at(-1)
    if (last?.text === text) last.to = to
    else stretches.push({ from, to, text })
  }
  const lines = stretches
    .filter(({ text }) => text !== '')
    .map(({ from, to, text }) => ({
      depth: 0,
      text: `${to === undefined ? put(words.from, from) : put(words.to, from, to)}${text}`,
    }))
  const vary =
    before.vary === after.vary
      ? []
      : [{ depth: 0, text: put(words.vary, words.varies[before.vary], words.varies[after.vary]) }]
  return [...lines, ...vary]
}
