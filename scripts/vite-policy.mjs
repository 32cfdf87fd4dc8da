import { basename, dirname, join, resolve, sep } from 'node:path'
import { policyModule, readPolicyFiles } from './policy-files.mjs'

const suffix = '?policy'
// An id of its own that does not end in `.json`, or Vite would read the module's source as JSON.
const prefix = '\0policy-files:'
const end = '#module'

/**
 * Lets tests import a policy's files by its manifest and `?policy`. `POLICY_FOLDER` in the environment has them take the
 * files of that folder instead: an edited copy, to see which test notices.
 *
 * @returns {import('vite').Plugin}
 */
export function policyPlugin() {
  return {
    name: 'policy-files',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith(suffix) || importer === undefined) return null
      return `${prefix}${resolve(dirname(importer), source.slice(0, -suffix.length))}${end}`
    },
    async load(id) {
      if (!id.startsWith(prefix)) return null
      const { POLICY_FOLDER } = process.env
      const asked = id.slice(prefix.length, -end.length)
      // A variant of the examples stays what it is, over the edited copy.
      const isPlan = dirname(dirname(asked)).endsWith(`${sep}policies`)
      const manifest = POLICY_FOLDER === undefined || !isPlan ? asked : join(POLICY_FOLDER, basename(asked))
      const files = await readPolicyFiles(manifest)
      for (const file of Object.keys(files)) this.addWatchFile(join(dirname(manifest), file))
      return policyModule(files)
    },
  }
}
