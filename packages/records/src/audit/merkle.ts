import { CHAIN_START, type ChainHead } from '@bangfu/sdk'
import { digestOfList } from './digest.ts'

/** What a root is taken of: the chains of a division and of all inside it, as they ended at a moment. */
export interface HeadsOf {
  readonly division: string
  readonly at: string
  /** By division, each once. */
  readonly heads: readonly ChainHead[]
}

const leafOf = ({ division, position, hash }: ChainHead): string =>
  digestOfList(['audit-leaf-1', division, position, hash])

const nodeOf = (left: string, right: string): string => digestOfList(['audit-node-1', left, right])

/** The next level of a tree. The last one of an odd number goes up as it is. */
const levelAbove = (level: readonly string[]): readonly string[] =>
  level.flatMap((left, index) => {
    if (index % 2 === 1) return []
    const right = level[index + 1]
    return [right === undefined ? left : nodeOf(left, right)]
  })

/** All levels of a tree, the leaves first, the top last; none where there are no leaves. */
const levelsOf = (heads: readonly ChainHead[]): readonly (readonly string[])[] => {
  const levels: (readonly string[])[] = []
  for (let level = heads.map(leafOf); level.length > 0; level = level.length === 1 ? [] : [...levelAbove(level)])
    levels.push(level)
  return levels
}

const sealOf = (division: string, at: string, chains: number, top: string): string =>
  digestOfList(['audit-root-1', division, at, chains, top])

const requireOrder = (division: string, heads: readonly ChainHead[]): void => {
  for (const [index, head] of heads.entries()) {
    if (!head.division.startsWith(division))
      throw new RangeError('Unexpected head: its chain lies outside of the division')
    if (index > 0 && head.division <= (heads[index - 1]?.division ?? ''))
      throw new RangeError('Unexpected order of heads, expected each division once, by its code')
  }
}

/**
 * The Merkle root of chain heads, in hex. Leaves, nodes and root are hashed under names of their own, and the root holds how many
 * chains there are: no tree has the root of another. Throws a RangeError where the heads are not in order or lie outside.
 */
export const merkleRoot = ({ division, at, heads }: HeadsOf): string => {
  requireOrder(division, heads)
  return sealOf(division, at, heads.length, levelsOf(heads).at(-1)?.[0] ?? CHAIN_START)
}

/** That one chain is in a root, without any other chain: what a village shows who holds the root. */
export interface InclusionProof {
  /** What the root is of. */
  readonly division: string
  readonly at: string
  /** How many chains the root is of. */
  readonly chains: number
  /** The place of the chain among them, from 0. */
  readonly index: number
  readonly head: ChainHead
  /** The other half at each level that has one, from the leaves up. */
  readonly path: readonly string[]
}

/** The proof for the chain of a division; `undefined` where it is not among the heads. */
export const proofOf = (receipt: HeadsOf, division: string): InclusionProof | undefined => {
  requireOrder(receipt.division, receipt.heads)
  const index = receipt.heads.findIndex((head) => head.division === division)
  const head = receipt.heads[index]
  if (head === undefined) return undefined
  const path = levelsOf(receipt.heads).flatMap((level, height) => level[(index >> height) ^ 1] ?? [])
  return { division: receipt.division, at: receipt.at, chains: receipt.heads.length, index, head, path }
}

/** Whether the chain of the proof is in the root; the proof is anybody's and may hold anything. */
export const holdsProof = ({ division, at, chains, index, head, path }: InclusionProof, root: string): boolean => {
  const isPlace = Number.isSafeInteger(chains) && Number.isSafeInteger(index) && index >= 0 && index < chains
  if (!isPlace || !head.division.startsWith(division)) return false
  const rest = [...path]
  let hash = leafOf(head)
  let place = index
  for (let last = chains - 1; last > 0; last >>= 1, place >>= 1) {
    if (place === last && place % 2 === 0) continue
    const other = rest.shift()
    if (other === undefined) return false
    hash = place % 2 === 0 ? nodeOf(hash, other) : nodeOf(other, hash)
  }
  return rest.length === 0 && sealOf(division, at, chains, hash) === root
}
