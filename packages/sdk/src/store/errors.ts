/** A change was made on a version that no longer stands: read again, and decide anew. */
export class VersionConflict extends Error {
  readonly householdId: string
  readonly expected: number
  /** The version that stands; 0 where there is no record. */
  readonly found: number

  constructor(householdId: string, expected: number, found: number) {
    super(`Cannot change the record: expected version ${expected}, found ${found}`)
    this.name = 'VersionConflict'
    this.householdId = householdId
    this.expected = expected
    this.found = found
  }
}

/** Why a store could not do something that it can do at other times or with other data. */
export type StoreProblem =
  /** Others were at work at the same place; nothing was changed, and the same call may be made again. */
  | 'busy'
  /** What is kept is not what was put: a byte was changed, or a row. */
  | 'corrupt'
  /** The data were written by another version of the store: `detail` names both schemas. */
  | 'schema'
  /** The place cannot be reached or written; where a change was under way, `request` tells on the next try whether it was kept. */
  | 'unavailable'

/** A store cannot do what was asked. It holds no part of a record and no text of a driver that could. */
export class StoreError extends Error {
  readonly problem: StoreProblem

  constructor(problem: StoreProblem, detail: string, options?: { readonly cause?: unknown }) {
    super(`Cannot use the store: ${detail}`, options)
    this.name = 'StoreError'
    this.problem = problem
  }
}
