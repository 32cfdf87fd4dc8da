import type { JsonSchema } from './schema.ts'

const POINTER = '#/$defs/'

const namesIn = (value: unknown, found: Set<string>): Set<string> => {
  if (typeof value !== 'object' || value === null) return found
  for (const [key, part] of Object.entries(value)) {
    if (key === '$ref' && typeof part === 'string') found.add(part.slice(POINTER.length))
    else namesIn(part, found)
  }
  return found
}

/** A schema with those of the parts that it uses, be it through others. */
export const withUsedParts = (schema: JsonSchema, parts: Readonly<Record<string, JsonSchema>>): JsonSchema => {
  const used = namesIn(schema, new Set())
  // A set that is walked takes in what is added meanwhile.
  for (const name of used) namesIn(parts[name], used)
  return { ...schema, $defs: Object.fromEntries(Object.entries(parts).filter(([name]) => used.has(name))) }
}
