/** Caps on what is read, stated so that a text that is too large is refused before memory is spent on it. */
export interface TextLimits {
  /** Characters (UTF-16 units) of one text. */
  readonly characters: number
  /** Levels of objects and lists. */
  readonly depth: number
  /** Whether strings hold visible characters only, even where these are written as escapes, and no key is `__proto__`. */
  readonly strict: boolean
}

/** For one rule file: the largest file of the shipped policy is about 20 000 characters. */
export const RULE_FILE_LIMITS: TextLimits = { characters: 2_000_000, depth: 64, strict: true }

/** Characters of all files of a policy together: a parsed file takes more than a hundred times its size. */
export const POLICY_CHARACTERS = 4_000_000

/** For one household record; its strings are looked at where the record is checked, which names the household. */
export const RECORD_LIMITS: TextLimits = { characters: 4_000_000, depth: 16, strict: false }
