import type { PolicyDescription } from '@bangfu/core'

/** The households of a run that lie outside of where its policy holds. */
export interface Outside {
  note(record: unknown, household: string): void
  /** How many there are, and the first of them. */
  result(): { readonly count: number; readonly first: readonly string[] }
}

const NAMED = 5

/** Gathers the households whose division is none of those that a variant holds for. They are decided all the same. */
export const createOutside = ({ facts, regions }: PolicyDescription): Outside => {
  const key = facts.find(({ type, scope }) => type === 'region' && scope === 'household')?.path
  const first: string[] = []
  let count = 0
  return {
    note: (record, household) => {
      if (regions === undefined || key === undefined) return
      const code: unknown = (record as Readonly<Record<string, unknown>>)[key]
      // A division may also lie around the one that is named: then nobody knows.
      if (typeof code !== 'string' || regions.some((region) => code.startsWith(region) || region.startsWith(code)))
        return
      count += 1
      if (first.length < NAMED) first.push(household)
    },
    result: () => ({ count, first }),
  }
}
