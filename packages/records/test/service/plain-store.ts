import {
  auditText,
  CHAIN_START,
  decisionText,
  recordText,
  VersionConflict,
  type AuditEntry,
  type ChangeNote,
  type Store,
  type StoreCalls,
  type StoredDecision,
  type StoredRecord,
  type WrappedKey,
} from '@bangfu/sdk'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

interface State {
  versions: Map<string, StoredRecord[]>
  decisions: Map<string, StoredDecision[]>
  keys: Map<string, WrappedKey>
  done: Map<string, unknown>
  gone: Set<string>
  audit: AuditEntry[]
}
const empty = (): State => ({
  versions: new Map(),
  decisions: new Map(),
  keys: new Map(),
  done: new Map(),
  gone: new Set(),
  audit: [],
})
const fork = (s: State): State => structuredClone(s)
const hash = (text: string) => bytesToHex(sha256(utf8ToBytes(text)))
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
let salts = 0
const salt = () => (salts += 1).toString(16).padStart(32, '0')

const callsOn = (get: () => State, now: () => Date, within: string): StoreCalls => {
  const enter = (note: ChangeNote, about: Partial<AuditEntry> & { division: string }): AuditEntry => {
    const state = get()
    const chain = state.audit.filter((one) => one.division === about.division)
    const plain = {
      ...about,
      by: note.by,
      action: note.action,
      ...(note.reason === undefined ? {} : { reason: note.reason }),
      ...(note.request === undefined ? {} : { request: note.request }),
      position: chain.length + 1,
      at: now().toISOString(),
      previous: chain.at(-1)?.hash ?? CHAIN_START,
    }
    const entry = { ...plain, sequence: state.audit.length + 1, hash: hash(auditText(plain)) }
    state.audit.push(entry)
    return entry
  }
  const standing = (id: string, sequence = Infinity): StoredRecord | undefined => {
    const found = get()
      .versions.get(id)
      ?.findLast((one) => one.sequence <= sequence)
    return found?.division.startsWith(within) ? found : undefined
  }
  const inside = (id: string): StoredRecord | undefined => standing(id)
  const once = <T>(kind: string, id: string, request: string | undefined, work: () => T): T => {
    if (request === undefined) return work()
    const key = JSON.stringify([kind, id, request])
    const { done } = get()
    if (!done.has(key)) done.set(key, work())
    return done.get(key) as T
  }
  const pages = <T>(items: T[], limit: number, after: string | undefined, until: number) => {
    const [, from] = after === undefined ? [0, 0] : (JSON.parse(after) as [number, number])
    const shown = items.slice(from, from + limit)
    return structuredClone(
      items.length > from + limit ? { items: shown, next: JSON.stringify([until, from + limit]) } : { items: shown },
    )
  }
  const until = (after: string | undefined) =>
    after === undefined ? get().audit.length : (JSON.parse(after) as [number])[0]
  const requireInside = (id: string) => {
    const found = inside(id)
    if (!found) throw new RangeError('Cannot change: there is no such record')
    return found
  }
  const calls: { [K in keyof StoreCalls]: (...args: Parameters<StoreCalls[K]>) => Awaited<ReturnType<StoreCalls[K]>> } =
    {
      put: (draft, { expected, change }) => {
        const { householdId: id } = draft
        const state = get()
        if (state.gone.has(id) || !draft.division.startsWith(within) || (state.versions.has(id) && !inside(id)))
          throw new RangeError('Cannot keep the record: its id or its division is not there to be used')
        return once('put', id, change.request, () => {
          const found = inside(id)
          if ((found?.version ?? 0) !== expected) throw new VersionConflict(id, expected, found?.version ?? 0)
          const version = expected + 1
          const kept = { ...structuredClone(draft), version, salt: salt(), at: now().toISOString(), sequence: 0 }
          const moved = found !== undefined && found.division !== draft.division
          if (moved) enter(change, { division: found.division, householdId: id, version, to: draft.division })
          const { sequence } = enter(change, {
            division: draft.division,
            householdId: id,
            version,
            ...(moved ? { from: found.division } : {}),
            digest: hash(recordText(kept)),
          })
          const stored = { ...kept, sequence }
          state.versions.set(id, [...(state.versions.get(id) ?? []), stored])
          return structuredClone(stored)
        })
      },
      get: (id, { sequence } = {}) => (inside(id) ? structuredClone(standing(id, sequence)) : undefined),
      history: (id) => (inside(id) ? structuredClone(get().versions.get(id) ?? []) : []),
      list: (division, { limit, after, state }) => {
        const last = until(after)
        const items = [...get().versions.keys()]
          .map((id) => standing(id, last))
          .filter((one) => one !== undefined)
          .filter((one) => one.division.startsWith(division) && (state === undefined || one.state === state))
          .sort((a, b) => compare(a.division, b.division) || compare(a.householdId, b.householdId))
        return pages(items, limit, after, last)
      },
      find: (key, division) => calls.list(division, { limit: 10_000 }).items.filter(({ keys }) => keys?.includes(key)),
      appendDecision: (draft, { change }) => {
        const { division } = requireInside(draft.householdId)
        return once('decision', draft.householdId, change.request, () => {
          const kept = { ...structuredClone(draft), salt: salt() }
          const { sequence, at } = enter(change, {
            division,
            householdId: draft.householdId,
            digest: hash(decisionText(kept)),
          })
          const stored = { ...kept, sequence, at }
          get().decisions.set(draft.householdId, [...(get().decisions.get(draft.householdId) ?? []), stored])
          return structuredClone(stored)
        })
      },
      decisions: (id) => (inside(id) ? structuredClone(get().decisions.get(id) ?? []) : []),
      note: (about, { change }) => {
        if (!about.division.startsWith(within)) throw new RangeError('Cannot note: the division is another')
        return once('note', about.householdId ?? about.division, change.request, () => enter(change, about))
      },
      audit: (division, { limit, after }) => {
        const last = until(after)
        const items = get().audit.filter(
          (one) => one.sequence <= last && one.division.startsWith(division) && one.division.startsWith(within),
        )
        return pages(items, limit, after, last)
      },
      heads: (division, { limit, after }) => {
        const heads = new Map<string, AuditEntry>()
        for (const entry of get().audit)
          if (entry.division.startsWith(division) && entry.division.startsWith(within)) heads.set(entry.division, entry)
        const items = [...heads.values()].sort((a, b) => compare(a.division, b.division))
        return pages(
          items.map(({ division, position, hash }) => ({ division, position, hash })),
          limit,
          after,
          0,
        )
      },
      putKey: (key, { expected } = {}) => {
        const { householdId: id, memberId } = key
        if (get().gone.has(id) || (get().versions.has(id) && !inside(id))) throw new RangeError('Cannot keep the key')
        const at = JSON.stringify([id, memberId ?? null])
        if (get().keys.get(at)?.wrapped !== expected) return false
        get().keys.set(at, structuredClone(key))
        return true
      },
      keys: (id) =>
        [...get().keys.values()]
          .filter((one) => one.householdId === id)
          .sort((a, b) => compare(a.memberId ?? '', b.memberId ?? '')),
      listKeys: ({ limit, after }) => pages([...get().keys.values()], limit, after, 0),
      erase: ({ householdId: id, memberId }, { change }) => {
        const key = JSON.stringify(['erase', JSON.stringify([id, memberId ?? null]), change.request])
        const state = get()
        if (change.request !== undefined && state.done.has(key)) return undefined
        const { division } = requireInside(id)
        if (memberId === undefined) {
          state.versions.delete(id)
          state.decisions.delete(id)
          state.gone.add(id)
          for (const [at, one] of state.keys) if (one.householdId === id) state.keys.delete(at)
        } else {
          state.keys.delete(JSON.stringify([id, memberId]))
          for (const stored of state.versions.get(id) ?? []) {
            const household = stored.record['household'] as { members: { memberId: string }[] }
            household.members = household.members.filter((one) => one.memberId !== memberId)
          }
        }
        enter(change, { division, householdId: id })
        state.done.set(key, true)
        return undefined
      },
    }
  return Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [
      name,
      (...args: never[]) =>
        new Promise((resolve) => {
          resolve((call as (...all: never[]) => unknown)(...args))
        }),
    ]),
  ) as unknown as StoreCalls
}

/** A store for the tests of the service, as small as the port allows. */
export const openPlainStore = (now: () => Date): Store => {
  let state = empty()
  let last: Promise<unknown> = Promise.resolve()
  return {
    ...callsOn(() => state, now, ''),
    transaction: (work, { within = '' } = {}) => {
      const turn = last.then(async () => {
        const mine = fork(state)
        const before = state.audit.length
        const result = await work(callsOn(() => mine, now, within))
        if (state.audit.length !== before) throw new VersionConflict('', before, state.audit.length)
        state = mine
        return result
      })
      last = turn.catch(() => undefined)
      return turn
    },
    close: () => Promise.resolve(),
  }
}
