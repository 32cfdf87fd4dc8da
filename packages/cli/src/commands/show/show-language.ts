import type { PolicyDescription } from '@bangfu/core'
import type { ShownPart } from '@bangfu/core/messages'
import type { Locale } from '@bangfu/sdk'
import type { ShowSentences } from './sentences.ts'

/** A part of a policy: the section of a rule file, and its name there. */
export interface NamedPart {
  readonly section: string
  readonly id: string
}

// Rule files have no sections of these names: a policy's own formulas are other things.
const OPERATORS = 'language.operators'
const FORMULAS = 'language.formulas'

/** The operator or formula of the rule language, or of a plugin, that has a name. */
export const languagePart = (name: string, { language }: PolicyDescription): NamedPart | undefined => {
  if (language.operators.some((operator) => operator.name === name)) return { section: OPERATORS, id: name }
  return language.formulas.some((formula) => formula.name === name) ? { section: FORMULAS, id: name } : undefined
}

/** The names of operators and formulas. */
export const languageNames = ({ language }: PolicyDescription): readonly string[] =>
  [...language.operators, ...language.formulas].map(({ name }) => name)

/** How an operator or formula reads in a rule, and which plugin brings it. */
export const showLanguage = (
  { section, id }: NamedPart,
  { language, plugins }: PolicyDescription,
  locale: Locale,
  own: ShowSentences,
): ShownPart | undefined => {
  const list = section === OPERATORS ? language.operators : section === FORMULAS ? language.formulas : []
  const found = list.find(({ name }) => name === id)
  if (found === undefined) return undefined
  const { plugin, sentence } = found
  const texts = [
    section === OPERATORS ? own.operator : own.formula,
    own.reads(sentence[locale]),
    ...('negated' in found ? [own.negated(found.negated[locale])] : []),
    ...(plugin === undefined ? [] : [own.ofPlugin(plugins.find((one) => one.id === plugin)?.title[locale] ?? plugin)]),
  ]
  return { title: id, lines: texts.map((text) => ({ depth: 0, text })) }
}
