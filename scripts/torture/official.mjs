// One of sixteen officials that work on the same records, and says what became of each try: it is started with an IPC channel.
// node official.mjs STORE LOCATION NAME SEED
import { NotAllowed } from '@bangfu/records'
import { VersionConflict } from '@bangfu/sdk'
import { setTimeout as pause } from 'node:timers/promises'
import { deedFor, entering, isClosed } from './deeds.mjs'
import { OFFICIALS, serviceOn, VILLAGES } from './officials.mjs'
import { createRandom } from './random.mjs'
import { openStore } from './stores.mjs'
import { createTally } from './told.mjs'

const [kind = '', location = '', name = '0', seed = '1'] = process.argv.slice(2)
const official = OFFICIALS[Number(name)]
if (official === undefined) throw new RangeError(`Unexpected official ${name}`)
const { tier, division } = official
const store = await openStore(kind, location)
const below = createRandom(Number(seed))
const mine = serviceOn(store).as(official.id)
const tally = createTally()

/** How many records of a village are worked on at a time: few enough that officials meet. */
const OPEN = 12
/** After so many looks at a record with which there is nothing to do, the next one is looked for. */
const PATIENCE = 30
/** Where there is nothing to do, each look waits twice as long as the one before, up to this. */
const LONGEST_PAUSE_MS = 30
let pauseMs = 5

const places = VILLAGES.flatMap((village) =>
  Array.from({ length: OPEN }, (_, number) => ({ village, number, looks: 0 })),
)
/** A village looks at records from elsewhere too, some of which have moved to it. */
const own = places.filter(({ village }) => village.startsWith(division))
const choices = tier === 'village' ? [...own, ...own, ...own, ...own, ...places] : [...own, ...own, ...places]

/** @param {string} recordId */
const look = async (recordId) => {
  try {
    return await mine.get(recordId)
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error
    return undefined
  }
}

/** @param {{ village: string, number: number, looks: number }} place */
const goOn = (place) => {
  place.number += OPEN
  place.looks = 0
}

/** @param {import('./deeds.mjs').Deed} deed */
const doing = async ({ kind: what, done }) => {
  try {
    tally.did(what, await done?.())
    // A double click comes to the same.
    if (what === 'change' && below(50) === 0) tally.again(await done?.())
    return true
  } catch (error) {
    if (error instanceof VersionConflict) tally.conflicts += 1
    else if (error instanceof NotAllowed) tally.refuse(error.answer.code)
    else tally.fail(error)
    return false
  }
}

const total = async () => {
  const { read, counted, rejected } = await mine.totals({ asOf: '2020-03-02', state: 'reviewed' })
  if (read !== counted + rejected) throw new Error(`Read ${read}, counted ${counted}, rejected ${rejected}`)
  tally.totals += 1
}

let isOver = false
process.on('message', () => (isOver = true))
for (let turn = 0; !isOver; turn += 1) {
  const place = /** @type {(typeof places)[number]} */ (choices[below(choices.length)])
  const { village } = place
  const request = `${name}-${turn}`
  if ((tier === 'county' || tier === 'city') && below(100) === 0) await total()
  const seen = await look(`${village}/H-${place.number}`)
  if (seen === undefined && village === division) {
    if (!(await doing(entering({ mine, tier, below }, village, place.number, request)))) goOn(place)
  } else {
    const deed = seen && deedFor({ mine, tier, below }, seen, request)
    if (deed?.done !== undefined) {
      place.looks = 0
      pauseMs = 5
      await doing(deed)
    } else {
      place.looks += 1
      const isStuck = place.looks > PATIENCE || (seen !== undefined && isClosed(seen))
      if (isStuck && (village === division || (await look(`${village}/H-${place.number + OPEN}`)))) goOn(place)
      await pause(pauseMs)
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    }
  }
  process.send?.({ acknowledged: tally.acknowledged })
}
await store.close()
process.send?.(tally.result(), () => process.disconnect())
