import {
  recordText,
  StoreError,
  type AuditEntry,
  type ChainHead,
  type StoreCalls,
  type StoredRecord,
} from '@bangfu/sdk'
import { createChainCheck } from './chain-check.ts'
import { digestOfText } from './digest.ts'
import type { AuditFault } from './fault.ts'
import { checkHousehold } from './household-check.ts'
import { eachItem } from './pages.ts'

/** What a check of everything that is kept in a division found. */
export interface RecordsVerified {
  readonly entries: number
  readonly households: number
  readonly faults: readonly AuditFault[]
  /** Versions and decisions that only the chain of a division outside tells of: to be checked by the tier that has both. */
  readonly elsewhere: number
}

type Reading = Pick<StoreCalls, 'audit' | 'heads' | 'list' | 'history' | 'decisions'>

const readable = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreError && error.problem === 'corrupt') return undefined
    throw error
  }
}

/** A record as a list gives it: where, which version, and a digest of the whole. */
interface Listed {
  readonly division: string
  readonly version: number
  readonly digest: string
}

const listedOf = (stored: StoredRecord): Listed => ({
  division: stored.division,
  version: stored.version,
  digest: digestOfText(JSON.stringify([recordText(stored), stored.sequence, stored.at])),
})

/**
 * Holds every version and every decision that is kept in a division against the digests of its audit chains: what was changed,
 * what is missing and what nobody put there is found. What an erasure left is held against the digest of the last erasure; it
 * attests what it found, so check before one. Every entry of the division is held in memory while it works. Inside a
 * transaction it sees one state; outside, changes that are made meanwhile look like faults. Where the log itself cannot be read it
 * rejects as the store does.
 */
export const verifyRecords = async (store: Reading, division: string): Promise<RecordsVerified> => {
  const chains = createChainCheck()
  const entriesOf = new Map<string, AuditEntry[]>()
  const listed = new Map<string, Listed>()
  const heads: ChainHead[] = []
  let entries = 0
  for await (const entry of eachItem((page) => store.audit(division, page))) {
    entries += 1
    chains.add(entry)
    if (entry.householdId === undefined) continue
    const own = entriesOf.get(entry.householdId)
    if (own === undefined) entriesOf.set(entry.householdId, [entry])
    else own.push(entry)
  }
  for await (const head of eachItem((page) => store.heads(division, page))) heads.push(head)
  const faults: AuditFault[] = [...chains.faults(heads)]
  const list = await readable(async () => {
    for await (const stored of eachItem((page) => store.list(division, page)))
      listed.set(stored.householdId, listedOf(stored))
    return true
  })
  if (list === undefined) faults.push({ kind: 'unreadable', division })
  let elsewhere = 0
  const households = new Set([...entriesOf.keys(), ...listed.keys()])
  for (const householdId of households) {
    const own = entriesOf.get(householdId) ?? []
    const place = { division: own.at(-1)?.division ?? listed.get(householdId)?.division ?? division, householdId }
    const kept = await readable(async () => ({
      history: await store.history(householdId),
      decisions: await store.decisions(householdId),
    }))
    if (kept === undefined) {
      faults.push({ kind: 'unreadable', ...place })
      continue
    }
    const found = checkHousehold({ householdId, division, entries: own, ...kept })
    faults.push(...found.faults)
    elsewhere += found.elsewhere
    const last = kept.history.at(-1)
    const standing = listed.get(householdId)
    if (standing !== undefined && (last === undefined || listedOf(last).digest !== standing.digest))
      faults.push({ kind: 'changed', ...place, version: standing.version })
    if (standing === undefined && list === true && last?.division.startsWith(division) === true)
      faults.push({ kind: 'missing', ...place, version: last.version })
  }
  return { entries, households: households.size, faults, elsewhere }
}
