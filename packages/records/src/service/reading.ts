import type { AuditEntry, JsonObject, Page, StoreCalls, StoredRecord } from '@bangfu/sdk'
import type { Occasion } from '../privacy/index.ts'
import type { ActorRecords, AuditShown, PageOf, RecordShown, RecordWhole } from './actor-records.ts'
import type { Actor, RecordState } from '../tiers/index.ts'
import { openHousehold } from './content.ts'
import type { Context } from './context.ts'
import { readKept, type Kept } from './life.ts'
import type { Turn } from './turn.ts'

const PAGE = 100
const MOST_ITEMS = 1000
const WHOLE_PAGE = 1000

const readLimit = (limit: number = PAGE): number => {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > MOST_ITEMS)
    throw new RangeError(`Unexpected limit, expected a whole number from 1 to ${MOST_ITEMS}`)
  return limit
}

/** Every item of a list, page by page on one snapshot. */
export const everyItem = async <Item>(
  read: (page: { readonly after?: string; readonly limit: number }) => Promise<Page<Item>>,
): Promise<readonly Item[]> => {
  const items: Item[] = []
  let after: string | undefined
  do {
    const page = await read({ limit: WHOLE_PAGE, ...(after === undefined ? {} : { after }) })
    items.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return items
}

/** Who reads, and through which calls. */
type Reader = Pick<Turn, 'actor' | 'calls'>

/** A record as a reader may see it. */
const show = async (
  { vault, maskFor }: Context,
  { actor, calls }: Reader,
  kept: Kept,
  occasion: Occasion,
): Promise<RecordShown> => {
  const { householdId, division, version, at } = kept.stored
  const household: JsonObject = await openHousehold(vault, calls, kept)
  return {
    ...{ recordId: householdId, division, version, state: kept.life.state, at },
    household: maskFor(actor, household, occasion),
  }
}

const showWhole = async (context: Context, reader: Reader, kept: Kept): Promise<RecordWhole> => {
  const { life } = kept
  const steps = life.steps.map(({ request: _request, ...step }) => step)
  return { ...(await show(context, reader, kept, 'record')), life: { ...life, steps } }
}

/** An audit entry without its place among all changes of the store. */
export const showEntry = ({ sequence: _sequence, ...entry }: AuditEntry): AuditShown => entry

const sealedPage = async <Item, Shown>(
  context: Context,
  page: Page<Item>,
  about: readonly string[],
  items: readonly Shown[],
): Promise<PageOf<Shown>> =>
  page.next === undefined ? { items } : { items, next: await context.tokens.seal(page.next, about) }

type Reading = Pick<ActorRecords, 'get' | 'list' | 'count' | 'find' | 'history' | 'audit'>

/** What an actor can read. */
export const readingFor = (context: Context, actorId: string): Reading => {
  const { turn, tokens, vault } = context

  const place = (actor: Actor, division: string | undefined): string => division ?? actor.division

  const list: Reading['list'] = async ({ after, limit, division, state } = {}) => {
    const most = readLimit(limit)
    return turn(actorId, async ({ actor, calls, allowIn }) => {
      const where = place(actor, division)
      allowIn('list', where)
      const about = [actorId, actor.division, 'list', where, state ?? '']
      const from = after === undefined ? undefined : await tokens.open(after, about)
      const page = await calls.list(where, {
        limit: most,
        ...(from === undefined ? {} : { after: from }),
        ...(state === undefined ? {} : { state }),
      })
      const there = from === undefined ? page.items : await stillThere(calls, actor, page.items)
      const items: RecordShown[] = []
      for (const stored of there) items.push(await show(context, { actor, calls }, readKept(stored), 'list'))
      return sealedPage(context, page, about, items)
    })
  }

  const count: Reading['count'] = ({ division, state } = {}) =>
    turn(actorId, async ({ actor, calls, allowIn }) => {
      const where = place(actor, division)
      allowIn('count', where)
      const all = await everyItem((page) => calls.list(where, { ...page, ...(state === undefined ? {} : { state }) }))
      const byState: Partial<Record<RecordState, number>> = {}
      for (const stored of all) {
        const { life } = readKept(stored)
        byState[life.state] = (byState[life.state] ?? 0) + 1
      }
      return { total: all.length, byState }
    })

  const find: Reading['find'] = async (idNumber) => {
    if (vault === undefined)
      throw new Error('Cannot find people: no vault was given, and its digests are what they are found by')
    const key = await vault.lookupKey(idNumber)
    if (key === undefined)
      throw new RangeError('Unexpected ID number, expected 18 characters whose last one checks the others')
    return turn(actorId, async ({ actor, calls, allowIn }) => {
      allowIn('find', actor.division)
      const found: RecordShown[] = []
      for (const stored of await calls.find(key, actor.division))
        found.push(await show(context, { actor, calls }, readKept(stored), 'list'))
      return found
    })
  }

  const audit: Reading['audit'] = async ({ after, limit, recordId } = {}) => {
    const most = readLimit(limit)
    return turn(actorId, async ({ actor, calls, allow, allowIn, read }) => {
      if (recordId === undefined) {
        allowIn('audit', actor.division)
        const about = [actorId, actor.division, 'audit']
        const from = after === undefined ? {} : { after: await tokens.open(after, about) }
        const page = await calls.audit(actor.division, { limit: most, ...from })
        return sealedPage(context, page, about, page.items.map(showEntry))
      }
      allow('audit', await read(recordId))
      const divisions = new Set((await calls.history(recordId)).map((one) => one.division))
      const entries: AuditEntry[] = []
      for (const division of divisions)
        if (division.startsWith(actor.division))
          entries.push(
            ...(await everyItem((page) => calls.audit(division, page))).filter((one) => one.householdId === recordId),
          )
      return { items: entries.sort((a, b) => a.sequence - b.sequence).map(showEntry) }
    })
  }

  return {
    list,
    count,
    find,
    audit,
    get: (recordId) =>
      turn(actorId, async (reader) => {
        const kept = await reader.read(recordId)
        reader.allow('read', kept)
        return showWhole(context, reader, kept as Kept)
      }),
    history: (recordId) =>
      turn(actorId, async (reader) => {
        reader.allow('read', await reader.read(recordId))
        const shown: RecordWhole[] = []
        for (const stored of await reader.calls.history(recordId))
          shown.push(await showWhole(context, reader, readKept(stored)))
        return shown
      }),
  }
}

/** A later page shows the state of the first one, but not what moved away or was erased since. */
const stillThere = async (
  calls: StoreCalls,
  actor: Actor,
  items: readonly StoredRecord[],
): Promise<readonly StoredRecord[]> => {
  const there: StoredRecord[] = []
  for (const item of items) {
    const now = await calls.get(item.householdId)
    if (now?.division.startsWith(actor.division)) there.push(item)
  }
  return there
}
