import type { Localized } from '../localized.ts'
import type { AuditEntry, ChainHead, ChangeNote } from './audit.ts'
import type { DecisionDraft, RecordDraft, StoredDecision, StoredRecord, WrappedKey } from './records.ts'

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
  /**
   * What a transaction that reads and then changes may build on: `serializable`: all that it read still stands; `records`:
   * each record that it puts (by `expected`), while others that it only read may have been changed meanwhile.
   */
  readonly isolation: 'records' | 'serializable'
  /** A changed byte of what is kept is noticed when it is read: the call rejects with a `StoreError` `corrupt`. */
  readonly tamperEvident: boolean
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
  /** The most items, 1 to 10,000. */
  readonly limit: number
}

/** Which part of a list of records is wanted. */
export interface ListRequest extends PageRequest {
  /** Only records in this state. */
  readonly state?: string
}

/** As of when a record is wanted: right after an audit entry, or at a moment. */
export interface AsOf {
  readonly sequence?: number
  /**
   * An ISO 8601 moment: the last version, by sequence, that was kept at or before it, however often the clock went back.
   */
  readonly moment?: string
}

/** A person of a household, or the household with everybody in it. */
export interface ErasureRequest {
  readonly householdId: string
  /** Absent: the whole household. */
  readonly memberId?: string
}

/** The note of a change. */
export interface ChangeOptions {
  readonly change: ChangeNote
}

/** The note of a change of a record, and what it was made on. */
export interface PutOptions extends ChangeOptions {
  /** The version that the change was made on; 0 for a new record. */
  readonly expected: number
}

/**
 * What can be done inside a transaction and outside of one. Outside, each call is a transaction of its own. Every change and
 * its audit entry are kept together or not at all. Where a call has rejected, nothing of it was changed; of
 * `StoreError` `unavailable` alone that is not certain, and `change.request` tells on the next try.
 */
export interface StoreCalls {
  /**
   * Keeps a record and its audit entry. Where another version than `expected` stands, it rejects with a `VersionConflict` and
   * changes nothing. Where `change.request` was used for this household before, it changes nothing and gives what came of it then.
   * With another division than before, the household moves: the entry stands in the chain of the new one with `from`, and a
   * second one, before it, in the chain of the old one with `to`.
   */
  put(draft: RecordDraft, options: PutOptions): Promise<StoredRecord>
  /**
   * The record as it stands, or as it stood. `undefined` where there is or was none. What the caller does to it later is not
   * seen by the store.
   */
  get(householdId: string, asOf?: AsOf): Promise<StoredRecord | undefined>
  /** Every version, the oldest first. */
  history(householdId: string): Promise<readonly StoredRecord[]>
  /**
   * The records of a division and of all inside it, by division, then by household, in order of their Unicode code points;
   * each once. A division is the first 2, 4, 6, 9 or 12 digits of a code: `211` is none.
   */
  list(division: string, page: ListRequest): Promise<Page<StoredRecord>>
  /** The records of a division and of all inside it that stand with the key among their `keys`, in the order of `list`. */
  find(key: string, division: string): Promise<readonly StoredRecord[]>
  /** Appends a decision to those of its household, which must have a record; none is ever changed. `change.request` as in `put`. */
  appendDecision(draft: DecisionDraft, options: ChangeOptions): Promise<StoredDecision>
  /** The decisions about a household, the oldest first. */
  decisions(householdId: string): Promise<readonly StoredDecision[]>
  /** Appends an audit entry about something that changed nothing: a refusal, an inspection. `change.request` as in `put`. */
  note(about: { readonly division: string; readonly householdId?: string }, options: ChangeOptions): Promise<AuditEntry>
  /** The audit entries of a division and of all inside it, in order of their sequence. */
  audit(division: string, page: PageRequest): Promise<Page<AuditEntry>>
  /** The last entry of each chain of a division and of all inside it, by division. */
  heads(division: string, page: PageRequest): Promise<Page<ChainHead>>
  /**
   * Keeps a wrapped key in place of the one that stands, which is `expected` (absent: none stands), and says whether it did.
   * Only the last one is kept, and none is audited; a household needs no record yet.
   */
  putKey(key: WrappedKey, options?: { readonly expected?: string }): Promise<boolean>
  /** The wrapped keys of a household: its own first, then by member. */
  keys(householdId: string): Promise<readonly WrappedKey[]>
  /** All wrapped keys, by household, then by member. Pages need show no one state. */
  listKeys(page: PageRequest): Promise<Page<WrappedKey>>
  /**
   * Takes a person out of every version, decision, index and wrapped key; audit entries stay. What is left gets new salts, and
   * the digest of the entry is taken of `erasureText`. Where the whole household goes, `get`, `history`, `decisions` and
   * `keys` find nothing any more; its id is not to be used again, and a `put` of it rejects with a RangeError. `find` does not
   * find the record by keys until it is put again where a person was taken out. `change.request` as in `put`.
   */
  erase(whom: ErasureRequest, options: ChangeOptions): Promise<void>
}

/** How a transaction is done. */
export interface TransactionOptions {
  /**
   * The division that its calls are confined to: records, entries and keys of others are not there for them, and a change of them
   * rejects with a RangeError. A store with rows of its own guard hands it to its database.
   */
  readonly within?: string
}

/** Keeps records, decisions and who changed what. Whatever cannot be done rejects; nothing fails silently. */
export interface Store extends StoreCalls {
  /**
   * Does several things together: all of them once it resolves, none where `work` rejects; nobody else sees a part of it.
   * It rejects with a `VersionConflict` where another change came between, and with a `StoreError` `busy` where it could not
   * take its turn; both may be tried again from the start.
   */
  transaction<T>(work: (calls: StoreCalls) => Promise<T>, options?: TransactionOptions): Promise<T>
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
