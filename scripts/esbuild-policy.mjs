import { dirname, join, relative, resolve } from 'node:path'
import { policyModule, readPolicyFiles } from './policy-files.mjs'

const suffix = /\?policy$/

/**
 * Lets a build import a policy's files by its manifest and `?policy`.
 *
 * @returns {import('esbuild').Plugin}
 */
export function policyPlugin() {
  return {
    name: 'policy-files',
    setup(build) {
      build.onResolve({ filter: suffix }, ({ path, resolveDir }) => ({
        // Relative, since it stands in the output, which must be the same wherever it is built.
        path: relative('.', resolve(resolveDir, path.replace(suffix, ''))),
        namespace: 'policy-files',
      }))
      build.onLoad({ filter: /./, namespace: 'policy-files' }, async ({ path }) => {
        const manifest = resolve(path)
        const files = await readPolicyFiles(manifest)
        return {
          contents: policyModule(files),
          loader: 'js',
          watchFiles: Object.keys(files).map((file) => join(dirname(manifest), file)),
        }
      })
    },
  }
}
