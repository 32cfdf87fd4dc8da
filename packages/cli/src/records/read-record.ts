import type { Diagnostic } from '@bangfu/sdk'

/** Where a part of a record stands in its input. */
export interface Spot {
  readonly line: number
  readonly column: number
  /** The heading of its column, where the input is a table. */
  readonly heading?: string | undefined
}

/** One record of an input: either something to decide, or why it cannot even be read. Each counts as one record read. */
export interface ReadRecord {
  /** The record for `decide`; `undefined` where it could not be read. */
  readonly record: unknown
  /** Problems that reject it. */
  readonly diagnostics: readonly Diagnostic[]
  /** Where a part of it stands, by a path such as `members[2].disability.grade`. */
  readonly spot: (path: string) => Spot
}

/** A record, or a whole rest of an input, that cannot be read. */
export const unreadable = (...diagnostics: readonly Diagnostic[]): ReadRecord => ({
  record: undefined,
  diagnostics,
  spot: () => ({ line: diagnostics[0]?.line ?? 1, column: diagnostics[0]?.column ?? 1 }),
})

/** The steps of a path such as `members[2].disability.grade`. */
export const parsePath = (path: string): (string | number)[] =>
  path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
