// npm run bench:stores: how fast the stores of records are, beside their drivers alone.
import { cpus, loadavg } from 'node:os'
import { readOptions } from '../options.ts'
import { createBatches } from './batch.ts'
import type { Database } from './database.ts'
import { measure } from './measure.ts'
import { postgresDatabase } from './postgres.ts'
import { formatStores, reportOf, type DatabaseReport, type StoresReport } from './report.ts'
import { sqliteDatabase } from './sqlite.ts'

const notify = (progress: string): void => console.error(progress)

const runStores = async (records: number, rounds: number): Promise<StoresReport> => {
  notify(`Deciding about ${String(records)} households`)
  const batchOf = createBatches(records)
  const databases: DatabaseReport[] = []
  const missing: string[] = []
  const run = async (database: Database): Promise<void> => {
    try {
      const steps = reportOf(await measure(database, batchOf, rounds, notify))
      databases.push({ database: database.name, version: database.version, steps })
    } finally {
      await database.close()
    }
  }
  await run(sqliteDatabase())
  const postgres = await postgresDatabase().catch((error: unknown) => {
    missing.push(`NOT MEASURED, no PostgreSQL here: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  })
  if (postgres !== undefined) await run(postgres)
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length, load: loadavg()[0] ?? 0 }
  return { machine, records, rounds, databases, missing }
}

const options = readOptions(process.argv.slice(2), { command: 'bench:stores', records: 500 })
if (options !== undefined) {
  const report = await runStores(options.records, options.rounds)
  console.log(options.json ? JSON.stringify(report, null, 2) : formatStores(report))
}
