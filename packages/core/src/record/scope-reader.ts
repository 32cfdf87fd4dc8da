import { Bounds, type Exact, type ValueType } from '@bangfu/sdk'
import { EXTENSIONS, HOUSEHOLD } from '../catalog/build-scopes.ts'
import type { Block, Catalog, Cell, Scope } from '../catalog/model.ts'
import { readExact } from '../catalog/read-exact.ts'
import { ABSENT, UNSET, type Frame, type Value } from '../compile/frame.ts'
import { fieldReader, type FieldReader } from './field-reader.ts'
import { LONGEST_LIST } from './record-schema.ts'
import { noneUnknown, type UnknownBlocks } from './unknown-blocks.ts'

/** How one fact gets from a record into its slot. */
export interface FactItem {
  readonly kind: 'fact'
  readonly slot: number
  /** What `null` stands for, unless it is required. */
  readonly unknown: Value
  /** What stands for it where it is absent. */
  readonly absent: Value
  readonly required: boolean
  readonly read: FieldReader
  /** Whether it is the id of its thing. */
  readonly isKey: boolean
  /** The position among the facts that no two things may share. */
  readonly unique: number | undefined
  /** A value that may not be an id, since it stands for the household. */
  readonly reserved: string | undefined
}

/** How an object that groups facts gets into their slots. */
export interface BlockItem {
  readonly kind: 'block'
  readonly block: Block
  readonly items: ReadonlyMap<string, FactItem>
  readonly facts: readonly FactItem[]
  /** How many of them must be there. */
  readonly required: number
  readonly presence: number | undefined
}

/** How a list of things gets into frames. */
export interface ListItem {
  readonly kind: 'list'
  readonly index: number
  readonly min: number
  readonly max: number
  /** Whether `null` may stand for it. */
  readonly required: boolean
  readonly reader: ScopeReader
}

/** How the extension blocks of a thing get into their slots. */
export interface ExtensionsItem {
  readonly kind: 'extensions'
  readonly blocks: ReadonlyMap<string, BlockItem>
}

type Item = FactItem | BlockItem | ListItem | ExtensionsItem

/** An identity number, and the slots of what it must agree with. */
interface IdNumberItem {
  readonly slot: number
  readonly birthDate: number | undefined
  readonly sex: number | undefined
}

/** How a thing of a scope gets into a frame. */
export interface ScopeReader {
  readonly scope: Scope
  readonly items: ReadonlyMap<string, Item>
  /** How many of the items must be there. */
  readonly required: number
  /** The slots of a thing of which the record says nothing. */
  readonly blank: readonly Value[]
  readonly blankLists: readonly (readonly Frame[] | undefined)[]
  readonly unknownBlocks: UnknownBlocks
  readonly idNumbers: readonly IdNumberItem[]
}

/** The readers of a catalog, and what they leave to `checkAgreement`. */
export interface RecordReader {
  readonly household: ScopeReader
  readonly uniqueFacts: number
  /** Whether the readers themselves hold values to each other, as `checkAgreement` does. */
  readonly complete: boolean
}

const NONE: readonly Frame[] = []

/** Makes the readers of everything that a catalog declares, with the codes that are legal on the day. */
export const createReader = (
  { household, tables, facts }: Catalog,
  typeOf: (type: ValueType) => ValueType,
): RecordReader => {
  let uniqueFacts = 0
  let complete = true

  const factItem = (cell: Cell, scope: Scope): FactItem | undefined => {
    if (cell.origin.kind !== 'record') return undefined
    const { fact, key, block } = cell.origin
    const read = fieldReader(cell, fact, tables, typeOf)
    const limit = (value: unknown): Exact | undefined => (value === undefined ? undefined : readExact(value).exact)
    const unknown = cell.type.kind === 'number' ? new Bounds(limit(fact.min), limit(fact.max)) : undefined
    const isUnknown = block?.declared.value.absent === 'none' || typeof fact.absent === 'string'
    const absent = isUnknown
      ? unknown
      : typeof fact.absent === 'object' && 'value' in fact.absent
        ? (read(fact.absent.value) as Value)
        : ABSENT
    const isKey = block === undefined && scope.declared.value.key === key
    const isUnique = fact.unique === true || (isKey && scope.parent !== undefined)
    if (isUnique && fact.type !== 'text') complete = false
    return {
      kind: 'fact',
      slot: cell.slot,
      unknown,
      absent,
      required: fact.absent === 'required',
      read,
      isKey,
      unique: isUnique ? uniqueFacts++ : undefined,
      reserved: isKey && scope.depth === 1 ? HOUSEHOLD : undefined,
    }
  }

  const idNumberItem = (cell: Cell, scope: Scope): readonly IdNumberItem[] => {
    if (cell.origin.kind !== 'record' || cell.origin.fact.format !== 'idNumber') return []
    const { birthDate, sex } = cell.origin.fact.agreesWith ?? {}
    const slotOf = (id: string | undefined): number | undefined => {
      if (id === undefined) return undefined
      const other = facts.get(id)
      const isPlain =
        other?.scope === scope && other.origin.kind === 'record' && typeof other.origin.fact.absent === 'string'
      if (!isPlain) complete = false
      return isPlain ? other.slot : undefined
    }
    return [{ slot: cell.slot, birthDate: slotOf(birthDate), sex: slotOf(sex) }]
  }

  const scopeReader = (scope: Scope): ScopeReader => {
    const items = new Map<string, Item>()
    const blank: Value[] = scope.cells.map(() => UNSET)
    const inBlocks = new Map<Block, { readonly items: Map<string, FactItem>; readonly facts: FactItem[] }>()
    for (const block of scope.blocks) inBlocks.set(block, { items: new Map(), facts: [] })
    for (const cell of scope.cells) {
      const item = factItem(cell, scope)
      if (item === undefined || cell.origin.kind !== 'record') continue
      const { key, block } = cell.origin
      const within = block === undefined ? undefined : inBlocks.get(block)
      if (block === undefined) {
        items.set(key, item)
        blank[item.slot] = item.absent
      } else if (within !== undefined) {
        within.items.set(key, item)
        within.facts.push(item)
        const { absent } = block.declared.value
        blank[item.slot] = absent === 'unknown' ? item.unknown : absent === 'none' ? null : item.absent
      }
    }
    let unknownBlocks = noneUnknown()
    const extensions = new Map<string, BlockItem>()
    for (const [block, within] of inBlocks) {
      const isUnknown = block.declared.value.absent === 'unknown'
      if (block.presence !== undefined) blank[block.presence.slot] = isUnknown ? undefined : false
      if (isUnknown) unknownBlocks = unknownBlocks.plus(block)
      const required = within.facts.filter((item) => item.required).length
      const item: BlockItem = { kind: 'block', block, presence: block.presence?.slot, required, ...within }
      if (block.extension) extensions.set(block.key, item)
      else items.set(block.key, item)
    }
    if (extensions.size > 0) items.set(EXTENSIONS, { kind: 'extensions', blocks: extensions })
    const blankLists = scope.children.map((child) => (child.declared.value.absent === 'none' ? NONE : undefined))
    for (const [index, child] of scope.children.entries()) {
      const { path, min = 0, max = LONGEST_LIST, absent } = child.declared.value
      const required = absent !== 'none'
      if (path !== undefined) items.set(path, { kind: 'list', index, min, max, required, reader: scopeReader(child) })
    }
    const required = [...items.values()].filter(
      (item) => (item.kind === 'fact' || item.kind === 'list') && item.required,
    ).length
    const idNumbers = scope.cells.flatMap((cell) => idNumberItem(cell, scope))
    return { scope, items, required, blank, blankLists, unknownBlocks, idNumbers }
  }

  const reader = scopeReader(household)
  return { household: reader, uniqueFacts, complete }
}
