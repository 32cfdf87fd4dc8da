import { UsageError } from '../usage-error.ts'

/** Gathers the values of an option that may be given several times. */
export const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value]

/** Reads an option that has one value: of two, neither can be known to be meant. */
export const once =
  (option: string) =>
  (value: string, earlier?: string): string => {
    if (earlier !== undefined) throw new UsageError(({ usage }) => usage.optionTwice(option))
    return value
  }
