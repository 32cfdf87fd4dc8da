import { divisionLevel, divisionsOf, type Localized } from '@bangfu/sdk'
import { listText } from '../diagnostics/describe.ts'
import { below, type Location, type Problem, type Report } from '../diagnostics/report.ts'
import type { LocatedTable, PolicySource } from '../shape/policy-source.ts'
import type { VariantManifest } from '../shape/shapes.ts'

const DIGITS: Readonly<Record<string, number>> = { county: 6, zone: 9 }
// A code of six digits with these at its end is that of a city or a province.
const ABOVE_COUNTIES = /^\d{4}00$/

/** A table of divisions: what each is called. */
interface Divisions {
  readonly table: string
  readonly label: Localized
  readonly labels: ReadonlyMap<string, Localized>
}

/** The divisions that a household can lie in; `undefined` where no table of them was read. */
const divisionsIn = ({ facts }: PolicySource, tables: readonly LocatedTable[]): Divisions | undefined => {
  const id = facts.find(({ value }) => value.type === 'region')?.value.table
  const table = tables.find(({ value }) => value.id === id)
  if (table === undefined) return undefined
  const rows = [...table.value.codes, ...(table.added ?? []).map(({ value }) => value)]
  const labels = new Map(rows.map(({ code, label }) => [code, label]))
  return { table: table.value.id, label: table.value.label, labels }
}

/** What is said of a division that is none of the table's: those of its level that lie where it would. */
const notThere = (found: string, { table, label, labels }: Divisions): Problem | undefined => {
  const known = [...labels.keys()]
  const levels = new Set(known.map(divisionLevel))
  const unknown = divisionsOf(found).find((code) => levels.has(divisionLevel(code)) && !labels.has(code))
  if (unknown === undefined) return undefined
  const around = divisionsOf(found).findLast((code) => labels.has(code)) ?? ''
  const near = known.filter(
    (code) => code.length === unknown.length && code.startsWith(around) && !ABOVE_COUNTIES.test(code),
  )
  const names = Object.fromEntries([[table, label], ...near.map((code) => [code, labels.get(code) ?? label] as const)])
  const expected = near.length === 0 ? `a code of ${table}` : `a code of ${table}: ${listText(near)}`
  return { found, expected, names }
}

/** Reports a division that cannot be the variant's: of another level, outside of where its base holds, or none at all. */
export const checkRegions = (
  base: PolicySource,
  tables: readonly LocatedTable[],
  { by, regions = [] }: VariantManifest,
  at: Location,
  report: Report,
): void => {
  const around = base.lineage.find((identity) => identity.regions !== undefined)?.regions
  const divisions = divisionsIn(base, tables)
  for (const [index, found] of regions.entries()) {
    const place = below(at, 'regions', index)
    const digits = DIGITS[by]
    if (digits !== undefined && found.length !== digits) {
      report.error('WRONG_VALUE', place, { found, expected: `${digits} digits` })
    } else if (around !== undefined && !around.some((region) => found.startsWith(region))) {
      report.error('WRONG_VALUE', place, { found, expected: `a division that lies inside ${around.join(', ')}` })
    } else if (divisions !== undefined && !report.lost.anything) {
      const problem = notThere(found, divisions)
      if (problem !== undefined) report.error('WRONG_VALUE', place, problem)
    }
  }
}
