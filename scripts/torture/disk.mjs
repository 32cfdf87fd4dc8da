// What a disk may hold after a loss of power: what was synced, and of the rest anything.
import { Buffer } from 'node:buffer'

/** @typedef {{ at: number, data: Buffer } | { size: number }} Change of a file */
/** @typedef {{ synced: Buffer, changes: Change[] }} File */
/** @typedef {(below: number) => number} Random */

const SECTOR = 512

/**
 * @param {Buffer} before
 * @param {readonly Change[]} changes
 */
const changed = (before, changes) => {
  let bytes = Buffer.from(before)
  for (const change of changes) {
    const size = 'size' in change ? change.size : Math.max(bytes.length, change.at + change.data.length)
    if (size !== bytes.length) bytes = Buffer.concat([bytes], size)
    if ('data' in change) change.data.copy(bytes, change.at)
  }
  return bytes
}

/**
 * The sectors of a write that reached the disk.
 *
 * @param {Change} change
 * @param {Random} below
 * @returns {Change[]}
 */
const torn = (change, below) => {
  if ('size' in change) return [change]
  const sectors = []
  for (let start = 0; start < change.data.length;) {
    const end = Math.min(change.data.length, start + SECTOR - ((change.at + start) % SECTOR))
    if (below(2) === 0) sectors.push({ at: change.at + start, data: change.data.subarray(start, end) })
    start = end
  }
  return sectors
}

/**
 * Some of what was not synced: a beginning of it, or all but one, or any part of it.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {Random} below
 */
const some = (items, below) => {
  const [way, place] = [below(3), below(items.length + 1)]
  if (way === 0) return items.slice(0, place)
  if (way === 1) return items.filter((_, index) => index !== place)
  return items.filter(() => below(2) === 0)
}

/** A disk with one folder. The name of a file that was made or removed is as it was until the folder was synced. */
export class Disk {
  /** @type {Map<string, File>} */
  #names = new Map()
  /** @type {Map<string, File>} */
  #syncedNames = new Map()
  /** @type {(readonly [name: string, file: File | undefined])[]} */
  #changes = []

  /** @param {import('./strace.mjs').Operation} operation */
  do(operation) {
    if (operation.does === 'say') return
    if (operation.does === 'sync folder') {
      this.#syncedNames = new Map(this.#names)
      this.#changes = []
    } else if (operation.does === 'create') {
      if (!this.#names.has(operation.file)) this.#name(operation.file, { synced: Buffer.alloc(0), changes: [] })
    } else if (operation.does === 'remove') this.#name(operation.file, undefined)
    else {
      const file = this.#names.get(operation.file)
      if (file === undefined) throw new Error(`Unexpected file in the trace: ${operation.file}`)
      if (operation.does === 'write') file.changes.push({ at: operation.at, data: operation.data })
      else if (operation.does === 'cut') file.changes.push({ size: operation.size })
      else {
        file.synced = changed(file.synced, file.changes)
        file.changes = []
      }
    }
  }

  /** What is there while there is power. */
  now() {
    return this.#files(this.#names, ({ changes }) => changes)
  }

  /** What is there where all that was not synced is lost. */
  least() {
    return this.#files(this.#syncedNames, () => [])
  }

  /**
   * What is there where some of what was not synced is lost, and some writes are torn.
   *
   * @param {Random} below
   */
  partly(below) {
    const names = new Map(this.#syncedNames)
    for (const [name, file] of some(this.#changes, below)) {
      if (file === undefined) names.delete(name)
      else names.set(name, file)
    }
    return this.#files(names, ({ changes }) =>
      some(changes, below).flatMap((change) => (below(4) === 0 ? torn(change, below) : [change])),
    )
  }

  /**
   * @param {string} name
   * @param {File | undefined} file
   */
  #name(name, file) {
    if (file === undefined) this.#names.delete(name)
    else this.#names.set(name, file)
    this.#changes.push([name, file])
  }

  /**
   * @param {ReadonlyMap<string, File>} names
   * @param {(file: File) => readonly Change[]} kept
   */
  #files(names, kept) {
    return new Map([...names].map(([name, file]) => [name, changed(file.synced, kept(file))]))
  }
}
