// Whether what a store holds of a division is whole: chains without a gap, every version and decision with its entry, and the reverse.
import { auditText, CHAIN_START, decisionText, erasureText, recordText } from '@bangfu/sdk'
import { createHash } from 'node:crypto'

/** @param {string} text */
const digestOf = (text) => createHash('sha256').update(text).digest('hex')

/**
 * @template Item
 * @param {(page: { after?: string, limit: number }) => Promise<import('@bangfu/sdk').Page<Item>>} read
 */
const everyItem = async (read) => {
  /** @type {Item[]} */
  const items = []
  /** @type {string | undefined} */
  let after
  do {
    const page = await read({ limit: 1000, ...(after === undefined ? {} : { after }) })
    items.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return items
}

/** @param {readonly import('@bangfu/sdk').AuditEntry[]} entries */
const chainProblems = (entries) => {
  const problems = []
  /** @type {Map<string, import('@bangfu/sdk').AuditEntry>} */
  const last = new Map()
  for (const entry of entries) {
    const before = last.get(entry.division)
    if (entry.position !== (before?.position ?? 0) + 1) problems.push(`${entry.division}: gap at ${entry.position}`)
    if (entry.previous !== (before?.hash ?? CHAIN_START))
      problems.push(`${entry.division}: ${entry.position} follows another`)
    if (entry.hash !== digestOf(auditText(entry))) problems.push(`${entry.division}: ${entry.position} was changed`)
    last.set(entry.division, entry)
  }
  return problems
}

/**
 * @param {import('@bangfu/sdk').Store} store
 * @param {string} id
 * @param {readonly import('@bangfu/sdk').AuditEntry[]} entries of the household
 */
const householdProblems = async (store, id, entries) => {
  const problems = []
  const versions = await store.history(id)
  const decisions = await store.decisions(id)
  const own = entries.filter(({ to }) => to === undefined)
  const puts = own.filter(({ version }) => version !== undefined)
  const others = own.filter(({ version, digest }) => version === undefined && digest !== undefined)
  const erasure = others.findLast(({ action }) => action === 'erase')
  const decided = others.filter(({ action }) => action !== 'erase')
  if (versions.length !== puts.length) problems.push(`${id}: ${versions.length} versions, ${puts.length} entries`)
  if (decisions.length !== decided.length)
    problems.push(`${id}: ${decisions.length} decisions, ${decided.length} entries`)
  for (const [index, version] of versions.entries()) {
    if (version.version !== index + 1) problems.push(`${id}: version ${version.version} in place ${index + 1}`)
    const entry = puts[index]
    const isErased = erasure !== undefined && entry !== undefined && entry.sequence < erasure.sequence
    if (!isErased && entry?.digest !== digestOf(recordText(version)))
      problems.push(`${id}: version ${version.version} is another`)
  }
  for (const [index, decision] of decisions.entries()) {
    const entry = decided[index]
    const isErased = erasure !== undefined && entry !== undefined && entry.sequence < erasure.sequence
    if (!isErased && entry?.digest !== digestOf(decisionText(decision))) problems.push(`${id}: a decision is another`)
  }
  if (erasure !== undefined) {
    const left = {
      versions: versions
        .filter(({ sequence }) => sequence < erasure.sequence)
        .map((version) => /** @type {const} */ ([version.version, digestOf(recordText(version))])),
      decisions: decisions
        .filter(({ sequence }) => sequence < erasure.sequence)
        .map((decision) => /** @type {const} */ ([decision.sequence, digestOf(decisionText(decision))])),
    }
    if (erasure.digest !== digestOf(erasureText(id, left))) problems.push(`${id}: what an erasure left is another`)
  }
  const current = await store.get(id)
  if (current?.version !== versions.at(-1)?.version) problems.push(`${id}: what stands is not the last version`)
  return problems
}

/**
 * Everything that is wrong in some divisions, in words; nothing where all is whole.
 *
 * @param {import('@bangfu/sdk').Store} store
 * @param {readonly string[]} divisions
 */
export const problemsOf = async (store, divisions) => {
  const entries = []
  for (const division of divisions) entries.push(...(await everyItem((page) => store.audit(division, page))))
  const problems = chainProblems(entries)
  entries.sort((a, b) => a.sequence - b.sequence)
  /** @type {Map<string, import('@bangfu/sdk').AuditEntry[]>} */
  const byHousehold = new Map()
  for (const entry of entries)
    if (entry.householdId !== undefined)
      byHousehold.set(entry.householdId, [...(byHousehold.get(entry.householdId) ?? []), entry])
  for (const [id, own] of byHousehold) problems.push(...(await householdProblems(store, id, own)))
  for (const division of divisions)
    for (const { householdId } of await everyItem((page) => store.list(division, page)))
      if (!byHousehold.has(householdId)) problems.push(`${householdId}: a record without an audit entry`)
  return { problems, entries }
}
