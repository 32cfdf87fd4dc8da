import type { BlockDescription, FactDescription, ListDescription, PolicyDescription } from '@bangfu/core'

/** A block and the facts in it. */
export interface BlockModel {
  readonly block: BlockDescription
  readonly facts: readonly FactDescription[]
}

/** What a policy declares of one kind of thing, as a form has to ask for it. */
export interface ItemModel {
  readonly scope: string
  /** The facts outside all blocks. */
  readonly facts: readonly FactDescription[]
  readonly blocks: readonly BlockModel[]
  readonly lists: readonly { readonly list: ListDescription; readonly item: ItemModel }[]
}

const HOUSEHOLD = 'household'

/** The form of a household, or of what a scope names, from what the policy declares. */
export const modelOf = (names: PolicyDescription, scope: string = HOUSEHOLD): ItemModel => {
  const own = names.facts.filter((fact) => fact.scope === scope)
  return {
    scope,
    facts: own.filter(({ block }) => block === undefined),
    blocks: names.blocks
      .filter((block) => block.scope === scope)
      .map((block) => ({ block, facts: own.filter((fact) => fact.block === block.key) })),
    lists: names.lists.filter((list) => list.in === scope).map((list) => ({ list, item: modelOf(names, list.scope) })),
  }
}

/** Every fact of a thing, those in blocks too. */
export const factsOf = ({ facts, blocks }: ItemModel): readonly FactDescription[] => [
  ...facts,
  ...blocks.flatMap((block) => block.facts),
]

/** The last key of a fact's path: where it stands in its thing or block. */
export const keyOf = ({ path }: FactDescription): string => path.slice(path.lastIndexOf('.') + 1)

/** Whether a policy says that a record without the fact means what another fact is. */
export const followsOf = ({ absent }: FactDescription): string | undefined =>
  typeof absent === 'object' && 'fact' in absent ? absent.fact : undefined
