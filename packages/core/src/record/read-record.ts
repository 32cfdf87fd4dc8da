import type { Frame, Value } from '../compile/frame.ts'
import { REFUSED } from './field-reader.ts'
import { idNumberAgrees } from './id-number.ts'
import type { BlockItem, ExtensionsItem, FactItem, ListItem, RecordReader, ScopeReader } from './scope-reader.ts'
import type { UnknownBlocks } from './unknown-blocks.ts'

type Json = Readonly<Record<string, unknown>>

/** A frame while it is being read. */
interface Reading extends Frame {
  id: string
  unknownBlocks: Frame['unknownBlocks']
}

/** The values of each fact that no two things may share; `undefined` where they have been compared already. */
type Seen = (string[] | undefined)[] | undefined

// More than these would be compared each with each; the check does better.
const MOST_COMPARED = 32

/** Whether every key that `for … in` gives for an object without a class of its own is the object's. */
const nothingInherited = (): boolean => {
  for (const _key in Object.prototype) return false
  return true
}

const isPlain = (value: unknown): value is Json => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const isNew = (unique: number, value: string, seen: Seen): boolean => {
  if (seen === undefined) return true
  const others = (seen[unique] ??= [])
  if (others.length >= MOST_COMPARED || others.includes(value)) return false
  others.push(value)
  return true
}

const readFact = (item: FactItem, value: unknown, slots: Value[], seen: Seen): boolean => {
  if (value === null) {
    slots[item.slot] = item.unknown
    return !item.required
  }
  const read = item.read(value)
  if (read === REFUSED || read === item.reserved) return false
  slots[item.slot] = read
  return item.unique === undefined || read === '' || isNew(item.unique, read as string, seen)
}

const readBlock = (block: BlockItem, object: unknown, slots: Value[], seen: Seen): boolean => {
  if (object === null) {
    if (block.presence !== undefined) slots[block.presence] = undefined
    for (const item of block.facts) slots[item.slot] = item.unknown
    return true
  }
  if (!isPlain(object)) return false
  if (block.presence !== undefined) slots[block.presence] = true
  for (const item of block.facts) slots[item.slot] = item.absent
  let missing = block.required
  for (const key in object) {
    const value = object[key]
    if (value === undefined) continue
    const item = block.items.get(key)
    if (item === undefined || !readFact(item, value, slots, seen)) return false
    if (item.required) missing -= 1
  }
  return missing === 0
}

/** The unknown blocks after those that the extensions of a thing tell of; `undefined` where they cannot be read. */
const readExtensions = (
  { blocks }: ExtensionsItem,
  object: unknown,
  slots: Value[],
  seen: Seen,
  before: UnknownBlocks,
): UnknownBlocks | undefined => {
  let unknownBlocks = before
  if (object === null) {
    for (const item of blocks.values()) {
      readBlock(item, null, slots, seen)
      unknownBlocks = unknownBlocks.plus(item.block)
    }
    return unknownBlocks
  }
  if (!isPlain(object)) return undefined
  for (const key in object) {
    const value = object[key]
    if (value === undefined) continue
    const item = blocks.get(key)
    if (item === undefined || !readBlock(item, value, slots, seen)) return undefined
    unknownBlocks = value === null ? unknownBlocks.plus(item.block) : unknownBlocks.minus(item.block)
  }
  return unknownBlocks
}

const readList = (list: ListItem, items: unknown, parent: Reading, seen: Seen): boolean => {
  if (items === null) {
    parent.lists[list.index] = undefined
    return !list.required
  }
  if (!Array.isArray(items) || items.length < list.min || items.length > list.max) return false
  const frames: Frame[] = []
  for (let index = 0; index < items.length; index += 1) {
    const item: unknown = items[index]
    const frame = isPlain(item) ? readFrame(list.reader, item, parent, seen) : undefined
    if (frame === undefined) return false
    frames.push(frame)
  }
  parent.lists[list.index] = frames
  return true
}

const readFrame = (reader: ScopeReader, object: Json, parent: Frame | undefined, seen: Seen): Frame | undefined => {
  const { scope, items, idNumbers } = reader
  const slots = reader.blank.slice()
  const lists = reader.blankLists.slice()
  const frame: Reading = { scope, slots, parent, lists, id: '', unknownBlocks: undefined }
  let { unknownBlocks, required: missing } = reader
  for (const key in object) {
    const value = object[key]
    if (value === undefined) continue
    const item = items.get(key)
    if (item === undefined) return undefined
    if (item.kind === 'fact') {
      if (!readFact(item, value, slots, seen)) return undefined
      if (item.required) missing -= 1
      if (item.isKey && typeof value === 'string') frame.id = value
    } else if (item.kind === 'block') {
      if (!readBlock(item, value, slots, seen)) return undefined
      unknownBlocks = value === null ? unknownBlocks.plus(item.block) : unknownBlocks.minus(item.block)
    } else if (item.kind === 'extensions') {
      const after = readExtensions(item, value, slots, seen, unknownBlocks)
      if (after === undefined) return undefined
      unknownBlocks = after
    } else {
      if (!readList(item, value, frame, seen)) return undefined
      if (item.required) missing -= 1
    }
  }
  for (const { slot, birthDate, sex } of idNumbers) {
    const born = birthDate === undefined ? undefined : slots[birthDate]
    if (!idNumberAgrees(slots[slot], born, sex === undefined ? undefined : slots[sex])) return undefined
  }
  frame.unknownBlocks = unknownBlocks.set
  return missing === 0 ? frame : undefined
}

/**
 * Puts a record into frames in one walk: one shape for every record, static places for every fact. `undefined` for
 * whatever `checkRecord` has a word to say about, and for what takes it to tell, such as objects of another realm.
 *
 * Own keys only, each read once and copied, so that nothing is inherited and nothing that the caller changes later is seen.
 */
export const readRecord = ({ household, uniqueFacts }: RecordReader, record: unknown): Frame | undefined =>
  isPlain(record) && nothingInherited()
    ? readFrame(household, record, undefined, new Array<undefined>(uniqueFacts))
    : undefined

/** Puts the copy that `checkRecord` made of a record into frames. Throws where it can not be read after all. */
export const readCheckedRecord = ({ household }: RecordReader, copy: Json): Frame => {
  const frame = readFrame(household, copy, undefined, undefined)
  if (frame === undefined) throw new Error('Cannot read a record that keeps to the catalog')
  return frame
}
