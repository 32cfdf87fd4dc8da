import { auditText, CHAIN_START, decisionText, recordText, type AuditEntry } from '@bangfu/sdk'
import { hold, type Check } from '../machinery/check.ts'
import { digestOf } from './digest.ts'
import {
  audited,
  CHANGE,
  correct,
  decisionOf,
  draftOf,
  enter,
  everyPage,
  holdSame,
  VILLAGE,
  withStore,
  type StoreSubject,
} from './subject.ts'

const OTHER = '211122100202'
const PAGE = { limit: 100 }

/** The entries of each division, in their order. */
const chainsOf = (entries: readonly AuditEntry[]): ReadonlyMap<string, readonly AuditEntry[]> => {
  const chains = new Map<string, AuditEntry[]>()
  for (const entry of entries) chains.set(entry.division, [...(chains.get(entry.division) ?? []), entry])
  return chains
}

/** That what was done cannot be told otherwise later. */
export const chainChecks: readonly Check<StoreSubject>[] = [
  {
    name: 'chain of a division',
    promise:
      'The entries of a division are numbered without a gap, each holds the hash of the one before it and its own of `auditText`.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1')
        await enter(store, 'H2', OTHER)
        await correct(store, 'H1', 1)
        await store.note({ division: VILLAGE }, { change: { by: 'clerk-7', action: 'refused', reason: 'WRONG_TIER' } })
        await enter(store, 'H3', OTHER)
        const chains = chainsOf(await audited(store))
        hold(chains.size === 2, 'two chains', String(chains.size))
        for (const chain of chains.values())
          for (const [index, entry] of chain.entries()) {
            holdSame(entry.position, index + 1, 'positions 1, 2, 3')
            holdSame(
              entry.previous,
              chain[index - 1]?.hash ?? CHAIN_START,
              'the hash of the entry before as `previous`',
            )
            holdSame(entry.hash, await digestOf(auditText(entry)), 'SHA-256 of `auditText` as `hash`')
          }
      }),
  },
  {
    name: 'digests of what was kept',
    promise:
      'The entry of a put and of a decision holds SHA-256 of `recordText` and `decisionText`, with a salt for each.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const first = await enter(store, 'H1')
        const second = await correct(store, 'H1', 1)
        const decision = await store.appendDecision({ ...decisionOf('H1'), version: 2 }, { change: CHANGE })
        const digests = (await audited(store)).map(({ digest }) => digest)
        holdSame(
          digests,
          [
            await digestOf(recordText(first)),
            await digestOf(recordText(second)),
            await digestOf(decisionText(decision)),
          ],
          'the digests of what was kept',
        )
        hold(new Set([first.salt, second.salt, decision.salt]).size === 3, 'a salt of its own for each', 'one twice')
      }),
  },
  {
    name: 'a move',
    promise:
      'A put with another division moves the household: one entry with `to` in the old chain, one with `from` in the new, one owner.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1')
        const moved = await store.put(draftOf('H1', OTHER), { expected: 1, change: { by: 'clerk-9', action: 'move' } })
        holdSame([moved.division, moved.version], [OTHER, 2], 'version 2 in the new division')
        const [, gave, took] = await audited(store)
        holdSame(
          [gave?.division, gave?.to, gave?.from],
          [VILLAGE, OTHER, undefined],
          'an entry with `to` in the old chain',
        )
        holdSame(
          [took?.division, took?.from, took?.to],
          [OTHER, VILLAGE, undefined],
          'an entry with `from` in the new chain',
        )
        holdSame([gave?.version, gave?.digest], [took?.version, took?.digest], 'the same version and digest in both')
        holdSame(took?.sequence, moved.sequence, 'the sequence of the record in the new chain')
        const ids = async (division: string): Promise<readonly string[]> =>
          (await store.list(division, PAGE)).items.map(({ householdId }) => householdId)
        holdSame([await ids(VILLAGE), await ids(OTHER)], [[], ['H1']], 'the household in its new division alone')
      }),
  },
  {
    name: 'request done once',
    promise: 'A change with a `request` that was used before changes nothing and gives what came of it then.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const change = { ...CHANGE, request: 'r-1' }
        const first = await store.put(draftOf('H1'), { expected: 0, change })
        holdSame(await store.put(draftOf('H1'), { expected: 0, change }), first, 'the same record of a second put')
        await correct(store, 'H1', 1)
        holdSame(await store.put(draftOf('H1'), { expected: 0, change }), first, 'the same record after a later change')
        const decision = await store.appendDecision(decisionOf('H1'), { change: { ...CHANGE, request: 'r-2' } })
        const again = await store.appendDecision(decisionOf('H1'), { change: { ...CHANGE, request: 'r-2' } })
        holdSame(again, decision, 'the same decision of a second call')
        const note = await store.note({ division: VILLAGE }, { change: { ...CHANGE, request: 'r-3' } })
        holdSame(
          await store.note({ division: VILLAGE }, { change: { ...CHANGE, request: 'r-3' } }),
          note,
          'the same note',
        )
        await store.put(draftOf('H2'), { expected: 0, change })
        holdSame((await store.get('H1'))?.version, 2, 'two versions')
        holdSame((await store.decisions('H1')).length, 1, 'one decision')
        holdSame((await audited(store)).length, 5, 'five audit entries')
      }),
  },
  {
    name: 'notes',
    promise: 'A note is an audit entry of its own and changes nothing.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const kept = await enter(store, 'H1')
        const change = { by: 'clerk-9', action: 'inspect', reason: 'yearly' }
        const note = await store.note({ division: VILLAGE, householdId: 'H1' }, { change })
        holdSame((await audited(store)).at(-1), note, 'the note as the last entry')
        const { by, action, reason, householdId, version } = note
        holdSame(
          [by, action, reason, householdId, version],
          ['clerk-9', 'inspect', 'yearly', 'H1', undefined],
          'what was noted',
        )
        holdSame(await store.get('H1'), kept, 'the record as it was')
      }),
  },
  {
    name: 'heads',
    promise: 'The heads of a division are the last entry of each chain in it, by division, page by page.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        for (const [id, place] of [
          ['H1', OTHER],
          ['H2', VILLAGE],
          ['H3', VILLAGE],
          ['H4', '211121'],
        ] as const)
          await enter(store, id, place)
        const last = [...chainsOf(await audited(store)).values()].map((chain) => chain.at(-1))
        const expected = last
          .map((entry) => ({ division: entry?.division ?? '', position: entry?.position, hash: entry?.hash }))
          .sort((a, b) => (a.division < b.division ? -1 : 1))
        for (const limit of [1, 2, 10])
          holdSame(
            await everyPage((page) => store.heads('2111', page), limit),
            expected,
            'the last entry of each chain',
          )
        holdSame((await store.heads(OTHER, PAGE)).items.length, 1, 'one of a village')
      }),
  },
]
