import type { ChainHead, StoreCalls } from '@bangfu/sdk'
import { merkleRoot, type HeadsOf } from './merkle.ts'
import { eachItem } from './pages.ts'

/** What a tier hands to the one above it: how each chain of its division ended, and one root over them all. */
export interface AuditReceipt extends HeadsOf {
  readonly format: 'audit-receipt-1'
  /** SHA-256 in hex, by which the whole receipt is known; the one thing that has to be kept. */
  readonly root: string
}

/**
 * The receipt of a division at a moment, an ISO 8601 moment that the caller reads from the clock. Who holds it finds later whether an
 * entry of before was changed, taken out or put in.
 */
export const receiptOf = async (
  store: Pick<StoreCalls, 'heads'>,
  division: string,
  at: string,
): Promise<AuditReceipt> => {
  const heads: ChainHead[] = []
  for await (const { division: of, position, hash } of eachItem((page) => store.heads(division, page)))
    heads.push({ division: of, position, hash })
  return { format: 'audit-receipt-1', division, at, heads, root: merkleRoot({ division, at, heads }) }
}

/** A receipt as a line of a file, without the end of the line. */
export const receiptLine = ({ format, division, at, heads, root }: AuditReceipt): string =>
  JSON.stringify({
    format,
    division,
    at,
    heads: heads.map(({ division: of, position, hash }) => ({ division: of, position, hash })),
    root,
  })
