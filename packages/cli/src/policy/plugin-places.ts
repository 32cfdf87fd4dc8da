import type { PolicyData } from '@bangfu/core'
import type { Plugin } from '@bangfu/sdk'

/** What a policy is made with besides its files. */
export interface WithPlugins {
  readonly plugins: readonly Plugin[]
}

const PLUGIN = 'plugin '

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const idOf = (plugin: unknown, index: number): string =>
  isObject(plugin) && typeof plugin['id'] === 'string' ? plugin['id'] : `${index + 1}`

/**
 * How a place within a plugin is called, `plugin legal-aid` or `plugin legal-aid/rules.json`; `undefined` where the file
 * is one of the policy. A file of the policy goes first: the plugin's of the same name has no other name.
 */
export const pluginPlace = (
  file: string,
  { data, plugins }: WithPlugins & { readonly data: PolicyData },
): string | undefined => {
  if (Object.hasOwn(data.files, file)) return undefined
  const found = plugins.map(idOf).some((id) => file === `${PLUGIN}${id}` || file.startsWith(`${id}/`))
  if (!found) return undefined
  return file.startsWith(PLUGIN) ? file : `${PLUGIN}${file}`
}

/** Whether a place is within one of the plugins, and no file that can be opened. */
export const isPluginPlace = (place: string, plugins: readonly unknown[]): boolean =>
  plugins.map(idOf).some((id) => place === `${PLUGIN}${id}` || place.startsWith(`${PLUGIN}${id}/`))

/** The rule files of plugins as core reads them, by what their places are called. */
export const pluginTexts = (plugins: readonly Plugin[]): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>()
  for (const [index, plugin] of plugins.entries()) {
    // What a module exports may be anything; core says what is wrong with it.
    const programs: unknown = isObject(plugin) ? plugin['programs'] : undefined
    for (const program of Array.isArray(programs) ? (programs as readonly unknown[]) : []) {
      const files = isObject(program) && isObject(program['files']) ? program['files'] : {}
      for (const [name, file] of Object.entries(files)) {
        const text = typeof file === 'string' ? file : JSON.stringify(file, undefined, 2)
        texts.set(`${PLUGIN}${idOf(plugin, index)}/${name}`, text)
      }
    }
  }
  return texts
}
