import { test } from 'vitest'
import { expectAgreement, PATIENCE } from './against-reference.ts'

test.each([5, 6, 7, 8])(
  'the engine and the reference agree on 12 000 households of seed %s',
  { timeout: PATIENCE },
  (seed) => {
    expectAgreement(seed, 12_000, 0)
  },
)
