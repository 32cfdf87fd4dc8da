import type { PolicyDescription } from '@bangfu/core'
import type { Diagnostic, Locale } from '@bangfu/sdk'
import { parsePath } from '../records/read-record.ts'

const CHINESE = /^\p{Script=Han}{2,}$/u

/** Whether a Chinese word is a label or short for it, as 新农合 is for 新型农村合作医疗: its characters in their order. */
const isShortFor = (word: string, label: string): boolean => {
  let at = -1
  return CHINESE.test(word) && [...word].every((character) => (at = label.indexOf(character, at + 1)) !== -1)
}

const isLabel = (word: string, label: string): boolean => word.toLowerCase() === label.toLowerCase()

const valueAt = (record: unknown, path: string): unknown =>
  parsePath(path).reduce<unknown>(
    (part, step) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, step)
        ? (part as Record<string | number, unknown>)[step]
        : undefined,
    record,
  )

/**
 * Where a record has the label of a code instead of the code, the diagnostic with that code as its suggestion; else the
 * diagnostic as it is. A word that could be short for several labels suggests nothing. The word is taken from the
 * record, since a diagnostic does not repeat what people write there.
 */
export const suggestCode = (
  diagnostic: Diagnostic,
  record: unknown,
  { facts, tables }: PolicyDescription,
  locale: Locale,
): Diagnostic => {
  const { path = '' } = diagnostic
  const plain = path.replace(/\[\d+\]/g, '')
  const table = tables[facts.find((fact) => fact.path === plain)?.table ?? '']
  const written = valueAt(record, path)
  if (typeof written !== 'string' || table === undefined) return diagnostic
  const word = written.trim()
  const codes = Object.entries(table.codes)
  const exact = codes.filter(([, { zh, en }]) => isLabel(word, zh) || isLabel(word, en))
  const meant = exact.length > 0 ? exact : codes.filter(([, { zh }]) => isShortFor(word, zh))
  const [first, ...others] = meant
  if (first === undefined || others.length > 0) return diagnostic
  const [code, label] = first
  return { ...diagnostic, suggestion: locale === 'zh' ? `${code}（${label.zh}）` : code }
}
