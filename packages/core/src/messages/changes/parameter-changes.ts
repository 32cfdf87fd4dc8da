import type { Locale } from '@bangfu/sdk'
import { dayAfter, dayBefore } from '../../calendar/day.ts'
import type { ParameterDescription, PolicyDescription } from '../../describe/description.ts'
import { provenanceLabel } from '../labels.ts'
import { parameterName } from '../naming.ts'
import type { ReasonLine } from '../telling.ts'
import { valueWords } from '../value-words.ts'
import { CHANGE_WORDS, put } from './change-words.ts'

type Value = ParameterDescription['values'][number]

const valueOn = ({ values }: ParameterDescription, day: string): Value | undefined =>
  values.findLast(({ from, to }) => from <= day && (to === undefined || day <= to))

/** Days from which something may be another: the first of values, and the day after the last of those that end. */
const daysOf = ({ values }: ParameterDescription): readonly string[] =>
  values.flatMap(({ from, to }) => (to === undefined ? [from] : [from, dayAfter(to)]))

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
  const days = [...new Set([...daysOf(before), ...daysOf(after)])].sort()
  const stretches: { from: string; to: string | undefined; text: string }[] = []
  for (const [index, from] of days.entries()) {
    const next = days[index + 1]
    const [one, other] = [valueOn(before, from), valueOn(after, from)]
    const [old, now] = [said(one, names.before), said(other, names.after)]
    const source =
      other === undefined
        ? ''
        : `${words.comma}${provenanceLabel(other.provenance, locale)}${words.colon}${other.source[locale]}`
    const same = old === now && one?.provenance === other?.provenance && one?.source[locale] === other?.source[locale]
    const text = same ? '' : `${old === now ? now : put(words.becomes, old, now)}${source}`
    const last = stretches.at(-1)
    if (last?.text === text) last.to = next && dayBefore(next)
    else stretches.push({ from, to: next && dayBefore(next), text })
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
