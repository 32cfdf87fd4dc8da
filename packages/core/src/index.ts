export type { ParameterOverrides } from './compose/override-parameters.ts'
export type {
  BlockDescription,
  DecisionSection,
  FactAbsence,
  FactDescription,
  FactType,
  GuaranteeDescription,
  ListDescription,
  ParameterDescription,
  ParameterOption,
  ParameterType,
  ParameterValueDescription,
  PolicyDescription,
  SectionBase,
  SignalDescription,
  TableDescription,
  TargetDescription,
} from './describe/description.ts'
export type {
  ClauseDescription,
  ClauseGap,
  ClauseTable,
  PartDescription,
  ResponsibilityDescription,
  TierDutyDescription,
  UnitDescription,
} from './describe/plan-description.ts'
export { PolicyError, RecordError } from './errors.ts'
export type {
  DerivedValue,
  Explanation,
  LineExplanation,
  NamedValue,
  RuleExplanation,
  ShownValue,
  Trace,
} from './explain/explanation.ts'
export type {
  ConditionVerdicts,
  FactValue,
  Inspection,
  NamedFact,
  RuleInForce,
  RuleSet,
  RuleVerdicts,
  Subject,
} from './inspect/inspection.ts'
export { NumberText } from './parse/number-text.ts'
export {
  createPolicy,
  type AnyPolicyTypes,
  type DecideOptions,
  type Policy,
  type PolicyData,
  type PolicyOptions,
  type PolicyTypes,
  type Tally,
} from './policy.ts'
export { parseRecord, type ParsedRecord } from './record/parse-record.ts'
export type {
  DivisionTally,
  TallyCount,
  TallyGroups,
  TallyMean,
  TallyMeasure,
  TallyNotTested,
  TallyResult,
  TallyShare,
} from './tally/tally-result.ts'
export type { PolicyFiles } from './shape/read-policy.ts'
