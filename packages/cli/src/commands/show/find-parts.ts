import type { Composition, PolicyDescription } from '@bangfu/core'
import { suggest } from '@bangfu/core/messages'
import { languageNames, languagePart, type NamedPart } from './show-language.ts'

const PARAMETER = 'param.'

/** Sections whose parts a person may name, in the order in which a name is looked up. */
const NAMEABLE = [
  'rules',
  'derived',
  'computed',
  'formulas',
  'parameters',
  'facts',
  'tables',
  'programs',
  'classification',
  'decision',
]

// A value of a parameter and a code that a variant adds are said with what they are of.
const OWNER: Readonly<Record<string, string>> = { values: 'parameters', codes: 'tables' }

const ownerOf = ({ section, id }: NamedPart, tables: ReadonlySet<string>): NamedPart => {
  const owner = OWNER[section]
  if (owner === undefined) return { section, id }
  return {
    section: owner,
    id: section === 'codes' ? ([...tables].find((table) => id.startsWith(`${table}.`)) ?? id) : id,
  }
}

const isSame = (a: NamedPart, b: NamedPart): boolean => a.section === b.section && a.id === b.id

/**
 * What a name stands for: a benefit with every rule that feeds it, one part, or all that a file declares. Where there is
 * nothing of the name, the nearest one that there is.
 */
export const findParts = (
  name: string,
  names: PolicyDescription,
  { lineage, parts }: Composition,
): { readonly parts: readonly NamedPart[]; readonly suggestion?: string | undefined } => {
  const tables = new Set(Object.keys(names.tables))
  const whole: NamedPart[] = []
  for (const part of parts.map((one) => ownerOf(one, tables))) {
    if (!whole.some((known) => isSame(known, part))) whole.push(part)
  }
  const fed = Object.values(names.rules).filter(({ benefit }) => benefit === name)
  if (fed.length > 0) return { parts: fed.map((rule) => ({ section: 'rules', id: rule.name })) }
  const bare = name.startsWith(PARAMETER) ? name.slice(PARAMETER.length) : name
  for (const section of NAMEABLE) {
    const wanted = section === 'parameters' ? bare : name
    const found = whole.find((part) => part.section === section && part.id === wanted)
    if (found !== undefined) return { parts: [found] }
  }
  const word = languagePart(name, names)
  if (word !== undefined) return { parts: [word] }
  const own = lineage[0]?.policy
  const path = name.replaceAll('\\', '/')
  const ofFile: NamedPart[] = []
  // As a file has them, from its first line to its last.
  for (const { origin, ...part } of parts.toSorted((a, b) => a.origin.line - b.origin.line)) {
    const file = origin.policy === own ? origin.file : `${origin.policy}/${origin.file}`
    if (path !== file && path !== origin.file && !path.endsWith(`/${origin.file}`)) continue
    const shown = ownerOf(part, tables)
    if (!ofFile.some((known) => isSame(known, shown))) ofFile.push(shown)
  }
  if (ofFile.length > 0) return { parts: ofFile }
  const known = [
    ...whole.filter(({ section }) => NAMEABLE.includes(section)).map(({ id }) => id),
    ...names.benefits.map(({ code }) => code),
    ...new Set(parts.map(({ origin }) => origin.file)),
    ...languageNames(names),
  ]
  return { parts: [], suggestion: suggest(name, known) }
}
