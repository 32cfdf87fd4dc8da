// npm run torture:kill -- [--store sqlite|postgres] [--rounds 1000] [--seed N]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findPostgres } from '../postgres.mjs'
import { killRounds } from './kill-rounds.mjs'

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'sqlite' },
    rounds: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
})
const [rounds, seed] = [Number(values.rounds), Number(values.seed)]
const folder = mkdtempSync(join(tmpdir(), 'bangfu-kill-'))
const { server, reason } = values.store === 'postgres' ? await findPostgres() : {}
if (reason !== undefined) throw new Error(`There is no PostgreSQL: ${reason}`)

/** A new place for every hundred rounds, so that what is looked at stays small. */
const PART = 100
let acknowledged = 0
const problems = []
for (let first = 1; first <= rounds; first += PART) {
  const location = server === undefined ? join(folder, `${first}.db`) : (await server.createDatabase()).url
  const part = { first, rounds: Math.min(PART, rounds - first + 1), seed: seed + first }
  const done = await killRounds({ kind: values.store, location, ...part })
  acknowledged += done.acknowledged
  problems.push(...done.problems)
  console.log(`${first + part.rounds - 1} rounds, ${acknowledged} acknowledged changes, ${problems.length} problems`)
}
for (const problem of problems) console.error(problem)
await server?.stop()
rmSync(folder, { recursive: true, force: true })
process.exitCode = problems.length === 0 ? 0 : 1
