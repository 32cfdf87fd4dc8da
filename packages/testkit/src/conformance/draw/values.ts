import {
  add,
  exactFraction,
  parseExact,
  type CodeType,
  type Exact,
  type KnownValue,
  type ValueKind,
  type ValueType,
} from '@bangfu/sdk'
import type { Random } from '../../random.ts'
import { isDay, dayPlus } from './days.ts'

const number = (text: string): Exact => parseExact(text) as Exact

/** The least step of money: one fen. */
const FEN = number('0.01')

/** Numbers at which mistakes show: ends, fen, thirds, figures too great for floating point. */
const NUMBERS: readonly Exact[] = [
  ...[
    '0',
    '1',
    '-1',
    '0.01',
    '-0.01',
    '0.1',
    '100',
    '4000',
    '9741.01',
    '-5200.5',
    '90071992547409.93',
    '999999999999999',
  ].map(number),
  exactFraction(1n, 3n),
  exactFraction(-2n, 3n),
  exactFraction(974101n, 300n),
  exactFraction(1n, 7n),
]

const DAYS = [
  '1850-01-01',
  '1900-02-28',
  '1999-12-31',
  '2000-02-29',
  '2004-02-29',
  '2019-08-31',
  '2019-09-01',
  '2100-02-28',
  '2150-12-31',
]
const TEXTS = ['', 'a', 'A', ' a', 'a ', '10', '9', '1.0', '是', '𠮷', '211122', 'constructor', '__proto__', "'; --"]
const CODES = ['A', 'B', 'C', 'D', '01', '1']

const TABLE: Omit<CodeType, 'kind'> = {
  table: 'sample',
  codes: CODES,
  groups: { letters: ['A', 'B', 'C', 'D'], last: ['D', '1'], none: [] },
}

/** A type of each kind; codes of a table of six. */
export const typeOf = (kind: ValueKind): ValueType =>
  kind === 'code' || kind === 'codes' ? { kind, ...TABLE } : { kind }

/** A number: one at which mistakes show, a whole one, one of fen, or a fraction that never ends. */
export const drawNumber = (draw: Random): Exact => {
  switch (draw.count([3, 2, 3, 1])) {
    case 0:
      return draw.oneOf(NUMBERS)
    case 1:
      return exactFraction(BigInt(draw.between(-20, 200)), 1n)
    case 2:
      return exactFraction(BigInt(draw.between(-99_999, 9_999_999)), 100n)
    default:
      return exactFraction(BigInt(draw.between(-9999, 99_999)), BigInt(draw.oneOf([3, 7, 12, 300])))
  }
}

/** A day of the years 1820 to 2180, `YYYY-MM-DD`. */
export const drawDay = (draw: Random): string =>
  draw.chance(30) ? draw.oneOf(DAYS) : dayPlus('1820-01-01', draw.between(0, 131_000))

/** A day of the year, `MM-DD`; 29 February is one. */
export const drawMonthDay = (draw: Random): string =>
  draw.chance(40) ? draw.oneOf(['02-29', '02-28', '03-01', '01-01', '12-31', '09-01']) : drawDay(draw).slice(5)

/** A text of a few characters. */
export const drawText = (draw: Random): string =>
  draw.chance(60)
    ? draw.oneOf(TEXTS)
    : String.fromCodePoint(...Array.from({ length: draw.between(1, 6) }, () => draw.between(32, 0x2fff)))

/** Some items of a list, in its order. */
export const drawSome = <T>(draw: Random, items: readonly T[]): readonly T[] => items.filter(() => draw.chance(40))

/** A known value of a type. */
export const drawValue = (draw: Random, type: ValueType): KnownValue => {
  switch (type.kind) {
    case 'boolean':
      return draw.chance(50)
    case 'number':
      return drawNumber(draw)
    case 'date':
      return drawDay(draw)
    case 'text':
      return drawText(draw)
    case 'code':
      return draw.oneOf(type.codes)
    case 'codes':
      return drawSome(draw, type.codes)
  }
}

/** Values right beside one: a fen, a third of it and a whole one, or a day, on either side. */
export const beside = (value: KnownValue): readonly KnownValue[] => {
  if (typeof value === 'string') return isDay(value) ? [dayPlus(value, -1), dayPlus(value, 1)] : []
  if (typeof value !== 'object' || Array.isArray(value)) return []
  const steps = [FEN, number('-0.01'), exactFraction(1n, 300n), exactFraction(-1n, 300n), number('1'), number('-1')]
  return steps.map((step) => add(value as Exact, step))
}

/** Texts that are easily taken for one another, and some drawn. */
export const drawTexts = (draw: Random): readonly string[] => [
  ...TEXTS,
  ...Array.from({ length: 8 }, () => drawText(draw)),
]
