import type { Plugin } from '@bangfu/sdk'

/** A copy of one definition, with its lists and objects of names; its functions, and facts that it refers to, are the same. */
const copyDefinition = <T extends object>(definition: T): T =>
  Object.freeze(
    Object.fromEntries(
      Object.entries(definition).map(([key, value]: [string, unknown]) => [
        key,
        Array.isArray(value)
          ? Object.freeze([...(value as readonly unknown[])])
          : typeof value === 'object' && value !== null
            ? Object.freeze({ ...value })
            : value,
      ]),
    ),
  ) as T

/** A plugin as it was when it was checked: what its author changes of it later is not in use. */
export const copyPlugin = (plugin: Plugin): Plugin => {
  const { providers, stores, reports } = plugin
  return Object.freeze({
    ...copyDefinition(plugin),
    ...(providers && { providers: Object.freeze(providers.map(copyDefinition)) }),
    ...(stores && { stores: Object.freeze(stores.map(copyDefinition)) }),
    ...(reports && { reports: Object.freeze(reports.map(copyDefinition)) }),
  })
}
