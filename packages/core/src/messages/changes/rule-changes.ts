import type { Locale } from '@bangfu/sdk'
import type { PolicyDescription } from '../../describe/description.ts'
import type { RuleDescription } from '../../describe/rule-description.ts'
import { ruleLines } from '../format-rule.ts'
import type { ReasonLine } from '../telling.ts'
import { CHANGE_WORDS, put } from './change-words.ts'
import { lineChanges } from './line-changes.ts'
import { stretchesOf } from './stretches.ts'

const versionsOf = ({ earlier = [], ...latest }: RuleDescription): readonly RuleDescription[] => [...earlier, latest]

const deeper = (lines: readonly ReasonLine[]): readonly ReasonLine[] =>
  lines.map((line) => ({ ...line, depth: line.depth + 1 }))

/** Each stretch of days on which a rule reads otherwise, with the sentences that are gone and new. */
export const ruleChanges = (
  before: RuleDescription,
  after: RuleDescription,
  names: { readonly before: PolicyDescription; readonly after: PolicyDescription },
  { locale, day }: { readonly locale: Locale; readonly day: string },
): readonly ReasonLine[] => {
  const words = CHANGE_WORDS[locale]
  const said = (rule: RuleDescription | undefined, of: PolicyDescription): readonly ReasonLine[] =>
    rule === undefined ? [] : ruleLines(rule, { names: of, locale, day }, false)
  const stretches = stretchesOf(versionsOf(before), versionsOf(after))
  return stretches.flatMap(({ from, to, before: one, after: other }): readonly ReasonLine[] => {
    const lines = lineChanges(said(one, names.before), said(other, names.after))
    if (lines.length === 0) return []
    // A rule that reads so for all of its days needs no days to be named.
    if (stretches.length === 1) return lines
    const days = to === undefined ? put(words.from, from) : put(words.to, from, to)
    if (other === undefined) return [{ depth: 0, text: put(words.offFrom, days) }]
    if (one === undefined) return [{ depth: 0, text: put(words.newFrom, days) }, ...deeper(said(other, names.after))]
    return [{ depth: 0, text: days }, ...deeper(lines)]
  })
}
