// Watches a writing process, takes the power away at every point of what it did, and looks at what its store holds then.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Disk } from './disk.mjs'
import { roundProblems } from './kill-rounds.mjs'
import { createRandom } from './random.mjs'
import { openStore } from './stores.mjs'
import { watch } from './strace.mjs'

const WRITER = fileURLToPath(new URL('./writer.mjs', import.meta.url))
const FILE = 'records.db'

/**
 * Holds what the trace makes of the files to what they are: then nothing that was done to them is missing in it.
 *
 * @param {readonly import('./strace.mjs').Operation[]} operations
 * @param {string} folder
 */
const requireWhole = (operations, folder) => {
  const disk = new Disk()
  for (const operation of operations) disk.do(operation)
  const files = disk.now()
  const isSame = (/** @type {string} */ name) => files.get(name)?.equals(readFileSync(join(folder, name)))
  if (readdirSync(folder).length !== files.size || !readdirSync(folder).every(isSame))
    throw new Error('The trace does not tell all that was done to the files')
}

/**
 * Everything that is wrong with a store on these files, in words.
 *
 * @param {string} folder
 * @param {ReadonlyMap<string, Buffer>} files
 * @param {readonly any[]} acknowledged
 */
const problemsOn = async (folder, files, acknowledged) => {
  mkdirSync(folder)
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
  try {
    const store = await openStore('sqlite', join(folder, FILE))
    try {
      return await roundProblems(store, 1, acknowledged)
    } finally {
      await store.close()
    }
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Lets a writer make so many changes; then tries the least that the disk holds after each of its operations, and so many more
 * states with some of what was not synced. What came of it; at every point of the trace only what was acknowledged by then is asked
 * for.
 *
 * @param {{ kind: string, changes: number, states: number, seed: number }} options
 */
export const losePower = async ({ kind, changes, states, seed }) => {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'bangfu-power-')))
  const folder = join(place, 'watched')
  mkdirSync(folder)
  try {
    const operations = watch([WRITER, kind, join(folder, FILE), '1', String(seed), String(changes)], folder)
    requireWhole(operations, folder)
    const below = createRandom(seed)
    const chances = Array.from({ length: states }, () => below(operations.length)).sort((a, b) => a - b)
    const [disk, acknowledged] = [new Disk(), /** @type {any[]} */ ([])]
    const tried = { least: 0, partly: 0 }
    const losses = { least: 0, partly: 0 }
    /** @type {string[]} */
    const problems = []
    /**
     * @param {'least' | 'partly'} which
     * @param {ReadonlyMap<string, Buffer>} files
     * @param {number} point
     */
    const look = async (which, files, point) => {
      const found = await problemsOn(join(place, 'after'), files, acknowledged)
      tried[which] += 1
      if (found.length > 0) losses[which] += 1
      problems.push(...found.map((text) => `operation ${point} of ${operations.length}, ${which}: ${text}`))
    }
    for (const [index, operation] of operations.entries()) {
      // Between two syncs the least stays the same, and most is asked of it right before the next one.
      if (operation.does.startsWith('sync')) await look('least', disk.least(), index)
      disk.do(operation)
      if (operation.does === 'say') acknowledged.push(JSON.parse(operation.text))
      for (; chances[0] === index; chances.shift()) await look('partly', disk.partly(below), index + 1)
    }
    await look('least', disk.least(), operations.length)
    return { operations: operations.length, acknowledged: acknowledged.length, tried, losses, problems }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
