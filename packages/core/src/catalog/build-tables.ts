import { below, type Location, type Report } from '../diagnostics/report.ts'
import type { Located, PolicySource } from '../shape/policy-source.ts'
import type { Code, CodeTable } from './model.ts'

/** The items by their id; a second one of the same id is reported with both places, and what to do about one of the base. */
export const byId = <L extends Located<{ readonly id: string }>>(
  items: readonly L[],
  report: Report,
  ofBase: { readonly expected: string } = {
    expected: 'another name: the base has this one, and no variant defines it anew',
  },
): Map<string, L> => {
  const map = new Map<string, L>()
  for (const item of items) {
    const first = map.get(item.value.id)
    if (first === undefined) map.set(item.value.id, item)
    else {
      const related = [below(first.at, 'id')]
      report.error('DUPLICATE_NAME', below(item.at, 'id'), {
        found: item.value.id,
        expected: first.at.document.policy === item.at.document.policy ? 'a name used once' : ofBase.expected,
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
    const codes = new Map<string, Code>()
    const places = new Map<string, Location>()
    const check = (code: string, at: Location): void => {
      const first = places.get(code)
      if (first !== undefined)
        report.error('DUPLICATE_CODE', at, { found: code, expected: 'a code used once', related: [first] })
      else places.set(code, at)
      if (declared.value.integer === true && !/^\d{1,9}$/.test(code)) {
        report.error('WRONG_VALUE', at, { found: code, expected: 'digits, since the table has whole numbers as codes' })
      }
    }
    for (const [index, { code, label, group }] of declared.value.codes.entries()) {
      check(code, below(declared.at, 'codes', index, 'code'))
      codes.set(code, { label, group })
    }
    const added = new Map<string, Code & { readonly from: string; readonly to?: string | undefined }>()
    for (const { value, at } of declared.added ?? []) {
      check(value.code, below(at, 'code'))
      added.set(value.code, value)
    }
    tables.set(id, { id, declared, codes, added })
  }
  return tables
}
