import type { Store } from '@bangfu/sdk'
import type { Statement, Tape } from './tape.ts'

/** A driver without a store. */
export interface Bare {
  /** Runs statements one after the other; the rows of each. */
  play(statements: readonly Statement[]): Promise<readonly (readonly unknown[])[]>
  close(): Promise<void>
}

/** A database on which stores and the bare driver can be opened. */
export interface Database {
  readonly name: string
  readonly version: string
  /** Hears the stores that were opened with `taped`. */
  readonly tape: Tape
  /** The location of a new, empty database. */
  create(): Promise<string>
  open(location: string, now: () => Date, taped?: 'taped'): Promise<Store>
  /** The driver alone, on a connection with the settings that a store made when it was opened. */
  bare(location: string, opening: readonly Statement[]): Promise<Bare>
  /** Takes everything away that was created. */
  close(): Promise<void>
}
