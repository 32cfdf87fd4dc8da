import type { Localized } from '@bangfu/sdk'
import { HOUSEHOLD } from '../catalog/build-scopes.ts'
import { below, type Location, type Report } from '../diagnostics/report.ts'
import { checkShape } from '../shape/check-shape.ts'
import type { LocatedComputed, PolicySections } from '../shape/policy-source.ts'
import { readRuleFiles } from '../shape/read-policy.ts'
import { listShapes, type BlockShape } from '../shape/shapes.ts'
import { guardFact } from './guard.ts'
import type { ComputedFactShape, RecordedFactShape } from './plugin-shapes.ts'
import type { ReadPlugin } from './read-plugins.ts'

/** What a plugin adds to a policy. */
export interface PluginSource {
  readonly id: string
  readonly at: Location
  readonly sections: PolicySections
  readonly computed: readonly LocatedComputed[]
}

type FactShapes = RecordedFactShape | ComputedFactShape

const prefixOf = (scope: string, plugin: string): string => (scope === HOUSEHOLD ? plugin : `${scope}.${plugin}`)

/** The id of a plugin's fact in rules: `legal-aid.hasDispute`, `member.legal-aid.needsLawyer`. */
const factId = ({ scope, name }: FactShapes, plugin: string): string => `${prefixOf(scope, plugin)}.${name}`

/** The table that a fact's codes are of: one of the policy, or its own. */
const tableOf = (fact: FactShapes, plugin: string): string | undefined =>
  typeof fact.codes === 'object' ? `${plugin}.${fact.name}` : fact.codes

const ownTable = (fact: FactShapes, plugin: string): unknown => ({
  id: tableOf(fact, plugin),
  label: fact.label,
  codes: Object.entries(fact.codes as Record<string, Localized>).map(([code, label]) => ({ code, label })),
})

const optional = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<T>

const recordedFact = (fact: RecordedFactShape, plugin: string): unknown => {
  const { label, type, unit, absent, collectedBy, verifiedBy, min, max, maxLength, personal } = fact
  const rest = { table: tableOf(fact, plugin), unit, verifiedBy, min, max, maxLength, personal }
  return { id: factId(fact, plugin), label, type, absent, collectedBy, ...optional(rest) }
}

/** The id of what a fact needs; `undefined` for what is no fact of this plugin, which `checkSeen` reports. */
const neededId = (need: unknown, { plugin, ownFacts }: ReadPlugin): string | undefined => {
  if (typeof need === 'string') return need
  const own = plugin.facts?.[ownFacts.indexOf(need)]
  return own === undefined ? undefined : factId(own, plugin.id)
}

/** Whether something is data as JSON has it: a function or NaN among it would be left out without a word. */
const isJson = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean'
  return value === null || (!('toJSON' in value) && Object.values(value).every(isJson))
}

const textOf = (file: string | object): string | undefined => {
  if (typeof file === 'string') return file
  try {
    return isJson(file) ? JSON.stringify(file, undefined, 2) : undefined
  } catch {
    return undefined
  }
}

/** The rule files of a plugin's programs. Two programs may each have a file of one name. */
const filesOf = ({ plugin, at }: ReadPlugin, report: Report): Record<string, string> => {
  const texts = new Map<string, string>()
  for (const [index, { id, files }] of (plugin.programs ?? []).entries()) {
    for (const [name, file] of Object.entries(files)) {
      const text = textOf(file)
      if (text !== undefined) texts.set(texts.has(name) ? `${id}/${name}` : name, text)
      else {
        const expected = 'the text of a rule file, or data as JSON has it'
        report.error('WRONG_VALUE', below(at, 'programs', index, 'files', name), { found: 'an object', expected })
        report.lost.anything = true
      }
    }
  }
  return Object.fromEntries(texts)
}

/** Reads all that a plugin adds: its facts, and the rule files of its programs. */
export const pluginSource = (read: ReadPlugin, report: Report): PluginSource => {
  const { plugin, at } = read
  const { id, title } = plugin
  const sections = readRuleFiles(filesOf(read, report), id, report)
  const computed: LocatedComputed[] = []
  const blocks = new Map<string, BlockShape>()
  for (const [index, fact] of (plugin.facts ?? []).entries()) {
    const place = { ...below(at, 'facts', index), owner: factId(fact, id) }
    if (typeof fact.codes === 'object') {
      const table = checkShape(listShapes.tables.shape, ownTable(fact, id), place, report)
      if (table !== undefined) sections.tables.push({ value: table, at: place })
    }
    if (fact.kind === 'computed') {
      const needs = Object.entries(fact.needs).flatMap(([name, need]) => {
        const needed = neededId(need, read)
        return needed === undefined ? [] : [[name, needed] as const]
      })
      const { scope, label, type, unit } = fact
      const own = { ...{ id: factId(fact, id), scope, label, type }, unit, table: tableOf(fact, id) }
      computed.push({
        value: { ...own, needs: Object.fromEntries(needs) },
        at: place,
        fact: guardFact(fact.compute, id),
      })
      continue
    }
    const shape = checkShape(listShapes.facts.shape, recordedFact(fact, id), place, report)
    if (shape !== undefined) sections.facts.push({ value: shape, at: place })
    const block = prefixOf(fact.scope, id)
    const { collectedBy } = fact
    blocks.set(block, { id: block, extension: true, label: title, absent: 'items', collectedBy })
  }
  for (const block of blocks.values()) {
    if (sections.blocks.every(({ value }) => value.id !== block.id)) sections.blocks.push({ value: block, at })
  }
  return { id, at, sections, computed }
}
