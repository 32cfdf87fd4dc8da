import * as testkit from '@bangfu/testkit'
import { expect, test } from 'vitest'

test('@bangfu/testkit exports exactly these values', () => {
  expect(Object.keys(testkit).sort()).toEqual(['createHouseholds', 'readCases', 'readHints', 'runCases'])
})
