import * as adapters from '@bangfu/adapters'
import { expect, test } from 'vitest'

test('@bangfu/adapters exports exactly these values', () => {
  expect(Object.keys(adapters).sort()).toEqual(['benefitLines', 'memoryStore', 'programTotals'])
})
