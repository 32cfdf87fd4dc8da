import { openSqlite, sqliteStore, type OpenDatabase } from '@bangfu/store-sqlite'
import { testStore } from '@bangfu/testkit/conformance'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'bangfu-sqlite-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let places = 0
const location = (): string => join(folder, `${(places += 1)}.db`)

testStore({ describe, test }, { store: sqliteStore, location })

// Compiled where it is installed, and so no dependency of this package.
const extra: string = 'better-sqlite3'
const found = (await import(/* @vite-ignore */ extra).catch(() => undefined)) as
  { readonly default: new (file: string) => ReturnType<OpenDatabase> } | undefined
if (found === undefined) test.skip('the same through better-sqlite3: it is not installed', () => undefined)
else {
  const { default: Database } = found
  const store = { ...openSqlite({ database: (file) => new Database(file) }), name: 'better-sqlite3' }
  testStore({ describe, test }, { store, location })
}
