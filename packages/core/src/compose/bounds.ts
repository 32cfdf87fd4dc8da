import { dayAfter } from '../calendar/day.ts'
import { beyond, sameValue, valueText } from '../catalog/bound.ts'
import { buildParameters, readParameterValue, type ParameterContext } from '../catalog/build-parameters.ts'
import { buildTables } from '../catalog/build-tables.ts'
import type { DatedValue, Parameter, ParameterValue } from '../catalog/model.ts'
import { listText } from '../diagnostics/describe.ts'
import { below, Report } from '../diagnostics/report.ts'
import { valuePlace, type Located, type PolicySource } from '../shape/policy-source.ts'
import type { SetShape } from '../shape/shapes.ts'

const END = '9999-12-31'

/** The parameters of a policy, read without a word about what is wrong with them: that is said where they are bound. */
const readQuietly = (source: PolicySource): Omit<ParameterContext, 'report'> => {
  const report = new Report(source.lost)
  const tables = buildTables(source, report)
  return { tables, parameters: buildParameters(source, tables, report) }
}

/** The first day that two values have in common. */
const firstCommon = (a: DatedValue, b: DatedValue): string | undefined => {
  const from = a.from > b.from ? a.from : b.from
  return from <= (a.to ?? END) && from <= (b.to ?? END) ? from : undefined
}

/** The first day from `start` on that has a value of the one and none of the other. */
const firstWithout = (
  values: readonly DatedValue[],
  others: readonly DatedValue[],
  start: string,
): string | undefined => {
  for (const { from, to = END } of values) {
    let day = from > start ? from : start
    for (const other of others) if (other.from <= day && (other.to ?? END) >= day) day = dayAfterOrEnd(other.to)
    if (day <= to && day < END) return day
  }
  return undefined
}

const dayAfterOrEnd = (day: string | undefined): string => (day === undefined ? END : dayAfter(day))

/** Reports every value that a variant sets beyond what the base allows, on whatever day it would be in force. */
export const checkBounds = (
  base: PolicySource,
  composed: PolicySource,
  items: readonly Located<SetShape>[],
  report: Report,
): void => {
  const before = readQuietly(base)
  const after = readQuietly(composed)
  for (const item of items) {
    const [old, made] = [before, after].map(({ parameters }) => parameters.get(item.value.parameter))
    if (old === undefined || made === undefined) continue
    const { bound, oneOf } = old.declared.value
    const allowed = oneOf === undefined ? undefined : readAllowed(old, before)
    for (const dated of made.values) {
      const index = made.declared.value.values.findIndex(({ from }) => from === dated.from)
      const place = valuePlace(made.declared, index)
      // What was there before the variant's first value is the base's own.
      if (place.document !== item.at.document) continue
      const at = below(place, 'value')
      const { value } = dated
      if (allowed !== undefined && !allowed.some((other) => sameValue(other, value))) {
        report.error('VARIANT_BEYOND_BOUND', at, {
          found: valueText(value),
          expected: allowed.map(valueText).join(', '),
        })
        continue
      }
      for (const other of old.values) {
        const day = firstCommon(dated, other)
        if (day === undefined) continue
        const wanted = withoutCodes(value, other.value) ?? (bound && beyond(bound, value, other.value))
        if (wanted === undefined) continue
        report.error('VARIANT_BEYOND_BOUND', at, { found: valueText(value), expected: `${wanted}, from ${day}` })
        break
      }
    }
    const start = item.value.values[0]?.from ?? END
    // Where a value could not be read, nothing is known of its days.
    const isRead = made.values.length === made.declared.value.values.length
    const missing = bound !== undefined && isRead ? firstWithout(old.values, made.values, start) : undefined
    if (missing === undefined) continue
    const expected = 'a value for each day on which the base has one'
    report.error('VARIANT_BEYOND_BOUND', below(item.at, 'values'), { found: `no value on ${missing}`, expected })
  }
}

/** Asks for the codes that a value by code lacks and the base's has: whom they stand for would be left undecided. */
const withoutCodes = (value: ParameterValue, base: ParameterValue): string | undefined => {
  if (!(value instanceof Map) || !(base instanceof Map)) return undefined
  const gone = [...(base as ReadonlyMap<string, unknown>).keys()].filter((code) => !value.has(code))
  return gone.length === 0 ? undefined : `also ${listText(gone)}`
}

const readAllowed = ({ declared }: Parameter, context: Omit<ParameterContext, 'report'>): readonly ParameterValue[] => {
  const quiet = { ...context, report: new Report() }
  const { value: parameter, at } = declared
  return (parameter.oneOf ?? []).flatMap((value, index) => {
    const read = readParameterValue(parameter, value, below(at, 'oneOf', index), quiet)
    return read === undefined ? [] : [read]
  })
}
