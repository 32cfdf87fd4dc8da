import { suggestByLabel } from '@bangfu/core/messages'
import type { PolicyDescription } from '@bangfu/core'
import type { Diagnostic, Locale } from '@bangfu/sdk'
import { parsePath } from '../records/read-record.ts'

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
  const code = suggestByLabel(written, Object.entries(table.codes))
  if (code === undefined) return diagnostic
  return { ...diagnostic, suggestion: locale === 'zh' ? `${code}（${table.codes[code]?.zh ?? ''}）` : code }
}
