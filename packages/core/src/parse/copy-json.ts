import { NumberText } from './number-text.ts'

/**
 * A copy of what was read from a rule file. It is what a policy gives away: whoever changed the original would change
 * decisions, behind the back of the policy's hash.
 */
export const copyJson = <T>(part: T): T => {
  if (typeof part !== 'object' || part === null || part instanceof NumberText) return part
  if (Array.isArray(part)) return part.map((item: unknown) => copyJson(item)) as T
  return Object.fromEntries(Object.entries(part).map(([key, item]: [string, unknown]) => [key, copyJson(item)])) as T
}
