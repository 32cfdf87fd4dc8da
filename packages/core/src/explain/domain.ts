import { exactFraction, exactText, isExact, subtract, type Exact } from '@bangfu/sdk'
import { dayPlus } from '../calendar/day.ts'
import type { FactShape } from '../shape/shapes.ts'
import { readExact } from '../catalog/read-exact.ts'
import { isKnown, type Value } from '../compile/frame.ts'
import type { Compiler } from '../compile/node.ts'
import type { Candidate } from './candidates.ts'
import type { ShownValue } from './explanation.ts'

/** The values to be tried for a fact. */
export interface Domain {
  readonly values: readonly Value[]
  /** For numbers and days: the value at a step, and the steps of `values` in ascending order. */
  readonly line?: { readonly at: (step: number) => Exact | string; readonly steps: readonly number[] }
}

// Yuan in between would be too many: the ends of what will do are found by halving.
const YUAN = [0, 1, 100, 1000, 3000, 5000, 10_000, 20_000, 50_000, 100_000, 1_000_000, 1_000_000_000]
const COUNTS = [0, 1, 2, 3, 5, 10, 100]
const YEARS = 110
const DAYS_A_YEAR = 365.2425
const HUNDRED = 100n

const limit = (value: FactShape['min']): Exact | undefined => (value === undefined ? undefined : readExact(value).exact)

const within = (value: Exact, { min, max }: FactShape): boolean => {
  const signOf = (a: Exact, b: Exact | undefined): boolean =>
    b === undefined || !exactText(subtract(a, b)).startsWith('-')
  const most = limit(max)
  return signOf(value, limit(min)) && (most === undefined || signOf(most, value))
}

/** Every other value that a code or answer could have, or the points at which a number or day is tried. */
export const domainOf = ({ cell, frame }: Candidate, asOf: string, compiler: Compiler): Domain => {
  const type = compiler.typeOf(cell.type)
  const now = frame.slots[cell.slot]
  if (type.kind === 'boolean') return { values: [true, false].filter((value) => value !== now) }
  if (type.kind === 'code') return { values: type.codes.filter((code) => code !== now) }
  // What is known is no number or day that may be corrected.
  if (isKnown(now) || cell.origin.kind !== 'record') return { values: [] }
  const { fact } = cell.origin
  if (type.kind === 'number') {
    const whole = fact.type === 'integer'
    const at = (step: number): Exact => exactFraction(BigInt(step), whole ? 1n : HUNDRED)
    const steps = (whole ? COUNTS : YUAN.map((yuan) => yuan * 100)).filter((step) => within(at(step), fact))
    return { values: steps.map(at), line: { at, steps } }
  }
  if (type.kind !== 'date') return { values: [] }
  const at = (step: number): string => dayPlus(asOf, step)
  const steps = Array.from({ length: YEARS }, (_, index) => Math.round((index - YEARS + 1) * DAYS_A_YEAR))
  return { values: steps.map(at), line: { at, steps } }
}

/** The stretch of a number or day around a value that does, up to where it no longer does; an end at the last step is open. */
export const stretchAround = (
  { at, steps }: NonNullable<Domain['line']>,
  index: number,
  does: (value: Value) => boolean,
): ShownValue => {
  const end = (beyond: readonly number[]): string | undefined => {
    let inside = steps[index] ?? 0
    for (const next of beyond) {
      if (does(at(next))) {
        inside = next
        continue
      }
      let outside = next
      while (Math.abs(outside - inside) > 1) {
        const middle = Math.trunc((inside + outside) / 2)
        if (does(at(middle))) inside = middle
        else outside = middle
      }
      const value = at(inside)
      return isExact(value) ? exactText(value) : value
    }
    return undefined
  }
  const least = end(steps.slice(0, index).reverse())
  const greatest = end(steps.slice(index + 1))
  return { kind: 'between', ...(least === undefined ? {} : { least }), ...(greatest === undefined ? {} : { greatest }) }
}
