import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SHIPPED = fileURLToPath(new URL('../../../core/policies/panjin-2019/', import.meta.url))

/** An edit of a file: its first text is replaced by the second, once. */
export type Edit = readonly [file: string, from: string, to: string]

/** Edits a file of a policy; a text that is not there to be replaced is a mistake of the test. */
export const edit = (policy: string, [file, from, to]: Edit): void => {
  const path = join(policy, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
  writeFileSync(
    path,
    text.replace(from, () => to),
  )
}

/** Makes copies of the shipped policy in a folder, each edited. */
export const policyCopies = (folder: string): ((...edits: readonly Edit[]) => string) => {
  let copies = 0
  return (...edits) => {
    const policy = join(folder, `policy-${(copies += 1)}`)
    cpSync(SHIPPED, policy, { recursive: true })
    for (const one of edits) edit(policy, one)
    return policy
  }
}

/** The line and column of a text in a file of a policy, counted by hand. */
export const placeIn = (policy: string, file: string, needle: string): string => {
  const text = readFileSync(join(policy, file), 'utf8')
  const offset = text.indexOf(needle)
  if (offset === -1) throw new Error(`${file} does not hold ${needle}`)
  const lines = text.slice(0, offset).split('\n')
  return `${join(policy, file)}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`
}
