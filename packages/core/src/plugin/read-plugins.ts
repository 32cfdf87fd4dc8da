import { PLUGIN_API_VERSION, PLUGIN_CAPABILITIES } from '@bangfu/sdk'
import type { Language } from '../catalog/model.ts'
import { nameText } from '../diagnostics/describe.ts'
import { below, type Location, type Report } from '../diagnostics/report.ts'
import { RESERVED_KEYS } from '../language/forms.ts'
import { checkShape } from '../shape/check-shape.ts'
import { guardFormula, guardOperator } from './guard.ts'
import { pluginShape, type PluginShape } from './plugin-shapes.ts'

/** A plugin whose shape is right, and where its definitions stand. */
export interface ReadPlugin {
  readonly plugin: PluginShape
  /** The facts that it lists, as they were given: others refer to them by themselves. */
  readonly ownFacts: readonly unknown[]
  readonly at: Location
}

// Names that ids of rules begin with.
const RESERVED = ['param', 'decision']

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const locationOf = (id: unknown, index: number): Location => {
  const name = typeof id === 'string' ? nameText(id) : `${index + 1}`
  const place = () => ({ line: 1, column: 1 })
  const document = { file: `plugin ${name}`, policy: name, value: undefined, isText: false, place }
  return { document, path: [], owner: name }
}

/** What `read` gives; `undefined` where reading throws, as a getter or a proxy may. */
const attempt = <T>(read: () => T): { readonly value: T } | undefined => {
  try {
    return { value: read() }
  } catch {
    return undefined
  }
}

const keyOf = (given: unknown, key: string): unknown => (isObject(given) ? attempt(() => given[key])?.value : undefined)

/** Reports what a plugin brings and does not declare, and what it declares and does not bring. */
const checkCapabilities = (plugin: PluginShape, at: Location, report: Report): void => {
  for (const key of PLUGIN_CAPABILITIES) {
    const brings = (plugin[key]?.length ?? 0) > 0
    if (brings === plugin.capabilities.includes(key)) continue
    report.error('PLUGIN_CAPABILITY', below(at, 'capabilities'), {
      found: key,
      expected: brings
        ? 'the capability declared, since the plugin brings some'
        : 'definitions of it, or no such capability',
    })
  }
}

const readPlugin = (one: unknown, at: Location, report: Report): ReadPlugin | undefined => {
  const apiVersion = keyOf(one, 'apiVersion')
  if (typeof apiVersion === 'number' && apiVersion !== PLUGIN_API_VERSION) {
    const expected = `${PLUGIN_API_VERSION}`
    report.error('PLUGIN_API_VERSION', below(at, 'apiVersion'), { found: String(apiVersion), expected })
    return undefined
  }
  const plugin = checkShape(pluginShape, one, at, report)
  if (plugin === undefined) return undefined
  const facts = (one as { readonly facts?: unknown }).facts
  const ownFacts: readonly unknown[] = Array.isArray(facts) ? [...(facts as readonly unknown[])] : []
  checkCapabilities(plugin, at, report)
  return { plugin, ownFacts, at }
}

/** Reads the manifests of plugins. One that is wrong in any way is reported, and nothing of it is used. */
export const readPlugins = (given: readonly unknown[], report: Report): readonly ReadPlugin[] => {
  const read: ReadPlugin[] = []
  for (const [index, one] of given.entries()) {
    const at = locationOf(keyOf(one, 'id'), index)
    const result = attempt(() => readPlugin(one, at, report))
    if (result === undefined) {
      const found = 'an object that throws when it is read'
      report.error('WRONG_VALUE', at, { found, expected: 'a plugin as `definePlugin` makes it' })
    }
    const plugin = result?.value
    if (plugin === undefined) continue
    if (RESERVED.includes(plugin.plugin.id)) {
      const expected = 'another name: the rule language has this one'
      report.error('DUPLICATE_NAME', below(at, 'id'), { found: plugin.plugin.id, expected })
    } else if (read.some((other) => other.plugin.id === plugin.plugin.id))
      report.error('DUPLICATE_NAME', below(at, 'id'), { found: plugin.plugin.id, expected: 'a name used once' })
    else read.push(plugin)
  }
  // By their ids: the order in which they are given changes nothing.
  return read.sort((a, b) => (a.plugin.id < b.plugin.id ? -1 : 1))
}

/** Reports sources, stores, reports and programs of one name: whoever asks for one by its name gets one of them. */
export const checkNames = (plugins: readonly ReadPlugin[], report: Report): void => {
  for (const key of ['programs', 'providers', 'stores', 'reports'] as const) {
    // What the record itself is called among sources that disagree.
    const taken = new Set<string>(key === 'providers' ? ['record'] : [])
    for (const { plugin, at } of plugins) {
      for (const [index, one] of (plugin[key] ?? []).entries()) {
        const [found, part] = 'id' in one ? [one.id, 'id'] : [one.name, 'name']
        if (taken.has(found))
          report.error('DUPLICATE_NAME', below(at, key, index, part), { found, expected: 'a name used once' })
        taken.add(found)
      }
    }
  }
}

/** The language with the operators and formulas of plugins, guarded. None may have a name that is taken. */
export const extendLanguage = (language: Language, plugins: readonly ReadPlugin[], report: Report): Language => {
  const operators = new Map(language.operators)
  const formulas = new Map(language.formulas)
  const owners = new Map(language.plugins)
  const take = (name: string, kind: string, plugin: string, at: Location): void => {
    const taken = operators.has(name) || formulas.has(name) || (kind === 'formulas' && RESERVED_KEYS.includes(name))
    if (taken) {
      const owner = owners.get(name)
      const expected =
        owner === undefined
          ? 'another name: the rule language has this one'
          : `another name: the plugin ${owner} has this one`
      report.error('DUPLICATE_NAME', at, { found: name, expected })
    } else owners.set(name, plugin)
  }
  for (const { plugin, at } of plugins) {
    for (const [index, operator] of (plugin.operators ?? []).entries()) {
      take(operator.name, 'operators', plugin.id, below(at, 'operators', index, 'name'))
      if (!operators.has(operator.name)) operators.set(operator.name, guardOperator(operator as never, plugin.id))
    }
    for (const [index, formula] of (plugin.formulas ?? []).entries()) {
      take(formula.name, 'formulas', plugin.id, below(at, 'formulas', index, 'name'))
      if (!formulas.has(formula.name)) formulas.set(formula.name, guardFormula(formula as never, plugin.id))
    }
  }
  return { operators, formulas, plugins: owners }
}
