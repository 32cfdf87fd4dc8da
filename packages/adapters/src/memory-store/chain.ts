import { auditText, CHAIN_START, type AuditEntry, type ChangeNote } from '@bangfu/sdk'
import { noteOf } from './checks.ts'
import { digestOf } from './digest.ts'
import type { Kind, State } from './state.ts'

/** What an entry is about, besides its note. */
type About = Pick<AuditEntry, 'division' | 'householdId' | 'version' | 'from' | 'to' | 'digest'>

/** Appends audit entries. */
export interface Chain {
  /** The moment now. Read once for a call, before anything is changed. */
  readonly moment: () => string
  readonly append: (kind: Kind, note: ChangeNote, at: string, about: About) => AuditEntry
  /** The entry of the request that a call of this kind was made with before. */
  readonly done: (
    kind: Kind,
    note: ChangeNote,
    householdId: string | undefined,
    isMeant?: (entry: AuditEntry) => boolean,
  ) => AuditEntry | undefined
}

/** Defined keys alone: an absent key and `undefined` are not the same to who compares entries. */
const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T

export const chainOn = (state: State, now: () => Date): Chain => ({
  moment: () => now().toISOString(),
  append: (kind, note, at, about) => {
    const last = state.heads.get(about.division)
    const entry = defined({
      ...about,
      ...noteOf(note),
      at,
      position: (last?.position ?? 0) + 1,
      previous: last?.hash ?? CHAIN_START,
    })
    state.sequence += 1
    state.changes += 1
    const kept: AuditEntry = { ...entry, hash: digestOf(auditText(entry)), sequence: state.sequence }
    state.audit.push(kept)
    state.kinds.set(kept.sequence, kind)
    state.heads.set(about.division, kept)
    return kept
  },
  done: (kind, { request }, householdId, isMeant = () => true) =>
    request === undefined
      ? undefined
      : state.audit.find(
          (entry) =>
            entry.request === request &&
            entry.householdId === householdId &&
            state.kinds.get(entry.sequence) === kind &&
            isMeant(entry),
        ),
})
