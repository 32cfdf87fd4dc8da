import type { FactValue } from '@bangfu/core'
import {
  Bounds,
  exactInteger,
  parseExact,
  type KnownValue,
  type OperandShape,
  type Operator,
  type ValueType,
  type Verdict,
} from '@bangfu/sdk'

/** The value of a fact together with its type: what the other engine carries from a fact to an operator. */
export class TypedValue {
  readonly type: ValueType
  readonly value: FactValue

  constructor(type: ValueType, value: FactValue) {
    this.type = type
    this.value = value
  }
}

const wrong = (value: unknown): TypeError =>
  new TypeError(`Cannot compare: unexpected value ${JSON.stringify(value)} in a rule`)

const readOne = (value: unknown, { kind }: ValueType): KnownValue => {
  switch (kind) {
    case 'number': {
      const exact = typeof value === 'string' ? parseExact(value) : undefined
      if (exact !== undefined) return exact
      if (typeof value === 'number') return exactInteger(value)
      break
    }
    case 'boolean':
      if (typeof value === 'boolean') return value
      break
    case 'code':
    case 'codes':
      if (typeof value === 'string' || typeof value === 'number') return String(value)
      break
    case 'date':
    case 'text':
      if (typeof value === 'string') return value
  }
  throw wrong(value)
}

/** What stands as `value` in a rule, as an operator takes it. */
const readOperand = (value: unknown, shape: OperandShape, type: ValueType): unknown => {
  switch (shape) {
    case 'value':
    case 'code':
      return readOne(value, type)
    case 'list':
    case 'pair':
      if (!Array.isArray(value)) throw wrong(value)
      return value.map((item) => readOne(item, type))
    case 'group': {
      const groups = type.kind === 'code' ? type.groups : {}
      if (typeof value !== 'string' || !Object.hasOwn(groups, value)) throw wrong(value)
      return groups[value]
    }
  }
}

/**
 * One comparison of a typed value, by the definition of the operator. Unknown where either side is; no number that is
 * only known within bounds is decided here.
 */
export const evaluate = (operator: Operator, left: TypedValue, right: unknown): Verdict => {
  const { type, value } = left
  const operand = right instanceof TypedValue ? right.value : readOperand(right, operator.operand, type)
  if (value === null || operand === null) return 'no'
  if ([value, operand].some((side) => side === undefined || side instanceof Bounds)) return 'unknown'
  return operator.compile(operand as never, type)(value as never)
}
