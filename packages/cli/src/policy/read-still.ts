/** Something read from files, with what each of them was like before it was read. */
export interface Stamped {
  readonly stamps: ReadonlyMap<string, string>
}

const ATTEMPTS = 3

/**
 * Reads files that belong together until none of them has changed meanwhile: half of an old state and half of a new one
 * would be a third that nobody wrote. `changing` names a file that changed every time.
 */
export const readStill = async <T extends Stamped>(
  read: () => Promise<T>,
  stampOf: (path: string) => Promise<string | undefined>,
): Promise<{ readonly value: T; readonly changing: string | undefined }> => {
  for (let attempt = 1; ; attempt += 1) {
    const value = await read()
    let changing: string | undefined
    for (const [path, stamp] of value.stamps) {
      if ((await stampOf(path)) !== stamp) changing ??= path
    }
    if (changing === undefined || attempt === ATTEMPTS) return { value, changing }
  }
}
