import type { Progress } from '../progress.ts'
import type { Writer } from '../output/writer.ts'

/** Says things on standard error. */
export interface Messenger {
  say(message: string): Promise<void>
}

/** Makes the messenger; the progress bar makes room for each message. */
export const createMessenger = (out: Writer, progress: Progress): Messenger => ({
  say: (message) => {
    progress.erase()
    return out.write(`${message}\n`)
  },
})
