/** The items of a source until a signal is aborted, even while the next one is awaited. */
export async function* untilAborted<T>(source: AsyncGenerator<T>, signal: AbortSignal): AsyncGenerator<T> {
  let stop: (() => void) | undefined
  const onAbort = (): void => stop?.()
  signal.addEventListener('abort', onAbort)
  try {
    while (!signal.aborted) {
      // No race with one promise of the whole run: that would hold on to every item.
      const next = await new Promise<IteratorResult<T, unknown> | undefined>((resolve, reject) => {
        stop = () => resolve(undefined)
        source.next().then(resolve, reject)
      })
      if (next === undefined || next.done === true) return
      yield next.value
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
