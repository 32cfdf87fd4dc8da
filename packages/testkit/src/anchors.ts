import type { ParameterDescription, PolicyDescription } from '@bangfu/core'
import { parseExact, toFraction } from '@bangfu/sdk'
import { latestAnnual } from './day.ts'

/** What the parameters of a policy draw a line at: values near these are where decisions change. */
export interface Anchors {
  /** Amounts in fen. */
  readonly amounts: readonly number[]
  /** Completed years. */
  readonly ages: readonly number[]
  /** Days that ages are counted to. */
  readonly days: readonly string[]
}

const MONTHS = 12

const fenOf = (value: unknown): number | undefined => {
  const exact = typeof value === 'string' || typeof value === 'number' ? parseExact(String(value)) : undefined
  if (exact === undefined) return undefined
  const { numerator, denominator } = toFraction(exact)
  return Number((numerator * 100n) / denominator)
}

const valuesOf = ({ values }: ParameterDescription): readonly unknown[] => values.map(({ value }) => value)

const amountsOf = (parameter: ParameterDescription): readonly number[] => {
  if (parameter.type !== 'money' && parameter.type !== 'moneyByCode') return []
  const found = valuesOf(parameter).flatMap((value): readonly unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value) : [value],
  )
  const times = parameter.unit === 'yuanPerMonth' ? MONTHS : 1
  return found.flatMap((value) => {
    const fen = fenOf(value)
    return fen === undefined ? [] : [fen * times]
  })
}

const yearsOf = (parameter: ParameterDescription): readonly number[] =>
  parameter.unit === 'years'
    ? valuesOf(parameter)
        .flat()
        .filter((value) => typeof value === 'number')
    : []

/** Gathers the amounts, ages and days of a policy's parameters, as they bear on the day decided for. */
export const findAnchors = ({ parameters }: PolicyDescription, asOf: string): Anchors => {
  const years = parameters.flatMap(yearsOf)
  // One span may be counted from where another ends, and a last year included ends a year later.
  const sums = years.flatMap((one) => [one, one + 1, ...years.map((other) => one + other)])
  const annual = parameters
    .filter(({ type }) => type === 'monthDay')
    .flatMap(valuesOf)
    .map((monthDay) => latestAnnual(String(monthDay), asOf))
  return {
    amounts: [...new Set(parameters.flatMap(amountsOf))],
    ages: [...new Set(sums)].filter((age) => age <= 120),
    days: [asOf, ...annual],
  }
}
