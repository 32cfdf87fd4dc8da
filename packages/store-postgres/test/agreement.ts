import { VersionConflict, type AuditEntry, type Store, type StoreCalls } from '@bangfu/sdk'
import fc from 'fast-check'

const VILLAGES = ['211122100201', '211122100202', '211122101201', '211104001201'] as const
const IDS = ['H1', 'H1 ', '\uffff', '𠮷'] as const
const MEMBERS = ['M1', 'M2', '𠮷'] as const
const PLACES = ['21', '2111', '211122', '211122100', ...VILLAGES] as const

const any = <T>(items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items)
const maybe = <Name extends string, T>(
  name: Name,
  value: fc.Arbitrary<T>,
): fc.Arbitrary<{ readonly [N in Name]?: T }> =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [name]: one })) as never

const household = any(IDS)
const note = fc
  .tuple(
    any(['clerk-1', 'a\0b']),
    maybe('request', any(['r1', 'r2', 'r\0'])),
    maybe('reason', any(['2.3.b', '', '\ud800'])),
  )
  .map(([by, request, reason]) => ({ by, action: 'change', ...request, ...reason }))

const record = fc.tuple(fc.subarray([...MEMBERS]), fc.jsonValue({ maxDepth: 2 })).map(([members, more]) => ({
  members: members.map((memberId) => ({ memberId, name: 'a name' })),
  more,
  waits: members,
}))

/** One call, made of what the household's version is. */
type Step = (calls: StoreCalls) => Promise<unknown>

const versionOf = async (calls: StoreCalls, id: string): Promise<number> => (await calls.get(id))?.version ?? 0

const put: fc.Arbitrary<Step> = fc
  .record({
    household,
    division: any(VILLAGES),
    record,
    change: note,
    off: any([0, 0, 0, 0, 1]),
    labels: fc
      .tuple(maybe('state', any(['draft', 'done'])), maybe('keys', fc.array(any(['k1', 'k\0', '𠮷'.repeat(100)]))))
      .map(([state, keys]) => ({ ...state, ...keys })),
  })
  .map(({ household: householdId, division, record: kept, change, off, labels }) => async (calls) => {
    const expected = (await versionOf(calls, householdId)) + off
    return calls.put({ householdId, division, record: kept, ...labels }, { expected, change })
  })

const decide: fc.Arbitrary<Step> = fc
  .tuple(household, any(MEMBERS), note, maybe('version', any([1, 2, 0])), maybe('input', any(['', 'i\0'])))
  .map(
    ([householdId, appliesTo, change, version, input]) =>
      (calls) =>
        calls.appendDecision(
          { householdId, decision: { householdId, benefits: [{ appliesTo }] } as never, ...version, ...input },
          { change },
        ),
  )

const remark: fc.Arbitrary<Step> = fc.tuple(any(PLACES), maybe('householdId', household), note).map(
  ([division, about, change]) =>
    (calls) =>
      calls.note({ division, ...about }, { change }),
)

const erase: fc.Arbitrary<Step> = fc.tuple(household, maybe('memberId', any(MEMBERS)), note).map(
  ([householdId, whom, change]) =>
    (calls) =>
      calls.erase({ householdId, ...whom }, { change }),
)

const putKey: fc.Arbitrary<Step> = fc
  .tuple(household, maybe('memberId', any(MEMBERS)), any(['w1', 'w2']), maybe('expected', any(['w1', 'w2'])))
  .map(
    ([householdId, whom, wrapped, expected]) =>
      (calls) =>
        calls.putKey({ householdId, ...whom, wrapped }, expected),
  )

const step = fc.oneof(
  { weight: 6, arbitrary: put },
  { weight: 2, arbitrary: decide },
  { weight: 2, arbitrary: remark },
  { weight: 2, arbitrary: erase },
  { weight: 2, arbitrary: putKey },
)

/** What is done to a store: calls alone or together, at a moment. */
export interface Turn {
  readonly at: number
  readonly steps: readonly Step[]
  /** Absent: each call outside of a transaction. */
  readonly together?: { readonly within?: string; readonly undo: boolean }
}

export const turns: fc.Arbitrary<readonly Turn[]> = fc.array(
  fc
    .tuple(
      fc.integer({ min: 0, max: 5 }),
      fc.array(step, { minLength: 1, maxLength: 4 }),
      maybe(
        'together',
        fc
          .tuple(maybe('within', any(PLACES)), any([false, false, true]))
          .map(([within, undo]) => ({ ...within, undo })),
      ),
    )
    .map(([at, steps, together]) => ({ at, steps, ...together })),
  { minLength: 1, maxLength: 12 },
)

const errorOf = (error: unknown): unknown => {
  if (error instanceof VersionConflict) return { conflict: [error.householdId, error.expected, error.found] }
  return { thrown: error instanceof Error ? error.name : error }
}

const settled = (work: Promise<unknown>): Promise<unknown> => work.then((value) => ({ value: value ?? null }), errorOf)

const CHANCE = new Set(['salt', 'digest', 'hash', 'previous', 'sequence'])

/** What was answered without what is chance in it; that it stands there is not. */
const plain = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => (CHANCE.has(key) ? typeof value : key === 'next' ? true : value)),
  )

const paged = async <Item>(
  read: (page: {
    after?: string
    limit: number
  }) => Promise<{ readonly items: readonly Item[]; readonly next?: string }>,
): Promise<readonly Item[]> => {
  const items: Item[] = []
  let after: string | undefined
  do {
    const page = await read({ limit: 2, ...(after === undefined ? {} : { after }) })
    items.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return items
}

/** All that calls answer about everything. */
const everything = async (calls: StoreCalls, sequences: readonly number[], clock: Clock): Promise<unknown> => {
  const answers: unknown[] = []
  for (const id of IDS) {
    answers.push(await calls.get(id), await calls.history(id), await calls.decisions(id), await calls.keys(id))
    for (const sequence of sequences) answers.push(await calls.get(id, { sequence }))
    for (let at = 0; at <= 5; at += 1) {
      answers.push(await calls.get(id, { moment: clock.momentOf(at) }))
      answers.push(await calls.get(id, { moment: clock.momentOf(at), sequence: sequences[at] ?? 0 }))
    }
  }
  for (const place of PLACES) {
    answers.push(await paged((page) => calls.list(place, page)))
    answers.push(await calls.list(place, { limit: 9, state: 'draft' }))
    answers.push(await paged((page) => calls.audit(place, page)), await paged((page) => calls.heads(place, page)))
    for (const key of ['k1', 'k\0', '𠮷'.repeat(100)]) answers.push(await calls.find(key, place))
  }
  answers.push(await paged((page) => calls.listKeys(page)))
  return answers
}

/** The clock of a store. */
export interface Clock {
  at: number
  readonly momentOf: (at: number) => string
}

export const createClock = (): Clock => ({
  at: 0,
  momentOf: (at) => new Date(1_600_000_000_000 + at * 1000).toISOString(),
})

/** All that a store answers while it is used. */
export const answersTo = async (store: Store, all: readonly Turn[], clock: Clock): Promise<readonly unknown[]> => {
  const answers: unknown[] = []
  const entries = (): Promise<readonly AuditEntry[]> => paged((page) => store.audit('21', page))
  for (const { at, steps, together } of all) {
    clock.at = at
    const sequences = (await entries()).map(({ sequence }) => sequence)
    const first = await store.list('21', { limit: 1 })
    const inOrder = async (calls: StoreCalls) => {
      for (const one of steps) answers.push(await settled(one(calls)))
    }
    if (together === undefined) await inOrder(store)
    else
      answers.push(
        await settled(
          store.transaction(
            async (calls) => {
              answers.push(await everything(calls, sequences, clock))
              await inOrder(calls)
              answers.push(await everything(calls, sequences, clock))
              if (together.undo) throw new Error('undone')
            },
            together.within === undefined ? {} : { within: together.within },
          ),
        ),
      )
    if (first.next !== undefined) answers.push(await store.list('21', { limit: 9, after: first.next }))
    answers.push(await everything(store, sequences, clock))
  }
  return answers.map(plain)
}
