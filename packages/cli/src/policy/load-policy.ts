import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createPolicy, PolicyError, type Policy, type PolicyData } from '@bangfu/core'
import type { Diagnostic } from '@bangfu/sdk'
import { suggest } from '@bangfu/core/messages'
import { UsageError } from '../usage-error.ts'
import { MANIFEST, readPolicyFolder } from './read-policy-folder.ts'
import { SHIPPED } from './shipped.ts'

/** A policy's files, what to call them, and what could not be read of them. */
export interface PolicySource {
  readonly data: PolicyData
  readonly folder: string
  /** Every folder that something was read from. */
  readonly folders: readonly string[]
  /** Files that are there but could not be read, and why. */
  readonly unreadable: ReadonlySet<string>
  readonly diagnostics: PolicyError['diagnostics']
}

/** Reads the files of the policy of an id or a folder. Throws a UsageError where there is none. */
export const findSource = async (named: string): Promise<PolicySource> => {
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
  return { data: { files }, folder, folders: [folder], ...unread }
}

const PARAMETERS = 'parameters'

/** Names the files of diagnostics as whoever reads them can open them. An override has no file. */
export const inFolder = (diagnostics: PolicyError['diagnostics'], folder: string): PolicyError['diagnostics'] =>
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

/** Makes the policy of files that were read, or says everything that is wrong with them, by their names in the folder. */
export const tryPolicy = (
  { data, unreadable, diagnostics }: PolicySource,
  parameters: Readonly<Record<string, unknown>> = {},
): { readonly policy?: Policy; readonly diagnostics: readonly Diagnostic[] } => {
  // What cannot be read is missing to core, which needs not be said a second time.
  const isNews = ({ code, found = '' }: Diagnostic): boolean =>
    !(code === 'FILE_MISSING' && unreadable.has(found)) && !(code === 'MANIFEST_MISSING' && unreadable.has(MANIFEST))
  try {
    const policy = createPolicy(data, { parameters })
    return diagnostics.length === 0 ? { policy, diagnostics } : { diagnostics }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    // All files are told at once, those that cannot be read and those that can.
    return { diagnostics: [...diagnostics, ...error.diagnostics.filter(isNews)] }
  }
}

/**
 * Loads the policy of an id or a folder, with parameters set. An id goes before a folder of the same name, which `./`
 * tells apart. Throws a UsageError where there is none, a PolicyError where it does not load.
 */
export const loadPolicy = async (named: string, parameters: Readonly<Record<string, unknown>>): Promise<Policy> => {
  const source = await findSource(named)
  const { policy, diagnostics } = tryPolicy(source, parameters)
  if (policy !== undefined) return policy
  throw new PolicyError(inFolder(diagnostics, source.folder))
}
