import type { Explanation, NamedValue, PolicyDescription, Trace } from '@bangfu/core'
import type { BenefitLine, Locale } from '@bangfu/sdk'

export const HOUSEHOLD = 'household'

/** What a measure is called: by the rule that settled it, else by its code. */
export const benefitTitle = (
  { code, rule }: Pick<BenefitLine, 'code' | 'rule'>,
  names: PolicyDescription,
  locale: Locale,
): string =>
  (names.rules[rule ?? '']?.title ?? names.benefits.find((benefit) => benefit.code === code)?.title)?.[locale] ?? code

/** What a program is called. */
export const programLabel = (id: string, names: PolicyDescription, locale: Locale): string =>
  names.programs.find((program) => program.id === id)?.label[locale] ?? id

/** What a part of a decision is called: `guarantees.food` is 「两不愁三保障 · 吃」. */
export const aboutLabel = (about: string, names: PolicyDescription, locale: Locale): string => {
  const [key = '', inner] = about.split('.')
  if (key === 'programs' && inner !== undefined) return programLabel(inner, names, locale)
  const section = names.decision[key]
  const own = section?.label?.[locale] ?? key
  if (inner === undefined) return own
  const parts =
    section?.form === 'verdicts' ? section.verdicts : section?.form === 'targets' ? section.targets : undefined
  return `${own} · ${parts?.[inner]?.label?.[locale] ?? inner}`
}

const PARAMETER = 'param.'

const comparedWith = (trace: Trace): readonly NamedValue[] => {
  if (trace.form === 'leaf') return 'fact' in trace.right ? [trace.right] : []
  return 'parts' in trace ? trace.parts.flatMap(comparedWith) : []
}

/** A parameter by which a part of a decision is measured, such as the line of an income. */
export interface Measure {
  readonly label: string
  readonly value: string
  readonly unit: string
}

/** The parameters with a unit that a fact of the household is compared with, each once. */
export const measuresOf = (
  fact: string,
  explanation: Explanation,
  names: PolicyDescription,
  locale: Locale,
): readonly Measure[] => {
  const derived = explanation.derived.find((one) => one.fact === fact && one.appliesTo === HOUSEHOLD)
  const found = new Map<string, Measure>()
  for (const { fact: id, value } of derived === undefined ? [] : comparedWith(derived.from)) {
    const parameter = names.parameters.find((one) => `${PARAMETER}${one.id}` === id)
    if (parameter?.unit === undefined || value.kind !== 'known' || typeof value.value !== 'string') continue
    found.set(id, { label: parameter.label[locale], value: value.value, unit: parameter.unit })
  }
  return [...found.values()]
}
