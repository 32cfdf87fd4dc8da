// npm run torture:writers -- [--through service|store] [--store sqlite|postgres] [--changes 100000] [--seed N]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { findPostgres } from '../postgres.mjs'
import { contendInStore } from './contend-store.mjs'
import { contend } from './contend.mjs'
import { newPlace } from './places.mjs'

const TOLD_EVERY = 5000

const { values } = parseArgs({
  options: {
    through: { type: 'string', default: 'service' },
    store: { type: 'string', default: 'sqlite' },
    changes: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'bangfu-writers-'))
const { server, reason } = values.store === 'postgres' ? await findPostgres() : {}
if (reason !== undefined) throw new Error(`There is no PostgreSQL: ${reason}`)
const place = await newPlace({ file: join(folder, 'records.db'), server })
const run = values.through === 'store' ? contendInStore : contend
const began = performance.now()
let told = 0
const { problems, ...counts } = await run({
  ...{ kind: values.store, ...place, changes: Number(values.changes), seed: Number(values.seed) },
  tell: (sum) => {
    if (sum < told + TOLD_EVERY) return
    told = sum - (sum % TOLD_EVERY)
    console.error(`${told} changes after ${Math.round((performance.now() - began) / 1000)} s`)
  },
})
console.log(
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', '),
)
for (const problem of problems.slice(0, 100)) console.error(problem)
await server?.stop()
rmSync(folder, { recursive: true, force: true })
process.exitCode =
  problems.length === 0 && counts.acknowledged === counts.stored && counts.stored === counts.audited ? 0 : 1
