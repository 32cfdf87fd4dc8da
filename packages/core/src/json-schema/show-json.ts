/** A JSON value on one line, as rule files write it: `{ "fact": "asOf" }`. */
export const showJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(showJson).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${showJson(part)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}
