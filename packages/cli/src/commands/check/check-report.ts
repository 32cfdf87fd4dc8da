import { analyzePolicy } from '@bangfu/core/analysis'
import { suggest } from '@bangfu/core/messages'
import type { PolicyData, PolicyDescription, PolicyTypes } from '@bangfu/core'
import type { Diagnostic, Plugin, PolicyIdentity } from '@bangfu/sdk'
import { findSource, inFolder, pathOf, tryPolicy, type PolicySource } from '../../policy/load-policy.ts'
import { pluginTexts, type WithPlugins } from '../../policy/plugin-places.ts'
import { namesOfBase, withHarm } from '../../policy/refused-policy.ts'
import { checkCases } from './check-cases.ts'
import { ownFindings } from './own-findings.ts'
import { findStrayFiles } from './stray-files.ts'

/** What came of looking over a policy. */
export interface CheckReport {
  /** The policy, where it loads. */
  readonly policy: PolicyIdentity | undefined
  /** Its folder, as it was named. */
  readonly folder: string
  /**
   * Errors first, each file's in the order of its lines; before them, where the policy does not load, what it does not
   * list. Files are named as whoever reads them can open them. */
  readonly diagnostics: readonly Diagnostic[]
  /** The text of each file by the name that diagnostics have for it. */
  readonly texts: ReadonlyMap<string, string>
  /** The plugins that it was made with: a place within one is no file that can be opened. */
  readonly plugins: readonly Plugin[]
  /** What people call what the policy declares, or what it varies where it does not load. */
  readonly names: PolicyDescription | undefined
  /** How many cases were decided; not there where none were asked for, or the policy does not load. */
  readonly cases?: number
}

const RANK = { error: 0, warning: 1, info: 2 } as const

const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const files = [...new Set(diagnostics.map(({ file }) => file))]
  const keyOf = ({ severity, file, line = 0, column = 0 }: Diagnostic): readonly number[] => [
    RANK[severity],
    files.indexOf(file),
    line,
    column,
  ]
  const compare = (a: readonly number[], b: readonly number[]): number =>
    a.map((one, index) => one - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0
  return [...diagnostics].sort((a, b) => compare(keyOf(a), keyOf(b)))
}

/** A path as a system shows it that hides the ends of names and tells no capitals apart. */
const plainName = (path: string): string => path.toLowerCase().replace(/\.txt$/, '')

/** A file that is missing, with the one in the folder that was probably meant. */
const withStray = (diagnostic: Diagnostic, strays: readonly string[]): Diagnostic => {
  const { code, found = '' } = diagnostic
  if (code !== 'FILE_MISSING') return diagnostic
  // The same name first; and a file that is listed already is not the one that was meant.
  const same = strays.find((stray) => plainName(stray) === plainName(found))
  const suggestion = same ?? suggest(found, strays) ?? diagnostic.suggestion
  return suggestion === undefined ? diagnostic : { ...diagnostic, suggestion }
}

/** The text of each file of a policy and of all that it rests on, by the name that it can be opened under. */
const textsOf = (source: PolicySource): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>()
  const homes = ['', ...[...source.homes.keys()].map((id) => `${id}/`)]
  let level: PolicyData<PolicyTypes> | undefined = source.data
  for (const home of homes) {
    for (const [file, text] of Object.entries(level?.files ?? {})) texts.set(pathOf(`${home}${file}`, source), text)
    level = level?.base
  }
  return texts
}

/**
 * Looks over the policy of an id or a folder, and decides the cases of files by it. Throws a UsageError where there is
 * none, or no such file.
 */
export const checkPolicy = async (
  named: string,
  run: WithPlugins,
  caseFiles: readonly string[] = [],
): Promise<CheckReport> => {
  const source = await findSource(named, run)
  const { plugins } = run
  const { data, folder } = source
  const { policy, diagnostics: problems } = tryPolicy(source)
  const strays = await findStrayFiles(source)
  const strayFiles = strays.map(({ found: file = '' }) => file)
  const found =
    policy === undefined
      ? await withHarm(source, problems)
      : ownFindings([...policy.warnings, ...analyzePolicy(data, { plugins })], source)
  const cases = policy === undefined || caseFiles.length === 0 ? undefined : await checkCases(source, caseFiles)
  const texts = new Map([...pluginTexts(plugins), ...textsOf(source), ...(cases?.texts ?? [])])
  const told = (some: readonly Diagnostic[]): readonly Diagnostic[] => inFolder(some, source)
  return {
    policy: policy === undefined ? undefined : { id: policy.id, version: policy.version, hash: policy.hash },
    folder,
    // What the rules lack may stand in a file that is not listed.
    diagnostics: [
      ...(policy === undefined ? told(strays) : []),
      ...inOrder(told(found.map((one) => withStray(one, strayFiles)))),
      ...(policy === undefined ? [] : told(strays)),
      ...(cases?.diagnostics ?? []),
    ],
    texts,
    plugins,
    names: policy?.describe() ?? namesOfBase(source),
    ...(cases === undefined ? {} : { cases: cases.run }),
  }
}
