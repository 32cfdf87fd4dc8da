import * as providers from '@bangfu/providers'
import { expect, test } from 'vitest'

test('@bangfu/providers exports exactly these values', () => {
  expect(Object.keys(providers)).toEqual(['decideWith'])
})
