import type { ValueType, Verdict } from '@bangfu/sdk'
import type { Condition, Expression } from '../bind/model.ts'
import type { Cell, Parameter, ParameterValue } from '../catalog/model.ts'
import type { Frame, OpenQuestions, Value } from './frame.ts'

/** A condition made into a function of a frame. */
export interface ConditionNode {
  readonly condition: Condition
  readonly test: (frame: Frame) => Verdict
  /** Gathers what an unknown answer waits for. */
  readonly open: (frame: Frame, questions: OpenQuestions) => void
  readonly parts: readonly ConditionNode[]
}

/** An expression made into a function of a frame. */
export interface ExpressionNode {
  readonly expression: Expression
  readonly get: (frame: Frame) => Value
  /** Gathers what a value that is not known exactly waits for. */
  readonly open: (frame: Frame, questions: OpenQuestions) => void
}

/** A cell made into a function of a frame of its own scope. */
export interface CellNode {
  readonly get: (frame: Frame) => Value
  readonly open: (frame: Frame, questions: OpenQuestions) => void
}

/** Makes closures of the conditions and expressions of a policy, with the parameters of one day built in. */
export interface Compiler {
  readonly condition: (condition: Condition) => ConditionNode
  readonly expression: (expression: Expression) => ExpressionNode
  readonly cell: (cell: Cell) => CellNode
  /** What a derived fact or formula means. */
  readonly meaning: (cell: Cell) => Expression | undefined
  /** The value of a parameter in force on the day; `undefined` where there is none. */
  readonly parameter: (parameter: Parameter) => ParameterValue | undefined
  /** Whether a derived fact asks what is known rather than what is so. */
  readonly asksWhatIsKnown: (cell: Cell) => boolean
  /** A fact's type with the codes that are legal on the day. */
  readonly typeOf: (type: ValueType) => ValueType
}
