import { NumberText, RecordError, type Policy, type PolicyTypes } from '@bangfu/core'
import type { Diagnostic, JsonObject, StoreCalls } from '@bangfu/sdk'
import type { Vault } from '../privacy/index.ts'
import type { Kept } from './life.ts'

/** Deeper than any record; what lies below is refused by the policy. */
const MOST_LEVELS = 64

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/**
 * What a caller gave, copied before anything is awaited, so that nothing that the caller changes later is seen. A number that
 * stands in its own characters becomes their text; what is no data stays, and the policy refuses it.
 */
export const copyOf = (value: unknown, levels = MOST_LEVELS): unknown => {
  if (typeof value !== 'object' || value === null || levels === 0) return value
  if (value instanceof NumberText) return value.text
  if (Array.isArray(value)) return Array.from(value as readonly unknown[], (item) => copyOf(item, levels - 1))
  if (!isPlain(value)) return value
  const copy = {}
  for (const [key, item] of Object.entries(value))
    if (item !== undefined)
      Object.defineProperty(copy, key, {
        value: copyOf(item, levels - 1),
        configurable: true,
        enumerable: true,
        writable: true,
      })
  return copy
}

/** A key as a message may show it: a name of a field, and no text that somebody typed. */
const isFieldName = (step: string): boolean => /^[A-Za-z][A-Za-z-]{0,39}$/.test(step)

const shownPath = (path: string): string =>
  path.replaceAll(/[^.[\]]+/g, (step) => (isFieldName(step) || /^\d{1,3}$/.test(step) ? step : '*'))

/** A problem without what was found: no value of a person stands in an error that may be logged. */
const withoutValues = ({ code, severity, path, expected }: Diagnostic): Diagnostic => ({
  code,
  severity,
  ...(path === undefined ? {} : { path: shownPath(path) }),
  ...(expected === undefined ? {} : { expected }),
})

const problem = (code: string, path: string, expected: string): RecordError =>
  new RecordError([{ code, severity: 'error', path, expected }])

/** What of a household record must fit where it is kept. */
export interface Place {
  readonly division: string
  /** The `householdId` that it has; of a new one, undefined. */
  readonly householdId: string | undefined
}

/**
 * Throws a RecordError with every problem of a household that breaks the catalog or does not belong to its place. What is only
 * unknown is no problem.
 */
export const checkHousehold = (policy: Policy<PolicyTypes>, household: unknown, day: string, place: Place): void => {
  try {
    policy.decide(household, { asOf: day })
  } catch (error) {
    if (error instanceof RecordError) throw new RecordError(error.diagnostics.map(withoutValues))
    throw error
  }
  const { householdId, regionCode } = household as { readonly householdId: string; readonly regionCode: string }
  if (place.householdId !== undefined && householdId !== place.householdId)
    throw problem('RECORD_WRONG_VALUE', 'householdId', 'the id that the household was entered with')
  // eslint-disable-next-line no-control-regex -- what the store keeps no id with
  if (householdId.length > 100 || /[\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/u.test(householdId))
    throw problem('RECORD_WRONG_VALUE', 'householdId', 'up to 100 characters, none of them a control character')
  if (!place.division.startsWith(regionCode))
    throw problem('RECORD_WRONG_VALUE', 'regionCode', 'the division that the record is kept in')
}

/** The household of a kept record with its values open; those of people who were erased are `null`. */
export const openHousehold = (
  vault: Pick<Vault, 'open'> | undefined,
  calls: StoreCalls,
  { household, stored }: Pick<Kept, 'household' | 'stored'>,
): Promise<JsonObject> =>
  vault === undefined ? Promise.resolve(household) : vault.open(household, { recordId: stored.householdId, calls })
