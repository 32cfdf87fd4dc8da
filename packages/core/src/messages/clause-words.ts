import type { Locale } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'
import { pluginLabel } from './naming.ts'

/** The rows of the plan that a cited clause stands for: itself, or every part of that sentence. */
export const rowsOf = (clause: string, names: PolicyDescription): PolicyDescription['clauses'] =>
  names.clauses.filter(({ id, sentence }) => id === clause || sentence === clause)

/** A citation: 「方案2.2.3.k」; of a plugin's own clause, 「《法律援助》31」. */
export const citation = (clause: string, names: PolicyDescription, locale: Locale): string => {
  const [plugin, own] = clause.split(':')
  if (own !== undefined && plugin !== undefined) {
    const title = pluginLabel(plugin, names, locale)
    return locale === 'zh' ? `《${title}》${own}` : `${title} ${own}`
  }
  return locale === 'zh' ? `方案${clause}` : `plan ${clause}`
}

/** A citation with the plan's own words; in English with what they say beside. */
export const quotedClause = (clause: string, names: PolicyDescription, locale: Locale): string => {
  const rows = rowsOf(clause, names)
  const cited = citation(clause, names, locale)
  if (rows.length === 0) return cited
  if (locale === 'zh') return `${cited}：${rows.map(({ quote }) => `“${quote}”`).join('；')}`
  return `${cited}: ${rows.map(({ quote, en }) => `“${quote}” (${en.replace(/\.$/, '')})`).join('; ')}`
}
