import type { Readable, Writable } from 'node:stream'

/** A stream to write to, which may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** All that a run of the command touches of the process around it. */
export interface Io {
  readonly stdin: Readable
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** The time of the clock: the default of `--as-of` is its local day. */
  readonly now: () => Date
  /** Aborted where the user wants the run to end, as by Ctrl-C. */
  readonly interruption?: AbortSignal
}
