import { hold, type Check } from '../machinery/check.ts'
import {
  audited,
  CHANGE,
  correct,
  decisionOf,
  decisionsIn,
  enter,
  holdSame,
  rejected,
  withStore,
  type StoreSubject,
} from './subject.ts'

const KEYS = [
  ...['action', 'at', 'by', 'division', 'householdId', 'sequence', 'version'],
  ...['reason', 'request', 'position', 'from', 'to', 'digest', 'previous', 'hash'],
]

/** That every change can be accounted for. */
export const auditChecks: readonly Check<StoreSubject>[] = [
  {
    name: 'audit entry for each change',
    promise:
      'Each change has one audit entry with its sequence, moment, division, household and version, and who made it.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const first = await enter(store, 'H1')
        const second = await correct(store, 'H1', 1)
        const { sequence } = await store.appendDecision(decisionOf('H1'), {
          change: { by: 'engine', action: 'decide' },
        })
        const found = await audited(store)
        const { at, division, householdId } = first
        const same = { at, division, householdId }
        const expected = [
          { ...same, sequence: first.sequence, version: 1, by: 'clerk-7', action: 'enter' },
          { ...same, sequence: second.sequence, version: 2, by: 'clerk-8', action: 'correct' },
          { ...same, sequence, by: 'engine', action: 'decide' },
        ]
        hold(found.length === expected.length, `${expected.length} entries`, String(found.length))
        const bySequence = [...found].sort((a, b) => a.sequence - b.sequence)
        bySequence.forEach((entry, index) => {
          const keys = ['sequence', 'at', 'by', 'action', 'division', 'householdId', 'version'] as const
          for (const key of keys)
            holdSame(entry[key], (expected[index] as typeof entry)[key], `\`${key}\` of entry ${index + 1} as it was`)
        })
      }),
  },
  {
    name: 'no audit entry for what was refused',
    promise: 'A change that is refused leaves no audit entry.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1')
        const entries = (await audited(store)).length
        await correct(store, 'H1', 7).catch(() => undefined)
        await enter(store, 'H1').catch(() => undefined)
        await enter(store, 'H2', '2111').catch(() => undefined)
        if ((await store.get('H1'))?.version !== 1 || (await store.get('H2')) !== undefined) return
        hold((await audited(store)).length === entries, `${entries} entry`, 'more')
      }),
  },
  {
    name: 'audit in order',
    promise: 'Audit entries are in order of their sequence, page by page, each once.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const places = ['211122100202', '211121', '211122100201', '211122100']
        const sequences: number[] = []
        for (const [index, place] of places.entries())
          sequences.push((await enter(store, `H${9 - index}`, place)).sequence)
        for (const limit of [1, 2, 3, 4, 5])
          holdSame(
            (await audited(store, '21', limit)).map(({ sequence }) => sequence),
            sequences,
            'entries in order of their sequence',
            `by pages of ${limit}`,
          )
      }),
  },
  {
    name: 'audit by division',
    promise: 'The audit entries of a division are those of it and of all inside it, and of no neighbor.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1', '211122100201')
        await enter(store, 'H2', '211122100202')
        await enter(store, 'H3', '211122101201')
        const ids = async (division: string): Promise<readonly string[]> =>
          (await audited(store, division)).map(({ householdId = '' }) => householdId).sort()
        holdSame(await ids('211122100'), ['H1', 'H2'], 'the entries of the town')
        holdSame(await ids('211122100202'), ['H2'], 'the entries of the village')
        holdSame(await ids('211121'), [], 'no entry of a neighbor')
      }),
  },
  {
    name: 'audit holds no record',
    promise: 'An audit entry holds no part of a record.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1')
        await correct(store, 'H1', 1)
        for (const entry of await audited(store)) {
          const other = Object.keys(entry).find((key) => !KEYS.includes(key))
          hold(other === undefined, 'no further key', `\`${other ?? ''}\``)
          hold(!JSON.stringify(entry).includes('planted'), 'nothing of the record', 'a part of it')
        }
      }),
  },
  {
    name: 'decisions',
    promise: 'Decisions are appended in order, and none is ever changed.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1')
        const [first, second] = [decisionOf('H1', '2026-03-01'), decisionOf('H1', '2026-01-01')]
        const sequences = [
          (await store.appendDecision(first, { change: CHANGE })).sequence,
          (await store.appendDecision(second, { change: CHANGE })).sequence,
          (await store.appendDecision(first, { change: CHANGE })).sequence,
        ]
        holdSame(await decisionsIn(store, 'H1'), [first, second, first], 'three decisions, the oldest first')
        hold(
          sequences.every((one, index) => one > (sequences[index - 1] ?? 0)),
          'sequences that rise',
          'others',
        )
        await correct(store, 'H1', 1)
        holdSame(await decisionsIn(store, 'H1'), [first, second, first], 'the decisions as they were after a change')
      }),
  },
  {
    name: 'decision about nobody',
    promise: 'A decision about a household that has no record is refused: its audit entry would have no division.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await rejected(() => store.appendDecision(decisionOf('H9'), { change: CHANGE }), 'for an unknown household')
      }),
  },
]
