// What a disk may hold after a loss of power: a file's bytes are there once the file was synced, and its name once its folder was.
import { Buffer } from 'node:buffer'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A disk may keep a part of what it was not told to sync, and of that whole sectors. */
const SECTOR = 512

/** @typedef {{ at: number, bytes: Buffer } | { size: number }} Write */

/** A file: what is on the disk for sure, and what was written since, in order. */
class File {
  synced = Buffer.alloc(0)
  /** @type {Write[]} */
  pending = []

  sync() {
    this.synced = this.with(this.pending)
    this.pending = []
  }

  /** @param {readonly Write[]} writes */
  with(writes) {
    let bytes = Buffer.from(this.synced)
    for (const write of writes) {
      if ('size' in write) {
        const cut = Buffer.alloc(write.size)
        bytes.copy(cut, 0, 0, Math.min(write.size, bytes.length))
        bytes = cut
      } else {
        const end = write.at + write.bytes.length
        if (end > bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(end - bytes.length)])
        write.bytes.copy(bytes, write.at)
      }
    }
    return bytes
  }

  /**
   * Some of what was not synced, at times torn between sectors.
   *
   * @param {(below: number) => number} below
   */
  some(below) {
    const kept = this.pending.flatMap((write) => {
      const chance = below(3)
      if (chance === 0) return []
      if (chance === 1 || 'size' in write) return [write]
      const sectors = below(Math.ceil(write.bytes.length / SECTOR) + 1)
      return [{ at: write.at, bytes: write.bytes.subarray(0, sectors * SECTOR) }]
    })
    return this.with(kept)
  }
}

/** A folder of files, as system calls change it. */
export class Disk {
  /** Names as programs see them, and those that are on the disk for sure. */
  #names = /** @type {Map<string, File>} */ (new Map())
  #synced = /** @type {Map<string, File>} */ (new Map())

  /** @param {string} path */
  open(path) {
    if (!this.#names.has(path)) this.#names.set(path, new File())
  }

  /**
   * @param {string} path
   * @param {Write} write
   */
  write(path, write) {
    this.#names.get(path)?.pending.push(write)
  }

  /** @param {string} path of a file or of the folder */
  sync(path) {
    const file = this.#names.get(path)
    if (file !== undefined) file.sync()
    else for (const name of new Set([...this.#names.keys(), ...this.#synced.keys()])) this.#syncName(path, name)
  }

  /**
   * @param {string} folder
   * @param {string} name
   */
  #syncName(folder, name) {
    if (dirname(name) !== folder) return
    const file = this.#names.get(name)
    if (file === undefined) this.#synced.delete(name)
    else this.#synced.set(name, file)
  }

  /** @param {string} path */
  unlink(path) {
    this.#names.delete(path)
  }

  /**
   * Puts what would be left into a folder: with chance, some of what was not synced as well, names among it.
   *
   * @param {string} folder
   * @param {((below: number) => number) | undefined} below
   */
  leave(folder, below) {
    mkdirSync(folder, { recursive: true })
    const names = below !== undefined && below(2) === 0 ? this.#names : this.#synced
    for (const [path, file] of names)
      writeFileSync(join(folder, basename(path)), below === undefined ? file.synced : file.some(below))
  }
}
