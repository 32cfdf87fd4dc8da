/** A statement as a driver was given it. */
export interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** A statement, and the rows that it gave. */
export interface Taped extends Statement {
  readonly rows: readonly unknown[]
}

/** What a store says to its driver, while it is listened to. */
export class Tape {
  #taped: Taped[] | undefined

  get isOn(): boolean {
    return this.#taped !== undefined
  }

  add(taped: Taped): void {
    this.#taped?.push(taped)
  }

  /** What `work` gives, and every statement that it ran, in order. */
  async listen<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly statements: readonly Taped[] }> {
    const taped: Taped[] = []
    this.#taped = taped
    try {
      return { result: await work(), statements: taped }
    } finally {
      this.#taped = undefined
    }
  }
}
