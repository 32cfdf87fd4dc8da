// Sixteen processes of four tiers that change the same records at once, each as an official of the record service.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { checkLog } from './log.mjs'
import { CITY, OFFICIALS, serviceOn, VILLAGES } from './officials.mjs'
import { openStore } from './stores.mjs'
import { problemsOf } from './whole.mjs'

const OFFICIAL = fileURLToPath(new URL('./official.mjs', import.meta.url))

/** @typedef {ReturnType<ReturnType<typeof import('./told.mjs').createTally>['result']>} Told */

/**
 * Starts a process, which says how many changes it was told to be kept, and at its end all that it was told.
 *
 * @param {readonly string[]} options
 * @param {(acknowledged: number) => void} tell
 */
const start = (options, tell) => {
  const child = fork(OFFICIAL, options)
  const done = new Promise((/** @type {(told: Told) => void} */ resolve, reject) => {
    /** @type {Told | undefined} */
    let told
    child.on('message', (/** @type {any} */ message) => {
      if (message.changes === undefined) tell(message.acknowledged)
      else told = message
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 && told !== undefined ? resolve(told) : reject(new Error(`a writer ended with ${code}`)),
    )
  })
  return {
    done,
    // Where it ended meanwhile, `close` says so.
    stop: () => void (child.connected && child.send('stop', () => undefined)),
  }
}

/**
 * @param {string} kind
 * @param {string} location
 * @param {{ changes: number, seed: number, tell: (sum: number) => void }} options
 */
const runAll = async (kind, location, { changes, seed, tell }) => {
  const acknowledged = OFFICIALS.map(() => 0)
  let isOver = false
  const stopAll = () => {
    if (isOver) return
    isOver = true
    for (const { stop } of children) stop()
  }
  const children = OFFICIALS.map((_, index) =>
    start([kind, location, String(index), String(seed + index)], (own) => {
      acknowledged[index] = own
      const sum = acknowledged.reduce((all, one) => all + one, 0)
      tell(sum)
      if (sum >= changes) stopAll()
    }),
  )
  // One that fails ends the others, or they would wait for it.
  return Promise.all(children.map(({ done }) => done)).finally(stopAll)
}

/** @param {readonly string[]} all */
const doubled = (all) => all.length - new Set(all).size

/**
 * Lets sixteen officials contend until so many changes are acknowledged in all; what came of it. `owner` opens the store whose tables
 * are made, before anybody contends, and read in the end, `location` is where the officials work.
 *
 * @param {{ kind: string, location: string, owner?: string, changes: number, seed: number, prepare?: () => Promise<void>, tell?: (sum: number) => void }} options
 */
export const contend = async ({ kind, location, owner = location, changes, seed, prepare, tell = () => undefined }) => {
  const store = await openStore(kind, owner)
  await prepare?.()
  const told = await runAll(kind, location, { changes, seed, tell })
  /** @param {'decisions' | 'notes' | 'refused' | 'unseen' | 'busy' | 'conflicts' | 'totals'} name */
  const sumOf = (name) => told.reduce((sum, one) => sum + one[name], 0)
  const acknowledged = told.flatMap((one) => one.changes)
  const { problems, entries } = await problemsOf(store, VILLAGES)

  const puts = entries.filter(({ version, to }) => version !== undefined && to === undefined)
  const audited = new Set(puts.map(({ householdId, version }) => `${householdId} ${version}`))
  if (doubled(acknowledged) > 0) problems.push(`${doubled(acknowledged)} changes were acknowledged twice`)
  for (const change of acknowledged) if (!audited.has(change)) problems.push(`${change} was acknowledged and is lost`)
  const known = new Set(acknowledged)
  for (const change of audited) if (!known.has(change)) problems.push(`${change} is there, and nobody was told`)

  /** @param {readonly string[]} actions */
  const entriesOf = (actions) => entries.filter(({ action }) => actions.includes(action)).length
  let stored = 0
  for (const id of new Set(entries.flatMap(({ householdId = [] }) => householdId)))
    stored += (await store.history(id)).length + (await store.decisions(id)).length
  const noted = entriesOf(['inspect', 'guide', 'supervise', 'appraise'])
  if (noted !== sumOf('notes')) problems.push(`${sumOf('notes')} notes were acknowledged, ${noted} are audited`)
  const refusals = entriesOf(['refused'])
  if (refusals !== sumOf('refused')) problems.push(`${sumOf('refused')} were refused, ${refusals} are audited`)
  problems.push(...(await checkLog(store, serviceOn(store).as(OFFICIALS.at(-1)?.id ?? ''), CITY)))
  await store.close()
  return {
    acknowledged: acknowledged.length + sumOf('decisions'),
    stored,
    audited: puts.length + entriesOf(['decide']),
    conflicts: sumOf('conflicts'),
    refused: sumOf('refused'),
    unseen: sumOf('unseen'),
    notes: sumOf('notes'),
    totals: sumOf('totals'),
    busy: sumOf('busy'),
    problems,
  }
}
