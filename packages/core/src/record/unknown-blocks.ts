import type { Block } from '../catalog/model.ts'

/**
 * The blocks of a frame of which it is unknown whether they are there, or what any of their items is. There are few
 * such sets and many frames: each set is made once, and reached from another by one block more or less.
 */
export interface UnknownBlocks {
  readonly set: ReadonlySet<Block> | undefined
  readonly plus: (block: Block) => UnknownBlocks
  readonly minus: (block: Block) => UnknownBlocks
}

/** No unknown block, from which every other set of them is reached. */
export const noneUnknown = (): UnknownBlocks => {
  const made: UnknownBlocks[] = []
  const of = (blocks: ReadonlySet<Block>): UnknownBlocks => {
    const known = made.find(
      ({ set }) => (set?.size ?? 0) === blocks.size && [...blocks].every((block) => set?.has(block)),
    )
    if (known !== undefined) return known
    const [more, less] = [new Map<Block, UnknownBlocks>(), new Map<Block, UnknownBlocks>()]
    const step = (to: Map<Block, UnknownBlocks>, block: Block, change: (set: Set<Block>) => void): UnknownBlocks => {
      let next = to.get(block)
      if (next === undefined) {
        const set = new Set(blocks)
        change(set)
        to.set(block, (next = of(set)))
      }
      return next
    }
    const node: UnknownBlocks = {
      set: blocks.size === 0 ? undefined : blocks,
      plus: (block) => step(more, block, (set) => set.add(block)),
      minus: (block) => step(less, block, (set) => set.delete(block)),
    }
    made.push(node)
    return node
  }
  return of(new Set())
}
