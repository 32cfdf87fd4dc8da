import type { ValueType } from '@bangfu/sdk'
import * as z from 'zod/mini'
import { EXTENSIONS } from '../catalog/build-scopes.ts'
import type { Catalog, Scope } from '../catalog/model.ts'
import { fieldSchema } from './field-schema.ts'

/** The most items of a list that declares no limit: a longer one is a file gone wrong, not a household. */
export const LONGEST_LIST = 200

/** The zod schema of a record, built from the catalog: what is declared there is legal here, and nothing else. */
export const buildRecordSchema = (catalog: Catalog, typeOf: (type: ValueType) => ValueType): z.core.$ZodType => {
  const objectOf = (scope: Scope): z.core.$ZodType => {
    const own: Record<string, z.core.$ZodType> = {}
    const inBlocks = new Map<string, Record<string, z.core.$ZodType>>(scope.blocks.map((block) => [block.key, {}]))
    for (const cell of scope.cells) {
      if (cell.origin.kind !== 'record') continue
      const { fact, key, block } = cell.origin
      const target = block === undefined ? own : inBlocks.get(block.key)
      if (target !== undefined) target[key] = fieldSchema(cell, fact, catalog.tables, typeOf)
    }
    const extensions: Record<string, z.core.$ZodType> = {}
    for (const { key, extension } of scope.blocks) {
      const schema = z.optional(z.nullable(z.strictObject(inBlocks.get(key) ?? {})))
      if (extension) extensions[key] = schema
      else own[key] = schema
    }
    if (Object.keys(extensions).length > 0) own[EXTENSIONS] = z.optional(z.nullable(z.strictObject(extensions)))
    for (const child of scope.children) {
      const { path, min = 0, max = LONGEST_LIST, absent } = child.declared.value
      const list = z.array(objectOf(child)).check(z.minLength(min), z.maxLength(max))
      if (path !== undefined) own[path] = absent === 'none' ? z.optional(z.nullable(list)) : list
    }
    return z.strictObject(own)
  }
  return objectOf(catalog.household)
}
