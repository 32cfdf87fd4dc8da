import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { constants, Script } from 'node:vm'

/** What a module exports, by name. */
export type Exports = Readonly<Record<string, unknown>>

/** Imports the module of a file. */
export const importFile = (path: string): Promise<Exports> => import(pathToFileURL(path).href) as Promise<Exports>

/**
 * Imports a package as a module of the current folder would. An `import` written here would look for it beside the
 * command, and `createRequire` finds none that is for `import` alone.
 */
export const importPackage = (name: string): Promise<Exports> => {
  const script = new Script('(name) => import(name)', {
    filename: join(process.cwd(), 'bangfu-plugin.js'),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  return (script.runInThisContext() as (name: string) => Promise<Exports>)(name)
}
