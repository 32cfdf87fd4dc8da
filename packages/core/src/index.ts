export { activatePolicy, type ActivePolicy, type Replacement } from './active-policy.ts'
export type { ParameterOverrides } from './compose/override-parameters.ts'
export type { Composition, CompositionOrigin, CompositionPart, CompositionPolicy } from './compose/composition.ts'
export type {
  BlockDescription,
  DecisionSection,
  FactAbsence,
  FactChange,
  FactDescription,
  FactType,
  GuaranteeDescription,
  ListDescription,
  ParameterDescription,
  ParameterOption,
  ParameterType,
  ParameterValueDescription,
  PluginDescription,
  PolicyDescription,
  SectionBase,
  SignalDescription,
  TableDescription,
  TargetDescription,
} from './describe/description.ts'
export type { FormulaDescription, LanguageDescription, OperatorDescription } from './describe/language-description.ts'
export type {
  AggregateDescription,
  ClauseDescription,
  ClauseGap,
  ClauseTable,
  PartDescription,
  ResponsibilityDescription,
  TierDutyDescription,
  UnitDescription,
} from './describe/plan-description.ts'
export { PolicyError, RecordError } from './errors.ts'
export type { ConditionDescription, ExpressionDescription, OperandDescription } from './describe/logic-description.ts'
export type { ClassificationDescription, DefinitionDescription, RuleDescription } from './describe/rule-description.ts'
export type {
  ChangedFact,
  ChangeWay,
  CitedClause,
  DerivedValue,
  Explanation,
  LineExplanation,
  NamedSource,
  NamedValue,
  NearestChange,
  ParameterExplanation,
  PartExplanation,
  RuleExplanation,
  ShownValue,
  SignalExplanation,
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
export { createPolicy } from './policy.ts'
export type {
  AnyPolicyTypes,
  DecideOptions,
  ExplainOptions,
  Policy,
  PolicyData,
  PolicyOptions,
  PolicyTypes,
  Tally,
} from './policy-api.ts'
export type { TypesMadeWith, TypesWithPlugins } from './types-with-plugins.ts'
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
