import { dayAfter, dayBefore, isDay } from '../calendar/day.ts'
import { isNewCode } from '../catalog/code-type.ts'
import { describe } from '../diagnostics/describe.ts'
import { below } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { Located, LocatedParameter, LocatedTable } from '../shape/policy-source.ts'
import type { AddedCodeShape, DatedValueShape } from '../shape/shapes.ts'
import { changeOf, checkAllowed, checkBegin, onceEach, type Laying } from './changes.ts'
import { withValues, writtenValues } from './set-parameters.ts'

type AddedCode = Located<AddedCodeShape>

interface Tables {
  readonly tables: readonly LocatedTable[]
  readonly parameters: readonly LocatedParameter[]
}

/** The tables of a base with the codes that a variant adds, and the lists that such codes join. */
export const addCodes = (base: Tables, items: readonly AddedCode[], laying: Laying): Tables => {
  const { report } = laying
  const tables = new Map(base.tables.map((table) => [table.value.id, table]))
  const parameters = new Map(base.parameters.map((parameter) => [parameter.value.id, parameter]))
  const joining = new Map<string, AddedCode[]>()
  for (const item of onceEach(items, ({ value }) => `${value.table} ${value.code}`, 'code', laying)) {
    const { table: id, code } = item.value
    const table = tables.get(id)
    if (table === undefined) {
      report.error('UNKNOWN_TABLE', below(item.at, 'table'), { found: id, suggestion: suggest(id, tables.keys()) })
      continue
    }
    const list = table.value.extendedBy === undefined ? undefined : parameters.get(table.value.extendedBy)
    const vary = table.value.vary ?? list?.value.vary ?? 'none'
    checkAllowed(vary, id, below(item.at, 'table'), laying)
    if (!hasSoundDays(item, laying) || !hasKnownGroup(item, table, laying)) continue
    checkBegin(item.value.from, below(item.at, 'from'), laying)
    const added = { ...item, change: changeOf('added', item.value) }
    tables.set(id, { ...table, added: [...(table.added ?? []), added] })
    // A code of the table's own is reported where the table is read.
    if (list === undefined || table.value.codes.some((own) => own.code === code)) continue
    if (!isNewCode(code)) {
      const expected = 'names of letters and digits, a letter first'
      report.error('WRONG_VALUE', below(item.at, 'code'), { found: describe(code), expected })
      continue
    }
    const before = writtenValues(list).find(({ value: { value } }) => Array.isArray(value) && value.includes(code))
    if (before !== undefined) {
      const related = [below(before.at, 'value')]
      report.error('DUPLICATE_CODE', below(item.at, 'code'), { found: code, expected: 'a code used once', related })
    } else joining.set(list.value.id, [...(joining.get(list.value.id) ?? []), added])
  }
  for (const [id, codes] of joining) {
    const list = parameters.get(id)
    if (list !== undefined) parameters.set(id, withValues(list, joinList(writtenValues(list), codes, laying)))
  }
  return { tables: [...tables.values()], parameters: [...parameters.values()] }
}

const hasSoundDays = ({ value: { from, to }, at }: AddedCode, { report }: Laying): boolean => {
  let sound = true
  for (const [key, day] of Object.entries({ from, to })) {
    if (day === undefined || isDay(day)) continue
    sound = false
    report.error('NOT_A_DAY', below(at, key), { found: day, expected: 'a day that exists' })
  }
  if (to === undefined || to >= from || !sound) return sound
  report.error('DATES_OUT_OF_ORDER', below(at, 'to'), { found: to, expected: `${from} or later` })
  return false
}

const hasKnownGroup = ({ value: { group }, at }: AddedCode, table: LocatedTable, { report }: Laying): boolean => {
  const groups = (table.value.groups ?? []).map(({ id }) => id)
  if (group === undefined || groups.includes(group)) return true
  const expected = groups.length === 0 ? 'no group' : groups.join(', ')
  report.error('WRONG_VALUE', below(at, 'group'), { found: group, expected, suggestion: suggest(group, groups) })
  return false
}

/** The values of a list with codes that join it, each for its days: cut wherever one begins or ends. */
const joinList = (
  written: readonly Located<DatedValueShape>[],
  codes: readonly AddedCode[],
  { by }: Laying,
): readonly Located<DatedValueShape>[] => {
  const cuts = codes.flatMap(({ value: { from, to } }) => (to === undefined ? [from] : [from, dayAfter(to)]))
  return written.flatMap((part, index) => {
    const { from, value } = part.value
    const next = written[index + 1]?.value.from
    const end = part.value.to ?? (next === undefined || !isDay(next) ? undefined : dayBefore(next))
    if (!Array.isArray(value) || !isDay(from)) return [part]
    const inside = cuts.filter((cut) => cut > from && (end === undefined || cut <= end))
    const starts = [...new Set([from, ...inside])].sort()
    return starts.map((start, at) => {
      const stop = starts[at + 1]
      const to = stop === undefined ? part.value.to : dayBefore(stop)
      const days = { from: start, ...(to === undefined ? {} : { to }) }
      const inForce = codes.filter(({ value: { from, to } }) => from <= start && (to === undefined || start <= to))
      const [first] = inForce
      if (first === undefined) return { ...part, value: { ...withoutDays(part.value), ...days } }
      const sources = [...new Map(inForce.map(({ value: { source } }) => [source.zh + source.en, source])).values()]
      const source = { zh: sources.map(({ zh }) => zh).join('；'), en: sources.map(({ en }) => en).join('; ') }
      const list: readonly unknown[] = [...(value as unknown[]), ...inForce.map(({ value: { code } }) => code)]
      const change = changeOf('set', { reason: first.value.reason, source })
      return { value: { ...days, value: list, provenance: by, source }, at: below(first.at, 'code'), change }
    })
  })
}

const withoutDays = ({ value, provenance, source }: DatedValueShape): Omit<DatedValueShape, 'from' | 'to'> => ({
  value,
  provenance,
  source,
})
