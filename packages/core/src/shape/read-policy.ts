import type { Diagnostic } from '@bangfu/sdk'
import { describe } from '../diagnostics/describe.ts'
import { below, type Location, Report } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import { POLICY_CHARACTERS, RULE_FILE_LIMITS } from '../parse/limits.ts'
import { parseJson } from '../parse/parse-json.ts'
import { checkShape } from './check-shape.ts'
import { isId } from './parts.ts'
import { emptySections, type Identity, type Located, type PolicySections, type PolicySource } from './policy-source.ts'
import {
  listShapes,
  manifestShape,
  singleShapes,
  variantManifestShape,
  type Manifest,
  type ProgramShape,
  type RuleShape,
  type VariantManifest,
} from './shapes.ts'

export type { Located, LocatedRule, PolicySource } from './policy-source.ts'

/** The files of a policy by their path below its folder; `policy.json` is the manifest. */
export type PolicyFiles = Readonly<Record<string, string>>

const MANIFEST = 'policy.json'

// A path of the manifest is looked up among the files that were given, never on a disk; still, nothing that could
// leave the folder is taken, so that every loader of files is safe with what it finds here.
const isInside = (path: string): boolean =>
  !/^[/\\]|^[a-z]+:|\\/i.test(path) && !path.split('/').some((part) => part === '..' || part === '.' || part === '')

const SCHEMA = '$schema'
const SECTIONS = [...Object.keys(listShapes), ...Object.keys(singleShapes), SCHEMA]

// One of them is enough to take a manifest for a variant's: another may be misspelt.
const ONLY_OF_VARIANTS = ['extends', 'by', 'regions']

const readManifest = (
  root: Location,
  report: Report,
): { readonly manifest: Manifest | undefined; readonly variant: VariantManifest | undefined } => {
  const { value } = root.document
  if (typeof value !== 'object' || value === null || !ONLY_OF_VARIANTS.some((key) => Object.hasOwn(value, key)))
    return { manifest: checkShape(manifestShape, value, root, report), variant: undefined }
  const variant = checkShape(variantManifestShape, value, root, report)
  return { manifest: variant === undefined ? undefined : { ...variant, decision: {} }, variant }
}

/** Opens files by their names: each once, all together within the limits of a policy. */
const opener = (
  files: PolicyFiles,
  home: string | undefined,
  report: Report,
): { readonly named: (file: string) => string; readonly open: (file: string) => Location | undefined } => {
  let left = POLICY_CHARACTERS
  const named = (file: string): string => (home === undefined ? file : `${home}/${file}`)
  const open = (file: string): Location | undefined => {
    const text = Object.hasOwn(files, file) ? files[file] : undefined
    if (text === undefined) return undefined
    const { document, diagnostics } = parseJson(text, named(file), {
      ...RULE_FILE_LIMITS,
      characters: Math.min(RULE_FILE_LIMITS.characters, left),
    })
    left = Math.max(0, left - text.length)
    report.diagnostics.push(...diagnostics)
    // A second section of one name is not read.
    if (diagnostics.some(({ code, found, path }) => code === 'JSON_DUPLICATE_KEY' && found === path))
      report.lost.anything = true
    if (document === undefined) return undefined
    return { document: home === undefined ? document : { ...document, policy: home }, path: [] }
  }
  return { named, open }
}

/** Rule files that no manifest lists: those of a plugin, whose id stands before their names. */
export const readRuleFiles = (files: PolicyFiles, home: string, report: Report): PolicySections => {
  const { open } = opener(files, home, report)
  const sections = { ...emptySections(), lost: report.lost }
  for (const file of Object.keys(files)) {
    const at = open(file)
    if (at === undefined) report.lost.anything = true
    else readFile(at, sections, report)
  }
  return sections
}

/**
 * Reads every file of a policy and checks the shape of all that it declares. `undefined` where there is no manifest to
 * go by. `home` is the id of a policy that others rest on: it stands before the names of its files.
 */
export const readPolicy = (
  files: PolicyFiles,
  home?: string,
): { readonly source: PolicySource | undefined; readonly diagnostics: readonly Diagnostic[] } => {
  const report = new Report()
  const { lost } = report
  const { named, open } = opener(files, home, report)
  if (!Object.hasOwn(files, MANIFEST)) {
    const missing: Diagnostic = {
      code: 'MANIFEST_MISSING',
      severity: 'error',
      file: named(MANIFEST),
      found: 'no such file',
    }
    return { source: undefined, diagnostics: [missing] }
  }
  const root = open(MANIFEST)
  if (root === undefined) return { source: undefined, diagnostics: report.diagnostics }
  const { manifest, variant } = readManifest(root, report)
  // The other files are read all the same where it lists them, so that every problem is reported at once.
  const listing = (root.document.value as { files?: unknown } | null)?.files
  const names = Array.isArray(listing) ? listing.map((name) => (typeof name === 'string' ? name : '')) : []
  const source: PolicySource = {
    manifest: { value: manifest as Manifest, at: root },
    decisionAt: below(root, 'decision'),
    computed: [],
    variant,
    lineage: manifest === undefined ? [] : [identityOf(variant ?? manifest)],
    ...emptySections(),
    lost,
  }
  for (const [index, file] of names.entries()) {
    const listed = below(root, 'files', index)
    if (!isInside(file)) {
      source.lost.anything = true
      report.error('FILE_OUTSIDE', listed, { found: file, expected: 'a path below the folder of the policy' })
      continue
    }
    if (names.indexOf(file) !== index) {
      report.error('FILE_TWICE', listed, { found: file })
      continue
    }
    const at = open(file)
    if (at === undefined) source.lost.anything = true
    if (at !== undefined) readFile(at, source, report)
    else if (!Object.hasOwn(files, file)) {
      report.error('FILE_MISSING', listed, { found: file, suggestion: suggest(file, Object.keys(files)) })
    }
  }
  return { source: manifest === undefined ? undefined : source, diagnostics: report.diagnostics }
}

const identityOf = ({
  policy,
  version,
  title,
  source,
  effectiveFrom,
  ...rest
}: Manifest | VariantManifest): Identity => ({
  policy,
  version,
  title,
  effectiveFrom,
  ...(source === undefined ? {} : { source }),
  ...('extends' in rest ? { extends: rest.extends, by: rest.by } : {}),
  ...('regions' in rest && rest.regions !== undefined ? { regions: rest.regions } : {}),
})

const readFile = (at: Location, source: PolicySections, report: Report): void => {
  const content = at.document.value
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    source.lost.anything = true
    report.error('WRONG_VALUE', at, { found: describe(content), expected: 'an object' })
    return
  }
  const sections = content as Record<string, unknown>
  for (const key of Object.keys(sections)) {
    if (SECTIONS.includes(key)) continue
    source.lost.anything = true
    const suggestion = suggest(key, SECTIONS)
    report.error('UNKNOWN_KEY', below(at, key), { part: 'key', found: key, expected: SECTIONS.join(', '), suggestion })
  }
  const schema = sections[SCHEMA]
  if (schema !== undefined && typeof schema !== 'string')
    report.error('WRONG_VALUE', below(at, SCHEMA), { found: describe(schema), expected: 'text' })
  const single = <K extends keyof typeof singleShapes>(key: K): Located<never>[] => {
    if (!Object.hasOwn(sections, key)) return []
    const place = below(at, key)
    const value = checkShape(singleShapes[key], sections[key], place, report)
    if (value === undefined) source.lost.names.add(key)
    return value === undefined ? [] : [{ value: value as never, at: place }]
  }
  const list = (key: keyof typeof listShapes): Located<never>[] => {
    if (!Object.hasOwn(sections, key)) return []
    const items = sections[key]
    if (!Array.isArray(items) || items.length === 0) {
      source.lost.anything = true
      report.error('WRONG_VALUE', below(at, key), { found: describe(items), expected: 'a list with at least one item' })
      return []
    }
    return items.flatMap((item: unknown, index) => {
      const { shape, key: named } = listShapes[key]
      const owner = (item as Record<string, unknown> | null)?.[named]
      const place = { ...below(at, key, index), owner: typeof owner === 'string' ? owner : undefined }
      const value = checkShape(shape, item, place, report)
      if (value !== undefined) return [{ value: value as never, at: place }]
      loseDefinition(key, owner, item, place, source)
      return []
    })
  }
  source.scopes.push(...list('scopes'))
  source.blocks.push(...list('blocks'))
  source.tables.push(...list('tables'))
  source.facts.push(...list('facts'))
  source.derived.push(...list('derived'))
  source.formulas.push(...list('formulas'))
  source.parameters.push(...list('parameters'))
  source.units.push(...list('units'))
  source.responsibilities.push(...list('responsibilities'))
  source.tierDuties.push(...list('tierDuties'))
  source.clauses.push(...list('clauses'))
  source.aggregates.push(...list('aggregates'))
  source.set.push(...list('set'))
  source.addCodes.push(...list('addCodes'))
  source.replace.push(...list('replace'))
  source.switchOff.push(...list('switchOff'))
  const programs: Located<ProgramShape>[] = single('program')
  source.programs.push(...programs)
  source.classification.push(...single('classification'))
  const [inProgram]: Located<string>[] = single('inProgram')
  if (inProgram !== undefined && Object.hasOwn(sections, 'program')) {
    report.error('UNKNOWN_KEY', inProgram.at, { part: 'key', found: 'inProgram', expected: 'no key beside `program`' })
  }
  const rules: Located<RuleShape>[] = list('rules')
  const hasProgram = Object.hasOwn(sections, 'program') || Object.hasOwn(sections, 'inProgram')
  const home = { program: programs[0]?.value, hasProgram, ...(inProgram === undefined ? {} : { inProgram }) }
  source.rules.push(...rules.map((rule) => ({ ...rule, ...home })))
}

/** Keeps of a definition whose shape is wrong what it may have declared, so that nothing of it is reported as unknown. */
const loseDefinition = (
  section: keyof typeof listShapes,
  name: unknown,
  item: unknown,
  at: Location,
  { lost, faultyRules }: PolicySections,
): void => {
  if (section === 'addCodes' && typeof name === 'string') lost.names.add(name)
  // What a variant does to its base declares no other name.
  if (['set', 'addCodes', 'replace', 'switchOff'].includes(section)) return
  if (section === 'tierDuties') lost.names.add(section)
  if (section === 'rules') {
    const isObject = typeof item === 'object' && item !== null && !Array.isArray(item)
    if (isObject) faultyRules.push({ value: item as Record<string, unknown>, at })
    else lost.names.add('rules')
  } else if (typeof name === 'string' && isId(name)) lost.names.add(name)
  else lost.anything = true
}
