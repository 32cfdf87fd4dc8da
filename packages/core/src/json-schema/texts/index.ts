import { definitions } from './definitions.ts'
import { facts } from './facts.ts'
import type { KeyText, KeyTexts } from './key-text.ts'
import { language } from './language.ts'
import { manifest } from './manifest.ts'
import { plan } from './plan.ts'
import { rules } from './rules.ts'
import { shared } from './shared.ts'
import { variants } from './variants.ts'

const texts: KeyTexts = {
  ...shared,
  ...manifest,
  ...facts,
  ...definitions,
  ...rules,
  ...plan,
  ...language,
  ...variants,
}

/** Paths that have a text, and keys that have one wherever they stand. */
export const textPaths: readonly string[] = Object.keys(texts)

/** The path under which the text of a key stands: its own, or the one for that key wherever it is. */
export const textPathOf = (path: string): string | undefined =>
  [path, `*.${path.slice(path.lastIndexOf('.') + 1)}`].find((known) => Object.hasOwn(texts, known))

/** What the key at a path is called and means. */
export const textOf = (path: string): KeyText | undefined => texts[textPathOf(path) ?? '']
