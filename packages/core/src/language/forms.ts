/** The keys by which expressions of the language itself are told apart; formulas have keys of their own. */
export const EXPRESSION_FORMS = ['fact', 'formula', 'sum', 'count', 'if', 'firstKnown', 'lookup'] as const

/** The keys that stand beside them, and the keys of conditions: no formula may be called so. */
export const RESERVED_KEYS: readonly string[] = [
  ...EXPRESSION_FORMS,
  ...['of', 'where', 'then', 'else', 'by', 'operator', 'value', 'all', 'any', 'not', 'some', 'every', 'known'],
]
