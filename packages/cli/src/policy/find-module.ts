import { readdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suggest } from '@bangfu/core/messages'

/** What a module that was named turned out to be. */
export type FoundModule =
  | { readonly kind: 'file'; readonly path: string }
  /** Whether there is such a package is known once it is imported. */
  | { readonly kind: 'package' }
  | { readonly kind: 'missing'; readonly what: MissingModule; readonly suggestion: string | undefined }

/** Why nothing is imported: no such file, a folder, no such package, or an address that is not of a file. */
export type MissingModule = 'file' | 'folder' | 'package' | 'address'

const IS_RELATIVE = /^\.{1,2}(?:[\\/]|$)/
// One letter is a drive.
const IS_ADDRESS = /^[A-Za-z][A-Za-z0-9+.-]+:/
const MODULE = /\.[cm]?js$/
const WITHOUT = ['.js', '.mjs', '/index.js', '/index.mjs']

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isFile() === true

/** A file near a path that is none: the same with its ending, or the nearest name in its folder. */
const nearFile = async (named: string, path: string): Promise<string | undefined> => {
  for (const ending of WITHOUT) if (await isFile(`${path}${ending}`)) return `${named.replace(/[\\/]$/, '')}${ending}`
  const beside = (await readdir(dirname(path)).catch(() => [])).filter((name) => MODULE.test(name))
  const near = suggest(basename(path), beside)
  return near === undefined ? undefined : named.slice(0, named.length - basename(named).length) + near
}

const pathOf = (named: string): string | undefined => {
  if (!named.startsWith('file:')) return resolve(named)
  try {
    return fileURLToPath(named)
  } catch {
    return undefined
  }
}

/** Finds what a module named on the command line is: a path, a `file:` address, or the name of a package. */
export const findModule = async (named: string): Promise<FoundModule> => {
  const isUrl = named.startsWith('file:')
  if (!isUrl && !isAbsolute(named) && !IS_RELATIVE.test(named))
    return IS_ADDRESS.test(named) ? { kind: 'missing', what: 'address', suggestion: undefined } : { kind: 'package' }
  const path = pathOf(named)
  if (path === undefined) return { kind: 'missing', what: 'address', suggestion: undefined }
  const info = await stat(path).catch(() => undefined)
  if (info !== undefined && !info.isDirectory()) return { kind: 'file', path }
  const what = info === undefined ? 'file' : 'folder'
  return { kind: 'missing', what, suggestion: await nearFile(isUrl ? path : named, path) }
}

/** Whether a package stands in a folder that an import from the current one looks into. */
export const isInstalled = async (name: string): Promise<boolean> => {
  const [first = '', second = ''] = name.split('/')
  const folder = name.startsWith('@') ? join(first, second) : first
  const looked = createRequire(join(process.cwd(), 'bangfu-plugin.js')).resolve.paths(name) ?? []
  for (const at of looked) if ((await stat(join(at, folder)).catch(() => undefined)) !== undefined) return true
  return false
}

/** The file in the current folder that was meant where a path was written as a package is. */
export const fileForPackage = async (name: string): Promise<string | undefined> => {
  const path = `./${name}`
  return (await isFile(path)) ? path : nearFile(path, resolve(name))
}
