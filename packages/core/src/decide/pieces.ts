import {
  add,
  Bounds,
  compare,
  exactFraction,
  exactText,
  isExact,
  settle,
  subtract,
  toFraction,
  unknownNumber,
  type Exact,
  type KnownValue,
} from '@bangfu/sdk'
import { dayAfter, dayBefore, isDay } from '../calendar/day.ts'
import { isDays, type Value } from '../compile/frame.ts'
import type { Compiler } from '../compile/node.ts'
import type { OpenCell } from './open-cell.ts'

/** Part of what a cell could be. All parts together are all of it. */
export interface Piece {
  /** Where it begins, or the values it stands for: the same part of the same cell has the same names. */
  readonly names: readonly string[]
  readonly value: Value
}

const piece = (value: Value, ...names: readonly string[]): Piece => ({ value, names })

const BOOLEANS = [true, false]
/** The days of the language, from the first to the last. */
export const EVER = new Bounds('1800-01-01', '2199-12-31')
// No text of a record or a rule has a control character: this one is none that is compared.
const OTHER_TEXT = '\u0000'
/** Lists of codes are tried with every choice among so many of them. */
const MOST_COMPARED_CODES = 6

/** What an open fact of the record could be, split where the answer may change; one piece where it cannot be split. */
export const piecesOf = (open: OpenCell, compiler: Compiler): readonly Piece[] => {
  const { cell, frame, cuts, isCompared } = open
  const type = compiler.typeOf(cell.type)
  const now = frame.slots[cell.slot]
  if (cell.origin.kind === 'presence') return BOOLEANS.map((value) => piece(value, String(value)))
  switch (type.kind) {
    case 'boolean':
      return alike(open, BOOLEANS)
    case 'code':
      return alike(open, type.codes)
    case 'number':
      return now instanceof Bounds && !isDays(now) ? numbers(now, [...cuts.values()].filter(isExact), stepOf(open)) : []
    case 'date':
      return days(isDays(now) ? now : EVER, [...cuts.keys()].filter(isDay))
    case 'text':
      return isCompared ? [OTHER_TEXT, ...cuts.keys()].map((text) => piece(text, text)) : []
    case 'codes':
      return isCompared ? choices([...cuts.keys()]) : []
  }
}

/** Values that every place that reads the fact makes the same of are one piece. */
const alike = ({ cell, frame, readers }: OpenCell, values: readonly (string | boolean)[]): readonly Piece[] => {
  const pieces = new Map<string, Piece & { readonly names: string[] }>()
  const now = frame.slots[cell.slot]
  for (const value of values) {
    frame.slots[cell.slot] = value
    const name = String(value)
    // What depends on more than this fact may be another for each of its values.
    const read = readers.map((reader) => reader() ?? `=${name}`).join('\n')
    const known = pieces.get(read)
    if (known === undefined) pieces.set(read, { value, names: [name] })
    else known.names.push(name)
  }
  frame.slots[cell.slot] = now
  return [...pieces.values()]
}

const choices = (codes: readonly string[]): readonly Piece[] => {
  if (codes.length > MOST_COMPARED_CODES) return []
  return codes
    .reduce<readonly (readonly string[])[]>((lists, code) => lists.flatMap((list) => [list, [...list, code]]), [[]])
    .map((list) => piece(list, list.join(' ')))
}

const stepOf = ({ cell: { origin } }: OpenCell): Exact =>
  origin.kind === 'record' && origin.fact.type === 'integer' ? exactFraction(1n, 1n) : exactFraction(1n, 100n)

/** The greatest number of whole steps that is not above another number. */
const floorTo = (value: Exact, step: Exact): Exact => {
  const [v, s] = [toFraction(value), toFraction(step)]
  const [dividend, divisor] = [v.numerator * s.denominator, v.denominator * s.numerator]
  const quotient = dividend / divisor
  const whole = quotient * divisor > dividend ? quotient - 1n : quotient
  return exactFraction(whole * s.numerator, s.denominator)
}

const startName = (start: Exact | undefined): string => (start === undefined ? '' : exactText(start))

/** A number of the record is one of many steps: what lies between two cuts begins a step after the first. */
const numbers = ({ least, greatest }: Bounds, cuts: readonly Exact[], step: Exact): readonly Piece[] => {
  const pieces: Piece[] = []
  let start = least
  const push = (end: Exact | undefined): void => {
    if (start !== undefined && end !== undefined && compare(start, end) > 0) return
    const isOne = start !== undefined && end !== undefined && compare(start, end) === 0
    pieces.push(piece(isOne ? start : unknownNumber(start, end), startName(start)))
  }
  for (const cut of [...cuts].sort(compare)) {
    const floor = floorTo(cut, step)
    if (start !== undefined && compare(floor, start) < 0) continue
    if (greatest !== undefined && compare(cut, greatest) > 0) break
    const isStep = compare(floor, cut) === 0
    push(isStep ? subtract(floor, step) : floor)
    if (isStep) pieces.push(piece(cut, startName(cut)))
    start = add(floor, step)
  }
  push(greatest)
  return pieces
}

const days = ({ least = '', greatest = '' }: Bounds<string>, cuts: readonly string[]): readonly Piece[] => {
  const pieces: Piece[] = []
  let start = least
  const push = (end: string): void => {
    if (start <= end) pieces.push(piece(settle(new Bounds(start, end)), start))
  }
  for (const cut of [...cuts].sort()) {
    if (cut < start || cut > greatest) continue
    push(dayBefore(cut))
    pieces.push(piece(cut, cut))
    start = dayAfter(cut)
  }
  push(greatest)
  return pieces
}

/** What an open derived value could be, whatever the facts behind it: true or false, or one of the stretches of a number. */
export const derivedPieces = ({ cell, frame, cuts }: OpenCell): readonly Piece[] => {
  if (cell.type.kind === 'boolean') return BOOLEANS.map((value) => piece(value, String(value)))
  const now = frame.slots[cell.slot]
  if (!(now instanceof Bounds) || isDays(now)) return []
  const { least, greatest, isOpen, form } = now
  const inside = [...cuts.values()].filter(
    (cut: KnownValue): cut is Exact =>
      isExact(cut) &&
      (least === undefined || compare(cut, least) > 0) &&
      (greatest === undefined || compare(cut, greatest) < 0),
  )
  const ends = isOpen ? [] : [least, greatest].filter((end) => end !== undefined)
  const points = [...inside, ...ends].sort(compare)
  const bounds = [least, ...inside.sort(compare), greatest]
  const stretches = bounds
    .slice(1)
    .map((end, index) => piece(new Bounds(bounds[index], end, { isOpen: true, form }), `${startName(bounds[index])}+`))
  return inside.length === 0 && points.length === 0 ? [] : [...stretches, ...points.map((p) => piece(p, startName(p)))]
}
