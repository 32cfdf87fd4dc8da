import type { Page, PageRequest } from '@bangfu/sdk'
import type { Flavor } from '../flavor.ts'

/** Where a page begins: the snapshot that the list shows, and the place of the last item before. */
export interface Cursor<Place extends readonly (string | number)[]> {
  readonly token: string
  readonly after: Place
}

/** How the place of an item is told from anything else. */
export type PlaceKind = readonly ('string' | 'number')[]

const MOST = 10_000

/** Throws a RangeError where a limit is none. */
export const requireLimit = ({ limit }: PageRequest): void => {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > MOST)
    throw new RangeError('Unexpected limit, expected a whole number from 1 to 10,000')
}

const isPart = (value: unknown, kind: 'string' | 'number' | undefined): boolean =>
  kind === 'number'
    ? Number.isSafeInteger(value)
    : typeof value === 'string' && kind === 'string' && !/[\p{Cc}\p{Cs}]/u.test(value)

/** Reads a cursor; `undefined` on the first page. Throws a RangeError for anything else. */
export const readCursor = <Place extends readonly (string | number)[]>(
  after: string | undefined,
  kinds: PlaceKind,
  snapshot: Pick<Flavor['snapshot'], 'isToken'>,
): Cursor<Place> | undefined => {
  if (after === undefined) return undefined
  try {
    const [token, ...place] = JSON.parse(after) as readonly unknown[]
    const isRight = place.length === kinds.length && place.every((part, index) => isPart(part, kinds[index]))
    if (typeof token === 'string' && snapshot.isToken(token) && isRight)
      return { token, after: place as unknown as Place }
  } catch {
    // Said below.
  }
  throw new RangeError('Unexpected place in a list, expected what the page before gave as `next`')
}

/** The first items, and where the next page begins; `rows` has one more than the limit where there is another page. */
export const pageOf = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  token: string,
  itemOf: (row: Row) => Item,
  placeOf: (row: Row) => readonly (string | number)[],
): Page<Item> => {
  const shown = rows.slice(0, limit)
  const items = shown.map(itemOf)
  const last = shown.at(-1)
  if (rows.length <= limit || last === undefined) return { items }
  return { items, next: JSON.stringify([token, ...placeOf(last)]) }
}
