import { Bounds, unknownNumber } from '@bangfu/sdk'
import type { Cell } from '../catalog/model.ts'
import { isDays, type Frame, type Value } from '../compile/frame.ts'
import type { OpenCell } from './open-cell.ts'
import type { Owners } from './open-cells.ts'
import { EVER } from './pieces.ts'

/** A fact that was given a value for the time being. */
export interface Tried {
  readonly frame: Frame
  readonly cell: Cell
  /** Whether it was chosen, not only given a name. */
  readonly isChosen: boolean
}

/** Values that stand in the slots of facts while they are tried, and what stood there before. */
export class Trial {
  /** The last first out. */
  readonly #before: (Tried & { readonly value: Value })[] = []
  readonly #owners = new Map<Bounds, { readonly cell: Cell; readonly frame: Frame }>()
  readonly #ids = new Map<object, number>()

  /** Which fact an unknown number is the value of, also of those that are no longer tried. */
  get owners(): Owners {
    return this.#owners
  }

  /** What is tried, in the order in which it was set; a fact stands there as often as it was set. */
  get tried(): readonly Tried[] {
    return this.#before
  }

  /** How things stand, for `restore`. */
  get mark(): number {
    return this.#before.length
  }

  /** A number for a thing, the same each time. */
  readonly id = (thing: object): number => {
    const id = this.#ids.get(thing) ?? this.#ids.size
    this.#ids.set(thing, id)
    return id
  }

  /** Tries a value; a block that is not there has no items. */
  set(frame: Frame, cell: Cell, value: Value): void {
    this.#put(frame, cell, value, true)
    if (cell.origin.kind === 'presence' && value === false) this.#leaveOut(cell, frame)
  }

  /** Gives each unknown number and day a value of its own, so that sums of them can cancel; false where all have one. */
  name(facts: readonly OpenCell[]): boolean {
    const { mark } = this
    for (const { cell, frame } of facts) {
      const now = frame.slots[cell.slot]
      if (cell.type.kind === 'date' && now === undefined) this.#put(frame, cell, EVER, false)
      else if (now instanceof Bounds && !isDays(now) && now.form === undefined)
        this.#put(frame, cell, unknownNumber(now.least, now.greatest), false)
    }
    return this.mark > mark
  }

  /** Puts back what stood in the slots at a mark. */
  restore(mark: number): void {
    for (const { frame, cell, value } of this.#before.splice(mark).reverse()) frame.slots[cell.slot] = value
  }

  #leaveOut(presence: Cell, frame: Frame): void {
    for (const cell of frame.scope.cells) {
      if (cell.origin.kind === 'record' && cell.origin.block?.presence === presence) this.#put(frame, cell, null, true)
    }
  }

  #put(frame: Frame, cell: Cell, value: Value, isChosen: boolean): void {
    this.#before.push({ frame, cell, value: frame.slots[cell.slot], isChosen })
    frame.slots[cell.slot] = value
    if (value instanceof Bounds && !isDays(value)) this.#owners.set(value, { cell, frame })
  }
}
