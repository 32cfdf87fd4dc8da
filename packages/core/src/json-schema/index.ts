export { jsonSchema, type PolicySchemas } from './json-schema.ts'
export type { JsonSchema } from './schema.ts'
