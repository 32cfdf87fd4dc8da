import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createPolicy, PolicyError, type Policy, type PolicyData } from '@bangfu/core'
import type { Diagnostic } from '@bangfu/sdk'
import { suggest } from '@bangfu/core/messages'
import { UsageError } from '../usage-error.ts'
import { findBases, type Base } from './find-bases.ts'
import { MANIFEST, readPolicyFolder, type PolicyFolder } from './read-policy-folder.ts'
import { pluginPlace, type WithPlugins } from './plugin-places.ts'
import { namesOfBase, RefusedPolicyError, withHarm } from './refused-policy.ts'
import { SHIPPED } from './shipped.ts'

/** A policy's files, what to call them, and what could not be read of them. */
export interface PolicySource extends WithPlugins {
  readonly data: PolicyData
  readonly folder: string
  /** The folders of the policies that it rests on, by id: their files are named `id/file`. */
  readonly homes: ReadonlyMap<string, string>
  /** Every folder that something was read from. */
  readonly folders: readonly string[]
  /** A name near the one of a base that was not found. */
  readonly suggestion: string | undefined
  /** Files that are there but could not be read, and why. */
  readonly unreadable: ReadonlySet<string>
  readonly diagnostics: PolicyError['diagnostics']
}

/** What a base of a policy could not be read of, its files named with its id. */
const named = ({ id, unreadable, diagnostics }: Base): Pick<PolicyFolder, 'unreadable' | 'diagnostics'> => ({
  unreadable: new Set([...unreadable].map((file) => `${id}/${file}`)),
  diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, file: `${id}/${diagnostic.file ?? MANIFEST}` })),
})

/**
 * Reads the files of the policy of an id or a folder, and of all that it is a variant of, to be made with plugins. Throws a
 * UsageError where there is none.
 */
export const findSource = async (asked: string, { plugins }: WithPlugins): Promise<PolicySource> => {
  // Whoever has a folder of that name means what lies there, and would not see that it was not looked at.
  const isOwn = await stat(join(asked, MANIFEST)).then(
    () => true,
    () => false,
  )
  const folder = isOwn ? asked : (SHIPPED.get(asked) ?? asked)
  const info = await stat(folder).catch(() => undefined)
  if (info === undefined) {
    const known = [...SHIPPED.keys()]
    throw new UsageError(({ usage }) => usage.unknownPolicy(asked, known.join(', '), suggest(asked, known)))
  }
  if (!info.isDirectory()) {
    const meant = basename(asked) === 'policy.json' ? dirname(asked) : asked
    throw new UsageError(({ usage }) => usage.policyIsFile(asked, meant))
  }
  const own = await readPolicyFolder(folder)
  const found = await findBases(folder, own.files[MANIFEST] ?? '')
  const { bases, suggestion } = found
  const base = bases.reduceRight<PolicyData | undefined>(
    (below, { files }) => ({ files, ...(below === undefined ? {} : { base: below }) }),
    undefined,
  )
  const levels = [own, ...bases.map(named)]
  return {
    data: { files: own.files, ...(base === undefined ? {} : { base }) },
    plugins,
    folder,
    homes: new Map(bases.map((one) => [one.id, one.folder])),
    folders: [folder, ...bases.map((one) => one.folder)],
    suggestion,
    unreadable: new Set(levels.flatMap(({ unreadable }) => [...unreadable])),
    diagnostics: [...levels.flatMap(({ diagnostics }) => diagnostics), ...found.diagnostics],
  }
}

const PARAMETERS = 'parameters'

type Folders = Pick<PolicySource, 'data' | 'plugins' | 'folder' | 'homes'>

/** The name under which a file of a policy, or of one that it rests on, can be opened; what a place in a plugin is called. */
export const pathOf = (file: string, folders: Folders): string => {
  const { folder, homes } = folders
  const slash = file.indexOf('/')
  const home = homes.get(file.slice(0, Math.max(0, slash)))
  if (home !== undefined) return join(home, file.slice(slash + 1))
  return pluginPlace(file, folders) ?? join(folder, file)
}

/** Names the files of diagnostics as whoever reads them can open them. An override has no file. */
export const inFolder = (diagnostics: PolicyError['diagnostics'], folders: Folders): PolicyError['diagnostics'] =>
  diagnostics.map(({ file, line, column, related, ...rest }) => ({
    ...rest,
    // A parameter that was set has no line: it is the option that is wrong.
    ...(file === PARAMETERS ? { file: `--param ${rest.rule ?? ''}` } : {}),
    ...(file === undefined || file === PARAMETERS ? {} : { file: pathOf(file, folders) }),
    ...(line === undefined || column === undefined || file === PARAMETERS ? {} : { line, column }),
    ...(related === undefined
      ? {}
      : { related: related.map((place) => ({ ...place, file: pathOf(place.file, folders) })) }),
  }))

/** Makes the policy of files that were read, or says everything that is wrong with them, by their names in the folder. */
export const tryPolicy = (
  { data, plugins, unreadable, diagnostics, suggestion }: PolicySource,
  parameters: Readonly<Record<string, unknown>> = {},
): { readonly policy?: Policy; readonly diagnostics: readonly Diagnostic[] } => {
  // What cannot be read is missing to core, which needs not be said a second time.
  const isNews = ({ code, found = '', file = MANIFEST }: Diagnostic): boolean =>
    !(code === 'FILE_MISSING' && unreadable.has(`${file.slice(0, -MANIFEST.length)}${found}`)) &&
    !(code === 'MANIFEST_MISSING' && unreadable.has(file)) &&
    // A base that is a link is not missing.
    !(code === 'VARIANT_WITHOUT_BASE' && diagnostics.some((said) => said.found === found))
  const suggesting = (diagnostic: Diagnostic): Diagnostic =>
    diagnostic.code !== 'VARIANT_WITHOUT_BASE' || suggestion === undefined ? diagnostic : { ...diagnostic, suggestion }
  try {
    const policy = createPolicy(data, { parameters, plugins })
    return diagnostics.length === 0 ? { policy, diagnostics } : { diagnostics }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    // All files are told at once, those that cannot be read and those that can.
    return { diagnostics: [...diagnostics, ...error.diagnostics.filter(isNews).map(suggesting)] }
  }
}

/**
 * Loads the policy of an id or a folder, with parameters set and with the plugins of the run. A folder with a manifest goes
 * before an id of the same name. Throws a UsageError where there is none, a PolicyError where it does not load.
 */
export const loadPolicy = async (
  asked: string,
  parameters: Readonly<Record<string, unknown>>,
  run: WithPlugins,
): Promise<Policy> => {
  const source = await findSource(asked, run)
  const { policy, diagnostics } = tryPolicy(source, parameters)
  if (policy !== undefined) return policy
  const told = await withHarm(source, diagnostics)
  const hasWitness = told.some(({ witness }) => witness !== undefined)
  throw new RefusedPolicyError(inFolder(told, source), hasWitness ? namesOfBase(source) : undefined)
}
