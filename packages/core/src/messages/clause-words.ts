import type { Locale } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'

/** A clause of the plan with its own words. */
interface ClauseWords {
  readonly id: string
  /** The sentence that it is part of. */
  readonly sentence: string
  readonly quote: string
  /** What it says, in English. */
  readonly en: string
}

/** A description of a policy that ships the words of its plan. */
type WithClauses = PolicyDescription & { readonly clauses?: readonly ClauseWords[] }

/** The rows of the plan that a cited clause stands for: itself, or every part of that sentence. */
export const rowsOf = (clause: string, names: PolicyDescription): readonly ClauseWords[] => {
  const { clauses = [] } = names as WithClauses
  return clauses.filter(({ id, sentence }) => id === clause || sentence === clause)
}

/** A citation: 「方案2.2.3.k」. */
export const citation = (clause: string, locale: Locale): string =>
  locale === 'zh' ? `方案${clause}` : `plan ${clause}`

/** A citation with the plan's own words; in English with what they say beside. */
export const quotedClause = (clause: string, names: PolicyDescription, locale: Locale): string => {
  const rows = rowsOf(clause, names)
  const cited = citation(clause, locale)
  if (rows.length === 0) return cited
  if (locale === 'zh') return `${cited}：${rows.map(({ quote }) => `“${quote}”`).join('；')}`
  return `${cited}: ${rows.map(({ quote, en }) => `“${quote}” (${en.replace(/\.$/, '')})`).join('; ')}`
}
