import type { Diagnostic } from '@bangfu/sdk'
import { buildCatalog } from '../catalog/build-catalog.ts'
import { byId } from '../catalog/build-tables.ts'
import type { Catalog, Cell } from '../catalog/model.ts'
import { below, Report } from '../diagnostics/report.ts'
import type { Located, PolicySource } from '../shape/read-policy.ts'
import { bindRules } from './bind-rules.ts'
import { checkDependencies } from './check-dependencies.ts'
import { checkFacts } from './check-facts.ts'
import { checkSections } from './check-sections.ts'
import type { Extended } from '../plugin/add-plugins.ts'
import { checkSeen, nameableIn } from '../plugin/check-seen.ts'
import { bindDerived } from './expression.ts'
import { bindPlan } from './plan.ts'
import type { BoundPolicy, Classification, Expression } from './model.ts'
import { resolveBoolean } from './resolve-boolean.ts'

/** Resolves every name of a policy and checks that all of it fits together. */
export const bindPolicy = ({
  source,
  language,
  plugins,
}: Pick<Extended, 'source' | 'language' | 'plugins'>): {
  readonly policy: BoundPolicy | undefined
  readonly diagnostics: readonly Diagnostic[]
} => {
  const report = new Report(source.lost)
  const catalog = buildCatalog(source, language, report)
  if (catalog === undefined) return { policy: undefined, diagnostics: report.diagnostics }
  const expressions = new Map<Cell, Expression>()
  const functions = new Map(source.computed.map(({ value, fact }) => [value.id, fact]))
  for (const cell of [...catalog.facts.values(), ...catalog.formulas.values()]) {
    const expression = bindDerived(cell, { catalog, report }, functions)
    if (expression !== undefined) expressions.set(cell, expression)
  }
  checkFacts(catalog, report)
  if (plugins.length > 0) {
    const known = nameableIn(catalog)
    for (const plugin of plugins) checkSeen(plugin, known, report)
  }
  const { benefits, signals } = bindRules(source, catalog, report)
  const classification = bindClassification(source, catalog, report)
  const programs = [...byId(source.programs, report).values()].map(({ value }) => value)
  const manifest = source.manifest.value
  checkSections(source, catalog, report)
  const plan = bindPlan(source, catalog, report)
  if (classification === undefined) return { policy: undefined, diagnostics: report.diagnostics }
  const used = plugins.map(({ plugin }) => plugin)
  const bound = { manifest, catalog, programs, benefits, signals, classification, expressions, plan, plugins: used }
  const policy: BoundPolicy = { ...bound, askingWhatIsKnown: checkDependencies(bound, report) }
  return { policy, diagnostics: report.diagnostics }
}

const bindClassification = (source: PolicySource, catalog: Catalog, report: Report): Classification | undefined => {
  const [located, second]: readonly (Located<Classification['shape']> | undefined)[] = source.classification
  if (located === undefined) {
    if (report.lost.has('classification')) return undefined
    const found = 'no section `classification`'
    report.error('CLASSIFICATION_MISSING', below(source.manifest.at, 'files'), { found, expected: 'one in some file' })
    return undefined
  }
  if (second !== undefined) {
    report.error('DUPLICATE_NAME', second.at, {
      found: 'classification',
      expected: 'one in all files',
      related: [located.at],
    })
  }
  const { value: shape, at } = located
  const steps = shape.steps.map((step, index) => {
    const where = resolveBoolean(step.where, catalog.household, below(at, 'steps', index, 'where'), catalog, report)
    return where === undefined ? undefined : { class: step.class, where }
  })
  const population = resolveBoolean(shape.population, catalog.household, below(at, 'population'), catalog, report)
  if (population === undefined || steps.includes(undefined)) return undefined
  return { shape, steps: steps as Classification['steps'], population }
}
