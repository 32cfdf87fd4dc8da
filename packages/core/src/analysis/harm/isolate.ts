import type { Diagnostic } from '@bangfu/sdk'
import type { PolicyData, PolicyTypes } from '../../policy-api.ts'

// The sections in which a variant changes what its base says.
const CHANGES = ['set', 'replace', 'switchOff']

/** The sections of a file that can be read; what is wrong with any other is said by whoever loads it. */
const contentOf = (text: string): Record<string, unknown> | undefined => {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
}

const STEP = /^(\w+)\[(\d+)\]/

/**
 * The variant with no other change of its base than the one that a problem is about, so that what it does to a household is
 * that change's doing. `undefined` where the problem is not about one.
 */
export const isolate = (
  { files, base }: PolicyData<PolicyTypes>,
  { file = '', path = '' }: Diagnostic,
): PolicyData<PolicyTypes> | undefined => {
  const [, section, index] = STEP.exec(path) ?? []
  if (base === undefined || section === undefined || !CHANGES.includes(section) || files[file] === undefined)
    return undefined
  const without = Object.entries(files).map(([name, text]): [string, string] => {
    const content = contentOf(text)
    if (content === undefined) return [name, text]
    for (const change of CHANGES) {
      const items: unknown = content[change]
      if (!Array.isArray(items)) continue
      const kept = name === file && change === section ? items.filter((_, place) => place === Number(index)) : []
      if (kept.length === 0) Reflect.deleteProperty(content, change)
      else content[change] = kept
    }
    return [name, JSON.stringify(content)]
  })
  return { files: Object.fromEntries(without), base }
}
