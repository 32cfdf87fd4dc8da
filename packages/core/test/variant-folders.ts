import { readFileSync } from 'node:fs'
import type { PolicyData } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'

const examples = new URL('../../../examples/variants/', import.meta.url)

/** The text of a file of an example. */
export const exampleText = (id: string, file: string): string =>
  readFileSync(new URL(`${id}/${file}`, examples), 'utf8')

/** A variant of the examples, with what it rests on. */
export const exampleVariant = (id: string): PolicyData => {
  if (id === 'panjin-2019') return { files: panjin2019.files }
  const manifest = JSON.parse(exampleText(id, 'policy.json')) as { readonly extends: string; readonly files: string[] }
  const files = ['policy.json', ...manifest.files].map((file) => [file, exampleText(id, file)])
  return { files: Object.fromEntries(files) as Record<string, string>, base: exampleVariant(manifest.extends) }
}

/** The ids of the examples, each after what it rests on. */
export const EXAMPLES = ['dawa-example', 'dawa-zone-example', 'hitech-zone-example'] as const
