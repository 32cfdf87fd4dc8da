import { Bounds, isExact, UNBOUNDED, type ValueType, type Verdict } from '@bangfu/sdk'
import type { Value } from '../../compile/frame.ts'
import { overBounds } from '../../compile/over-domain.ts'
import type { Compiler } from '../../compile/node.ts'
import { operandOf, type Leaf } from './cuts.ts'

/** What a comparison says of a value as the engine does; `undefined` where it is not compared with a value at all. */
export const verdictAt = (leaf: Leaf, compiler: Compiler): ((value: Value) => Verdict) | undefined => {
  if (leaf.operand.kind === 'reference' && leaf.operand.reference.kind === 'cell') return undefined
  const operand = operandOf(leaf, compiler)
  if (operand === undefined) return () => 'unknown'
  if (operand === null) return () => 'no'
  const { operator } = leaf
  const type: ValueType = compiler.typeOf(leaf.type)
  const test = operator.compile(operand as never, type) as (value: Value) => Verdict
  const cuts = operator.cuts?.(operand as never)
  const ofNoValue = (): Verdict => {
    if (type.kind === 'number') return cuts === undefined ? 'unknown' : overBounds(UNBOUNDED, cuts, test)
    return Array.isArray(operand) && operand.length === 0 ? test('') : 'unknown'
  }
  return (value) => {
    if (value === null) return 'no'
    if (value === undefined || (value instanceof Bounds && !isExact(value))) return ofNoValue()
    return test(value)
  }
}
