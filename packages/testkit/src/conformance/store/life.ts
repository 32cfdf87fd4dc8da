import type { Store } from '@bangfu/sdk'
import type { Check } from '../machinery/check.ts'
import {
  audited,
  CHANGE,
  correct,
  decisionOf,
  enter,
  holdSame,
  listed,
  rejected,
  stateOf,
  withStore,
  type StoreSubject,
} from './subject.ts'

const HOSTILE = [
  "'; DROP TABLE records; --",
  '" OR 1=1',
  'H%',
  'H_',
  'H1',
  'h1',
  'H1 ',
  'é',
  'e\u0301',
  '\\',
  '../H1',
  '$where',
  '{{id}}',
  'constructor',
  '__proto__',
  'toString',
]

const CALLS: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  put: (store) => enter(store, 'H2'),
  get: (store) => store.get('H1'),
  history: (store) => store.history('H1'),
  list: (store) => store.list('21', { limit: 1 }),
  appendDecision: (store) => store.appendDecision(decisionOf('H1'), { change: CHANGE }),
  decisions: (store) => store.decisions('H1'),
  audit: (store) => store.audit('21', { limit: 1 }),
  erase: (store) => store.erase({ householdId: 'H1' }, { change: CHANGE }),
  transaction: (store) => store.transaction(() => Promise.resolve(1)),
}

/** How a store takes odd names, its end, and being opened again. */
export const lifeChecks: readonly Check<StoreSubject>[] = [
  {
    name: 'odd ids',
    promise:
      'Ids are names and nothing else: each is its own, whatever it would mean to a database, a path or an object.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        for (const [index, id] of HOSTILE.entries()) {
          const where = `for odd id ${index + 1}`
          holdSame(await store.get(id), undefined, 'nothing before it was put', where)
          const stored = await enter(store, id)
          holdSame(await store.get(id), stored, 'the record under its own id', where)
        }
        holdSame(
          (await listed(store)).map(({ householdId }) => householdId),
          [...HOSTILE].sort(),
          'every record under its own id',
        )
      }),
  },
  {
    name: 'closed',
    promise: 'After it is closed, every call rejects.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1')
        await store.close()
        for (const [name, call] of Object.entries(CALLS))
          await rejected(() => call(store), `from \`${name}\` after the end`)
      }),
  },
  {
    name: 'opened again',
    promise: 'A store opened again at its place has all that was acknowledged, and goes on from there.',
    needs: ({ store }) =>
      store.capabilities.durability === 'none' ? 'It does not promise to keep anything when it is closed.' : undefined,
    run: (subject) =>
      withStore(subject, async ({ store, reopen }) => {
        await enter(store, 'H1')
        await correct(store, 'H1', 1)
        const { sequence: last } = await store.appendDecision(decisionOf('H1'), { change: CHANGE })
        const before = [await stateOf(store, ['H1']), await audited(store)]
        await store.close()
        const again = await reopen()
        holdSame([await stateOf(again, ['H1']), await audited(again)], before, 'all that was kept')
        const { version, sequence } = await correct(again, 'H1', 2)
        holdSame([version, sequence > last], [3, true], 'the next version, with a later sequence')
      }),
  },
  {
    name: 'stores apart',
    promise: 'Two stores opened at two places share nothing.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1')
        await withStore(subject, async ({ store: other }) => {
          holdSame(await stateOf(other, ['H1']), [[[undefined, [], []]], []], 'an empty store')
        })
      }),
  },
]
