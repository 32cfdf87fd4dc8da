// Kills a writing process at a chance moment, round after round, and looks at what the store holds then.
import { spawn } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createRandom } from './random.mjs'
import { openStore } from './stores.mjs'
import { villagesOf } from './villages.mjs'
import { problemsOf } from './whole.mjs'

const WRITER = fileURLToPath(new URL('./writer.mjs', import.meta.url))

/** The longest that a writer is let live after its first acknowledgement, in milliseconds. */
const MOST_LIFE = 150

/**
 * Lets a writer write and kills it; what it acknowledged.
 *
 * @param {string} kind
 * @param {string} location
 * @param {number} round
 * @param {number} seed
 * @param {number} life
 */
const runWriter = (kind, location, round, seed, life) =>
  new Promise((/** @type {(acknowledged: any[]) => void} */ resolve, reject) => {
    const child = spawn(process.execPath, [WRITER, kind, location, String(round), String(seed)])
    let [output, errors] = ['', '']
    let isKilled = false
    child.stderr.on('data', (text) => (errors += String(text)))
    child.stdout.on('data', (text) => {
      if (output === '')
        void setTimeout(life).then(() => {
          isKilled = true
          child.kill('SIGKILL')
        })
      output += String(text)
    })
    child.on('error', reject)
    child.on('close', () => {
      if (!isKilled) reject(new Error(`the writer of round ${round} ended by itself: ${errors}`))
      // What stands before the last line feed was written whole.
      else
        resolve(
          output
            .split('\n')
            .slice(0, -1)
            .map((line) => JSON.parse(line)),
        )
    })
  })

/**
 * What is wrong, in words, with what a writer left: what it acknowledged has to be there, and at most one change more.
 *
 * @param {import('@bangfu/sdk').Store} store
 * @param {number} round
 * @param {readonly any[]} acknowledged
 */
export const roundProblems = async (store, round, acknowledged) => {
  const { problems, entries } = await problemsOf(store, villagesOf(round))
  /** @type {Map<string, number>} */
  const byRequest = new Map()
  for (const { request = '', to } of entries)
    if (to === undefined) byRequest.set(request, (byRequest.get(request) ?? 0) + 1)
  for (const { turn, name, together = 1, household, version, gone, key } of acknowledged) {
    const found = byRequest.get(`${round}-${turn}`) ?? 0
    byRequest.delete(`${round}-${turn}`)
    if (name === 'key') {
      const keys = await store.keys(household)
      if (!keys.some(({ memberId }) => memberId === key)) problems.push(`round ${round}: key of turn ${turn} is lost`)
    } else if (found !== together)
      problems.push(`round ${round}: turn ${turn} (${name}) has ${found} entries of ${together}`)
    if (version !== undefined && ((await store.get(household))?.version ?? 0) < version)
      problems.push(`round ${round}: turn ${turn} (${name}) is lost`)
    if (gone !== undefined && JSON.stringify(await store.history(household)).includes(`"memberId":"${gone}"`))
      problems.push(`round ${round}: ${gone} is back`)
  }
  // What was under way when the process was killed: one change, whole or not at all.
  if (byRequest.size > 1) problems.push(`round ${round}: ${byRequest.size} changes that nobody was told of`)
  for (const found of byRequest.values())
    if (found !== 1 && found !== 3) problems.push(`round ${round}: ${found} parts of three that belong together`)
  return problems
}

/**
 * Does rounds of killing, several writers ahead, each in villages of its own.
 *
 * @param {{ kind: string, location: string, rounds: number, seed: number, first?: number, ahead?: number }} options
 */
export const killRounds = async ({ kind, location, rounds, seed, first = 1, ahead = 2 }) => {
  const below = createRandom(seed)
  const store = await openStore(kind, location)
  /** @type {string[]} */
  const problems = []
  let acknowledged = 0
  let next = first
  const worker = async () => {
    while (next < first + rounds) {
      const round = next
      next += 1
      const told = await runWriter(kind, location, round, below(2 ** 31), below(MOST_LIFE))
      acknowledged += told.length
      let found = await roundProblems(store, round, told)
      // A server may still be ending what was under way, between two of the reads above; what is wrong stays wrong.
      for (let tries = 0; found.length > 0 && tries < 3; tries += 1) {
        await setTimeout(500)
        found = await roundProblems(store, round, told)
      }
      problems.push(...found)
    }
  }
  try {
    await Promise.all(Array.from({ length: ahead }, worker))
  } finally {
    await store.close()
  }
  return { rounds, acknowledged, problems }
}
