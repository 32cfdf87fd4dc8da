/** Why a report was not made. */
export type ReportProblem =
  /** Its function threw. */
  | 'threw'
  /** It gave a promise: a text or bytes are due at once. */
  | 'promise'
  /** It gave neither a text nor bytes. */
  | 'wrongType'
  /** It asks for a fact that the policy does not have, or that is about neither a household nor a member. */
  | 'unknownFact'

/** A report that cannot be made. It holds nothing of the rows, so not what the report threw either. */
export class ReportError extends Error {
  override readonly name = 'ReportError'
  /** The report's name. */
  readonly report: string
  readonly problem: ReportProblem
  /** The fact that the policy does not have. */
  readonly fact?: string

  constructor(report: string, problem: ReportProblem, fact?: string) {
    const reasons: Record<ReportProblem, string> = {
      threw: 'it threw',
      promise: 'it gave a promise, expected a text or bytes',
      wrongType: 'it gave something else, expected a text or bytes',
      unknownFact: `it needs \`${fact ?? ''}\`, expected a fact of a household or a member`,
    }
    super(`Cannot make the report \`${report}\`: ${reasons[problem]}`)
    this.report = report
    this.problem = problem
    if (fact !== undefined) this.fact = fact
  }
}
