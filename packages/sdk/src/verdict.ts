/** The answer to a question of fact. `unknown` is an answer of its own: it never counts as `no`. */
export type Verdict = 'yes' | 'no' | 'unknown'

/** The verdict that a plain boolean stands for. */
export const verdictOf = (value: boolean): Verdict => (value ? 'yes' : 'no')
