import { test } from 'vitest'
import { expectAgreement, PATIENCE } from './against-reference.ts'

test.each([11, 12, 13, 14])(
  'of 1 000 households of seed %s with unknown facts the engine says what holds for every value, and only that',
  { timeout: PATIENCE },
  (seed) => expectAgreement(seed, 1000, 100),
)
