import type { ValueType } from '@bangfu/sdk'
import type { Cell, CodeTable } from '../catalog/model.ts'
import type { Value } from '../compile/frame.ts'
import type { FactShape } from '../shape/shapes.ts'
import { fieldCheck } from './field-schema.ts'
import { numberReader } from './read-number.ts'

/** What a reader gives for a value that the catalog refuses. */
export const REFUSED = Symbol('refused')

/** Makes a value of a record into that of a slot, or refuses it; what is wrong with it is `fieldCheck`'s to say. */
export type FieldReader = (value: unknown) => Value | typeof REFUSED

/** Codes by what stands for them in a record: whole numbers, for some tables. */
const codesByValue = (codes: readonly string[], integer: boolean): ReadonlyMap<unknown, string> => {
  if (!integer) return new Map(codes.map((code) => [code, code]))
  const written = codes.filter((code) => String(Number(code)) === code)
  return new Map(written.map((code) => [Number(code), code]))
}

/** The reader of one fact. It accepts exactly what `fieldSchema` does, `null` apart. */
export const fieldReader = (
  cell: Cell,
  fact: FactShape,
  tables: ReadonlyMap<string, CodeTable>,
  typeOf: (type: ValueType) => ValueType,
): FieldReader => {
  if (fact.type === 'boolean') return (value) => (typeof value === 'boolean' ? value : REFUSED)
  if (fact.type === 'integer' || fact.type === 'decimal' || fact.type === 'money') {
    const read = numberReader(fact)
    return (value) => read(value) ?? REFUSED
  }
  const check = fieldCheck(cell, fact, tables, typeOf)
  if (fact.type === 'codes') {
    // By position alone: a list may have holes, or methods of its own. And into a copy: what the caller does to the list
    // later is not seen.
    return (value) => {
      if (!Array.isArray(value)) return REFUSED
      const codes: string[] = []
      for (let index = 0; index < value.length; index += 1) {
        const code: unknown = value[index]
        if (check(code) !== undefined) return REFUSED
        codes.push(code as string)
      }
      return codes
    }
  }
  const type = typeOf(cell.type)
  if (fact.type === 'code' && type.kind === 'code') {
    const integer = tables.get(fact.table ?? '')?.declared.value.integer === true
    const codes = codesByValue(type.codes, integer)
    return (value) => codes.get(value) ?? REFUSED
  }
  return (value) => (check(value) === undefined ? (value as string) : REFUSED)
}
