import * as storeSql from '@bangfu/store-sql'
import { expect, test } from 'vitest'

test('@bangfu/store-sql exports exactly these values', () => {
  expect(Object.keys(storeSql).sort()).toEqual(['STEPS', 'openSqlStore'])
})
