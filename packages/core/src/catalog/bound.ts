import { compare, exactText, isExact, type Exact } from '@bangfu/sdk'
import type { ParameterValue } from './model.ts'
import { listText } from '../diagnostics/describe.ts'
import type { ParameterShape } from '../shape/shapes.ts'

/** How far a variant may go from its base. */
export type Bound = NonNullable<ParameterShape['bound']>

type Type = ParameterShape['type']

const NUMBERS: readonly Type[] = ['money', 'rate', 'integer', 'moneyByCode', 'date']
const LISTS: readonly Type[] = ['codes', 'words', 'texts']

/** The types whose values a bound can compare. */
export const BOUND_TYPES: Readonly<Record<Bound, readonly Type[]>> = {
  raiseOnly: NUMBERS,
  lowerOnly: NUMBERS,
  addOnly: LISTS,
}

type Comparable = Exact | string | null

// No limit is above every amount, and a later day above an earlier one.
const order = (a: Comparable, b: Comparable): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (typeof a === 'string' || typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  return compare(a, b)
}

const isComparable = (value: ParameterValue): value is Comparable =>
  value === null || typeof value === 'string' || isExact(value)

/** A value as a message shows it. */
export const valueText = (value: ParameterValue): string => {
  if (value === null) return 'none'
  if (isExact(value)) return exactText(value)
  if (value instanceof Map)
    return [...value].map(([code, amount]) => `${code} ${exactText(amount as Exact)}`).join(', ')
  if (typeof value === 'boolean' || typeof value === 'string') return `${value}`
  if (!Array.isArray(value)) return ''
  return value.length === 0 ? 'an empty list' : listText(value.map((part) => valueText(part as ParameterValue)))
}

/** What a bound asks of a value beside the base's on the same day; `undefined` where the value keeps to it. */
export const beyond = (bound: Bound, value: ParameterValue, base: ParameterValue): string | undefined => {
  if (bound === 'addOnly') {
    if (!Array.isArray(value) || !Array.isArray(base)) return undefined
    const gone = (base as readonly unknown[]).filter((item) => !(value as readonly unknown[]).includes(item))
    return gone.length === 0 ? undefined : `also ${listText(gone.map(String))}`
  }
  const sign = bound === 'lowerOnly' ? -1 : 1
  if (value instanceof Map && base instanceof Map) {
    for (const [code, limit] of base as ReadonlyMap<string, Exact>) {
      const amount = (value as ReadonlyMap<string, Exact>).get(code)
      if (amount !== undefined && sign * compare(amount, limit) >= 0) continue
      return `for ${code} ${bound === 'lowerOnly' ? 'at most' : 'at least'} ${exactText(limit)}`
    }
    return undefined
  }
  if (!isComparable(value) || !isComparable(base) || sign * order(value, base) >= 0) return undefined
  if (base === null) return 'no limit'
  if (typeof base === 'string') return `${base} or ${bound === 'lowerOnly' ? 'earlier' : 'later'}`
  return `${bound === 'lowerOnly' ? 'at most' : 'at least'} ${valueText(base)}`
}

/** Whether two values of a parameter are the same. */
export const sameValue = (a: ParameterValue, b: ParameterValue): boolean => {
  if (isExact(a) && isExact(b)) return compare(a, b) === 0
  if (Array.isArray(a) && Array.isArray(b)) {
    return (
      a.length === b.length && a.every((part, index) => sameValue(part as ParameterValue, b[index] as ParameterValue))
    )
  }
  return valueText(a) === valueText(b)
}
