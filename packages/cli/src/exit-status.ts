/** What the exit status says. */
export const EXIT = {
  /** Every household is decided. */
  decided: 0,
  /** Some records are rejected, each named on standard error. */
  rejected: 1,
  /** Wrong usage, or a rule file that does not load; nothing is decided. */
  usage: 2,
  /** The output could not be written to its end: a closed pipe, a full disk. */
  cutShort: 3,
  /** Ctrl-C: what was decided until then is told. */
  interrupted: 130,
} as const
