import { watch } from 'chokidar'

// An editor that saves by renaming removes the file for a moment; several files may be saved at once.
const PAUSE = 150
const SETTLED = { stabilityThreshold: 60, pollInterval: 20 }

/**
 * Does something now, and again whenever a file below the folders has changed and none has for a moment, until the
 * signal is given. Never twice at the same time. Rejects with what doing it threw.
 */
export const whileWatching = async (
  folders: readonly string[],
  signal: AbortSignal,
  act: () => Promise<void>,
): Promise<void> => {
  const watcher = watch([...folders], { ignoreInitial: true, atomic: true, awaitWriteFinish: SETTLED })
  let timer: NodeJS.Timeout | undefined
  let wake: (() => void) | undefined
  let changed = true
  const onChange = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      changed = true
      wake?.()
    }, PAUSE)
  }
  const onAbort = (): void => wake?.()
  signal.addEventListener('abort', onAbort)
  try {
    // What is saved while the folders are gone through the first time is seen either way: it is read after that.
    await new Promise<void>((resolve) => {
      wake = resolve
      watcher.once('ready', resolve)
      if (signal.aborted) resolve()
    })
    watcher.on('all', onChange)
    while (!signal.aborted) {
      if (changed) {
        changed = false
        await act()
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
    await watcher.close()
  }
}
