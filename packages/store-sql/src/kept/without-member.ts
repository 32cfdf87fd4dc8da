/** Marks what is about the person, and goes. */
const GONE = Symbol('gone')

const isAbout = (value: object, member: string): boolean => {
  const { memberId, appliesTo } = value as { readonly memberId?: unknown; readonly appliesTo?: unknown }
  return memberId === member || appliesTo === member
}

const walk = (value: unknown, member: string): unknown => {
  if (value === member) return GONE
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => walk(item, member)).filter((item) => item !== GONE)
  if (isAbout(value, member)) return GONE
  const kept = Object.entries(value)
    .filter(([key]) => key !== member)
    .map(([key, item]) => [key, walk(item, member)] as const)
  return Object.fromEntries(kept.filter(([, item]) => item !== GONE))
}

/**
 * JSON without a member: what has the id as its `memberId` or `appliesTo`, is listed under the id, or is the id, goes.
 * `undefined` where nothing of it is about the member.
 */
export const withoutMember = <T extends object>(value: T, member: string): T | undefined => {
  const left = walk(value, member)
  if (left === GONE) throw new TypeError('Cannot erase: the whole is about one person')
  return JSON.stringify(left) === JSON.stringify(value) ? undefined : (left as T)
}
