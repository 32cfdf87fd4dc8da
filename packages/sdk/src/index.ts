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
export { defineOperator, type KnownValue, type OperandOf, type OperandShape, type Operator } from './operator.ts'
export type { Payment, PaymentPart, Payments, Period } from './payments.ts'
export type { Pending } from './pending.ts'
export { TIERS, type Tier } from './tier.ts'
export type { CodeType, ValueKind, ValueType } from './value-type.ts'
export { verdictOf, type Verdict } from './verdict.ts'
