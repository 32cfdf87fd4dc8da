/** Something unknown that an evaluation came upon: a fact, whether a block is there, how long a list is, a parameter. */
export interface Place {
  readonly key: string
  readonly kind: 'fact' | 'block' | 'list' | 'parameter'
  /** The id of the fact, block, scope or parameter. */
  readonly id: string
}

/** Thrown where an evaluation needs something unknown that the world it takes place in does not settle. */
export class Touched extends Error {
  readonly place: Place

  constructor(place: Place) {
    super(place.key)
    this.place = place
  }
}
/** One way that some unknown things could be, with the values worked out in it. */
export interface World {
  readonly given: ReadonlyMap<string, unknown>
  readonly memo: Map<string, unknown>
}
