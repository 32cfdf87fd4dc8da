import { exactText, isExact } from '@bangfu/sdk'
import type { Condition, Expression } from '../bind/model.ts'
import type { Cell } from '../catalog/model.ts'
import type { Context } from './context.ts'
import { eachInCondition, eachInExpression, type Visitor } from '../bind/each-reference.ts'

const textOf = (value: unknown): string => {
  if (value instanceof Map) return [...value].map(([key, item]) => `${String(key)}=${textOf(item)}`).join()
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`
  return isExact(value) ? exactText(value) : String(value)
}

/**
 * What conditions and expressions depend on besides households: the values of parameters on the days of a context. Where it
 * is the same as on other days, so is all that can be said of them. `undefined` where one of those parameters has no value: what
 * holds is then not said, and that is no mistake of the conditions.
 */
export const fingerprint = (roots: readonly (Condition | Expression)[], context: Context): string | undefined => {
  const { compiler } = context.edition
  const { catalog, expressions } = context.policy
  const values = new Map<string, string>()
  const seen = new Set<Cell>()
  let isWhole = true
  const note = (id: string | undefined): void => {
    const parameter = catalog.parameters.get(id ?? '')
    if (parameter === undefined) return
    const value = compiler.parameter(parameter)
    isWhole &&= value !== undefined
    values.set(parameter.id, textOf(value))
  }
  const visit: Visitor = {
    reference: (reference) => {
      if (reference.kind === 'parameter') note(reference.parameter.id)
      else if (!seen.has(reference.cell)) {
        const { cell } = reference
        seen.add(cell)
        // What asks for the day has other days to choose from.
        if (cell.origin.kind === 'asOf') values.set('asOf', context.days.least)
        if (cell.type.kind === 'code') note(catalog.tables.get(cell.type.table)?.declared.value.extendedBy)
        const meaning = expressions.get(cell)
        if (meaning !== undefined) eachInExpression(meaning, visit)
      }
    },
  }
  for (const root of roots) {
    if (isCondition(root)) eachInCondition(root, visit)
    else eachInExpression(root, visit)
  }
  return isWhole ? [...values].map(([id, value]) => `${id}: ${value}`).join('\n') : undefined
}

const CONDITIONS = ['leaf', 'all', 'any', 'not', 'some', 'every', 'known']
const isCondition = (root: Condition | Expression): root is Condition => CONDITIONS.includes(root.form)
