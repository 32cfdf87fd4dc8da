/** A promise that rejects with the reason of a signal as soon as it aborts, and what ends listening to it. */
export const aborting = (signal: AbortSignal): { readonly aborted: Promise<never>; readonly dispose: () => void } => {
  let dispose = (): void => undefined
  const aborted = new Promise<never>((_, reject) => {
    const abort = (): void => reject(signal.reason as Error)
    signal.addEventListener('abort', abort, { once: true })
    dispose = () => signal.removeEventListener('abort', abort)
    if (signal.aborted) abort()
  })
  // Whoever waits for it hears of it; where nobody does, it is no fault of anybody.
  aborted.catch(() => undefined)
  return { aborted, dispose }
}
