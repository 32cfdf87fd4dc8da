/** Puts records of its own, and each next version of one that all share, until it has done as many as it is told. */
import { sqliteStore } from '@bangfu/store-sqlite'

const [, , location = '', name = '', times = ''] = process.argv
const store = await sqliteStore.open({ location, now: () => new Date() })
/** @param {string} householdId */
const draft = (householdId) => ({ householdId, division: '211122100201', record: { by: name } })
const change = { by: name, action: 'edit' }
for (let nth = 0; nth < Number(times);) {
  try {
    const version = (await store.get('shared'))?.version ?? 0
    await store.transaction(async (calls) => {
      await calls.put(draft('shared'), { expected: version, change })
      await calls.put(draft(`${name}-${nth}`), { expected: 0, change })
    })
    nth += 1
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'VersionConflict') throw error
  }
}
await store.close()
