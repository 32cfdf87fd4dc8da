import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createPolicy, PolicyError, type Policy, type PolicyData } from '@bangfu/core'
import type { Diagnostic } from '@bangfu/sdk'
import { suggest } from '@bangfu/core/messages'
import { UsageError } from '../usage-error.ts'
import { MANIFEST, readPolicyFolder } from './read-policy-folder.ts'
import { SHIPPED } from './shipped.ts'

/** A policy's files and what to call them. */
interface Source {
  readonly data: PolicyData
  readonly folder: string
  /** Files that are there but could not be read, and why. */
  readonly unreadable: ReadonlySet<string>
  readonly diagnostics: PolicyError['diagnostics']
}

const findSource = async (named: string): Promise<Source> => {
  const folder = SHIPPED.get(named) ?? named
  const info = await stat(folder).catch(() => undefined)
  if (info === undefined) {
    const known = [...SHIPPED.keys()]
    throw new UsageError(({ usage }) => usage.unknownPolicy(named, known.join(', '), suggest(named, known)))
  }
  if (!info.isDirectory()) {
    const meant = basename(named) === 'policy.json' ? dirname(named) : named
    throw new UsageError(({ usage }) => usage.policyIsFile(named, meant))
  }
  const { files, ...unread } = await readPolicyFolder(folder)
  return { data: { files }, folder, ...unread }
}

const PARAMETERS = 'parameters'

/** Names the files of diagnostics as whoever reads them can open them. An override has no file. */
const inFolder = (diagnostics: PolicyError['diagnostics'], folder: string): PolicyError['diagnostics'] =>
  diagnostics.map(({ file, line, column, related, ...rest }) => ({
    ...rest,
    // A parameter that was set has no line: it is the option that is wrong.
    ...(file === PARAMETERS ? { file: `--param ${rest.rule ?? ''}` } : {}),
    ...(file === undefined || file === PARAMETERS ? {} : { file: join(folder, file) }),
    ...(line === undefined || column === undefined || file === PARAMETERS ? {} : { line, column }),
    ...(related === undefined
      ? {}
      : { related: related.map((place) => ({ ...place, file: join(folder, place.file) })) }),
  }))

/**
 * Loads the policy of an id or a folder, with parameters set. An id goes before a folder of the same name, which `./`
 * tells apart. Throws a UsageError where there is none, a PolicyError where it does not load.
 */
export const loadPolicy = async (named: string, parameters: Readonly<Record<string, unknown>>): Promise<Policy> => {
  const { data, folder, unreadable, diagnostics } = await findSource(named)
  // What cannot be read is missing to core, which needs not be said a second time.
  const isNews = ({ code, found = '' }: Diagnostic): boolean =>
    !(code === 'FILE_MISSING' && unreadable.has(found)) && !(code === 'MANIFEST_MISSING' && unreadable.has(MANIFEST))
  let problems: PolicyError['diagnostics'] = []
  try {
    const policy = createPolicy(data, { parameters })
    if (diagnostics.length === 0) return policy
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    problems = error.diagnostics
  }
  // All files are told at once, those that cannot be read and those that can.
  throw new PolicyError(inFolder([...diagnostics, ...problems.filter(isNews)], folder))
}
