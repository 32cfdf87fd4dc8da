import type { AuditEntry, StoredRecord } from '@bangfu/sdk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, RecordLife, RecordState } from '../../src/index.ts'
import { household, PEOPLE, refusalOf, V1, V2, V3, V4, type Office, OFFICES } from './office.ts'

/** What may be done, by the plan's words of 2.3.b and the decisions on where they are silent: by whom, in which states, to which. */
const OPEN = ['draft', 'returned', 'reopened']
const RULES: Readonly<Record<string, readonly [tier: string, states: readonly string[], to?: RecordState]>> = {
  edit: ['village', OPEN],
  submit: ['village', OPEN, 'submitted'],
  correct: ['town', ['submitted']],
  return: ['town', ['submitted'], 'returned'],
  review: ['town', ['submitted'], 'reviewed'],
  sendBack: ['county', ['reviewed'], 'submitted'],
  verify: ['county', ['reviewed'], 'verified'],
  reopen: ['town', ['verified', 'archived'], 'reopened'],
  archive: ['county', ['verified'], 'archived'],
}
const ACTIONS = ['enter', 'move', 'erase', ...Object.keys(RULES)] as const
/** What leads on is drawn more often, or few sequences would reach the end of a life. */
const LEADING = ['enter', 'submit', 'review', 'verify', 'reopen', 'archive'] as const
const DRAWN = [...ACTIONS, ...LEADING, ...LEADING, ...LEADING]
const VILLAGES = [V1, V2, V3, V4]
const LEVELS = [
  ['town', 9],
  ['county', 6],
  ['city', 4],
] as const

interface Modeled {
  readonly division: string
  readonly state: RecordState
  readonly version: number
  readonly changedBy: readonly string[]
  readonly reviewedBy?: string | undefined
}

/** Records by id; `undefined` for an id that was used and is no more. */
type Model = ReadonlyMap<string, Modeled | undefined>

interface Deed {
  readonly actor: Actor
  readonly action: (typeof ACTIONS)[number]
  readonly id: string
  readonly to: string
  readonly isStale: boolean
}

/** Whether the lowest tier that has both divisions is the actor's. */
const mayMove = ({ tier, division }: Actor, from: string, to: string): boolean => {
  const lowest = LEVELS.find(([, digits]) => from.slice(0, digits) === to.slice(0, digits))
  return from !== to && lowest?.[0] === tier && to.startsWith(division)
}

const entered = ({ actor, id }: Deed, model: Model): Modeled | undefined =>
  actor.tier === 'village' && id.startsWith(actor.division) && !model.has(id)
    ? { division: actor.division, state: 'draft', version: 1, changedBy: [actor.id] }
    : undefined

const moved = ({ actor, to }: Deed, record: Modeled): Modeled | undefined =>
  record.state === 'archived' || !mayMove(actor, record.division, to)
    ? undefined
    : {
        ...{ division: to, changedBy: record.changedBy, version: record.version + 1 },
        state: ['submitted', 'reviewed', 'verified'].includes(record.state) ? 'reopened' : record.state,
      }

const stepped = ({ actor, action }: Deed, record: Modeled): Modeled | undefined => {
  const [tier, states, to = record.state] = RULES[action] as (typeof RULES)[string]
  if (actor.tier !== tier || !states.includes(record.state)) return undefined
  const own = [...record.changedBy, ...(action === 'verify' ? [record.reviewedBy] : [])].includes(actor.id)
  if (['review', 'verify'].includes(action) && own) return undefined
  const changes = ['edit', 'correct'].includes(action)
  return {
    ...{ division: record.division, state: to, version: record.version + 1 },
    changedBy: action === 'verify' ? [] : [...new Set([...record.changedBy, ...(changes ? [actor.id] : [])])],
    ...(action === 'review' ? { reviewedBy: actor.id } : {}),
  }
}

/** What the model says comes of a deed: a record, `'gone'` where it is erased, nothing where it is refused. */
const after = (model: Model, deed: Deed): Modeled | 'gone' | undefined => {
  if (deed.action === 'enter') return entered(deed, model)
  const record = model.get(deed.id)
  if (record?.division.startsWith(deed.actor.division) !== true) return undefined
  if (deed.action === 'erase') return deed.actor.tier === 'county' ? 'gone' : undefined
  if (deed.isStale) return undefined
  return deed.action === 'move' ? moved(deed, record) : stepped(deed, record)
}

const doForReal = ({ records }: Office, { actor, action, id, to, isStale }: Deed, model: Model, wageYuan: number) => {
  const mine = records.as(actor.id)
  const { version = 1, division = actor.division } = model.get(id) ?? {}
  const on = { version: isStale ? version + 7 : version }
  const facts = household(id.slice(13), { regionCode: division.slice(0, 6), income: { wageYuan } })
  if (action === 'enter') return mine.enter(facts)
  if (action === 'erase') return mine.erase(id, {})
  if (action === 'move') return mine.move(id, { ...on, to })
  return mine[action as 'edit'](id, ['edit', 'correct'].includes(action) ? { ...on, household: facts } : on)
}

const IDS = VILLAGES.flatMap((village) => [1, 2].map((number) => `${village}/H-${number}`))

const everything: readonly Deed[] = PEOPLE.flatMap((actor) =>
  ACTIONS.flatMap((action) =>
    IDS.filter((id) => action !== 'enter' || actor.tier !== 'village' || id.startsWith(actor.division)).flatMap((id) =>
      (action === 'move' ? VILLAGES : [V1]).map((to) => ({ actor, action, id, to, isStale: false })),
    ),
  ),
)

/** Mostly a deed that the model allows, of an action drawn first so that each has its turn; else any, on any version. */
const choose = (model: Model, [kind, first, second]: readonly [number, number, number]): Deed => {
  const any = everything[second % everything.length] as Deed
  if (kind % 3 === 0) return { ...any, isStale: kind % 2 === 0 }
  const action = DRAWN[first % DRAWN.length]
  const allowed = everything.filter((deed) => deed.action === action && after(model, deed) !== undefined)
  return allowed[second % allowed.length] ?? any
}

const entriesOf = async ({ store }: Office): Promise<readonly AuditEntry[]> =>
  (await store.audit('21', { limit: 10_000 })).items

/** What is kept is what the model has: one owner each, and versions = steps = audit entries. */
const requireSame = async (office: Office, model: Model, refused: number): Promise<void> => {
  const { items } = await office.store.list('21', { limit: 10_000 })
  const expected = [...model].filter(([, record]) => record !== undefined)
  expect(items.map(({ householdId }) => householdId).sort()).toEqual(expected.map(([id]) => id).sort())
  const entries = await entriesOf(office)
  for (const stored of items) requireRecord(stored, model.get(stored.householdId) as Modeled, entries)
  expect(entries.filter(({ action }) => action === 'refused')).toHaveLength(refused)
  const heads = new Map<string, AuditEntry>()
  for (const entry of entries) {
    expect(entry.position).toBe((heads.get(entry.division)?.position ?? 0) + 1)
    expect(entry.previous).toBe(heads.get(entry.division)?.hash ?? '0'.repeat(64))
    heads.set(entry.division, entry)
  }
}

const requireRecord = (stored: StoredRecord, modeled: Modeled, entries: readonly AuditEntry[]): void => {
  const life = JSON.parse((stored.record as { life: string }).life) as RecordLife
  expect({ ...modeled, changedBy: [...modeled.changedBy].sort() }).toEqual({
    ...{ division: stored.division, version: stored.version, state: life.state },
    changedBy: [...life.changedBy].sort(),
    ...(life.reviewedBy === undefined ? {} : { reviewedBy: life.reviewedBy }),
  })
  expect(stored.state).toBe(life.state)
  expect(life.steps.map(({ version }) => version)).toEqual(life.steps.map((_, index) => index + 1))
  expect(life.steps).toHaveLength(stored.version)
  for (const [index, { from }] of life.steps.entries()) expect(from).toBe(life.steps[index - 1]?.to ?? 'none')
  const changes = entries.filter(({ householdId, version, to }) => householdId === stored.householdId && version && !to)
  expect(changes.map(({ version, action, by }) => [version, action, by])).toEqual(
    life.steps.map(({ version, action, by }) => [version, action, by]),
  )
}

const chance = fc.integer({ min: 0, max: 1_000_000 })

// A database for each sequence: on PostgreSQL that takes minutes.
describe.each(OFFICES.filter(({ name }) => name !== 'PostgreSQL'))('on $name', ({ openOffice }) => {
  test('whoever does whatever to whichever record, what is kept follows the model, and a refusal changes nothing', async () => {
    const done = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(chance, chance, chance), { minLength: 40, maxLength: 80 }),
        async (chances) => {
          const office = openOffice({ vault: false })
          const model = new Map<string, Modeled | undefined>()
          let refused = 0
          for (const [index, three] of chances.entries()) {
            const deed = choose(model, three)
            const then = after(model, deed)
            const before = await office.store.get(deed.id)
            const result = await refusalOf(doForReal(office, deed, model, index))
            expect(result === 'done', `${deed.actor.id} ${deed.action} ${deed.id} ${deed.to}: ${result}`).toBe(
              then !== undefined,
            )
            if (then === undefined) expect(await office.store.get(deed.id)).toEqual(before)
            else {
              model.set(deed.id, then === 'gone' ? undefined : then)
              done.set(deed.action, (done.get(deed.action) ?? 0) + 1)
            }
            if (!['done', 'NOT_THERE', 'VersionConflict', 'RangeError', 'ID_USED'].includes(result)) refused += 1
          }
          await requireSame(office, model, refused)
        },
      ),
      { numRuns: 25, seed: 20191125 },
    )
    // No action was refused throughout: the sequences reach each of them.
    expect([...done.keys()].sort()).toEqual([...ACTIONS].sort())
  }, 120_000)
})
