import { visible } from '../../../messages/visible.ts'

/** Data without anything in its texts that could steer a terminal or turn a line round. */
export const clean = (data: unknown): unknown => {
  if (typeof data === 'string') return visible(data)
  if (Array.isArray(data)) return data.map(clean)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [visible(key), clean(value)]))
}
