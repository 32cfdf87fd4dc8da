import { readFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, normalize } from 'node:path'

/**
 * The text of a policy's manifest and of every file it lists, by path relative to the manifest's folder; the manifest
 * first, the others in the order listed. Line ends are `\n`, so that the texts do not depend on the checkout.
 *
 * @param {string} manifestPath
 * @returns {Promise<Record<string, string>>}
 */
export async function readPolicyFiles(manifestPath) {
  const folder = dirname(manifestPath)
  const manifest = await readText(manifestPath)
  const listed = listedFiles(manifest, manifestPath)
  const texts = await Promise.all(listed.map((path) => readText(join(folder, path))))
  return Object.fromEntries([[basename(manifestPath), manifest], ...listed.map((path, i) => [path, texts[i]])])
}

/**
 * The source of the module that `import files from './policy.json?policy'` stands for.
 *
 * @param {Record<string, string>} files
 */
export function policyModule(files) {
  return `export default ${JSON.stringify(files, null, 2)}\n`
}

/** @param {string} path */
async function readText(path) {
  return (await readFile(path, 'utf8')).replaceAll('\r\n', '\n')
}

/**
 * @param {string} text
 * @param {string} manifestPath
 * @returns {string[]}
 */
function listedFiles(text, manifestPath) {
  /** @type {unknown} */
  const manifest = JSON.parse(text)
  const files = typeof manifest === 'object' && manifest !== null && 'files' in manifest ? manifest.files : undefined
  if (!Array.isArray(files)) throw new Error(`Cannot read the policy \`${manifestPath}\`: \`files\` is not a list`)
  return files.map((path) => {
    if (typeof path !== 'string' || isAbsolute(path) || normalize(path).startsWith('..')) {
      throw new Error(
        `Cannot read the policy \`${manifestPath}\`: \`files\` lists ${JSON.stringify(path)}, which is not a path below it`,
      )
    }
    return path
  })
}
