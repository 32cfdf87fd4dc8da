import type { Formula, FormulaArgument, Localized, Operator, OperandShape, ValueKind } from '@bangfu/sdk'
import type { Language } from '../catalog/model.ts'

/** An operator that rules can use, as plain data. */
export interface OperatorDescription {
  /** The name in rule files. */
  readonly name: string
  /** The plugin that brings it; absent where the rule language has it of itself. */
  readonly plugin?: string
  readonly accepts: readonly ValueKind[]
  readonly operand: OperandShape
  /** How a condition with it reads; `{fact}` and `{value}` are filled in. */
  readonly sentence: Localized
  readonly negated: Localized
  /** How a condition on a date reads, where that is another word. */
  readonly dateSentence?: Localized
}

/** A formula that rules can use, as plain data. */
export interface FormulaDescription {
  /** The key in rule files. */
  readonly name: string
  readonly plugin?: string
  readonly arguments: readonly FormulaArgument[]
  readonly repeats: boolean
  readonly result: 'number' | 'date'
  /** The sign between its arguments, where it is written with one. */
  readonly symbol?: string
  /** How it reads, arguments as `{0}`, `{1}`; where it repeats, `{0}` is the list. */
  readonly sentence: Localized
}

/** The operators and formulas that rules can use, in order. */
export interface LanguageDescription {
  readonly operators: readonly OperatorDescription[]
  readonly formulas: readonly FormulaDescription[]
}

const pluginOf = (language: Language, name: string): { readonly plugin?: string } => {
  const plugin = language.plugins.get(name)
  return plugin === undefined ? {} : { plugin }
}

/** Describes what rules can use. */
export const describeLanguage = (language: Language): LanguageDescription => ({
  operators: Array.from(
    language.operators.values(),
    ({ name, accepts, operand, sentence, negated, dateSentence }: Operator): OperatorDescription => ({
      ...{ name, ...pluginOf(language, name), accepts, operand, sentence, negated },
      ...(dateSentence === undefined ? {} : { dateSentence }),
    }),
  ),
  formulas: Array.from(
    language.formulas.values(),
    ({ name, arguments: kinds, repeats, result, symbol, sentence }: Formula): FormulaDescription => ({
      ...{ name, ...pluginOf(language, name), arguments: kinds, repeats, result, sentence },
      ...(symbol === undefined ? {} : { symbol }),
    }),
  ),
})
