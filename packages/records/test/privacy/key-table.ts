import type { JsonObject, Page, Store, StoreCalls, WrappedKey } from '@bangfu/sdk'

/** The keys of a store, alone: with what went in, and with places to come between. */
export interface KeyTable {
  readonly store: Store
  readonly calls: StoreCalls
  /** What stands. */
  readonly rows: Map<string, WrappedKey>
  /** How often each call was made. */
  readonly count: Record<'keys' | 'putKey' | 'listKeys', number>
  /** Called before each `putKey` takes effect; it may throw, or change `rows`. */
  beforePut: (key: WrappedKey) => void
}

export const rowId = (householdId: string, memberId?: string): string => JSON.stringify([householdId, memberId ?? ''])

const idOf = ({ householdId, memberId }: WrappedKey): string => rowId(householdId, memberId)

/** As the port has it: `putKey` compares, a transaction is kept whole or not at all, `listKeys` goes by household and member. */
export const createKeyTable = (): KeyTable => {
  const rows = new Map<string, WrappedKey>()
  const count = { keys: 0, putKey: 0, listKeys: 0 }
  const sorted = (): [string, WrappedKey][] => [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
  const calls = {
    keys: (householdId: string) => {
      count.keys += 1
      return Promise.resolve(sorted().flatMap(([, key]) => (key.householdId === householdId ? [key] : [])))
    },
    putKey: (key: WrappedKey, { expected }: { readonly expected?: string } = {}) => {
      count.putKey += 1
      table.beforePut(key)
      if (rows.get(idOf(key))?.wrapped !== expected) return Promise.resolve(false)
      rows.set(idOf(key), key)
      return Promise.resolve(true)
    },
    listKeys: ({
      limit,
      after = '',
    }: {
      readonly limit: number
      readonly after?: string
    }): Promise<Page<WrappedKey>> => {
      count.listKeys += 1
      const items = sorted().filter(([id]) => id > after)
      const page = items.slice(0, limit)
      const last = page.at(-1)?.[0]
      return Promise.resolve({
        items: page.map(([, key]) => key),
        ...(items.length > limit && last !== undefined ? { next: last } : {}),
      })
    },
  } as unknown as StoreCalls
  const store = {
    ...calls,
    transaction: async (work: (inside: StoreCalls) => Promise<unknown>) => {
      const before = new Map(rows)
      try {
        return await work(calls)
      } catch (error) {
        rows.clear()
        for (const [id, key] of before) rows.set(id, key)
        throw error
      }
    },
  } as unknown as Store
  const table: KeyTable = { store, calls, rows, count, beforePut: () => undefined }
  return table
}

/** A copy of a household with something else at a place: `['members', 0, 'name']`. */
export const withAt = (household: JsonObject, path: readonly (string | number)[], value: unknown): JsonObject => {
  const copy = structuredClone(household)
  const holder = path.slice(0, -1).reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], copy)
  ;(holder as Record<string, unknown>)[path.at(-1) ?? ''] = value
  return copy
}

export const at = (household: JsonObject, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], household)
