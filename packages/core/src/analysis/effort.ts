/** How much is looked at before what is left stays unproven: parts of formulas by the proofs, in all and for each. */
const MOST = { proofs: 12_000_000, proof: 400_000 }

/** What the proofs about a policy may still cost: a rule that cannot be told in time must not keep all others waiting. */
export class Effort {
  #left = MOST.proofs

  /** Proves something with a counter of what it looks at; `take` says no when it is enough. */
  run<T>(prove: (take: () => boolean) => T): T {
    let left = Math.min(MOST.proof, this.#left)
    const take = (): boolean => {
      left -= 1
      this.#left -= 1
      return left > 0
    }
    return prove(take)
  }
}
