import { below, type Report } from '../diagnostics/report.ts'
import type { Located, PolicySource } from '../shape/read-policy.ts'
import type { CodeTable } from './model.ts'

/** The items by their id; a second one of the same id is reported with both places. */
export const byId = <T extends { readonly id: string }>(
  items: readonly Located<T>[],
  report: Report,
): Map<string, Located<T>> => {
  const map = new Map<string, Located<T>>()
  for (const item of items) {
    const first = map.get(item.value.id)
    if (first === undefined) map.set(item.value.id, item)
    else {
      const related = [below(first.at, 'id')]
      report.error('DUPLICATE_NAME', below(item.at, 'id'), {
        found: item.value.id,
        expected: 'a name used once',
        related,
      })
    }
  }
  return map
}

/** Reads the code tables. */
export const buildTables = (source: PolicySource, report: Report): ReadonlyMap<string, CodeTable> => {
  const tables = new Map<string, CodeTable>()
  for (const [id, declared] of byId(source.tables, report)) {
    const codes = new Map<string, CodeTable['codes'] extends ReadonlyMap<string, infer V> ? V : never>()
    for (const [index, { code, label, group }] of declared.value.codes.entries()) {
      const at = below(declared.at, 'codes', index, 'code')
      if (codes.has(code)) report.error('DUPLICATE_CODE', at, { found: code, expected: 'a code used once' })
      if (declared.value.integer === true && !/^\d{1,9}$/.test(code)) {
        report.error('WRONG_VALUE', at, { found: code, expected: 'digits, since the table has whole numbers as codes' })
      }
      codes.set(code, { label, group })
    }
    tables.set(id, { id, declared, codes })
  }
  return tables
}
