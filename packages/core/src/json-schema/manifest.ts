import { manifestShape, variantManifestShape } from '../shape/shapes.ts'
import type { JsonSchema } from './schema.ts'
import { walkShape, type Walk } from './walk-shape.ts'

const ONLY_OF_VARIANTS = ['extends', 'by', 'regions']
const ONLY_OF_OTHERS = ['decision']

const without = (keys: readonly string[]): JsonSchema => Object.fromEntries(keys.map((key) => [key, false]))

/** The schema of `policy.json`: of a policy that stands for itself, and of a variant. */
export const manifestSchema = (walk: Walk): JsonSchema => {
  const own = walkShape(manifestShape, 'manifest', walk)
  const variant = walkShape(variantManifestShape, 'manifest', walk)
  const properties = { ...(own['properties'] as object), ...(variant['properties'] as object) }
  const needed = own['required'] as readonly string[]
  return {
    type: 'object',
    properties,
    required: needed.filter((key) => !ONLY_OF_OTHERS.includes(key)),
    additionalProperties: false,
    errorMessage: walk.errors.object(Object.keys(properties)),
    if: { anyOf: ONLY_OF_VARIANTS.map((key) => ({ required: [key] })) },
    then: { required: variant['required'], properties: without(ONLY_OF_OTHERS), errorMessage: variant['errorMessage'] },
    else: { required: ONLY_OF_OTHERS, errorMessage: own['errorMessage'] },
  }
}
