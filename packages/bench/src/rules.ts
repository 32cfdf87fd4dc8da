import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { OUTCOMES } from '@bangfu/sdk'

/** A condition as it stands in a rule file. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: string; readonly operator: string; readonly value: unknown }

/** A rule that opens a benefit, as it stands in its file. */
export interface Rule {
  readonly name: string
  readonly benefit: string
  readonly for: 'household' | 'member'
  readonly outcome: (typeof OUTCOMES)[number]
  readonly conditions: Condition
  readonly from?: string
  readonly to?: string
}

interface RuleFile {
  readonly rules?: readonly (Omit<Rule, 'benefit'> & { readonly benefit?: string })[]
  readonly tables?: readonly { readonly codes: readonly { readonly code: string; readonly group?: string }[] }[]
}

const files = Object.values(panjin2019.files).map((text) => JSON.parse(text) as RuleFile)

/** The rules in force on a day that open benefits, the highest outcome of each benefit first. */
export const rulesOn = (day: string): readonly Rule[] =>
  files
    .flatMap((file) => file.rules ?? [])
    .filter((rule): rule is Rule => rule.benefit !== undefined)
    .filter(({ from = day, to = day }) => from <= day && day <= to)
    .sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome))

/** The codes of a group of a code table. */
export const codesOfGroup = (group: string): readonly string[] =>
  files
    .flatMap((file) => file.tables ?? [])
    .flatMap(({ codes }) => codes)
    .filter((code) => code.group === group)
    .map(({ code }) => code)
