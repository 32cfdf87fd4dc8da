import { readdir } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'

const suffix = /\?all$/

/**
 * The source of a module that lists the default export of every file of a folder, by file name, tests aside.
 *
 * @param {string} folder
 * @param {string} from what stands before each file's name
 */
const folderModule = async (folder, from) => {
  const names = (await readdir(folder))
    .filter((name) => /\.ts$/.test(name) && !/\.(test|test-d|d)\.ts$/.test(name))
    .sort()
  const imports = names.map((name, index) => `import a${index} from ${JSON.stringify(`${from}${name}`)}`)
  return [...imports, `export default [${names.map((_, index) => `a${index}`).join(', ')}]`].join('\n')
}

/**
 * Lets a build import a folder with `?all`, so that a new file in it needs no list to be edited.
 *
 * @returns {import('esbuild').Plugin}
 */
export const esbuildFolders = () => ({
  name: 'folder-import',
  setup(build) {
    build.onResolve({ filter: suffix }, ({ path, resolveDir }) => ({
      // Relative, since it stands in the output, which must be the same wherever it is built.
      path: relative('.', resolve(resolveDir, path.replace(suffix, ''))),
      namespace: 'folder-import',
    }))
    build.onLoad({ filter: /./, namespace: 'folder-import' }, async ({ path }) => ({
      contents: await folderModule(resolve(path), './'),
      resolveDir: resolve(path),
      watchDirs: [resolve(path)],
    }))
  },
})

/**
 * The same for tests.
 *
 * @returns {import('vite').Plugin}
 */
export const viteFolders = () => ({
  name: 'folder-import',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!suffix.test(source) || importer === undefined) return null
    return `\0folder-import:${resolve(dirname(importer), source.replace(suffix, ''))}`
  },
  async load(id) {
    if (!id.startsWith('\0folder-import:')) return null
    const folder = id.slice('\0folder-import:'.length)
    return folderModule(folder, `${folder}/`)
  },
})
