// Sixteen processes that change the same records of a store at once, past the record service.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openStore } from './stores.mjs'
import { villagesOf } from './villages.mjs'
import { problemsOf } from './whole.mjs'

const CONTENDER = fileURLToPath(new URL('./contender.mjs', import.meta.url))
const WRITERS = 16
const VILLAGES = 8

/**
 * @param {readonly string[]} options
 * @returns {Promise<{ acknowledged: number, conflicts: number, busy: number, requests: string[] }>}
 */
const runContender = (options) =>
  new Promise((resolve, reject) => {
    const child = fork(CONTENDER, options)
    /** @type {any} */
    let told
    child.on('message', (message) => (told = message))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 && told !== undefined ? resolve(told) : reject(new Error(`a writer ended with ${code}`)),
    )
  })

/**
 * Lets sixteen writers contend until so many changes are acknowledged in all; what came of it.
 *
 * @param {{ kind: string, owner?: string, location: string, changes: number, seed: number }} options
 */
export const contendInStore = async ({ kind, location: place, owner: location = place, changes, seed }) => {
  // The tables are made before anybody contends.
  const store = await openStore(kind, location)
  const each = Math.ceil(changes / WRITERS)
  const told = await Promise.all(
    Array.from({ length: WRITERS }, (_, index) =>
      runContender([kind, location, String(index), String(seed + index), String(each)]),
    ),
  )
  const divisions = Array.from({ length: VILLAGES }, (_, index) => villagesOf(index)[0])
  const { problems, entries } = await problemsOf(store, divisions)
  const audited = new Set(entries.map(({ request }) => request))
  const requests = told.flatMap((one) => one.requests)
  for (const request of requests) if (!audited.has(request)) problems.push(`${request} was acknowledged and is lost`)
  let stored = 0
  for (const division of divisions)
    for (const { version } of (await store.list(division, { limit: 1000 })).items) stored += version
  await store.close()
  return {
    acknowledged: requests.length,
    stored,
    audited: entries.length,
    conflicts: told.reduce((sum, { conflicts }) => sum + conflicts, 0),
    busy: told.reduce((sum, { busy }) => sum + busy, 0),
    problems,
  }
}
