import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suggest } from '@bangfu/core/messages'
import { resolvePackage } from './import-module.ts'

/** What a module that was named turned out to be. */
export type FoundModule =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'missing'; readonly what: MissingModule; readonly suggestion: string | undefined }

/** Why nothing is imported: no such file, a folder, no such package, or an address that is not of a file. */
type MissingModule = 'file' | 'folder' | 'package' | 'address'

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

/** The file in the current folder that was meant where a path was written as a package is. */
const fileForPackage = async (name: string): Promise<string | undefined> => {
  const path = `./${name}`
  return (await isFile(path)) ? path : nearFile(path, resolve(name))
}

/** Finds what a module named on the command line is: a path, a `file:` address, or the name of a package. */
export const findModule = async (named: string): Promise<FoundModule> => {
  const isUrl = named.startsWith('file:')
  if (!isUrl && !isAbsolute(named) && !IS_RELATIVE.test(named)) {
    if (IS_ADDRESS.test(named)) return { kind: 'missing', what: 'address', suggestion: undefined }
    const path = await resolvePackage(named)
    if (path !== undefined) return { kind: 'file', path }
    return { kind: 'missing', what: 'package', suggestion: await fileForPackage(named) }
  }
  const path = pathOf(named)
  if (path === undefined) return { kind: 'missing', what: 'address', suggestion: undefined }
  const info = await stat(path).catch(() => undefined)
  if (info !== undefined && !info.isDirectory()) return { kind: 'file', path }
  const what = info === undefined ? 'file' : 'folder'
  return { kind: 'missing', what, suggestion: await nearFile(isUrl ? path : named, path) }
}
