/** Why a function of a plugin gave no value. */
export type PluginProblem =
  /** It threw. */
  | 'threw'
  /** It gave a promise: a value is due at once. */
  | 'promise'
  /** It gave NaN. */
  | 'notANumber'
  /** It gave something of another type, or a code outside the table. */
  | 'wrongType'
  /** It gave `unknown`, or nothing, for values that are known. */
  | 'undecided'

/** Why a provider did not supply a fact. */
export type ProviderProblem =
  /** It took too long, failed, or was not called since it had failed before. */
  | 'timeout'
  | 'failed'
  | 'notCalled'
  /** It left the question out, or does not know. */
  | 'noAnswer'
  /** What it needs to be asked is unknown. */
  | 'cannotAsk'
  /** Its value breaks the catalog. */
  | 'refused'
  /** Another source says something else. */
  | 'conflict'

/** An attempt to get a fact that brought nothing. */
export interface ProviderFailure {
  readonly provider: string
  readonly problem: ProviderProblem
  /** When, as an ISO 8601 moment. */
  readonly at: string
}
