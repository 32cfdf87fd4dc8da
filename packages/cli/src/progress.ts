import type { Output } from './io.ts'

/** A bar on standard error while a long input is read. */
export interface Progress {
  /** Further bytes were read. */
  advance(bytes: number): void
  /** Takes the bar away: before a message, and at the end. */
  erase(): void
}

const LONG = 4_000_000
const WIDTH = 30
const PAUSE = 100

/** Makes the bar. It shows only on a terminal, and only where the input is long and its length known. */
export const createProgress = (stream: Output, total: number | undefined, now: () => number): Progress => {
  if (stream.isTTY !== true || total === undefined || total < LONG) {
    return { advance: () => undefined, erase: () => undefined }
  }
  let read = 0
  let shownAt = -Infinity
  let shown = false
  return {
    advance: (bytes) => {
      read += bytes
      const at = now()
      if (at - shownAt < PAUSE) return
      shownAt = at
      shown = true
      const part = Math.min(1, read / total)
      const filled = Math.round(part * WIDTH)
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
      stream.write(`\r${bar} ${String(Math.floor(part * 100)).padStart(3)}%`)
    },
    erase: () => {
      if (shown) stream.write('\r\u001b[2K')
      shown = false
    },
  }
}
