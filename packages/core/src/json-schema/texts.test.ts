import * as z from 'zod/mini'
import { expect, test } from 'vitest'
import { describeLanguage } from '../describe/language-description.ts'
import { builtIn } from '../language/index.ts'
import { id, localized } from '../shape/parts.ts'
import { listShapes, manifestShape, singleShapes, variantManifestShape } from '../shape/shapes.ts'
import { conditionParts } from './conditions.ts'
import { errorTexts } from './errors.ts'
import { expressionSchema } from './expressions.ts'
import { walkFor } from './json-schema.ts'
import { literals } from './literals.ts'
import { OWN_NAMES, REFERENCES } from './references.ts'
import { textOf, textPathOf, textPaths } from './texts/index.ts'
import { valueLabel } from './texts/values.ts'
import { objectSchema, walkShape, type Walk } from './walk-shape.ts'

const sections: readonly (readonly [string, z.core.$ZodType])[] = [
  ...Object.entries(listShapes).map(([key, { shape }]) => [key, shape] as const),
  ...Object.entries(singleShapes),
  ['manifest', manifestShape],
  ['manifest', variantManifestShape],
]

/** Every path of the language that a person can write a key at. */
const paths = (): ReadonlySet<string> => {
  const visited = new Set(sections.map(([key]) => key).filter((key) => key !== 'manifest'))
  const walk = walkFor('zh', (path) => visited.add(path))
  for (const [key, shape] of sections) walkShape(shape, key, walk)
  objectSchema(localized.def.shape, 'localized', walk)
  visited.add('$schema')
  const errors = errorTexts('zh')
  const language = describeLanguage(builtIn)
  const making = { locale: 'zh', errors, literals: literals(errors), language } as const
  const keysOf = (schema: unknown): string[] => Object.keys((schema as { properties: object }).properties)
  for (const key of keysOf(conditionParts(making)['condition'])) visited.add(`condition.${key}`)
  const computed = new Set(builtIn.formulas.keys())
  for (const key of keysOf(expressionSchema(making))) if (!computed.has(key)) visited.add(`expression.${key}`)
  return visited.add('expression.by.fact').add('operand.fact')
}

test('every key of every shape has a title, a meaning and an example in both languages', () => {
  const without = [...paths()].filter((path) => textOf(path) === undefined)
  expect(without).toEqual([])
  for (const path of paths()) {
    const { zh, en, example } = textOf(path) ?? {}
    for (const text of zh ?? []) expect(text, path).toMatch(/[㐀-鿿]/)
    for (const text of en ?? []) expect(text, path).not.toMatch(/^$|^[^(]*[㐀-鿿]/)
    expect(example, path).toBeDefined()
  }
})

test('no text is of a key that is not there', () => {
  const used = new Set([...paths()].map(textPathOf))
  expect(textPaths.filter((path) => !used.has(path))).toEqual([])
})

test('every value of every closed list is labelled in both languages', () => {
  const without: string[] = []
  const labels: Walk['labels'] = (path, values) => {
    without.push(
      ...values.filter((value) => valueLabel(path, value, 'zh') === undefined).map((value) => `${path} ${value}`),
    )
    return []
  }
  for (const [key, shape] of sections) walkShape(shape, key, { ...walkFor('zh'), labels })
  expect(without).toEqual([])
})

test('every name that a rule file holds is known as one of its own or as the name of something', () => {
  const known = new Set([...Object.keys(REFERENCES), ...OWN_NAMES])
  const unknown: string[] = []
  const asked: Walk['at'] = (path) => {
    named.add(path)
    return undefined
  }
  const named = new Set<string>()
  // Every place whose shape is an id is asked for; what is an id stands as the part `name`.
  const namesIn = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return
    const { $ref, properties = {}, items, additionalProperties, allOf = [], then } = schema as Record<string, never>
    if ($ref === '#/$defs/name' && !known.has(path.replace(/^replace\.with/, 'rules'))) unknown.push(path)
    for (const [key, part] of Object.entries(properties)) namesIn(part, `${path}.${key}`)
    for (const part of [items, additionalProperties, then, ...(allOf as unknown[])]) namesIn(part, path)
  }
  for (const [key, shape] of sections) namesIn(walkShape(shape, key, { ...walkFor('zh'), at: asked }), key)
  expect(unknown).toEqual([])
  expect([...known].filter((path) => !named.has(path))).toEqual([])
  expect(z.safeParse(id, 'member.age').success).toBe(true)
})
