import type { Page, PageRequest } from '@bangfu/sdk'

const DIGITS = [2, 4, 6, 9, 12]
const MOST_ITEMS = 10_000

/** Throws a RangeError where something is no division: the first 2, 4, 6, 9 or 12 digits of a code. */
export const requireDivision = (division: string, digits: readonly number[] = DIGITS): void => {
  if (typeof division !== 'string' || !digits.includes(division.length) || !/^[0-9]+$/.test(division))
    throw new RangeError(`Unexpected division, expected ${digits.join(', ')} digits`)
}

/** Where a page begins: the last change that the list shows, and the place of the last item before. */
export interface Cursor {
  readonly until: number
  readonly after: readonly (string | number)[]
}

/** Reads a cursor; `undefined` on the first page. Throws a RangeError for anything else, and where the limit is below 1. */
export const readRequest = ({ after, limit }: PageRequest): Cursor | undefined => {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > MOST_ITEMS)
    throw new RangeError(`Unexpected limit, expected a whole number from 1 to ${MOST_ITEMS}`)
  if (after === undefined) return undefined
  try {
    const [until, ...rest] = JSON.parse(after) as readonly (string | number)[]
    if (typeof until === 'number' && rest.length > 0) return { until, after: rest }
  } catch {
    // Said below.
  }
  throw new RangeError('Unexpected place in a list, expected what the page before gave as `next`')
}

/** The first items, and where the next page begins. */
export const pageOf = <Item>(
  items: readonly Item[],
  { limit, until, placeOf }: { limit: number; until: number; placeOf: (item: Item) => Cursor['after'] },
): Page<Item> => {
  const shown = items.slice(0, limit)
  const last = shown.at(-1)
  if (items.length <= limit || last === undefined) return { items: shown }
  return { items: shown, next: JSON.stringify([until, ...placeOf(last)]) }
}
