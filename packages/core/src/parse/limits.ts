/** Caps on what is read, stated so that a text that is too large is refused before memory is spent on it. */
export interface TextLimits {
  /** Characters (UTF-16 units) of one text. */
  readonly characters: number
  /** Levels of objects and lists. */
  readonly depth: number
}

/** For one rule file: the largest file of the shipped policy is about 20 000 characters. */
export const RULE_FILE_LIMITS: TextLimits = { characters: 2_000_000, depth: 64 }

/** For one household record. */
export const RECORD_LIMITS: TextLimits = { characters: 4_000_000, depth: 16 }
