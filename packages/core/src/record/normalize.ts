import { Bounds, parseExact, UNBOUNDED, type Exact } from '@bangfu/sdk'
import type { Block, Cell, Scope } from '../catalog/model.ts'
import { readExact } from '../catalog/read-exact.ts'
import { ABSENT, UNSET, type Frame, type Value } from '../compile/frame.ts'

type Json = Readonly<Record<string, unknown>>

/** How one fact gets from a record into its slot. */
interface SlotReader {
  readonly slot: number
  readonly key: string
  readonly unknown: Value
  readonly absent: Value
  readonly read: (value: unknown) => Value
}

/** How the items of one object get into their slots: the thing's own facts, or those of a block. */
interface GroupReader {
  readonly block: Block | undefined
  readonly slots: readonly SlotReader[]
}

/** How a thing of a scope gets into a frame. */
interface ScopeReader {
  readonly scope: Scope
  readonly blank: readonly Value[]
  readonly groups: readonly GroupReader[]
  readonly lists: readonly { readonly path: string; readonly absentIsNone: boolean; readonly reader: ScopeReader }[]
}

const same = (value: unknown): Value => value as Value
const asNumber = (value: unknown): Value => parseExact(String(value)) ?? UNBOUNDED
const asText = (value: unknown): Value => String(value)

const slotReader = ({ slot, type, origin }: Cell): SlotReader | undefined => {
  if (origin.kind !== 'record') return undefined
  const { fact, key, block } = origin
  const limit = (value: unknown): Exact | undefined => (value === undefined ? undefined : readExact(value).exact)
  const unknown = type.kind === 'number' ? new Bounds(limit(fact.min), limit(fact.max)) : undefined
  const read = type.kind === 'number' ? asNumber : type.kind === 'code' ? asText : same
  const { absent } = fact
  if (block?.declared.value.absent === 'none' || typeof absent === 'string')
    return { slot, key, unknown, absent: unknown, read }
  return { slot, key, unknown, absent: 'value' in absent ? read(absent.value) : ABSENT, read }
}

const scopeReader = (scope: Scope): ScopeReader => {
  const groups = [undefined, ...scope.blocks].map((block) => ({
    block,
    slots: scope.cells.flatMap((cell) => {
      const reader = cell.origin.kind === 'record' && cell.origin.block?.id === block?.id ? slotReader(cell) : undefined
      return reader === undefined ? [] : [reader]
    }),
  }))
  const lists = scope.children.map((child) => ({
    path: child.declared.value.path ?? '',
    absentIsNone: child.declared.value.absent === 'none',
    reader: scopeReader(child),
  }))
  return { scope, blank: scope.cells.map(() => UNSET), groups, lists }
}

/** What a block that is not there, or of which that is unknown, leaves in its slots. */
const fillBlock = (slots: Value[], { block, slots: readers }: GroupReader, value: null | undefined): boolean => {
  const { absent } = (block as Block).declared.value
  const isUnknown = value === null || absent === 'unknown'
  if (block?.presence !== undefined) slots[block.presence.slot] = isUnknown ? undefined : false
  for (const reader of readers) {
    slots[reader.slot] = isUnknown ? reader.unknown : absent === 'none' ? null : reader.absent
  }
  return isUnknown
}

const readSlots = (slots: Value[], readers: readonly SlotReader[], object: Json): void => {
  for (const { slot, key, unknown, absent, read } of readers) {
    const value = object[key]
    slots[slot] = value === undefined ? absent : value === null ? unknown : read(value)
  }
}

const readFrame = ({ scope, blank, groups, lists }: ScopeReader, object: Json, parent: Frame | undefined): Frame => {
  const slots = blank.slice()
  let unknownBlocks: Set<Block> | undefined
  for (const group of groups) {
    const { block } = group
    const value = block === undefined ? object : object[block.key]
    if (value !== undefined && value !== null) {
      if (block?.presence !== undefined) slots[block.presence.slot] = true
      readSlots(slots, group.slots, value as Json)
    } else if (fillBlock(slots, group, value)) (unknownBlocks ??= new Set()).add(block as Block)
  }
  const id = object[scope.declared.value.key ?? '']
  const frame: Frame = { scope, slots, parent, lists: [], id: typeof id === 'string' ? id : '', unknownBlocks }
  for (const { path, absentIsNone, reader } of lists) {
    const items = object[path]
    const known = items === undefined && absentIsNone ? [] : items
    frame.lists.push(Array.isArray(known) ? known.map((item) => readFrame(reader, item as Json, frame)) : undefined)
  }
  return frame
}

/** Makes the function that puts a checked record into frames: one shape for every record, static places for every fact. */
export const createNormalizer = (household: Scope): ((record: Json) => Frame) => {
  const reader = scopeReader(household)
  return (record) => readFrame(reader, record, undefined)
}
