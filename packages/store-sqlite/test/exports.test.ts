import * as storeSqlite from '@bangfu/store-sqlite'
import { expect, test } from 'vitest'

test('@bangfu/store-sqlite exports exactly these values', () => {
  expect(Object.keys(storeSqlite).sort()).toEqual(['openSqlite', 'sqliteStore'])
})
