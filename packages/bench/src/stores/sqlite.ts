import Libsql from 'libsql'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite, sqliteStore, type SqliteOptions } from '@bangfu/store-sqlite'
import type { Bare, Database } from './database.ts'
import { Tape, type Statement } from './tape.ts'

type OpenDatabase = NonNullable<SqliteOptions['database']>

const open: OpenDatabase = (file) => new Libsql(file)

/** libsql, with somebody listening. */
const heard =
  (tape: Tape): OpenDatabase =>
  (file) => {
    const database = open(file)
    return {
      get inTransaction() {
        return database.inTransaction
      },
      close: () => database.close(),
      exec: (sql) => {
        tape.add({ sql, parameters: [], rows: [] })
        return database.exec(sql)
      },
      prepare: (sql) => {
        const statement = database.prepare(sql)
        return {
          get reader() {
            return statement.reader
          },
          iterate: (parameters) => statement.iterate(parameters),
          all: (parameters) => {
            const rows = statement.all(parameters)
            tape.add({ sql, parameters, rows })
            return rows
          },
          run: (parameters) => {
            tape.add({ sql, parameters, rows: [] })
            return statement.run(parameters)
          },
        }
      },
    }
  }

const ENDS: readonly string[] = ['begin immediate', 'commit', 'rollback']

const bareOn = (file: string, opening: readonly Statement[]): Bare => {
  const database = open(file)
  // Asked each time, a statement crosses into the library to say what it is.
  const prepared = new Map<string, (parameters: readonly unknown[]) => readonly unknown[]>()
  const prepare = (sql: string) => {
    const statement = database.prepare(sql)
    const run = statement.reader
      ? (parameters: readonly unknown[]) => statement.all(parameters)
      : (parameters: readonly unknown[]) => {
          statement.run(parameters)
          return []
        }
    prepared.set(sql, run)
    return run
  }
  const runOne = ({ sql, parameters }: Statement): readonly unknown[] => {
    if (!ENDS.includes(sql)) return (prepared.get(sql) ?? prepare(sql))(parameters)
    database.exec(sql)
    return []
  }
  for (const setting of opening) if (/^pragma \w+ = /.test(setting.sql)) runOne(setting)
  return {
    play: (statements) => Promise.resolve(statements.map(runOne)),
    close: () => Promise.resolve(void database.close()),
  }
}

/** One SQLite file, as the store works with it by default: every commit is on the disk. */
export const sqliteDatabase = (): Database => {
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-bench-'))
  const tape = new Tape()
  let files = 0
  const probe = open(join(folder, 'version.db'))
  const [row] = probe.prepare('select sqlite_version() as version').all([]) as { readonly version: string }[]
  probe.close()
  return {
    name: 'SQLite',
    version: row?.version ?? '',
    tape,
    create: () => {
      files += 1
      return Promise.resolve(join(folder, `records-${String(files)}.db`))
    },
    open: (location, now, taped) =>
      (taped === undefined ? sqliteStore : openSqlite({ database: heard(tape) })).open({ location, now }),
    bare: (location, opening) => Promise.resolve(bareOn(location, opening)),
    close: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  }
}
