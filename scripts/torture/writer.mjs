// Changes a store without end, and says of each change on its output that it was acknowledged, after it was: it is to be killed.
// With a number of changes it ends after those.
// node writer.mjs STORE LOCATION ROUND SEED [CHANGES]
import { writeSync } from 'node:fs'
import { createRandom } from './random.mjs'
import { openStore } from './stores.mjs'
import { villagesOf } from './villages.mjs'

const [kind = '', location = '', round = '0', seed = '1', most = 'Infinity'] = process.argv.slice(2)
const store = await openStore(kind, location)
const below = createRandom(Number(seed))
const [here, there] = villagesOf(Number(round))

/** @type {{ id: string, version: number, division: string, members: string[] }[]} */
const records = []
let turn = 0

/** @param {string} action */
const change = (action) => ({ change: { by: `writer-${round}`, action, request: `${round}-${turn}` } })

/**
 * @param {string} id
 * @param {string} division
 * @param {string[]} members
 */
const draft = (id, division, members) => ({
  householdId: id,
  division,
  state: 'draft',
  keys: [`key-${id}`],
  record: { turn, text: 'x'.repeat(below(2000)), members: members.map((memberId) => ({ memberId })) },
})

/** @param {import('@bangfu/sdk').StoreCalls} calls */
const enter = async (calls, name = `${turn}`) => {
  const id = `${here}/${name}`
  const members = ['A1', 'A2', 'A3']
  const { version } = await calls.put(draft(id, here, members), { expected: 0, ...change('enter') })
  records.push({ id, version, division: here, members })
}

/** @type {Readonly<Record<string, () => Promise<object | undefined>>>} */
const changes = {
  enter: async () => {
    await enter(store)
    return {}
  },
  correct: async () => {
    const one = records[below(records.length)]
    if (one === undefined) return undefined
    one.version += 1
    await store.put(draft(one.id, one.division, one.members), { expected: one.version - 1, ...change('correct') })
    return { household: one.id, version: one.version }
  },
  move: async () => {
    const one = records[below(records.length)]
    if (one === undefined) return undefined
    one.version += 1
    one.division = one.division === here ? there : here
    await store.put(draft(one.id, one.division, one.members), { expected: one.version - 1, ...change('move') })
    return { household: one.id, version: one.version }
  },
  decide: async () => {
    const one = records[below(records.length)]
    if (one === undefined) return undefined
    /** @type {any} */
    const decision = { householdId: one.id, asOf: '2020-01-01', benefits: [{ appliesTo: 'A1', turn }] }
    await store.appendDecision({ householdId: one.id, decision, version: one.version }, change('decide'))
    return { household: one.id }
  },
  erase: async () => {
    const one = records[below(records.length)]
    const memberId = one?.members.at(-1)
    if (one === undefined || memberId === undefined || one.members.length === 1) return undefined
    await store.erase({ householdId: one.id, memberId }, change('erase'))
    one.members.pop()
    return { household: one.id, gone: memberId }
  },
  key: async () => {
    const one = records[below(records.length)]
    if (one === undefined) return undefined
    const memberId = `K${turn}`
    await store.putKey({ householdId: one.id, memberId, wrapped: `wrapped-${turn}` })
    return { household: one.id, key: memberId }
  },
  three: async () => {
    const before = records.length
    try {
      await store.transaction(async (calls) => {
        for (const part of ['a', 'b', 'c']) await enter(calls, `${turn}${part}`)
      })
    } catch (error) {
      records.length = before
      throw error
    }
    return { together: 3 }
  },
}
const names = ['enter', 'correct', 'correct', 'move', 'decide', 'erase', 'key', 'three']

let told = 0
while (told < Number(most)) {
  turn += 1
  const name = names[below(names.length)] ?? 'enter'
  const done = await changes[name]?.()
  if (done === undefined) continue
  writeSync(1, `${JSON.stringify({ turn, name, ...done })}\n`)
  told += 1
}
await store.close()
