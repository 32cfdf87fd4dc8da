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

const neededId = (need: unknown, plugin: string): string =>
  typeof need === 'string' ? need : factId(need as FactShapes, plugin)

/** Reads all that a plugin adds: its facts, and the rule files of its programs. */
export const pluginSource = ({ plugin, at }: ReadPlugin, report: Report): PluginSource => {
  const { id, title } = plugin
  const texts: Record<string, string> = {}
  for (const program of plugin.programs ?? []) {
    for (const [name, file] of Object.entries(program.files))
      texts[name] = typeof file === 'string' ? file : JSON.stringify(file, undefined, 2)
  }
  const sections = readRuleFiles(texts, id, report)
  const computed: LocatedComputed[] = []
  const blocks = new Map<string, BlockShape>()
  for (const [index, fact] of (plugin.facts ?? []).entries()) {
    const place = { ...below(at, 'facts', index), owner: factId(fact, id) }
    if (typeof fact.codes === 'object') {
      const table = checkShape(listShapes.tables.shape, ownTable(fact, id), place, report)
      if (table !== undefined) sections.tables.push({ value: table, at: place })
    }
    if (fact.kind === 'computed') {
      const needs = Object.entries(fact.needs).map(([name, need]) => [name, neededId(need, id)] as const)
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
