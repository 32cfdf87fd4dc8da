import type { Page, PageRequest, Store } from '@bangfu/sdk'
import type { Batch } from './batch.ts'

const PAGE = 100
const PASSES = 10

/** Something that is done many times on a store. */
export interface Step {
  readonly name: string
  readonly changes: boolean
  /** How often it is done in one round: what reads is over soon. */
  readonly passes: number
  /** Does it for a batch; what came of each time. */
  readonly run: (store: Store, batch: Batch) => Promise<readonly unknown[]>
}

const forEach = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = []
  for (const item of items) results.push(await work(item))
  return results
}

const pagesOf = async <Item>(read: (page: PageRequest) => Promise<Page<Item>>): Promise<readonly Page<Item>[]> => {
  const pages: Page<Item>[] = []
  let after: string | undefined
  do {
    const page: Page<Item> = await read({ limit: PAGE, ...(after === undefined ? {} : { after }) })
    pages.push(page)
    after = page.next
  } while (after !== undefined)
  return pages
}

const changeOf = (action: string, householdId: string) => ({
  change: { by: 'clerk-7', action, request: `${action} ${householdId}` },
})

/** In the order in which they are done: each builds on those before. */
export const STEPS: readonly Step[] = [
  {
    name: 'put, a new record',
    changes: true,
    passes: 1,
    run: (store, { drafts }) =>
      forEach(drafts, (draft) => store.put(draft, { expected: 0, ...changeOf('enter', draft.householdId) })),
  },
  {
    name: 'put, a new version',
    changes: true,
    passes: 1,
    run: (store, { drafts }) =>
      forEach(drafts, (draft) =>
        store.put({ ...draft, state: 'submitted' }, { expected: 1, ...changeOf('submit', draft.householdId) }),
      ),
  },
  {
    name: 'appendDecision',
    changes: true,
    passes: 1,
    run: (store, { decisions }) =>
      forEach(decisions, (decision) => store.appendDecision(decision, { ...changeOf('decide', decision.householdId) })),
  },
  {
    name: 'get',
    changes: false,
    passes: PASSES,
    run: (store, { drafts }) => forEach(drafts, ({ householdId }) => store.get(householdId)),
  },
  {
    name: 'get, as of a sequence',
    changes: false,
    passes: PASSES,
    run: async (store, { town, drafts }) => {
      const { items } = await store.audit(town, { limit: 1 })
      const sequence = (items[0]?.sequence ?? 0) + drafts.length - 1
      return forEach(drafts, ({ householdId }) => store.get(householdId, { sequence }))
    },
  },
  {
    name: `list, a page of ${String(PAGE)}`,
    changes: false,
    passes: PASSES,
    run: (store, { town }) => pagesOf((page) => store.list(town, page)),
  },
  {
    name: `audit, a page of ${String(PAGE)}`,
    changes: false,
    passes: PASSES,
    run: (store, { town }) => pagesOf((page) => store.audit(town, page)),
  },
]
