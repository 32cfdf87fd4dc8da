import { StoreError } from '@bangfu/sdk'
import { failureOf } from './failure.ts'

/** An error of the driver as a `StoreError` that holds nothing of it; any other error as it is. */
export const problemOf = (error: unknown): unknown => {
  const failure = failureOf(error)
  if (failure === undefined) return error
  if (failure === 'outside') return new RangeError('Cannot change this: it lies outside of the division')
  return failure === 'duplicate'
    ? new StoreError('busy', 'others were at work at the same place')
    : new StoreError(failure, 'the database could not do it')
}
