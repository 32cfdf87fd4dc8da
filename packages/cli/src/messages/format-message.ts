import { formatDiagnostic } from '@bangfu/core/messages'
import type { Diagnostic, Locale } from '@bangfu/sdk'
import { visible } from './visible.ts'
import { sentencesOf } from './index.ts'

const LONGEST = 300
// Fifteen digits or more are an identity number, whole or written wrong, wherever they stand.
const ID_NUMBER = /\d{15,}[\dXx]?/g

const clip = (text: string): string => {
  const characters = [...visible(text.slice(0, 4 * LONGEST))]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('')
}

// A household may be numbered by its head's identity number; other long numbers are how households are told apart.
const ID_NUMBER_ALONE = /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/

const householdId = (text: string): string =>
  clip(text).replace(ID_NUMBER_ALONE, (id) => `${id.slice(0, 6)}************`)

const masked = (text: string): string => clip(text).replace(ID_NUMBER, (digits) => '*'.repeat(digits.length))

/** A diagnostic whose texts a terminal may show: nothing steers it, nothing runs on, no identity number is repeated. */
export const presentable = (diagnostic: Diagnostic): Diagnostic => {
  const copy: Record<string, unknown> = { ...diagnostic }
  for (const key of ['rule', 'household', 'path', 'found', 'expected', 'suggestion'] as const) {
    const text = diagnostic[key]
    const isHousehold = key === 'household' || (key === 'found' && diagnostic.code === 'PERSON_IN_TWO_HOUSEHOLDS')
    if (text !== undefined) copy[key] = isHousehold ? householdId(text) : masked(text)
  }
  return copy as unknown as Diagnostic
}

/** What is wrong in words, without its place; of a diagnostic made {@link presentable}. */
export const sentenceOf = (diagnostic: Diagnostic, locale: Locale): string => {
  const sentences = sentencesOf(locale)
  const own = sentences.diagnostics[diagnostic.code]
  if (own === undefined) return formatDiagnostic(diagnostic, locale)
  return own(diagnostic).replace(/[^.?。？]$/u, `$&${sentences.stop}`)
}

/**
 * What is wrong, as one message: `file:line:column: household: what`. The file is named as the user named it.
 */
export const formatMessage = (original: Diagnostic, locale: Locale, heading?: string): string => {
  const sentences = sentencesOf(locale)
  const diagnostic = presentable(original)
  const { file, line, column, household, code, severity } = diagnostic
  const place = [file === undefined ? undefined : visible(file), line, line === undefined ? undefined : column]
  const isOwn = sentences.diagnostics[code] !== undefined
  return [
    ...place.filter((part) => part !== undefined).map((part) => `${part}:`),
    file === undefined ? '' : ' ',
    severity === 'warning' ? sentences.warning : '',
    // Core's own sentences name the household.
    !isOwn || household === undefined ? '' : sentences.household(household),
    sentenceOf(diagnostic, locale),
    heading === undefined ? '' : sentences.column(masked(heading)),
  ].join('')
}
