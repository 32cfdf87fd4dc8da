import type {
  Exact,
  FindingSeverity,
  Formula,
  FormulaArgument,
  KnownValue,
  Localized,
  Operator,
  Outcome,
  ValueType,
} from '@bangfu/sdk'
import type { Block, Catalog, Cell, Parameter, Scope } from '../catalog/model.ts'
import type { Location } from '../diagnostics/report.ts'
import type {
  AggregateShape,
  ClauseShape,
  ResponsibilityShape,
  TierDutyShape,
  UnitShape,
} from '../shape/plan-shapes.ts'
import type { ComputedFunction, SourceManifest } from '../shape/policy-source.ts'
import type { PluginShape } from '../plugin/plugin-shapes.ts'
import type { ClassificationShape, ProgramShape, RuleShape } from '../shape/shapes.ts'

/** What a name stands for where it is used. */
export type Reference =
  | {
      readonly kind: 'cell'
      readonly cell: Cell
      /** Scopes between the place of use and the cell's own. */ readonly up: number
    }
  | { readonly kind: 'parameter'; readonly parameter: Parameter }

/** The value beside an operator. */
export type Operand =
  | { readonly kind: 'literal'; readonly value: KnownValue | readonly KnownValue[] }
  | { readonly kind: 'reference'; readonly reference: Reference }

/** What may be on file: a fact, or a block of a record. */
export type OnFile =
  | { readonly kind: 'cell'; readonly cell: Cell; readonly up: number }
  | { readonly kind: 'block'; readonly block: Block; readonly up: number }

/** A condition with every name resolved. */
export type Condition = { readonly at: Location } & (
  | {
      readonly form: 'leaf'
      readonly reference: Reference
      readonly type: ValueType
      readonly operator: Operator
      readonly operand: Operand
    }
  | { readonly form: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly form: 'not'; readonly part: Condition }
  | { readonly form: 'some' | 'every'; readonly scope: Scope; readonly up: number; readonly where: Condition }
  | { readonly form: 'known'; readonly what: OnFile }
)

/** An expression with every name resolved; a condition is one of type boolean. */
export type Expression = { readonly at: Location } & (
  | { readonly form: 'condition'; readonly condition: Condition }
  | { readonly form: 'number'; readonly value: Exact }
  | { readonly form: 'reference'; readonly reference: Reference }
  | { readonly form: 'formula'; readonly formula: Formula; readonly args: readonly Expression[] }
  | {
      readonly form: 'sum'
      readonly scope: Scope
      readonly up: number
      readonly of: Expression
      readonly where: Condition | undefined
    }
  | { readonly form: 'count'; readonly scope: Scope; readonly up: number; readonly where: Condition | undefined }
  | { readonly form: 'if'; readonly when: Condition; readonly then: Expression; readonly otherwise: Expression }
  | { readonly form: 'firstKnown'; readonly parts: readonly Expression[] }
  | { readonly form: 'lookup'; readonly parameter: Parameter; readonly by: Reference }
  /** What a plugin works out: its function sees each need by its name. */
  | {
      readonly form: 'computed'
      readonly id: string
      readonly fact: ComputedFunction
      readonly type: ValueType
      readonly needs: readonly { readonly name: string; readonly reference: Reference }[]
    }
)

/** What an expression can be: the kinds that arguments have, and boolean. */
export type ExpressionKind = FormulaArgument | 'boolean'

/** A rule that opens a benefit. */
export interface BenefitRule {
  readonly shape: RuleShape
  readonly name: string
  readonly at: Location
  readonly from: string
  readonly to: string | undefined
  readonly code: string
  readonly program: ProgramShape
  readonly scope: Scope
  readonly outcome: Outcome
  readonly conditions: Condition
  readonly amount: Cell | undefined
  readonly notes: readonly { readonly id: string; readonly when: Condition | undefined }[]
}

/** A rule that raises a signal: a follow-up, a data error, a finding, a note. */
export interface SignalRule {
  readonly shape: RuleShape
  readonly name: string
  readonly at: Location
  readonly from: string
  readonly to: string | undefined
  /** Whom it is about: it is tried for each. */
  readonly scope: Scope
  readonly event: string
  readonly code: string
  readonly severity: FindingSeverity | undefined
  readonly conditions: Condition
  readonly unless: Condition | undefined
}

/** The ladder of classes, with the facts of its steps. */
export interface Classification {
  readonly shape: ClassificationShape
  readonly steps: readonly { readonly class: string; readonly where: Cell }[]
  readonly population: Cell
}

/** A part of a policy that a clause of the plan can be encoded by. */
export interface Part {
  readonly kind:
    | 'rule'
    | 'fact'
    | 'formula'
    | 'parameter'
    | 'table'
    | 'program'
    | 'decision'
    | 'aggregate'
    | 'tierDuty'
    | 'responsibility'
  readonly id: string
  readonly label: Localized
  /** The clause that it cites itself. */
  readonly clause?: string
}

/** What a policy says of the plan itself. */
export interface BoundPlan {
  /** By reference: `rule:hea-base-90`. */
  readonly parts: ReadonlyMap<string, Part>
  /** References of the rules and counts that variants have added: the plan itself does not ask for them. */
  readonly ofVariants: ReadonlySet<string>
  readonly units: readonly UnitShape[]
  readonly responsibilities: readonly ResponsibilityShape[]
  readonly tierDuties: readonly TierDutyShape[]
  readonly clauses: readonly ClauseShape[]
  readonly aggregates: readonly AggregateShape[]
}

/** A policy whose every name is resolved: what is compiled for a day. */
export interface BoundPolicy {
  readonly manifest: SourceManifest
  readonly catalog: Catalog
  readonly programs: readonly ProgramShape[]
  readonly benefits: readonly BenefitRule[]
  readonly signals: readonly SignalRule[]
  readonly classification: Classification
  /** What each derived fact and formula means. */
  readonly expressions: ReadonlyMap<Cell, Expression>
  /** Facts and formulas that depend on what is known rather than on what is so. */
  readonly askingWhatIsKnown: ReadonlySet<Cell>
  readonly plan: BoundPlan
  readonly plugins: readonly PluginShape[]
}
