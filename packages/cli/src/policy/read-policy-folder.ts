import { isUtf8 } from 'node:buffer'
import { constants, type BigIntStats } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { parseRecord } from '@bangfu/core'
import type { Diagnostic } from '@bangfu/sdk'
import { readStill, type Stamped } from './read-still.ts'

/** The texts of a policy folder, and what could not be read of it. */
export interface PolicyFolder {
  readonly files: Readonly<Record<string, string>>
  /** The listed files that are there and could not be read; each has its diagnostic. */
  readonly unreadable: ReadonlySet<string>
  readonly diagnostics: readonly Diagnostic[]
}

/** The file that lists the others. */
export const MANIFEST = 'policy.json'
/** More bytes than the characters that core reads of one rule file: a larger file is not read at all. */
const LARGEST = 8_000_000

const isBelow = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)

/** The paths that a manifest lists, with where it does; none where it is not to be understood: core says why. */
export const listedPaths = (
  manifest: string,
): { readonly path: string; readonly line: number; readonly column: number }[] => {
  const parsed = parseRecord(manifest, MANIFEST)
  const { record } = parsed
  const files: unknown = typeof record === 'object' && record !== null && 'files' in record ? record.files : undefined
  if (!Array.isArray(files)) return []
  return files.flatMap((path: unknown, index) =>
    typeof path === 'string' ? [{ path, ...parsed.place(['files', index]) }] : [],
  )
}

/** Where bytes are not UTF-8; `undefined` where they are. */
const spoiltAt = (bytes: Uint8Array): { readonly line: number; readonly column: number } | undefined => {
  if (isUtf8(bytes)) return undefined
  const text = new TextDecoder('utf-8').decode(bytes)
  const lines = text.slice(0, Math.max(0, text.indexOf('\ufffd'))).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

const stampOf = ({ dev, ino, size, mtimeNs }: BigIntStats): string => [dev, ino, size, mtimeNs].join(' ')

/**
 * Reads a policy from a folder: its manifest and the files that the manifest lists, nothing else. A path that is not
 * below the folder is not followed (core refuses it with its place), nor is a link that leaves it. Where a file changes
 * meanwhile all are read again, a few times.
 */
export const readPolicyFolder = async (folder: string): Promise<PolicyFolder> => {
  const root = await realpath(folder)
  const stampNow = async (path: string): Promise<string | undefined> => {
    const info = await stat(resolve(root, path), { bigint: true }).catch(() => undefined)
    return info && stampOf(info)
  }
  const { value, changing } = await readStill(() => readOnce(root), stampNow)
  const { stamps: _, ...read } = value
  if (changing === undefined) return read
  const problem: Diagnostic = {
    code: 'POLICY_FILE_UNREADABLE',
    severity: 'error',
    file: MANIFEST,
    found: changing,
    expected: 'it changes while it is read',
  }
  return { ...read, diagnostics: [...read.diagnostics, problem] }
}

const readOnce = async (root: string): Promise<PolicyFolder & Stamped> => {
  const files = new Map<string, string>()
  const stamps = new Map<string, string>()
  const unreadable = new Set<string>()
  const diagnostics: Diagnostic[] = []
  const read = async (path: string, place: { readonly line?: number; readonly column?: number }): Promise<void> => {
    const report = (code: string, expected?: string): void => {
      const more = expected === undefined ? {} : { expected }
      unreadable.add(path)
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
        const info = await handle.stat({ bigint: true })
        stamps.set(path, stampOf(info))
        if (!info.isFile()) return report('POLICY_FILE_UNREADABLE', 'not a file')
        if (info.size > LARGEST) return report('POLICY_FILE_TOO_LARGE', String(LARGEST))
        const bytes = await handle.readFile()
        const spoilt = spoiltAt(bytes)
        if (spoilt === undefined) files.set(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
        else {
          unreadable.add(path)
          diagnostics.push({ code: 'TEXT_NOT_UTF8', severity: 'error', file: path, ...spoilt })
        }
      } finally {
        await handle.close()
      }
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
      // Core knows that a listed file is not among those given, and suggests another.
      if (code === 'ENOENT') return
      report('POLICY_FILE_UNREADABLE', code)
    }
  }
  await read(MANIFEST, {})
  for (const { path, ...place } of listedPaths(files.get(MANIFEST) ?? '')) {
    if (!files.has(path)) await read(path, place)
  }
  return { files: Object.fromEntries(files), unreadable, diagnostics, stamps }
}
