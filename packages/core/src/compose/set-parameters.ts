import { dayBefore, isDay } from '../calendar/day.ts'
import { below } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import { valuePlace, type Located, type LocatedParameter } from '../shape/policy-source.ts'
import type { DatedValueShape, SetShape } from '../shape/shapes.ts'
import { changeOf, checkAllowed, checkBegin, onceEach, type Laying } from './changes.ts'

/** The values of a parameter, each in its own place. */
export const writtenValues = (parameter: LocatedParameter): readonly Located<DatedValueShape>[] =>
  parameter.written ?? parameter.value.values.map((value, index) => ({ value, at: valuePlace(parameter, index) }))

/** A parameter with other values. */
export const withValues = (
  parameter: LocatedParameter,
  written: readonly Located<DatedValueShape>[],
): LocatedParameter => ({
  ...parameter,
  value: { ...parameter.value, values: written.map(({ value }) => value) },
  written,
})

/** A definition's days, cut so that it ends before a day; `undefined` where nothing of it is left. */
export const endingBefore = <T extends { readonly from?: string | undefined; readonly to?: string | undefined }>(
  dated: T,
  day: string,
): T | undefined => {
  if (dated.from !== undefined && dated.from >= day) return undefined
  return dated.to === undefined || dated.to >= day ? { ...dated, to: dayBefore(day) } : dated
}

/** The parameters of a base with the values that a variant sets: from the first day of those on, the base's are gone. */
export const setParameters = (
  parameters: readonly LocatedParameter[],
  items: readonly Located<SetShape>[],
  laying: Laying,
): readonly LocatedParameter[] => {
  const byId = new Map(parameters.map((parameter) => [parameter.value.id, parameter]))
  for (const { value: item, at } of onceEach(items, ({ value }) => value.parameter, 'parameter', laying)) {
    const parameter = byId.get(item.parameter)
    const named = below(at, 'parameter')
    if (parameter === undefined) {
      const suggestion = suggest(item.parameter, byId.keys())
      laying.report.error('UNKNOWN_PARAMETER', named, { found: item.parameter, suggestion })
      continue
    }
    checkAllowed(parameter.value.vary, item.parameter, named, laying)
    for (const [index, { from }] of item.values.entries()) checkBegin(from, below(at, 'values', index, 'from'), laying)
    const first = item.values[0]?.from ?? ''
    const kept = writtenValues(parameter).flatMap((written) => {
      // A day that does not exist is reported where the values are read.
      const value = isDay(first) ? endingBefore(written.value, first) : undefined
      return value === undefined ? [] : [{ ...written, value }]
    })
    const set = item.values.map((value, index) => ({
      value,
      at: below(at, 'values', index),
      change: changeOf('set', { reason: item.reason, source: value.source }),
    }))
    byId.set(item.parameter, withValues(parameter, [...kept, ...set]))
  }
  return [...byId.values()]
}
