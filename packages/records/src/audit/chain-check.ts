import { auditText, CHAIN_START, type AuditEntry, type ChainHead } from '@bangfu/sdk'
import { digestOfText } from './digest.ts'
import type { AuditFault } from './fault.ts'

/** Follows the chains of a log, entry by entry. */
export interface ChainCheck {
  readonly add: (entry: AuditEntry) => void
  /** What is wrong, once the heads that the store gives are laid beside the ends of the chains. */
  readonly faults: (heads: readonly ChainHead[]) => readonly AuditFault[]
}

export const createChainCheck = (): ChainCheck => {
  const ends = new Map<string, ChainHead>()
  const found: AuditFault[] = []
  return {
    add: (entry) => {
      const { division, position, previous, hash } = entry
      const last = ends.get(division) ?? { division, position: 0, hash: CHAIN_START }
      if (position !== last.position + 1 || previous !== last.hash || digestOfText(auditText(entry)) !== hash)
        found.push({ kind: 'chain', division, position })
      ends.set(division, { division, position, hash })
    },
    faults: (heads) => {
      const given = new Map(heads.map((head) => [head.division, head]))
      const wrong = [...new Set([...ends.keys(), ...given.keys()])].filter((division) => {
        const [end, head] = [ends.get(division), given.get(division)]
        return end?.position !== head?.position || end?.hash !== head?.hash
      })
      return [
        ...found,
        ...wrong.map((division): AuditFault => ({
          kind: 'head',
          division,
          position: given.get(division)?.position ?? 0,
        })),
      ]
    },
  }
}
