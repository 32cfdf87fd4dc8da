// One of many writers that change the same records, and says what became of each try: it is started with an IPC channel.
// node contender.mjs STORE LOCATION NAME SEED CHANGES
import { StoreError, VersionConflict } from '@bangfu/sdk'
import { createRandom } from './random.mjs'
import { openStore } from './stores.mjs'
import { villagesOf } from './villages.mjs'

const [kind = '', location = '', name = '0', seed = '1', changes = '1'] = process.argv.slice(2)
const store = await openStore(kind, location)
const below = createRandom(Number(seed))

/** How many villages are written to, and how many records each has: few enough that writers meet. */
const [VILLAGES, RECORDS] = [8, 12]
/** What each tier reaches of the eight villages: one, four of a town, all of a county, all of the city. */
const REACH = [1, 4, 8, 8]
const tier = Number(name) % REACH.length

const counts = { acknowledged: 0, conflicts: 0, busy: 0 }
/** @type {string[]} */
const requests = []
while (counts.acknowledged < Number(changes)) {
  const village = (tier === 0 ? Number(name) : below(REACH[tier] ?? 1)) % VILLAGES
  const [division] = villagesOf(village)
  const householdId = `${division}/${below(RECORDS)}`
  const request = `${name}-${counts.acknowledged}`
  try {
    const { version = 0 } = (await store.get(householdId)) ?? {}
    const change = { by: `writer-${name}`, action: version === 0 ? 'enter' : 'correct', request }
    await store.put(
      { householdId, division, record: { name, number: counts.acknowledged, members: [] } },
      { expected: version, change },
    )
    counts.acknowledged += 1
    requests.push(request)
  } catch (error) {
    if (error instanceof VersionConflict) counts.conflicts += 1
    else if (error instanceof StoreError && error.problem === 'busy') counts.busy += 1
    else throw error
  }
}
await store.close()
process.send?.({ ...counts, requests })
