import type { PolicyDescription } from '@bangfu/core'
import type { Locale, Localized, ProgramOutcome } from '@bangfu/sdk'
import type { Colors } from 'picocolors/types'
import type { Sentences } from '../messages/index.ts'

/** What every part of the table output needs to put a decision into words. */
export interface View {
  readonly names: PolicyDescription
  readonly locale: Locale
  readonly sentences: Sentences
  readonly colors: Colors
  /** Columns of the terminal. */
  readonly width: number
}

/** The same for a command that has sentences of its own. */
export interface CommandView<Own> extends View {
  readonly own: Own
}

/** A text in the view's language, or the id where there is none. */
export const say = ({ locale }: View, text: Localized | undefined, id: string): string => text?.[locale] ?? id

/** What a decision holds under a key, by the form that the policy gives it. */
export const formsOf = ({ names }: View, form: string): readonly string[] =>
  Object.entries(names.decision).flatMap(([key, section]) => (section.form === form ? [key] : []))

/** An outcome's label in its color. */
export const paint = ({ colors }: View, outcome: ProgramOutcome, label: string): string => {
  switch (outcome) {
    case 'entitled':
      return colors.green(label)
    case 'priority':
      return colors.cyan(label)
    case 'review':
      return colors.yellow(label)
    case 'discretionary':
    case 'service':
      return label
    default:
      return colors.dim(label)
  }
}
