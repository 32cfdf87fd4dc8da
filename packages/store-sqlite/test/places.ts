import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of its own for a test, which is gone when it ends. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-sqlite-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A place for a file where none is yet. */
export const newFile = (): string => join(newFolder(), 'records.db')
