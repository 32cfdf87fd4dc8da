import type { Language } from '../catalog/model.ts'
import { below, Report, type Location } from '../diagnostics/report.ts'
import type { Diagnostic } from '@bangfu/sdk'
import type { Located, PolicySections, PolicySource } from '../shape/policy-source.ts'
import { pluginSource, type PluginSource } from './plugin-source.ts'
import { checkNames, extendLanguage, readPlugins, type ReadPlugin } from './read-plugins.ts'

/** A policy with what its plugins add. */
export interface Extended {
  readonly source: PolicySource
  readonly language: Language
  readonly plugins: readonly ReadPlugin[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Sections that a plugin's files may have; what stands in any other would change what is there. */
const MAY_ADD = [
  'blocks',
  'tables',
  'facts',
  'derived',
  'formulas',
  'parameters',
  'rules',
  'faultyRules',
  'programs',
  'units',
  'responsibilities',
  'clauses',
  'aggregates',
] as const

const MAY_NOT = ['scopes', 'classification', 'tierDuties', 'set', 'addCodes', 'replace', 'switchOff'] as const

const refuse = (at: Location, problem: { readonly found: string; readonly expected: string }, report: Report): void =>
  report.error('PLUGIN_NOT_ALLOWED', at, problem)

/** Reports what a plugin's files would change of the policy, or put outside of its own place. */
const checkOwn = ({ id, sections }: PluginSource, base: PolicySource, report: Report): void => {
  for (const section of MAY_NOT) {
    for (const { at } of sections[section])
      refuse(at, { found: section, expected: 'sections that only add: a plugin changes nothing that is there' }, report)
  }
  const isOwn = (name: string): boolean => name === id || name.endsWith(`.${id}`)
  for (const { value, at } of sections.blocks) {
    if (value.extension === true && isOwn(value.id)) continue
    refuse(below(at, 'id'), { found: value.id, expected: `an extension block of the name ${id}` }, report)
  }
  for (const { value, at } of sections.facts) {
    if (isOwn(value.id.split('.').slice(0, -1).join('.'))) continue
    refuse(below(at, 'id'), { found: value.id, expected: `a fact of the block ${id}` }, report)
  }
  for (const { value, at } of sections.clauses) {
    if (!value.id.startsWith(`${id}:`))
      refuse(below(at, 'id'), { found: value.id, expected: `a clause that begins with ${id}:` }, report)
  }
  const benefits = new Set(base.rules.map(({ value }) => value.benefit).filter((code) => code !== undefined))
  for (const { value, at, inProgram } of sections.rules) {
    if (inProgram !== undefined)
      refuse(inProgram.at, { found: inProgram.value, expected: 'a program of its own' }, report)
    if (value.benefit !== undefined && benefits.has(value.benefit))
      refuse(below(at, 'benefit'), { found: value.benefit, expected: 'a benefit of its own' }, report)
  }
}

/** Reports programs that a plugin names without a file that declares them, and the other way round. */
const checkPrograms = ({ plugin, at }: ReadPlugin, { sections }: PluginSource, report: Report): void => {
  const declared = new Set(sections.programs.map(({ value }) => value.id))
  const named = new Set((plugin.programs ?? []).map(({ id }) => id))
  for (const [index, { id }] of (plugin.programs ?? []).entries()) {
    if (declared.has(id) || report.lost.has('program')) continue
    const expected = 'a file of it with this id in its section `program`'
    report.error('UNKNOWN_PROGRAM', below(at, 'programs', index, 'id'), { found: id, expected })
  }
  for (const { value, at: place } of sections.programs) {
    if (!named.has(value.id))
      report.error('UNKNOWN_PROGRAM', below(place, 'id'), { found: value.id, expected: [...named].join(', ') })
  }
}

const added = <L extends Located<unknown>>(items: readonly L[]): L[] =>
  items.map((item) => ({ ...item, change: { kind: 'added' as const } }))

/** A policy and one plugin: its parts stand after those that are there. */
const lay = (base: PolicySource, { plugin }: ReadPlugin, { sections, computed }: PluginSource): PolicySource => {
  const { effectiveFrom } = base.manifest.value
  const dated = {
    ...sections,
    rules: sections.rules.map((rule) => ({
      ...rule,
      value: { ...rule.value, from: rule.value.from ?? effectiveFrom },
    })),
  }
  const both = Object.fromEntries(
    MAY_ADD.map((key) => [key, [...base[key], ...added<Located<unknown>>(dated[key])]]),
  ) as unknown as Pick<PolicySections, (typeof MAY_ADD)[number]>
  const { id: policy, version, title } = plugin
  const identity = { policy, version, title, effectiveFrom, by: 'plugin' as const }
  return { ...base, ...both, lineage: [...base.lineage, identity], computed: [...base.computed, ...added(computed)] }
}

/** Adds plugins to a policy: their operators and formulas to the language, the rest to what the policy declares. */
export const addPlugins = (base: PolicySource, given: readonly unknown[], builtIn: Language): Extended => {
  const report = new Report(base.lost)
  const plugins = readPlugins(given, report)
  const language = extendLanguage(builtIn, plugins, report)
  checkNames(plugins, report)
  let source = base
  for (const read of plugins) {
    const addition = pluginSource(read, report)
    checkOwn(addition, source, report)
    checkPrograms(read, addition, report)
    source = lay(source, read, addition)
  }
  return { source, language, plugins, diagnostics: report.diagnostics }
}
