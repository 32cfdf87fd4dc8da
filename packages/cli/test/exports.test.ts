import * as cli from '@bangfu/cli'
import { expect, test } from 'vitest'

test('@bangfu/cli exports exactly these values', () => {
  expect(Object.keys(cli).sort()).toEqual(['run'])
})
