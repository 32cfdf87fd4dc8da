// npm run torture:power -- [--store sqlite|sqlite-full|sqlite-unsynced] [--changes 200] [--states 5000] [--seed N]
import { parseArgs } from 'node:util'
import { losePower } from './power-losses.mjs'
import { whyNoStrace } from './strace.mjs'

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'sqlite' },
    changes: { type: 'string', default: '200' },
    states: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
  },
})
const reason = whyNoStrace()
if (reason !== undefined) throw new Error(`Nothing was tried: ${reason}`)
const { operations, acknowledged, tried, losses, problems } = await losePower({
  kind: values.store,
  changes: Number(values.changes),
  states: Number(values.states),
  seed: Number(values.seed),
})
console.log(`${values.store}, seed ${values.seed}: ${operations} operations, ${acknowledged} acknowledged changes`)
console.log(`all that was not synced lost: ${tried.least} states, ${losses.least} of them wrong`)
console.log(`some of it lost or torn: ${tried.partly} states, ${losses.partly} of them wrong`)
const SHOWN = 10
for (const problem of problems.slice(0, SHOWN)) console.error(problem)
if (problems.length > SHOWN) console.error(`and ${problems.length - SHOWN} more`)
process.exitCode = problems.length === 0 ? 0 : 1
