import { UNBOUNDED } from '@bangfu/sdk'
import type { Reference } from '../bind/model.ts'
import type { Parameter } from '../catalog/model.ts'
import { enclosing, type Value } from './frame.ts'
import type { CellNode, Compiler } from './node.ts'

const isNumber = ({ declared }: Parameter): boolean => ['money', 'rate', 'integer'].includes(declared.value.type)

/** Makes a name into a function of the frame where it is used. */
export const compileReference = (reference: Reference, compiler: Compiler): CellNode => {
  if (reference.kind === 'parameter') {
    const { parameter } = reference
    const inForce = compiler.parameter(parameter)
    const value = (inForce === undefined && isNumber(parameter) ? UNBOUNDED : inForce) as Value
    return {
      get: () => value,
      open: (_, questions) => {
        if (inForce === undefined) questions.parameters.add(parameter.id)
      },
    }
  }
  const { cell, up } = reference
  const node = compiler.cell(cell)
  if (up === 0) return node
  return {
    get: up === 1 ? (frame) => node.get(frame.parent ?? frame) : (frame) => node.get(enclosing(frame, up)),
    open: (frame, questions) => node.open(enclosing(frame, up), questions),
  }
}
