import type { Locale } from '@bangfu/sdk'
import type { PolicyDescription } from '../../describe/description.ts'
import { quotedClause, rowsOf } from '../clause-words.ts'
import { formatParameter } from '../format-rule.ts'
import { factLabel, quotedName } from '../naming.ts'
import type { NamesUsed } from '../names-used.ts'
import type { ReasonLine } from '../telling.ts'
import { fill, SHOW_WORDS } from './show-words.ts'

/** A part of a policy in sentences: its name, the plan's words that it stands beside, and what it says. */
export interface ShownPart {
  readonly title: string
  /** The clause that it rests on with the plan's own words; not on parts that cite none. */
  readonly quote?: string
  readonly lines: readonly ReasonLine[]
}

/** What stands for the name of a derived fact or parameter: where there is a place to go to, a link. */
export type Link = (kind: 'definition' | 'parameter', id: string, name: string) => string

/** How parts are shown. */
export interface ShowOptions {
  /** The day whose parameter values are shown, `YYYY-MM-DD`. */
  readonly day: string
  /** By default the name alone. */
  readonly link?: Link
}

/** What parts are shown with. */
export interface Showing {
  readonly names: PolicyDescription
  readonly locale: Locale
  readonly day: string
  readonly link: Link
}

/** Begins to show. */
export const showing = (names: PolicyDescription, locale: Locale, { day, link }: ShowOptions): Showing => ({
  names,
  locale,
  day,
  link: link ?? ((_, __, name) => name),
})

/** The plan's words of a clause; nothing where the policy does not list it. */
export const quoteOf = (clause: string | undefined, { names, locale }: Showing): { readonly quote?: string } =>
  clause === undefined || rowsOf(clause, names).length === 0 ? {} : { quote: quotedClause(clause, names, locale) }

/** A fact by its name; a derived one as it is linked to. */
export const factText = (id: string, { names, locale, link }: Showing): string => {
  const name = quotedName(factLabel(id, names, locale))
  return names.definitions[id] === undefined ? name : link('definition', id, name)
}

/** The derived facts that something rests on by name, and its parameters with their values. */
export const usesLines = (
  { definitions, parameters }: Pick<NamesUsed, 'definitions' | 'parameters'>,
  show: Showing,
): readonly ReasonLine[] => {
  const { names, locale, link, day } = show
  const words = SHOW_WORDS[locale]
  const parameterText = (id: string): string => {
    const parameter = names.parameters.find((candidate) => candidate.id === id)
    const label = link('parameter', id, quotedName(parameter?.label[locale] ?? ''))
    const inForce =
      parameter?.values.findLastIndex(({ from, to }) => from <= day && (to === undefined || day <= to)) ?? -1
    // The lines of a parameter are one for itself and one for each value.
    const value = inForce === -1 ? undefined : formatParameter(id, names, locale)[inForce + 1]
    return `${label}${words.colon}${value?.text ?? words.noValue}`
  }
  const named = definitions.map((id) => factText(id, show)).join(words.list)
  return [
    ...(definitions.length === 0 ? [] : [{ depth: 0, text: fill(words.uses, named) }]),
    ...(parameters.length === 0
      ? []
      : [{ depth: 0, text: words.parameters }, ...parameters.map((id) => ({ depth: 1, text: parameterText(id) }))]),
  ]
}

/** Who answers for a measure, in one line; nothing where nobody is named. */
export const responsibleLine = (benefit: string, { names, locale }: Showing): readonly ReasonLine[] => {
  const words = SHOW_WORDS[locale]
  const responsible = names.benefits.find(({ code }) => code === benefit)?.responsible
  if (responsible === undefined) return []
  const units = responsible.units.map((id) => names.units.find((unit) => unit.id === id)?.label[locale] ?? '')
  return [{ depth: 0, text: `${fill(words.responsible, units.join(words.list))}${words.stop}` }]
}
