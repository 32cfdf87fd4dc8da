import type { Locale, Verdict } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'
import type { DerivedValue, Explanation, NamedValue, ParameterExplanation } from '../explain/explanation.ts'
import { citation } from './clause-words.ts'
import { factLabel, isParameter } from './naming.ts'

/** One line of reasons: how deep it stands, and its text. */
export interface ReasonLine {
  readonly depth: number
  readonly text: string
  /** Whether it heads what follows. */
  readonly heading?: true
}

/** How a verdict is marked. */
export const MARKS: Readonly<Record<Verdict, string>> = { yes: '✓', no: '✗', unknown: '?' }

/** What sentences are made with: derived values and parameters by their names, and what has been told already. */
export interface Telling {
  readonly names: PolicyDescription
  readonly locale: Locale
  readonly derived: ReadonlyMap<string, DerivedValue>
  readonly parameters: ReadonlyMap<string, ParameterExplanation>
  readonly told: Set<string>
  /** Clauses that have been cited, and those whose words have been quoted. */
  readonly clauses: Set<string>
  readonly quoted: Set<string>
  readonly lines: ReasonLine[]
  /** The clause that what is being told has cited itself. */
  clause: string
  /** Whom what is being told is about. */
  about: string
}

const keyOf = ({ fact, appliesTo = '' }: NamedValue): string => `${appliesTo}\n${fact}`

/** Begins to tell of an explanation. */
export const createTelling = (explanation: Explanation, names: PolicyDescription, locale: Locale): Telling => ({
  names,
  locale,
  derived: new Map(explanation.derived.map((value) => [keyOf(value), value])),
  parameters: new Map(explanation.parameters.map((value) => [value.parameter, value])),
  told: new Set(),
  clauses: new Set(),
  quoted: new Set(),
  lines: [],
  clause: '',
  about: 'household',
})

/** Adds a line. */
export const say = ({ lines }: Telling, depth: number, text: string): void => {
  lines.push({ depth, text })
}

/** Adds a line that heads what follows. */
export const head = ({ lines }: Telling, depth: number, text: string): void => {
  lines.push({ depth, text, heading: true })
}

/** How a derived value came about. */
export const derivationOf = (named: NamedValue, { derived }: Telling): DerivedValue | undefined =>
  derived.get(keyOf(named))

/** Whether a value is told for the first time. */
export const isNews = (named: NamedValue, { told }: Telling): boolean => told.size < told.add(keyOf(named)).size

/** In brackets, as each language has them. */
export const bracketed = (text: string, locale: Locale): string =>
  text === '' ? '' : locale === 'zh' ? `（${text}）` : ` (${text})`

/** The clause of a condition in brackets, unless what it belongs to cites it already. */
export const cite = (clause: string | undefined, { names, locale, clauses, clause: around }: Telling): string => {
  if (clause === undefined) return ''
  clauses.add(clause)
  return around !== '' && clause.startsWith(around) ? '' : bracketed(citation(clause, names, locale), locale)
}

/** What a fact or parameter is called; a figure that is nobody's standard is marked. */
export const labelOf = (id: string, { names, locale, parameters }: Telling): string => {
  const label = factLabel(id, names, locale)
  if (!isParameter(id)) return label
  const { provenance } = parameters.get(id.slice(id.indexOf('.') + 1)) ?? {}
  if (provenance !== 'scenario') return label
  return locale === 'zh' ? `${label}〔情景值〕` : `${label} [scenario figure]`
}
