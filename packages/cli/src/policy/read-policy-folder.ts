import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { parseRecord } from '@bangfu/core'
import type { Diagnostic } from '@bangfu/sdk'

/** The texts of a policy folder, and what could not be read of it. */
export interface PolicyFolder {
  readonly files: Readonly<Record<string, string>>
  readonly diagnostics: readonly Diagnostic[]
}

const MANIFEST = 'policy.json'
/** More bytes than the characters that core reads of one rule file: a larger file is not read at all. */
const LARGEST = 8_000_000

const isBelow = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)

/** The paths that a manifest lists, with where it does; none where it is not to be understood: core says why. */
const listedPaths = (manifest: string): { readonly path: string; readonly line: number; readonly column: number }[] => {
  const parsed = parseRecord(manifest, MANIFEST)
  const { record } = parsed
  const files: unknown = typeof record === 'object' && record !== null && 'files' in record ? record.files : undefined
  if (!Array.isArray(files)) return []
  return files.flatMap((path: unknown, index) =>
    typeof path === 'string' ? [{ path, ...parsed.place(['files', index]) }] : [],
  )
}

/**
 * Reads a policy from a folder: its manifest and the files that the manifest lists, nothing else. A path that is not
 * below the folder is not followed (core refuses it with its place), nor is a link that leaves it.
 */
export const readPolicyFolder = async (folder: string): Promise<PolicyFolder> => {
  const root = await realpath(folder)
  const files = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  const read = async (path: string, place: { readonly line?: number; readonly column?: number }): Promise<void> => {
    const report = (code: string, expected?: string): void => {
      const more = expected === undefined ? {} : { expected }
      diagnostics.push({ code, severity: 'error', file: MANIFEST, ...place, found: path, ...more })
    }
    const lexical = resolve(root, path)
    if (!isBelow(lexical, root)) return
    try {
      const real = await realpath(lexical)
      if (!isBelow(real, root)) return report('POLICY_LINK_OUTSIDE')
      // What is no plain file, such as a pipe, must not hold the command up.
      const handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK)
      try {
        const info = await handle.stat()
        if (!info.isFile()) return report('POLICY_FILE_UNREADABLE', 'not a file')
        if (info.size > LARGEST) return report('POLICY_FILE_TOO_LARGE', String(LARGEST))
        files.set(path, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await handle.readFile()))
      } finally {
        await handle.close()
      }
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
      // Core knows that a listed file is not among those given, and suggests another.
      if (code === 'ENOENT') return
      report('POLICY_FILE_UNREADABLE', code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'not UTF-8' : code)
    }
  }
  await read(MANIFEST, {})
  for (const { path, ...place } of listedPaths(files.get(MANIFEST) ?? '')) {
    if (!files.has(path)) await read(path, place)
  }
  return { files: Object.fromEntries(files), diagnostics }
}
