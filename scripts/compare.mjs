// Compares the engine with the reference evaluator of the tests on as many random households as one likes:
// npm run compare -- --records 1000000 --seed 7 [--from 0] [--unknown 20]
import { parseArgs } from 'node:util'
import { loadConfigFromFile, runnerImport } from 'vite'

/** @typedef {typeof import('../packages/core/test/reference/run-comparison.ts')} Comparison */
/** @typedef {import('../packages/core/test/reference/run-comparison.ts').Difference} Difference */

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    unknown: { type: 'string', default: '20' },
  },
})
const { records, seed, from, unknown } = values
const options = { records: Number(records), seed: Number(seed), from: Number(from), unknown: Number(unknown) }
const loaded = await loadConfigFromFile({ command: 'serve', mode: 'test' }, 'vitest.config.ts')
const { plugins = [], resolve = {} } = loaded?.config ?? {}
/** @type {{ module: Comparison }} */
const { module } = await runnerImport('./packages/core/test/reference/run-comparison.ts', { plugins, resolve })

let last = Date.now()
const report = module.runComparison(options, (done, wrong) => {
  if (Date.now() - last < 5000 && done < options.records) return
  last = Date.now()
  console.error(`${done} of ${options.records} compared, ${wrong} differ`)
})

/** @param {Difference} difference */
const show = ({ seed, index, asOf, parameters, record, says }) => {
  console.log(`\nseed ${seed}, index ${index}, on ${asOf}, with ${JSON.stringify(parameters)}`)
  console.log(JSON.stringify(record))
  for (const line of says) console.log(`  ${line}`)
}

console.log(`${report.records} households, ${report.worlds} worlds, ${report.unjudged} parts with too many to try`)
console.log(`\nDiffer: ${report.wrong.length}`)
report.wrong.forEach(show)
console.log('\nLeft open though the same for every value:')
for (const [kind, count] of [...report.weak].sort((a, b) => b[1] - a[1])) console.log(`  ${count} ${kind}`)
report.weakest.forEach(show)
process.exitCode = report.wrong.length === 0 ? 0 : 1
