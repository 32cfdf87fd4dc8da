import type { Output } from '../io.ts'

/** The output is closed or full: nothing more can be delivered. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
  /** As the system calls it: `EPIPE`, `ENOSPC`. */
  readonly code: string

  constructor(code: string) {
    super(`Cannot write the output: ${code}`)
    this.code = code
  }
}

/** Writes to a stream at the pace of whoever reads it. */
export interface Writer {
  /** Resolves when there is room for more; throws an {@link OutputError} where the stream has failed. */
  write(text: string): Promise<void>
  /** Resolves when all is handed over. */
  finish(): Promise<void>
}

/** Makes the writer of a stream. The stream's errors are its writer's from then on, and end no process. */
export const createWriter = (stream: Output): Writer => {
  let failure: OutputError | undefined
  stream.on('error', (error: NodeJS.ErrnoException) => (failure ??= new OutputError(error.code ?? error.name)))
  const check = (): void => {
    if (failure !== undefined) throw failure
    if (stream.destroyed) throw new OutputError('EPIPE')
  }
  return {
    write: async (text) => {
      check()
      if (stream.write(text)) return
      check()
      await new Promise<void>((resolve) => {
        const events = ['drain', 'error', 'close']
        const settle = (): void => {
          for (const event of events) stream.off(event, settle)
          resolve()
        }
        for (const event of events) stream.once(event, settle)
      })
      check()
    },
    finish: async () => {
      check()
      // An empty chunk's callback comes after everything before it is handed over, or has failed.
      await new Promise<void>((resolve) => stream.write('', () => resolve()))
      check()
    },
  }
}
