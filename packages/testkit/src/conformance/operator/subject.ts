import type { KnownValue, OperandShape, Operator, Verdict, ValueKind, ValueType } from '@bangfu/sdk'
import { compare } from '@bangfu/sdk'
import type { Random } from '../../random.ts'
import { drawNumber, drawSome, drawValue, typeOf } from '../draw/values.ts'
import { answerOf, type Answer } from '../machinery/shown.ts'

/** What an operator is tried with besides what is drawn, for one kind of fact. */
export interface OperatorSamples {
  /** In place of the type that is drawn from: a code table of its own, a unit. */
  readonly type?: ValueType
  /** Operands as `compile` gets them, in place of drawn ones. */
  readonly operands?: readonly unknown[]
  /** Values that are tried besides drawn ones. */
  readonly values?: readonly KnownValue[]
}

/** An operator, and what its author wants it to be tried with. */
export interface OperatorSubject {
  readonly operator: Operator
  readonly samples?: Readonly<Partial<Record<ValueKind, OperatorSamples>>>
}

/** One compiled test and the values that it is asked about. */
export interface Trial {
  readonly type: ValueType
  readonly operand: unknown
  readonly values: readonly KnownValue[]
}

const single = (type: ValueType): ValueType => (type.kind === 'codes' ? { ...type, kind: 'code' } : type)

const drawOperand = (draw: Random, shape: OperandShape, type: ValueType): unknown => {
  const one = single(type)
  switch (shape) {
    case 'value':
    case 'code':
      return drawValue(draw, one)
    case 'list':
      return Array.from({ length: draw.between(0, 4) }, () => drawValue(draw, one))
    case 'pair':
      return [drawNumber(draw), drawNumber(draw)].sort(compare)
    case 'group':
      return one.kind === 'code' ? draw.oneOf(Object.values(one.groups)) : drawSome(draw, [])
  }
}

const TRIALS = 24
const VALUES = 24

/** What an operator is tried with: each kind that it accepts, with operands and values drawn for it. */
export const drawTrials = (draw: Random, { operator, samples = {} }: OperatorSubject): readonly Trial[] =>
  operator.accepts.flatMap((kind) => {
    const { type = typeOf(kind), operands = [], values = [] } = samples[kind] ?? {}
    return Array.from({ length: TRIALS }, (_, index) => ({
      type,
      operand: operands.length > 0 ? operands[index % operands.length] : drawOperand(draw, operator.operand, type),
      values: [...values, ...Array.from({ length: VALUES }, () => drawValue(draw, type))],
    }))
  })

/** What an operator says of a value: one answer, whether it throws while it is compiled or while it is asked. */
export const testOf = (operator: Operator, operand: unknown, type: ValueType): ((value: unknown) => Answer) => {
  const compiled = answerOf(() => operator.compile(operand as never, type))
  return (value) =>
    compiled.threw === undefined ? answerOf(() => (compiled.value as (value: unknown) => Verdict)(value)) : compiled
}

/** Of what an answer was asked, for messages. */
export const asked = ({ type }: Trial, value: string): string => `for ${value} (${type.kind})`
