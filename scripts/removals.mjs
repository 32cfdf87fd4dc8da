// Proves that nothing of the policy could be lost unseen: takes out one rule, count or key of the decision at a time, or
// leaves one parameter without a value in force, and runs the tests until one fails. Prints the name of that test for each
// part, and fails where all tests still pass. `node scripts/removals.mjs rule:hea-base-90 …` tries only those named.
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const POLICY = 'packages/core/policies/panjin-2019'
const TESTS = [
  'packages/core/test/by-hand-cases.test.ts',
  'packages/core/test/worked-cases.test.ts',
  'packages/core/test/plan-findings.test.ts',
  'packages/core/test/data-errors.test.ts',
  'packages/core/test/coverage-targets.test.ts',
  'packages/core/test/income-without-dibao.test.ts',
  'packages/core/test/tally.test.ts',
  'packages/core/test/plan-parameters.test.ts',
  'packages/core/test/clauses.test.ts',
]
/** @type {Record<string, readonly string[]>} */
const LIKELY = {
  rule: ['packages/core/test/by-hand-cases.test.ts', 'packages/core/test/plan-findings.test.ts'],
  parameter: ['packages/core/test/plan-parameters.test.ts'],
  aggregate: ['packages/core/test/tally.test.ts'],
  decision: ['packages/core/test/worked-cases.test.ts', 'packages/core/test/coverage-targets.test.ts'],
}
// A day on which nobody is decided.
const NEVER = '2199-01-01'
const AT_ONCE = 2

/** @typedef {Record<string, any>} Json */
/** @typedef {{ reference: string, apply: (files: Map<string, Json>) => void }} Removal */

/** @param {Map<string, Json>} files @param {string} section @param {string} key @param {string} name */
const drop = (files, section, key, name) => {
  for (const content of files.values()) {
    if (Array.isArray(content[section]))
      content[section] = content[section].filter((/** @type {Json} */ item) => item[key] !== name)
    if (content[section]?.length === 0) delete content[section]
  }
}

/** A clause that no longer names the part: else the policy would not even load. */
/** @param {Map<string, Json>} files @param {string} reference */
const forget = (files, reference) => {
  for (const clause of [...files.values()].flatMap(({ clauses = [] }) => clauses)) {
    if (!clause.encodedBy?.includes(reference)) continue
    clause.encodedBy = clause.encodedBy.filter((/** @type {string} */ other) => other !== reference)
    if (clause.encodedBy.length === 0) delete clause.encodedBy
  }
}

/** @param {Map<string, Json>} files @returns {Removal[]} */
const removalsOf = (files) => {
  /** @type {Removal[]} */
  const removals = []
  for (const content of files.values()) {
    for (const { name } of content.rules ?? [])
      removals.push({ reference: `rule:${name}`, apply: (copy) => drop(copy, 'rules', 'name', name) })
    for (const { id } of content.aggregates ?? [])
      removals.push({ reference: `aggregate:${id}`, apply: (copy) => drop(copy, 'aggregates', 'id', id) })
    for (const { id } of content.parameters ?? []) {
      const unset = (/** @type {Map<string, Json>} */ copy) => {
        for (const parameter of [...copy.values()].flatMap(({ parameters = [] }) => parameters))
          if (parameter.id === id) parameter.values = [{ ...parameter.values[0], from: NEVER }]
      }
      removals.push({ reference: `parameter:${id}`, apply: unset })
    }
  }
  const { decision } = files.get('policy.json') ?? {}
  for (const [key, section] of Object.entries(decision)) {
    const remove = (/** @type {Map<string, Json>} */ copy) => delete copy.get('policy.json')?.['decision'][key]
    removals.push({ reference: `decision:${key}`, apply: remove })
    for (const part of ['verdicts', 'targets']) {
      for (const id of Object.keys(section[part] ?? {})) {
        const removePart = (/** @type {Map<string, Json>} */ copy) =>
          delete copy.get('policy.json')?.['decision'][key][part][id]
        removals.push({ reference: `decision:${key}.${id}`, apply: removePart })
      }
    }
  }
  return removals
}

/** @param {string} folder @param {readonly string[]} tests @returns {Promise<string | undefined>} the name of the first test that fails */
const firstFailure = async (folder, tests) => {
  const report = join(folder, 'report.json')
  const args = ['vitest', 'run', '--bail', '1', '--reporter', 'json', '--outputFile', report, ...tests]
  await new Promise((done) => {
    const env = { ...process.env, POLICY_FOLDER: folder }
    spawn('npx', args, { stdio: 'ignore', env }).on('close', done)
  })
  const { testResults } = JSON.parse(await readFile(report, 'utf8'))
  for (const { name, message, assertionResults } of testResults) {
    const failed = assertionResults.find((/** @type {Json} */ { status }) => status === 'failed')
    if (failed !== undefined) return failed.fullName
    if (message !== '') return `${name.slice(resolve('.').length + 1)}: ${message.split('\n')[0]}`
  }
  return undefined
}

const manifest = JSON.parse(await readFile(join(POLICY, 'policy.json'), 'utf8'))
/** @returns {Promise<Map<string, Json>>} */
const read = async () => {
  const entries = ['policy.json', ...manifest.files].map(async (/** @type {string} */ file) => [
    file,
    JSON.parse(await readFile(join(POLICY, file), 'utf8')),
  ])
  return new Map(/** @type {[string, Json][]} */ (await Promise.all(entries)))
}

const named = process.argv.slice(2)
const waiting = removalsOf(await read()).filter(({ reference }) => named.length === 0 || named.includes(reference))
const total = waiting.length
let unseen = 0

const worker = async () => {
  for (let removal = waiting.shift(); removal !== undefined; removal = waiting.shift()) {
    const folder = await mkdtemp(join(tmpdir(), 'bangfu-removal-'))
    await cp(POLICY, folder, { recursive: true })
    const files = await read()
    removal.apply(files)
    forget(files, removal.reference)
    for (const [file, content] of files) await writeFile(join(folder, file), JSON.stringify(content, null, 2))
    // The tests that are about such a part first: most often one of them notices.
    const [kind = ''] = removal.reference.split(':')
    const likely = LIKELY[kind] ?? []
    const failure = (await firstFailure(folder, likely)) ?? (await firstFailure(folder, TESTS))
    if (failure === undefined) unseen += 1
    console.log(
      `${failure === undefined ? '✗ not seen' : '✓'} ${removal.reference}${failure === undefined ? '' : ` ← ${failure}`}`,
    )
    await rm(folder, { recursive: true, force: true })
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, worker))
console.log(`\n${total - unseen} of ${total} removals fail a test`)
process.exitCode = unseen === 0 && total > 0 ? 0 : 1
