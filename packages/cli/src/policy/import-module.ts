import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a module exports, by name. */
export type Exports = Readonly<Record<string, unknown>>

/** Imports the module of a file. */
export const importFile = (path: string): Promise<Exports> => import(pathToFileURL(path).href) as Promise<Exports>

const CONDITIONS = ['node', 'import', 'module-sync', 'default']

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The file that an entry of `exports` gives to an import, the first of its conditions that holds. */
const targetOf = (entry: unknown): string | undefined => {
  if (typeof entry === 'string') return entry
  if (!isObject(entry)) return undefined
  for (const [condition, inner] of Object.entries(entry)) {
    const target = CONDITIONS.includes(condition) ? targetOf(inner) : undefined
    if (target !== undefined) return target
  }
  return undefined
}

const entryOf = (exported: unknown, subpath: string): unknown => {
  const hasPaths = isObject(exported) && Object.keys(exported).some((key) => key.startsWith('.'))
  if (hasPaths) return exported[subpath]
  return subpath === '.' ? exported : undefined
}

/**
 * The file of a package that an import in the current folder would take; `undefined` where there is none. An `import`
 * written here would look beside the command, and `require.resolve` takes what is meant for `require` and finds nothing in a
 * package that is for `import` alone.
 */
export const resolvePackage = async (name: string): Promise<string | undefined> => {
  const require = createRequire(join(process.cwd(), 'plugin.js'))
  const parts = name.split('/')
  const length = name.startsWith('@') ? 2 : 1
  const folder = join(...parts.slice(0, length))
  const subpath = ['.', ...parts.slice(length)].join('/')
  for (const at of require.resolve.paths(name) ?? []) {
    const text = await readFile(join(at, folder, 'package.json'), 'utf8').catch(() => undefined)
    if (text === undefined) continue
    const { exports } = JSON.parse(text) as { readonly exports?: unknown }
    if (exports === undefined) break
    const target = targetOf(entryOf(exports, subpath))
    return target === undefined ? undefined : join(at, folder, target)
  }
  try {
    const path = require.resolve(name)
    // What Node has of itself is no plugin.
    return isAbsolute(path) ? path : undefined
  } catch {
    return undefined
  }
}
