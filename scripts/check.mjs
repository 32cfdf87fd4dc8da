// Runs every check, two at once, and shows the output of those that fail. A check is the script `check:NAME` of
// package.json; `node scripts/check.mjs NAME…` runs only those named.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'

/** In the order started, the slow ones first. `build` stands for what the checks of the built packages wait for. */
const steps = [
  { name: 'build' },
  { name: 'lint' },
  { name: 'types' },
  { name: 'docs' },
  { name: 'plugins', after: 'build' },
  { name: 'browser', after: 'build' },
  { name: 'attw', after: 'build' },
  { name: 'publint', after: 'build' },
  { name: 'size', after: 'build' },
  { name: 'generated', after: 'build' },
  { name: 'dist', after: 'build' },
  { name: 'unused' },
  { name: 'format' },
  { name: 'graph' },
  { name: 'lock' },
]
const atOnce = 2

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
const env = { ...process.env, PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}` }

/**
 * @param {string} command
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run(command) {
  return new Promise((done) => {
    const child = spawn(command, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => (output += text))
    }
    child.on('error', (error) => done({ ok: false, output: error.message }))
    child.on('close', (code) => done({ ok: code === 0, output }))
  })
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`Unexpected check \`${unknown.join('`, `')}\`, expected ${steps.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const chosen = named.length === 0 ? steps : steps.filter(({ name }) => named.includes(name))
/** @type {Map<string, Promise<boolean>>} */
const results = new Map()
const waiting = [...chosen]
/** @type {{ name: string, output: string }[]} */
const failures = []
/** Why a check could not be made, in its own words. */
const SKIPPED = /^skipped: (.*)$/m
let skipped = 0

/** @param {{ name: string, after?: string }} step */
async function check({ name, after }) {
  if (after !== undefined && (await results.get(after)) === false) {
    console.log(`- ${name.padEnd(8)} not run: ${after} failed`)
    return false
  }
  const start = performance.now()
  const { ok, output } = await run(name === 'build' ? scripts.build : scripts[`check:${name}`])
  const reason = ok ? SKIPPED.exec(output)?.[1] : undefined
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`
  if (reason === undefined) console.log(`${ok ? '✓' : '✗'} ${name.padEnd(8)} ${seconds}`)
  else {
    skipped += 1
    console.error(`- ${name.padEnd(8)} skipped: ${reason}`)
  }
  if (!ok) failures.push({ name, output })
  return ok
}

async function worker() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const result = check(step)
    results.set(step.name, result)
    await result
  }
}

await Promise.all(Array.from({ length: atOnce }, worker))

for (const { name, output } of failures) console.log(`\n── ${name}\n${output.trimEnd()}`)
const passed = `${chosen.length - failures.length - skipped} of ${chosen.length} checks passed`
console.log(`\n${passed}${skipped === 0 ? '' : `, ${skipped} skipped`}`)
process.exitCode = (await Promise.all(results.values())).every(Boolean) ? 0 : 1
