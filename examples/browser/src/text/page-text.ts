/** What the page says of itself. What a policy declares is named by the policy. */
export interface PageText {
  readonly title: string
  readonly intro: string
  readonly offline: string
  readonly load: string
  readonly empty: string
  readonly invented: string
  readonly asOf: string
  readonly asOfHint: string
  readonly wrongDay: string
  readonly print: string
  readonly language: string
  readonly household: string
  readonly basics: string
  readonly hints: string
  readonly required: string
  readonly personal: string
  readonly notFilled: string
  readonly choose: string
  readonly yes: string
  readonly no: string
  readonly unknown: string
  readonly none: string
  readonly isThere: string
  readonly sameAs: (label: string) => string
  readonly takenFrom: (label: string) => string
  readonly dateForm: string
  readonly dateHint: string
  readonly numberHint: string
  readonly wholeHint: string
  readonly fill: (count: number) => string
  readonly add: (label: string) => string
  readonly remove: (label: string) => string
  readonly item: (label: string, name: string) => string
  readonly units: Readonly<Record<string, string>>
  readonly severities: Readonly<Record<string, string>>
  readonly decision: string
  readonly faults: (count: number) => string
  readonly faultsHint: string
  readonly goToField: string
  readonly measures: string
  readonly programs: string
  readonly noMeasures: string
  readonly withoutMeasures: string
  readonly perYear: (amount: string) => string
  readonly perYearUnit: string
  readonly total: string
  readonly incomplete: string
  readonly stillOpen: string
  readonly pending: string
  readonly pendingCount: (count: number) => string
  readonly pendingFor: (labels: string) => string
  readonly nothingPending: string
  readonly from: (tier: string) => string
  readonly decidedBy: string
  readonly elsewhere: string
  readonly mayRise: (programs: string) => string
  readonly reasons: string
  readonly closed: string
  readonly closedHint: string
  readonly notes: string
  readonly clause: (clause: string) => string
  readonly and: string
  readonly between: string
  readonly colon: string
  readonly inBrackets: (text: string) => string
  readonly scenario: string
  readonly scenarioHint: string
  readonly record: string
  readonly recordHint: string
  readonly rules: string
  readonly toDecision: string
}
