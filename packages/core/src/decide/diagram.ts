import type { Cell } from '../catalog/model.ts'
import type { Frame } from '../compile/frame.ts'
import type { Piece } from './pieces.ts'

/**
 * What trying has brought: a node is an answer, or a cell and the node behind each of its pieces; nodes that say the same
 * are the same. A cell that is in no node changes nothing.
 */
export class Diagram {
  readonly #nodes = new Map<string, number>()
  readonly #places = new Map<Frame, Map<Cell, number>>()
  #placesGiven = 0

  #node(name: string): number {
    const node = this.#nodes.get(name) ?? this.#nodes.size
    this.#nodes.set(name, node)
    return node
  }

  /** The node of an answer, by its name. */
  answer(name: string): number {
    return this.#node(`=${name}`)
  }

  /** A node like no other. */
  unresolved(): number {
    return this.#node(`?${this.#nodes.size}`)
  }

  /** Cells stand in the same order on every way, or nodes that say the same would not look it. */
  place(cell: Cell, frame: Frame): number {
    const places = this.#places.get(frame) ?? new Map<Cell, number>()
    this.#places.set(frame, places)
    const place = places.get(cell) ?? (this.#placesGiven += 1)
    places.set(cell, place)
    return place
  }

  /** The node of a cell that was split, with the node behind each piece. */
  join(place: number, { type }: Cell, pieces: readonly Piece[], nodes: readonly number[]): number {
    const [first] = nodes
    if (first !== undefined && nodes.every((node) => node === first)) return first
    const isRange = type.kind === 'number' || type.kind === 'date'
    const entries = pieces.flatMap(({ names }, index) =>
      isRange && nodes[index] === nodes[index - 1] ? [] : names.map((name) => `${name}>${nodes[index]}`),
    )
    return this.#node(`${place}:${(isRange ? entries : entries.sort()).join('|')}`)
  }
}
