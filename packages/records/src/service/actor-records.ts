import type { TallyResult } from '@bangfu/core'
import type { AuditEntry, JsonObject, Period, StoredDecision, Tier } from '@bangfu/sdk'
import type { Completeness, WorkItem } from '../completeness/index.ts'
import type { Replayed } from '../replay/index.ts'
import type { AuditReceipt, RecordsVerified } from '../audit/index.ts'
import type { PersonExport } from '../privacy/index.ts'
import type { RecordState } from '../tiers/index.ts'
import type { RecordLife, RecordStep } from './life.ts'

/** What came of a change. */
export interface ChangeAnswer {
  readonly recordId: string
  readonly division: string
  readonly version: number
  readonly state: RecordState
  /** When, as an ISO 8601 moment. */
  readonly at: string
}

/** What every change may say of itself. */
export interface RequestOptions {
  /** A key of the caller's for this one change: done again with the same one, nothing more is changed and the answer is the same. */
  readonly request?: string
  /** Why, in up to 200 characters without personal data; it stands in the audit. */
  readonly reason?: string
}

/** A new household. */
export interface EnterRequest extends RequestOptions {
  readonly opinions?: Readonly<Record<string, string>>
}

/** A change of a record. */
export interface ChangeRequest extends RequestOptions {
  /** The version that the change was decided on; where another one stands, it rejects with a `VersionConflict`. */
  readonly version: number
  /** The whole household as it is to be, where facts are set. */
  readonly household?: unknown
  /** What a tier says of it, by block: `reviewOpinion`. */
  readonly opinions?: Readonly<Record<string, string>>
}

/** A move of a household. */
export interface MoveRequest extends RequestOptions {
  readonly version: number
  /** The village that it moves to: 12 digits. */
  readonly to: string
}

/** Which page is wanted. */
export interface PageWish {
  /** What the page before gave as `next`; no other reader can use it, nor for another list. */
  readonly after?: string
  /** The most items, 1 to 1,000; by default 100. */
  readonly limit?: number
}

/** Which records are wanted. */
export interface ListWish extends PageWish {
  /** A division inside the actor's; by default the actor's own. */
  readonly division?: string
  readonly state?: RecordState
}

/** A page, and how to get the next one. */
export interface PageOf<Item> {
  readonly items: readonly Item[]
  /** Absent on the last page. */
  readonly next?: string
}

/** A record as its reader may see it. */
export interface RecordShown {
  readonly recordId: string
  readonly division: string
  readonly version: number
  readonly state: RecordState
  readonly at: string
  /** Masked by the reader's tier and the occasion. */
  readonly household: JsonObject
}

/** A record alone, with what was done to it. */
export interface RecordWhole extends RecordShown {
  readonly life: Omit<RecordLife, 'steps'> & { readonly steps: readonly Omit<RecordStep, 'request'>[] }
}

/** An audit entry as people are shown it: its place in the chain of its division, and none among all. */
export type AuditShown = Omit<AuditEntry, 'sequence'>

/** A decision as it is kept, without its place among all changes. */
export type DecisionShown = Pick<StoredDecision, 'decision' | 'version' | 'input' | 'at'> & {
  readonly recordId: string
}

/** How many records there are. */
export interface RecordCount {
  readonly total: number
  readonly byState: Readonly<Partial<Record<RecordState, number>>>
}

/** A kept decision, and what the rules of then and of now make of it. */
export interface ReplayedDecision {
  readonly kept: DecisionShown
  readonly replayed: Replayed
  /** By the kept digest, whether the record is the one that was decided on; `different` after an erasure. */
  readonly input: 'same' | 'different' | 'unknown'
}

/** Which records are totalled, and for which day. */
export interface TotalsWish extends Omit<ListWish, 'after' | 'limit'> {
  /** The day decided for, `YYYY-MM-DD`. */
  readonly asOf: string
}

/** Totals of records as they all stood at one moment: read = counted + rejected. */
export interface Totals {
  readonly policyHash: string
  readonly read: number
  readonly counted: number
  /** Records that break the catalog of the policy of today. */
  readonly rejected: number
  readonly tally: TallyResult
}

/** Somebody who stands in two households. */
export interface SharedPerson {
  /** The records, in order of their ids. */
  readonly records: readonly { readonly recordId: string; readonly division: string }[]
}

/** What a record is to be decided for. */
export interface DecideRequest extends RequestOptions {
  readonly version: number
  /** The day decided for, `YYYY-MM-DD`. */
  readonly asOf: string
}

/** A batch that decides every record of the actor's division as they all stood at one moment. */
export interface DecideAllRequest {
  /** The name of the run: called again with it, the batch goes on where it was left, with the same records and rules. */
  readonly run: string
  readonly asOf: string
  /** The order to decide in; every order comes to the same. */
  readonly arrange?: (recordIds: readonly string[]) => readonly string[]
}

/** What a batch came to: read = decided + rejected. */
export interface DecideAllAnswer {
  readonly run: string
  readonly policyHash: string
  readonly read: number
  readonly decided: number
  readonly rejected: number
  /** How many were rejected, by code. */
  readonly rejectedBy: Readonly<Record<string, number>>
  /** SHA-256 over every record with its version and decision, or the code that it was rejected with, in hex. */
  readonly digest: string
}

/** What is asked about a division as a whole. */
export interface DivisionWish {
  /** The day decided for, `YYYY-MM-DD`. */
  readonly asOf: string
  /** A division inside the actor's; by default the actor's own. */
  readonly division?: string
}

/** What one actor can do. Every call reads the directory, and again before it ends; a refusal rejects with `NotAllowed`. */
export interface ActorRecords {
  enter(household: unknown, options?: EnterRequest): Promise<ChangeAnswer>
  edit(recordId: string, options: ChangeRequest): Promise<ChangeAnswer>
  submit(recordId: string, options: ChangeRequest): Promise<ChangeAnswer>
  correct(recordId: string, options: ChangeRequest): Promise<ChangeAnswer>
  supplement(recordId: string, options: ChangeRequest): Promise<ChangeAnswer>
  complete(recordId: string, options: ChangeRequest): Promise<ChangeAnswer>
  return(recordId: string, options: ChangeRequest): Promise<ChangeAnswer>
  review(recordId: string, options: ChangeRequest): Promise<ChangeAnswer>
  sendBack(recordId: string, options: ChangeRequest): Promise<ChangeAnswer>
  verify(recordId: string, options: ChangeRequest): Promise<ChangeAnswer>
  reopen(recordId: string, options: ChangeRequest): Promise<ChangeAnswer>
  archive(recordId: string, options: ChangeRequest): Promise<ChangeAnswer>
  /** Hands a household to another village: one owner before, one after, none between. */
  move(recordId: string, options: MoveRequest): Promise<ChangeAnswer>
  /** Puts into the audit that a record was inspected, guided, supervised or appraised; it changes nothing of it. */
  note(
    recordId: string,
    action: 'inspect' | 'guide' | 'supervise' | 'appraise',
    options?: RequestOptions,
  ): Promise<AuditShown>
  /** The record, with its values open for those tiers that may see them. */
  get(recordId: string): Promise<RecordWhole>
  /** Records in the order of their divisions, then of their ids, masked; all pages show one state, less what moved away since. */
  list(wish?: ListWish): Promise<PageOf<RecordShown>>
  count(wish?: Omit<ListWish, 'after' | 'limit'>): Promise<RecordCount>
  /** The plan's targets and duties to count, for each division, by the policy. */
  totals(wish: TotalsWish): Promise<Totals>
  /**
   * The four clears of a division and of each division just below it, and how many files hold the mandatory blocks (plan 2.1.a,
   * 2.1.b2): the whole first.
   */
  completeness(wish: DivisionWish): Promise<readonly Completeness[]>
  /**
   * What decisions wait for and a tier is to supply, household by household, those that hold most open first; by default the
   * actor's tier. It names facts and member ids, no values.
   */
  workList(wish: DivisionWish & { readonly tier?: Tier; readonly limit?: number }): Promise<{
    readonly items: readonly WorkItem[]
    /** How many households there are in all. */
    readonly total: number
  }>
  /** The records with a member of that ID number, inside the actor's division, masked. */
  find(idNumber: string): Promise<readonly RecordShown[]>
  /** People who stand in two households, where the actor's tier is the lowest that has both. */
  shared(): Promise<readonly SharedPerson[]>
  /** Every version, the oldest first. */
  history(recordId: string): Promise<readonly RecordWhole[]>
  /** The audit entries of the actor's division, or of one record. */
  audit(wish?: PageWish & { readonly recordId?: string }): Promise<PageOf<AuditShown>>
  /** How the chains of the actor's division stand, to be handed to the tier above; `auditLine` writes the entries of `audit` beside it. */
  receipt(): Promise<AuditReceipt>
  /** Every version and decision of the actor's division, held against the digests of its chains. */
  verifyRecords(): Promise<RecordsVerified>
  /** Decides a record as it stands and keeps the decision, with the policy's hash and a digest of what was decided on. */
  decide(recordId: string, options: DecideRequest): Promise<DecisionShown>
  decisions(recordId: string): Promise<readonly DecisionShown[]>
  decideAll(options: DecideAllRequest): Promise<DecideAllAnswer>
  /**
   * Makes the kept decisions again: by the rules of then on the record of then, and by those of now on the record as it stands; with a
   * period of whole months, what is owed or was paid too much. Nothing is changed.
   */
  replay(recordId: string, options?: { readonly period?: Period }): Promise<readonly ReplayedDecision[]>
  /** All that is held about one person, in clear. */
  export(recordId: string, memberId: string, options?: RequestOptions): Promise<PersonExport>
  /** Takes a person, or without one the whole household, out of everything but the audit. */
  erase(recordId: string, options: RequestOptions & { readonly memberId?: string }): Promise<void>
}

/** The records of a store, for whoever acts on them. */
export interface Records {
  as(actorId: string): ActorRecords
}
