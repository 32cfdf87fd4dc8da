import { suggest } from '@bangfu/core/messages'
import { UsageError } from '../usage-error.ts'

/** Reads a value that must be one of a few. */
export const readChoice = <T extends string>(option: string, text: string, choices: readonly T[]): T => {
  const chosen = choices.find((choice) => choice === text)
  if (chosen !== undefined) return chosen
  throw new UsageError(({ usage }) => usage.wrongValue(option, text, choices.join(', '), suggest(text, choices)))
}
