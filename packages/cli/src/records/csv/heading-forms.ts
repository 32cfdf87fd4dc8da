import type { FactDescription, PolicyDescription } from '@bangfu/core'
import type { Localized } from '@bangfu/sdk'

/** Stands for the number of a list entry in a heading. */
export const NUMBER = '#'

/** A fact with where its cells go. */
export interface Target {
  readonly fact: FactDescription
  /** Whether it is about the thing that a row stands for, or about the household. */
  readonly inRow: boolean
  /** The keys from there down, {@link NUMBER} where an entry's number stands. */
  readonly keys: readonly string[]
  /** How many of the keys lead to the block that it stands in, where that is absent when all its cells are empty. */
  readonly block: number | undefined
}

/** Every way to write a heading. */
export interface HeadingForms {
  /** Targets by the dotted path in a record. */
  readonly paths: ReadonlyMap<string, Target>
  /** Targets by a label, alone or after those of what it lies in; more than one where a label is used twice. */
  readonly labels: ReadonlyMap<string, readonly Target[]>
  /** The list whose items are the rows. */
  readonly rowList: string
}

/** One part of a heading: its keys and its label. */
interface Part {
  readonly keys: readonly string[]
  readonly label: Localized
  readonly numbered: boolean
}

// Chains are three parts long at most; each part that is not numbered may be left out.
const choices = (parts: readonly string[][]): string[] =>
  parts.reduce<string[]>((forms, options) => forms.flatMap((form) => options.map((option) => form + option)), [''])

/** Lists every heading that a policy's facts can stand under. */
export const headingForms = ({ facts, blocks, lists }: PolicyDescription): HeadingForms => {
  const rowList = lists.find((list) => list.in === 'household')?.key ?? ''
  const listsTo = (scope: string): Part[] => {
    const list = lists.find((candidate) => candidate.scope === scope)
    if (list === undefined) return []
    const numbered = list.in !== 'household' || list.key !== rowList
    return [...listsTo(list.in), { keys: [list.key], label: list.label, numbered }]
  }
  const paths = new Map<string, Target>()
  const byLabel = new Map<string, Target[]>()
  for (const fact of facts) {
    const outer = listsTo(fact.scope)
    const block = blocks.find(({ scope, key }) => scope === fact.scope && key === fact.block)
    if (block !== undefined) {
      const keys = block.path.split('.').slice(block.extension ? -2 : -1)
      outer.push({ keys, label: block.label, numbered: false })
    }
    const own = fact.path.slice(fact.path.lastIndexOf('.') + 1)
    const all = [...outer.flatMap(({ keys, numbered }) => (numbered ? [...keys, NUMBER] : keys)), own]
    const inRow = all[0] === rowList && all.length > 1
    const keys = inRow ? all.slice(1) : all
    // An absent block of `items` says what each of its items says where it is absent, which may be «no»: its empty cells
    // stay, and are unknown.
    const isDropped = inRow && block !== undefined && block.absent !== 'items'
    const target = { fact, inRow, keys, block: isDropped ? keys.length - 1 : undefined }
    paths.set(all.join('.'), target)
    // A list of codes stands in one cell, or in one cell for each, numbered from 1.
    if (fact.type === 'codes') {
      paths.set([...all, NUMBER].join('.'), { ...target, keys: [...target.keys, NUMBER] })
    }
    for (const locale of ['zh', 'en'] as const) {
      const parts = outer.map(({ label, numbered }) =>
        numbered ? [`${label[locale]}.${NUMBER}.`] : ['', `${label[locale]}.`],
      )
      for (const form of choices([...parts, [fact.label[locale]]])) {
        const known = byLabel.get(form)
        if (known === undefined) byLabel.set(form, [target])
        else if (!known.includes(target)) known.push(target)
      }
    }
  }
  return { paths, labels: byLabel, rowList }
}
