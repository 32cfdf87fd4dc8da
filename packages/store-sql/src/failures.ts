import { StoreError, VersionConflict, type StoreProblem } from '@bangfu/sdk'
import type { Flavor } from './flavor.ts'

const SAID: Readonly<Record<StoreProblem, string>> = {
  busy: 'others are at work on it; try again',
  corrupt: 'it is damaged; restore it from a copy',
  schema: 'its tables are of another version of the store',
  unavailable: 'it cannot be reached or written',
}

const HALFWAY = new WeakSet<Error>()

/** Marks an error of a call that had changed something already: its transaction cannot go on. */
export const brokenOff = <Thrown extends Error>(error: Thrown): Thrown => {
  HALFWAY.add(error)
  return error
}

/** Whether a call that threw had changed nothing, since it found its arguments or its version wrong before. */
export const changedNothing = (error: unknown, { failure }: Flavor): boolean =>
  failure(error) === undefined &&
  error instanceof Error &&
  !HALFWAY.has(error) &&
  (error instanceof RangeError || error instanceof TypeError || error instanceof VersionConflict)

/** Whether something was thrown by the store, and not by what `work` of a caller did. */
const isOfTheStore = (error: unknown): boolean => error instanceof StoreError || error instanceof VersionConflict

/**
 * An error of a driver as the store's own, without its text, which could hold a value; any other one as it is. The driver's is
 * not its `cause` either, for the same reason: of it only the code is told.
 */
export const translated = (error: unknown, { failure }: Flavor): unknown => {
  if (isOfTheStore(error)) return error
  const problem = failure(error)
  if (problem === undefined) return error
  if (problem === 'outside') return new RangeError('Cannot do this: it lies outside of the division')
  const { code } = error as { readonly code?: unknown }
  const told = typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? ` (${code})` : ''
  const kind = problem === 'duplicate' ? 'busy' : problem
  return new StoreError(kind, `${SAID[kind]}${told}`)
}

/** The same of an error while committing: whether it was committed is not known, unless others were in the way. */
export const translatedAtCommit = (error: unknown, flavor: Flavor): unknown => {
  const found = translated(error, flavor)
  return found instanceof StoreError && found.problem === 'busy'
    ? found
    : new StoreError('unavailable', 'it could not say whether the change was kept')
}
