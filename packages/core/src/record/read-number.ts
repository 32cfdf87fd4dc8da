import { compare, exactInteger, parseExact, type Exact } from '@bangfu/sdk'
import { readExact } from '../catalog/read-exact.ts'
import type { FactShape } from '../shape/shapes.ts'

/** Most digits after the point of an amount in a record. */
export const MOST_DECIMALS = 2

/**
 * Makes the reader of a number of a record: a safe whole number or, for money, a decimal as text. `undefined` for
 * anything else; what is wrong with it is `readExact`'s to say.
 */
export const numberReader = ({ type, min, max }: FactShape): ((value: unknown) => Exact | undefined) => {
  const [least, most] = [min, max].map((limit) => (limit === undefined ? undefined : readExact(limit).exact))
  const isText = type === 'money' || type === 'decimal'
  const exactOf = (value: unknown): Exact | undefined => {
    if (typeof value === 'number') return Number.isSafeInteger(value) ? exactInteger(value) : undefined
    if (!isText || typeof value !== 'string') return undefined
    const point = value.indexOf('.')
    return point === -1 || value.length - point - 1 <= MOST_DECIMALS ? parseExact(value) : undefined
  }
  return (value) => {
    const exact = exactOf(value)
    if (exact === undefined) return undefined
    if (least !== undefined && compare(exact, least) < 0) return undefined
    return most !== undefined && compare(exact, most) > 0 ? undefined : exact
  }
}
