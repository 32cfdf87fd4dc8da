import { open, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { parseRecord } from '@bangfu/core'
import type { Diagnostic } from '@bangfu/sdk'
import type { PolicySource } from '../../policy/load-policy.ts'
import { listedPaths, MANIFEST } from '../../policy/read-policy-folder.ts'

// Worked cases lie beside the rules and are no rules.
const IS_CASES = /\.cases\.json$/
// A system that hides the ends of names leads to `health.json.txt`, and takes `Health.JSON` for the same as `health.json`.
const WAS_MEANT_FOR_JSON = /\.json\.txt$|\.json$/i
// By a schema an editor completes the rule files; it is none itself, and says at its beginning what it is.
const IS_SCHEMA = /^\s*\{\s*"\$schema"\s*:\s*"https?:\/\/json-schema\.org\//
const BEGINNING = 200
// A folder that was named by mistake may hold anything.
const MOST_FOLDERS = 200

/** The JSON files below a folder, by their paths with `/`; what begins with a dot is nobody's rule. */
const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const found: string[] = []
  const folders = [folder]
  for (let index = 0; index < Math.min(folders.length, MOST_FOLDERS); index += 1) {
    const at = folders[index] ?? folder
    const entries = await readdir(at, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const path = join(at, entry.name)
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      // The folder of another policy, such as a variant, is not this one's.
      if (entry.isDirectory() && !(await isPolicy(path))) folders.push(path)
      if (entry.isFile() && (await isRuleFile(path))) found.push(relative(folder, path).split(sep).join('/'))
    }
  }
  return found
}

const isRuleFile = async (path: string): Promise<boolean> =>
  WAS_MEANT_FOR_JSON.test(path) && !IS_CASES.test(path) && !(await isSchema(path))

const isSchema = async (path: string): Promise<boolean> => {
  const handle = await open(path).catch(() => undefined)
  if (handle === undefined) return false
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0)
    return IS_SCHEMA.test(buffer.toString('utf8', 0, bytesRead))
  } finally {
    await handle.close()
  }
}

const isPolicy = async (folder: string): Promise<boolean> =>
  (await readdir(folder).catch(() => [] as string[])).includes(MANIFEST)

/** A warning for each rule file in the folder that the manifest does not list: what it says counts for nothing. */
export const findStrayFiles = async ({ data, folder }: PolicySource): Promise<readonly Diagnostic[]> => {
  const manifest = data.files[MANIFEST]
  if (manifest === undefined) return []
  const parsed = parseRecord(manifest, MANIFEST)
  const listed = new Set([MANIFEST, ...listedPaths(manifest).map(({ path }) => path)])
  // A manifest that is not to be understood lists nothing; that is said already.
  if (listed.size === 1) return []
  return (await filesBelow(folder))
    .filter((file) => !listed.has(file))
    .sort()
    .map((file) => {
      const place = { file: MANIFEST, ...parsed.place(['files']) }
      return { code: 'FILE_NOT_LISTED', severity: 'warning', ...place, path: 'files', found: file }
    })
}
