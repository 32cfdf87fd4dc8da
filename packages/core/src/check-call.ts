import { describe, nameText } from './diagnostics/describe.ts'
import { suggest } from './diagnostics/suggest.ts'

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Refuses options that the types would have refused: none at all where some are needed, or of unknown names. */
export const checkOptions = (cannot: string, options: unknown, known: readonly string[], example: string): void => {
  if (!isObject(options)) throw new TypeError(`${cannot}: the options are ${describe(options)}, expected ${example}`)
  const unknown = Object.keys(options).find((key) => !known.includes(key))
  if (unknown === undefined) return
  const meant = suggest(unknown, known) ?? known.find((key) => key.startsWith(unknown.slice(0, 4)))
  const question = meant === undefined ? '' : `; did you mean \`${meant}\`?`
  throw new TypeError(`${cannot}: unknown option \`${nameText(unknown)}\`, expected ${known.join(', ')}${question}`)
}

/** Refuses what is no policy data, or has parsed files in place of their texts; so for what it is a variant of. */
export const checkPolicyData = (data: unknown): void => {
  const checked = new Set<unknown>()
  let level = data
  do {
    checkLevel(level)
    checked.add(level)
    level = (level as { base?: unknown }).base
  } while (level !== undefined && !checked.has(level))
}

const checkLevel = (data: unknown): void => {
  const cannot = 'Cannot load the policy'
  if (!isObject(data)) throw new TypeError(`${cannot}: it is ${describe(data)}, expected an object with \`files\``)
  const { files } = data as { files?: unknown }
  if (!isObject(files))
    throw new TypeError(`${cannot}: \`files\` is ${describe(files)}, expected an object of file texts by path`)
  for (const [file, text] of Object.entries(files)) {
    if (typeof text !== 'string')
      throw new TypeError(`${cannot}: file \`${nameText(file)}\` is ${describe(text)}, expected its text`)
  }
}

/** Refuses plugins that are no list. */
export const checkPlugins = (plugins: unknown): void => {
  if (plugins !== undefined && !Array.isArray(plugins))
    throw new TypeError(`Cannot load the policy: \`plugins\` is ${describe(plugins)}, expected a list of plugins`)
}
