export { Bounds, NO_LIMIT, UNBOUNDED, addTimes, boundsOf, settle, unknownNumber, type LinearForm } from './bounds.ts'
export {
  OUTCOMES,
  SEVERITIES,
  type BenefitLine,
  type Decision,
  type DecisionBase,
  type Finding,
  type FindingSeverity,
  type Outcome,
  type PolicyIdentity,
  type ProgramOutcome,
  type ShownNumber,
  type TargetState,
  type Undecided,
  type Verdicts,
} from './decision.ts'
export type { Diagnostic, Place, Witness, WitnessEffect } from './diagnostic.ts'
export { DIVISION_DIGITS, DIVISION_LEVELS, divisionLevel, divisionsOf, type DivisionLevel } from './division.ts'
export {
  ONE,
  ZERO,
  add,
  compare,
  divide,
  equals,
  exactFraction,
  exactInteger,
  exactText,
  greater,
  isExact,
  isOversized,
  multiply,
  negate,
  parseExact,
  smaller,
  subtract,
  toFraction,
  type Exact,
  type ExactFraction,
} from './exact.ts'
export {
  defineFormula,
  type Formula,
  type FormulaArgument,
  type FormulaArgumentOf,
  type FormulaResultOf,
} from './formula.ts'
export type { Locale, Localized } from './localized.ts'
export {
  defineOperator,
  type KnownValue,
  type OperandOf,
  type OperandShape,
  type Operator,
  type OperatorDefinition,
  type ValueOfKind,
} from './operator.ts'
export type { Payment, PaymentPart, Payments, Period } from './payments.ts'
export type { Pending } from './pending.ts'
export { definersFor, type Definers } from './plugin/definers.ts'
export {
  defineFact,
  type AnyFacts,
  type Codes,
  type ComputedFactDefinition,
  type ComputedFactType,
  type DefineFact,
  type FactContext,
  type FactDefinition,
  type FactTypes,
  type Needs,
  type RecordedFactDefinition,
  type RecordedFactType,
  type Seen,
  type Unit,
  type ValueOfFact,
  type WrittenValue,
} from './plugin/fact.ts'
export {
  definePlugin,
  PLUGIN_API_VERSION,
  PLUGIN_CAPABILITIES,
  type DefinePlugin,
  type Plugin,
  type PluginCapability,
} from './plugin/plugin.ts'
export type { PluginProblem, ProviderFailure, ProviderProblem } from './plugin/problems.ts'
export { defineProgram, type PluginFiles, type ProgramDefinition } from './plugin/program.ts'
export {
  defineFactProvider,
  type DefineFactProvider,
  type FactProvider,
  type ProviderAnswer,
  type ProviderContext,
  type ProviderLimits,
  type ProviderQuestion,
  type Signal,
  type ValueSource,
} from './plugin/provider.ts'
export {
  defineReport,
  type Report,
  type ReportContext,
  type ReportMember,
  type ReportRow,
  type ReportValue,
} from './plugin/report.ts'
export { auditText, CHAIN_START, type AuditEntry, type ChainHead, type ChangeNote } from './store/audit.ts'
export { StoreError, VersionConflict, type StoreProblem } from './store/errors.ts'
export {
  decisionText,
  erasureText,
  recordText,
  type DecisionDraft,
  type JsonObject,
  type RecordDraft,
  type StoredDecision,
  type StoredRecord,
  type WrappedKey,
} from './store/records.ts'
export {
  defineStore,
  type AsOf,
  type ChangeOptions,
  type ErasureRequest,
  type ListRequest,
  type Page,
  type PageRequest,
  type PutOptions,
  type Store,
  type StoreCalls,
  type StoreCapabilities,
  type StoreDefinition,
  type StoreOptions,
  type TransactionOptions,
} from './store/store.ts'
export { TIERS, type Tier } from './tier.ts'
export type { CodeType, ValueKind, ValueType } from './value-type.ts'
export { verdictOf, type Verdict } from './verdict.ts'
