import { inspect, types } from 'node:util'
import { fileURLToPath } from 'node:url'
import { PolicyError } from '@bangfu/core'
import type { Diagnostic, Plugin } from '@bangfu/sdk'
import { findModule } from './find-module.ts'
import { importFile, type Exports } from './import-module.ts'

/** Modules that were named as plugins are none. */
export class PluginModuleError extends PolicyError {
  /** What modules threw while they were imported. */
  readonly causes: readonly unknown[]

  constructor(diagnostics: readonly Diagnostic[], causes: readonly unknown[]) {
    super(diagnostics)
    this.causes = causes
  }
}

/** What one module brings, or why it brings nothing. */
type Loaded = { readonly plugins: readonly Plugin[] } | { readonly problem: Diagnostic; readonly cause?: unknown }

const optionOf = (module: string): string => `--plugin ${module}`

const missing = (module: string, found: string, suggestion: string | undefined): Loaded => ({
  problem: {
    ...{ code: 'PLUGIN_NOT_FOUND', severity: 'error', file: optionOf(module), found },
    ...(suggestion === undefined ? {} : { suggestion }),
  },
})

const FRAME = /(file:\/\/[^\s)]+?):(\d+)(?::(\d+))?(?=[\s)]|$)/

/** Where an error came about: the first file of its stack that is not the command itself. */
const placeOf = (error: unknown): Pick<Diagnostic, 'file' | 'line' | 'column'> | undefined => {
  const stack = types.isNativeError(error) ? (error.stack ?? '') : ''
  const [, url = '', line, column] = FRAME.exec(stack) ?? []
  if (url === '' || url === import.meta.url) return undefined
  return { file: fileURLToPath(url), line: Number(line), column: Number(column ?? 1) }
}

const thrown = (module: string, error: unknown): Loaded => {
  const said = types.isNativeError(error) ? `${error.name}: ${error.message}` : inspect(error)
  const [found = ''] = said.split('\n')
  const place = placeOf(error) ?? { file: optionOf(module) }
  return { problem: { code: 'PLUGIN_THROWS', severity: 'error', ...place, rule: module, found }, cause: error }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

/** The plugins among what a module exports; whether they are sound ones, core says. */
const pluginsOf = (module: string, exported: Exports): Loaded => {
  const given = [exported['default'], exported['plugin']].find(isObject)
  const plugins = Array.isArray(given) ? (given as readonly Plugin[]) : given === undefined ? [] : [given as Plugin]
  if (plugins.length > 0) return { plugins }
  const found = Object.keys(exported).sort().join(', ')
  return { problem: { code: 'PLUGIN_NOT_EXPORTED', severity: 'error', file: optionOf(module), found } }
}

const loadModule = async (module: string): Promise<Loaded> => {
  const found = await findModule(module)
  if (found.kind === 'missing') return missing(module, found.what, found.suggestion)
  try {
    return pluginsOf(module, await importFile(found.path))
  } catch (error) {
    return thrown(module, error)
  }
}

/**
 * Imports the plugins of modules, each a path, a `file:` address or the name of a package that the current folder can
 * import. Their code runs: nothing but the command line may name them. Throws a PluginModuleError, with all that is wrong,
 * where one is not found, throws, or exports no plugin.
 */
export const loadPlugins = async (modules: readonly string[]): Promise<readonly Plugin[]> => {
  const plugins: Plugin[] = []
  const problems: Diagnostic[] = []
  const causes: unknown[] = []
  for (const module of modules) {
    const loaded = await loadModule(module)
    if ('plugins' in loaded) plugins.push(...loaded.plugins)
    else {
      problems.push(loaded.problem)
      if (loaded.cause !== undefined) causes.push(loaded.cause)
    }
  }
  if (problems.length > 0) throw new PluginModuleError(problems, causes)
  return plugins
}
