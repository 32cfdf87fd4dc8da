import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder of its own for the files of a test file; it goes when the tests are done. */
export interface Scratch {
  readonly folder: string
  /** Writes a file and gives its path. */
  readonly file: (name: string, content: string | Uint8Array) => string
}

/** Makes the folder. */
export const scratch = (): Scratch => {
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder,
    file: (name, content) => {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
  }
}
