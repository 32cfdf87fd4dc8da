import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parseRecord } from '@bangfu/core'
import { suggest } from '@bangfu/core/messages'
import type { Diagnostic, Place } from '@bangfu/sdk'
import { MANIFEST, readPolicyFolder, type PolicyFolder } from './read-policy-folder.ts'
import { SHIPPED } from './shipped.ts'

/** A policy that another one is a variant of. */
export interface Base extends PolicyFolder {
  readonly id: string
  readonly folder: string
}

/** What a policy rests on, the nearest first, and why there is no more of it where one is missing. */
export interface Bases {
  readonly bases: readonly Base[]
  readonly diagnostics: readonly Diagnostic[]
  /** A name near the one of a base that was not found. */
  readonly suggestion: string | undefined
}

interface Named {
  readonly id: string
  readonly place: Omit<Place, 'file'>
}

// Whatever else stands there is refused by core, with its place, and never becomes a path.
const ID = /^[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*$/

const baseNamed = (manifest: string): { readonly own: string; readonly base: Named | undefined } => {
  const parsed = parseRecord(manifest, MANIFEST)
  const { policy, extends: id } = (parsed.record ?? {}) as { readonly policy?: unknown; readonly extends?: unknown }
  const own = typeof policy === 'string' ? policy : ''
  if (typeof id !== 'string' || !ID.test(id)) return { own, base: undefined }
  return { own, base: { id, place: parsed.place(['extends']) } }
}

/** The policies whose folders lie beside a folder. */
const besides = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(dirname(folder), { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory() && entry.name !== basename(folder)).map(({ name }) => name)
}

/**
 * Finds what the policy of a folder rests on: by its id, among the policies that come with the command, then in a folder of
 * that name beside the one that names it. A link to somewhere else is not followed.
 */
export const findBases = async (folder: string, manifest: string): Promise<Bases> => {
  const bases: Base[] = []
  const ids: string[] = []
  let [at, shown, text, home] = [await realpath(folder), folder, manifest, '']
  for (;;) {
    const { own, base } = baseNamed(text)
    ids.push(own)
    // Whoever rests on himself is told so by core, which needs no files for it.
    if (base === undefined || ids.includes(base.id)) return { bases, diagnostics: [], suggestion: undefined }
    const { id, place } = base
    const named = SHIPPED.get(id) ?? join(dirname(at), id)
    const info = await stat(named).catch(() => undefined)
    if (info?.isDirectory() !== true) {
      const known = [...SHIPPED.keys(), ...(await besides(at))]
      return { bases, diagnostics: [], suggestion: suggest(id, known) }
    }
    const real = await realpath(named)
    if (!SHIPPED.has(id) && real !== named) {
      const file = `${home}${MANIFEST}`
      const link: Diagnostic = { code: 'POLICY_LINK_OUTSIDE', severity: 'error', file, ...place, found: id }
      return { bases, diagnostics: [link], suggestion: undefined }
    }
    const read = await readPolicyFolder(real)
    // As whoever named the first folder would name this one.
    const beside = join(shown, '..', id)
    shown = (await realpath(beside).catch(() => '')) === real ? beside : real
    bases.push({ id, folder: shown, ...read })
    at = real
    text = read.files[MANIFEST] ?? ''
    home = `${id}/`
  }
}
