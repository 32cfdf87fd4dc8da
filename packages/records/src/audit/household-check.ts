import {
  decisionText,
  erasureText,
  recordText,
  type AuditEntry,
  type StoredDecision,
  type StoredRecord,
} from '@bangfu/sdk'
import { digestOfText } from './digest.ts'
import type { AuditFault } from './fault.ts'

/** What is kept of a household, and the entries about it in the chains of the division that is checked. */
export interface HouseholdKept {
  readonly householdId: string
  readonly division: string
  /** In order. */
  readonly entries: readonly AuditEntry[]
  readonly history: readonly StoredRecord[]
  readonly decisions: readonly StoredDecision[]
}

/** What is wrong with a household, and how many of its versions and decisions nothing here can tell of. */
export interface HouseholdFound {
  readonly faults: readonly AuditFault[]
  /** Kept by entries, or rewritten by an erasure, in the chain of a division outside of the one that is checked. */
  readonly elsewhere: number
}

interface Row {
  readonly sequence: number
  readonly at: string
  readonly digest: string
  readonly entry: AuditEntry | undefined
  readonly fault: Omit<AuditFault, 'kind'>
}

/** Whether the household was inside the checked division when an entry of that sequence was made. */
const insideAt = ({ entries, division }: HouseholdKept): ((sequence: number) => boolean) => {
  const steps = entries.flatMap(({ sequence, from, to }) => {
    if (from !== undefined && !from.startsWith(division)) return [{ sequence, inside: true }]
    return to !== undefined && !to.startsWith(division) ? [{ sequence, inside: false }] : []
  })
  return (sequence) => steps.findLast((step) => step.sequence <= sequence)?.inside ?? !(steps[0]?.inside ?? false)
}

const isErasure = (entry: AuditEntry, { householdId, history, decisions }: HouseholdKept): boolean => {
  const before = ({ sequence }: { readonly sequence: number }): boolean => sequence < entry.sequence
  const left = erasureText(householdId, {
    versions: history.filter(before).map((stored) => [stored.version, digestOfText(recordText(stored))]),
    decisions: decisions.filter(before).map((one) => [one.sequence, digestOfText(decisionText(one))]),
  })
  return digestOfText(left) === entry.digest
}

const rowsOf = ({ householdId, division, entries, history, decisions }: HouseholdKept): readonly Row[] => [
  ...history.map((stored): Row => {
    const { version, sequence, at } = stored
    const entry = entries.findLast((one) => one.version === version && one.division === stored.division)
    const digest = digestOfText(recordText(stored))
    return { sequence, at, digest, entry, fault: { division: stored.division, householdId, version } }
  }),
  ...decisions.map((one): Row => {
    const entry = entries.find(({ sequence, version }) => sequence === one.sequence && version === undefined)
    const digest = digestOfText(decisionText(one))
    const where = entry?.division ?? division
    return {
      sequence: one.sequence,
      at: one.at,
      digest,
      entry,
      fault: { division: where, householdId, decisionAt: one.at },
    }
  }),
]

/** Lays what is kept of one household beside its entries. */
export const checkHousehold = (kept: HouseholdKept): HouseholdFound => {
  const { householdId, entries, history, decisions } = kept
  const isInside = insideAt(kept)
  const others = entries.filter(
    ({ sequence, digest, version }) =>
      digest !== undefined && version === undefined && !decisions.some((one) => one.sequence === sequence),
  )
  // What it found was left is what it says; of earlier ones nothing can be told any more.
  const erasure = others.findLast((entry) => isErasure(entry, kept))
  const erasedAt = erasure?.sequence ?? 0
  const leaves = entries.findLast(({ to }) => to !== undefined && !to.startsWith(kept.division))
  const faults: AuditFault[] = []
  let elsewhere = 0
  for (const { sequence, at, digest, entry, fault } of rowsOf(kept)) {
    if (sequence < erasedAt && (entry === undefined || (entry.sequence === sequence && entry.at === at))) continue
    if (entry === undefined) {
      if (isInside(sequence)) faults.push({ kind: 'additional', ...fault })
      else elsewhere += 1
    } else if (entry.digest !== digest) {
      // Where it went, somebody may have been taken out of it, which stands in the chain over there.
      if (leaves !== undefined && leaves.sequence > sequence) elsewhere += 1
      else faults.push({ kind: 'changed', ...fault })
    } else if (entry.sequence !== sequence || entry.at !== at) faults.push({ kind: 'changed', ...fault })
  }
  const isGone = history.length === 0 && leaves !== undefined && !isInside(Number.POSITIVE_INFINITY)
  if (isGone) return { faults, elsewhere: elsewhere + entries.filter(({ digest }) => digest !== undefined).length }
  const isAll = erasure !== undefined && history.length === 0
  for (const { version, division, position, from, to } of entries) {
    if (version === undefined || isAll) continue
    if (to !== undefined && from === undefined && to.startsWith(kept.division)) continue
    if (!history.some((stored) => stored.version === version))
      faults.push({ kind: 'missing', division, position, householdId, version })
  }
  for (const { sequence, division, position } of others)
    if (leaves !== undefined && leaves.sequence > sequence) elsewhere += 1
    else if (sequence > erasedAt) faults.push({ kind: 'missing', division, position, householdId })
  return { faults, elsewhere }
}
