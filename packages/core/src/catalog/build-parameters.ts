import { compare, type Exact } from '@bangfu/sdk'
import { dayAfter, dayBefore, isDay, isMonthDay } from '../calendar/day.ts'
import { booleanText, describe, listText } from '../diagnostics/describe.ts'
import { below, type Location, type Report } from '../diagnostics/report.ts'
import { suggestByLabel } from '../diagnostics/suggest-label.ts'
import { suggest } from '../diagnostics/suggest.ts'
import { valuePlace, type LocatedParameter, type PolicySource } from '../shape/policy-source.ts'
import { lastDayOfMonth } from '../shape/well-written.ts'
import type { ParameterShape } from '../shape/shapes.ts'
import { BOUND_TYPES, sameValue, valueText } from './bound.ts'
import { byId } from './build-tables.ts'
import { addedOnAnyDay, isNewCode } from './code-type.ts'
import type { CodeTable, DatedValue, Parameter, ParameterValue } from './model.ts'
import { meantRate } from './meant-rate.ts'
import { readExact } from './read-exact.ts'
import { wrongPeriod } from './wrong-period.ts'

type Tables = ReadonlyMap<string, CodeTable>

/** Reads the parameters: each value by the parameter's type, and its days. */
export const buildParameters = (
  source: PolicySource,
  tables: Tables,
  report: Report,
): ReadonlyMap<string, Parameter> => {
  const parameters = new Map<string, Parameter>()
  const declared = byId(source.parameters, report, {
    expected: 'another name: the base has this one, which `set` changes',
  })
  for (const id of declared.keys())
    parameters.set(id, { id, declared: declared.get(id) as LocatedParameter, values: [] })
  // Lists of new codes first: the values of other parameters may be among them.
  const inOrder = [...parameters.values()].sort((a, b) => Number(addsCodes(b)) - Number(addsCodes(a)))
  for (const parameter of inOrder) {
    const context = { tables, parameters, report }
    const values = readValues(parameter.declared, context)
    parameters.set(parameter.id, { ...parameter, values })
    checkBound(parameter.declared, values, context)
    warnOfGaps(parameter.declared, values, source.manifest.value.effectiveFrom, report)
  }
  return parameters
}

/** What the value of a parameter is read with. */
export interface ParameterContext {
  readonly tables: Tables
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly report: Report
}

/** Whether a parameter is a list of codes that a table gets besides its own. */
export const addsCodes = ({ declared }: Parameter): boolean => declared.value.type === 'words'

/** Checks what a parameter says of how far a variant may go: that it fits the type, and the parameter's own values. */
const checkBound = (located: LocatedParameter, values: readonly DatedValue[], context: ParameterContext): void => {
  const { value: parameter, at } = located
  const { bound, oneOf, type } = parameter
  const types = bound === undefined ? [type] : BOUND_TYPES[bound]
  if (!types.includes(type)) {
    const expected = `a bound that fits ${type}`
    context.report.error('WRONG_VALUE', below(at, 'bound'), { found: bound ?? '', expected })
  }
  if (oneOf === undefined) return
  const allowed = oneOf.map((value, index) => readParameterValue(parameter, value, below(at, 'oneOf', index), context))
  if (allowed.includes(undefined)) return
  for (const { from, value } of values) {
    if (allowed.some((other) => other !== undefined && sameValue(other, value))) continue
    const index = parameter.values.findIndex((written) => written.from === from)
    // What a variant sets is held to the list as a variant's.
    if (located.written?.[index]?.change !== undefined) continue
    const expected = 'one of the values of `oneOf`'
    context.report.error('WRONG_VALUE', below(valuePlace(located, index), 'value'), {
      found: valueText(value),
      expected,
    })
  }
}

const readValues = (located: LocatedParameter, context: ParameterContext): DatedValue[] => {
  const { report } = context
  const { value: parameter } = located
  const values: DatedValue[] = []
  for (const [index, { from, to, value }] of parameter.values.entries()) {
    const place = valuePlace(located, index)
    for (const [key, day] of Object.entries({ from, to })) {
      if (day !== undefined && !isDay(day))
        report.error('NOT_A_DAY', below(place, key), {
          found: day,
          expected: 'a day that exists',
          suggestion: lastDayOfMonth(day),
        })
    }
    if (to !== undefined && to < from) {
      report.error('DATES_OUT_OF_ORDER', below(place, 'to'), { found: to, expected: `${from} or later` })
    }
    const last = values.at(-1)
    if (last !== undefined && from === last.from) {
      const related = [below(valuePlace(located, index - 1), 'from')]
      report.error('DATES_OVERLAP', below(place, 'from'), {
        found: from,
        expected: `a day after ${last.from}`,
        related,
      })
    } else if (last !== undefined && from < last.from) {
      report.error('DATES_OUT_OF_ORDER', below(place, 'from'), { found: from, expected: `a day after ${last.from}` })
    } else if (last?.to !== undefined && from <= last.to) {
      const related = [below(valuePlace(located, index - 1), 'to')]
      report.error('DATES_OVERLAP', below(place, 'from'), { found: from, expected: `a day after ${last.to}`, related })
    }
    const read = readParameterValue(parameter, value, below(place, 'value'), context)
    if (read === undefined) continue
    if (last !== undefined && last.to === undefined && isDay(from))
      values[values.length - 1] = { ...last, to: dayBefore(from) }
    values.push({ from, to, value: read })
  }
  return values
}

/** Warns of days without a value, from the first day of the policy on: what needs the parameter is undecided then. */
const warnOfGaps = (located: LocatedParameter, values: readonly DatedValue[], first: string, report: Report): void => {
  // Where a value could not be read, nothing is known of its days.
  if (values.length < located.value.values.length || !isDay(first)) return
  let next: string | undefined = first
  for (const [index, { from, to }] of values.entries()) {
    if (next !== undefined && isDay(from) && from > next) {
      const found = `no value from ${next} to ${dayBefore(from)}`
      report.warning('DATES_GAP', below(valuePlace(located, index), 'from'), { found, expected: `the day ${next}` })
    }
    next = to === undefined || !isDay(to) ? undefined : dayAfter(to)
  }
}

/** Whether no name on a list of new codes is a code of the table that the list extends; each that is one is reported. */
const hasOnlyNewCodes = (
  id: string,
  names: readonly string[],
  at: Location,
  { tables, report }: Pick<ParameterContext, 'tables' | 'report'>,
): boolean => {
  const extended = [...tables.values()].filter(({ declared }) => declared.value.extendedBy === id)
  let isSound = true
  for (const { declared } of extended) {
    for (const [index, found] of names.entries()) {
      const first = declared.value.codes.findIndex(({ code }) => code === found)
      if (first === -1) continue
      const related = [below(declared.at, 'codes', first, 'code')]
      report.error('DUPLICATE_CODE', below(at, index), { found, expected: 'a code used once', related })
      isSound = false
    }
  }
  return isSound
}

/** Whether no item stands on a list a second time; each that does is reported. */
const hasEachOnce = (items: readonly string[], at: Location, report: Report): boolean => {
  for (const [index, found] of items.entries()) {
    const first = items.indexOf(found)
    if (first === index) continue
    const related = [below(at, first)]
    report.error('DUPLICATE_CODE', below(at, index), { found, expected: 'each item once', related })
  }
  return new Set(items).size === items.length
}

/** Reads one value of a parameter by its type; `undefined` where it is wrong, with the problem reported. */
export const readParameterValue = (
  parameter: ParameterShape,
  value: unknown,
  at: Location,
  { tables, parameters, report }: ParameterContext,
): ParameterValue | undefined => {
  const refuse = (expected: string, suggestion?: string): undefined => {
    report.error('WRONG_VALUE', at, { found: describe(value), expected, suggestion })
    return undefined
  }
  const number = (part: unknown, whole = false): ParameterValue | undefined => {
    const { exact, problem } = readExact(part, { min: parameter.min, max: parameter.max, whole })
    if (problem !== undefined) {
      report.error('WRONG_VALUE', at, { found: describe(part), suggestion: meantRate(part, parameter), ...problem })
      return undefined
    }
    const period = wrongPeriod(part, parameter)
    if (period !== undefined) report.warning('WRONG_PERIOD', at, { found: describe(part), ...period })
    return exact
  }
  const tableCodes = (): readonly string[] | undefined => {
    const table = parameter.table === undefined ? undefined : tables.get(parameter.table)
    if (table !== undefined) return [...table.codes.keys(), ...addedOnAnyDay(table, parameters)]
    report.error('UNKNOWN_TABLE', at, {
      found: parameter.table ?? 'no key `table`',
      suggestion: suggest(parameter.table ?? '', tables.keys()),
    })
    return undefined
  }
  switch (parameter.type) {
    case 'money':
    case 'rate':
    case 'integer':
      if (value === 'none' && parameter.orNone === true) return null
      return number(value, parameter.type === 'integer')
    case 'boolean':
      return typeof value === 'boolean' ? value : refuse(booleanText(value))
    case 'choice': {
      const options = (parameter.options ?? []).map((option) => option.id)
      if (typeof value === 'string' && options.includes(value)) return value
      const labels = (parameter.options ?? []).map(({ id, label }) => [id, label] as const)
      const meant = typeof value === 'string' ? (suggest(value, options) ?? suggestByLabel(value, labels)) : undefined
      return refuse(listText(options), meant)
    }
    case 'date':
      return typeof value === 'string' && isDay(value) ? value : refuse('a day that exists, YYYY-MM-DD')
    case 'monthDay':
      return typeof value === 'string' && isMonthDay(value) ? value : refuse('a day of the year, MM-DD')
    case 'words':
      if (!Array.isArray(value)) return refuse('a list of names')
      if (!value.every((x): x is string => typeof x === 'string' && isNewCode(x)))
        return refuse('names of letters and digits, a letter first')
      if (!hasEachOnce(value, at, report)) return undefined
      return hasOnlyNewCodes(parameter.id, value, at, { tables, report }) ? value : undefined
    case 'texts':
      if (!Array.isArray(value) || !value.every((x): x is string => typeof x === 'string' && x !== ''))
        return refuse('a list of texts in quotation marks')
      return hasEachOnce(value, at, report) ? value : undefined
    case 'codes': {
      const codes = tableCodes()
      if (codes === undefined) return undefined
      if (!Array.isArray(value)) return refuse('a list of codes')
      const kind = tables.get(parameter.table ?? '')?.declared.value.integer === true ? 'number' : 'string'
      const texts = value.map((x: unknown) => (typeof x === kind ? String(x) : ''))
      const wrong = texts.find((text) => !codes.includes(text))
      if (wrong !== undefined) return refuse(`codes of ${parameter.table}: ${listText(codes)}`, suggest(wrong, codes))
      return hasEachOnce(texts, at, report) ? texts : undefined
    }
    case 'range': {
      if (!Array.isArray(value) || value.length !== 2) return refuse('two whole numbers')
      const [low, high] = [number(value[0], true), number(value[1], true)]
      if (low === undefined || high === undefined) return undefined
      if (compare(low as Exact, high as Exact) > 0) return refuse('two numbers, the lower first')
      return [low, high] as ParameterValue
    }
    case 'moneyByCode': {
      const codes = tableCodes()
      if (codes === undefined) return undefined
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('an object: code → money')
      const amounts = new Map<string, never>()
      for (const [code, part] of Object.entries(value)) {
        if (!codes.includes(code))
          return refuse(`codes of ${parameter.table}: ${listText(codes)}`, suggest(code, codes))
        const amount = number(part)
        if (amount === undefined) return undefined
        amounts.set(code, amount as never)
      }
      return amounts
    }
  }
}
