import type { Decision } from '../decision.ts'
import type { Localized } from '../localized.ts'

/** A JSON object, as it was put: a store changes nothing of it and rounds no number. */
export type JsonObject = Readonly<Record<string, unknown>>

/** What a store promises beyond keeping records; its users read it, and the conformance suite tests what it says. */
export interface StoreCapabilities {
  /** Earlier versions can be read. */
  readonly history: boolean
  /** Several changes together, all or none. */
  readonly transactions: boolean
  /** The pages of one list show one state, whatever is changed between them. */
  readonly snapshots: boolean
  /** A person can be taken out of every version. */
  readonly erasure: boolean
  /** What an acknowledged change survives: nothing, the end of the process, or a loss of power. */
  readonly durability: 'none' | 'process' | 'power'
}

/** Who changes something, and what for; it becomes the audit entry. */
export interface ChangeNote {
  /** Who, by an id that is no personal data. */
  readonly by: string
  /** What, in a word: `enter`, `correct`. */
  readonly action: string
}

/** A record to be kept. */
export interface RecordDraft {
  readonly householdId: string
  /** The division that it belongs to: 6, 9 or 12 digits. */
  readonly division: string
  readonly record: JsonObject
}

/** A record as it is kept. */
export interface StoredRecord extends RecordDraft {
  /** From 1, one more with each change of this record. */
  readonly version: number
  /** The position among all changes of the store; later ones have a greater one, whatever the clock says. */
  readonly sequence: number
  /** When, as an ISO 8601 moment. */
  readonly at: string
}

/** What was changed, by whom and when. It holds no part of a record. */
export interface AuditEntry extends ChangeNote {
  readonly sequence: number
  readonly at: string
  readonly division: string
  readonly householdId: string
  /** The version that came of it; absent where a decision was appended or a person was erased. */
  readonly version?: number
}

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** Where the next page begins; absent on the last one. */
  readonly next?: string
}

/** Which part of a list is wanted. */
export interface PageRequest {
  /** What the page before gave as `next`. */
  readonly after?: string
  /** The most items, 1 or more. */
  readonly limit: number
}

/** A person of a household, or the household with everybody in it. */
export interface ErasureRequest {
  readonly householdId: string
  /** Absent: the whole household. */
  readonly memberId?: string
}

/** What can be done inside a transaction and outside of one. Outside, each call is a transaction of its own. */
export interface StoreCalls {
  /**
   * Keeps a record and its audit entry, both or neither. `expected` is the version that the change was made on, 0 for a new
   * record; where another one stands, it rejects with a `VersionConflict` and changes nothing.
   */
  put(draft: RecordDraft, options: { readonly expected: number; readonly change: ChangeNote }): Promise<StoredRecord>
  /**
   * The record as it stands, or as it stood right after a change. `undefined` where there is or was none. What the caller
   * does to it later is not seen by the store.
   */
  get(householdId: string, options?: { readonly sequence?: number }): Promise<StoredRecord | undefined>
  /** Every version, the oldest first. */
  history(householdId: string): Promise<readonly StoredRecord[]>
  /**
   * The records of a division and of all inside it, by division, then by household, in order of their UTF-16 units; each
   * once. A division is the first 2, 4, 6, 9 or 12 digits of a code: `211` is none.
   */
  list(division: string, page: PageRequest): Promise<Page<StoredRecord>>
  /** Appends a decision to those of its household; none is ever changed. Gives its sequence. */
  appendDecision(decision: Decision, options: { readonly change: ChangeNote }): Promise<number>
  /** The decisions about a household, the oldest first. */
  decisions(householdId: string): Promise<readonly Decision[]>
  /** The audit entries of a division and of all inside it, in order of their sequence. */
  audit(division: string, page: PageRequest): Promise<Page<AuditEntry>>
  /**
   * Takes a person out of every version, decision and index; audit entries stay. Where the whole household goes, `get`,
   * `history` and `decisions` find nothing any more.
   */
  erase(whom: ErasureRequest, options: { readonly change: ChangeNote }): Promise<void>
}

/** Keeps records, decisions and who changed what. Whatever cannot be done rejects; nothing fails silently. */
export interface Store extends StoreCalls {
  /**
   * Does several things together: all of them once it resolves, none where `work` rejects; nobody else sees a part of it.
   * It rejects with a `VersionConflict` where another change came between.
   */
  transaction<T>(work: (calls: StoreCalls) => Promise<T>): Promise<T>
  /** Ends the work with the store; calls after it reject. */
  close(): Promise<void>
}

/** What a store is opened with. */
export interface StoreOptions {
  /** Where it is, in the store's own terms: a file, an address. */
  readonly location?: string
  /** The moment now; a store asks no other clock. */
  readonly now: () => Date
}

/** A kind of store. */
export interface StoreDefinition {
  /** Its name, lower case with hyphens. */
  readonly name: string
  readonly label: Localized
  readonly capabilities: StoreCapabilities
  /** Opens a store; one location opened again has what was kept there, as far as `durability` goes. */
  open(this: void, options: StoreOptions): Promise<Store>
}

/** Declares a kind of store. */
export const defineStore = (store: StoreDefinition): StoreDefinition => Object.freeze(store)

/** A change was made on a version that no longer stands: read again, and decide anew. */
export class VersionConflict extends Error {
  readonly householdId: string
  readonly expected: number
  /** The version that stands; 0 where there is no record. */
  readonly found: number

  constructor(householdId: string, expected: number, found: number) {
    super(`Cannot change the record: expected version ${expected}, found ${found}`)
    this.name = 'VersionConflict'
    this.householdId = householdId
    this.expected = expected
    this.found = found
  }
}
