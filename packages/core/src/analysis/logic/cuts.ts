import { exactText, isExact, type KnownValue } from '@bangfu/sdk'
import type { BoundPolicy, Condition } from '../../bind/model.ts'
import type { Cell } from '../../catalog/model.ts'
import type { Compiler } from '../../compile/node.ts'
import { eachInPolicy } from '../../bind/each-reference.ts'
import { follow } from './follow.ts'

export type Leaf = Extract<Condition, { form: 'leaf' }>

/** What stands beside an operator on a day; `undefined` where no value is in force, or where it is a fact. */
export const operandOf = ({ operand }: Leaf, compiler: Compiler): unknown => {
  if (operand.kind === 'literal') return operand.value
  return operand.reference.kind === 'parameter' ? compiler.parameter(operand.reference.parameter) : undefined
}

const textOf = (cut: KnownValue): string => (isExact(cut) ? exactText(cut) : String(cut))

/** For each cell the values at which a condition of the policy may change. */
export const cutsOf = (policy: BoundPolicy, compiler: Compiler): ReadonlyMap<Cell, readonly KnownValue[]> => {
  const found = new Map<Cell, Map<string, KnownValue>>()
  const note = (condition: Condition): void => {
    if (condition.form !== 'leaf' || condition.reference.kind !== 'cell') return
    const operand = operandOf(condition, compiler)
    if (operand === undefined || operand === null) return
    const cuts = condition.operator.cuts?.(operand as never) ?? []
    const { cell, cutsAt } = follow(condition.reference.cell, compiler)
    const known = found.get(cell) ?? new Map<string, KnownValue>()
    found.set(cell, known)
    for (const cut of cutsAt(cuts)) known.set(textOf(cut), cut)
  }
  eachInPolicy(policy, { condition: note })
  return new Map([...found].map(([cell, cuts]) => [cell, [...cuts.values()]]))
}
