import type { FactDescription } from '@bangfu/core'
import type { Anchors } from './anchors.ts'
import type { Random } from './random.ts'

const FEN = 100
const HUGE = 99_999_999_999
const NEAR = [-1, 0, 0, 0, 1]

/** An amount of fen as a record may write it: a whole number of yuan, or a decimal. */
export const writeMoney = (random: Random, fen: number): number | string => {
  const [sign, size] = [fen < 0 ? '-' : '', Math.abs(fen)]
  if (size % FEN === 0 && random.chance(50)) return fen / FEN + 0
  const decimal = `${sign}${Math.floor(size / FEN)}.${String(size % FEN).padStart(2, '0')}`
  return size % FEN === 0 && random.chance(50) ? String(fen / FEN) : decimal
}

/** An amount at, just under or just over a small multiple of what a parameter draws a line at. */
export const drawNearAnchor = (random: Random, { amounts }: Anchors, heads: number): number => {
  const amount = amounts.length === 0 ? FEN : random.oneOf(amounts)
  const times = random.chance(70) ? heads : random.between(1, heads + 1)
  return Math.max(0, amount * times + random.oneOf(NEAR))
}

const limitOf = (text: string | undefined, otherwise: number, scale: number): number =>
  text === undefined ? otherwise : Math.round(Number(text) * scale)

const within = (fact: FactDescription, value: number, scale: number): number => {
  const least = limitOf(fact.min, Number.MIN_SAFE_INTEGER, scale)
  const greatest = limitOf(fact.max, Number.MAX_SAFE_INTEGER, scale)
  return Math.min(Math.max(value, least), greatest)
}

const drawFen = (random: Random, anchors: Anchors, heads: number): number => {
  switch (random.count([12, 48, 20, 10, 6, 3, 1])) {
    case 0:
      return 0
    case 1:
      return drawNearAnchor(random, anchors, heads)
    case 2:
      return random.between(0, 20_000) * FEN
    case 3:
      return random.between(0, 20_000_000)
    case 4:
      return -random.between(1, 1_000_000)
    case 5:
      return 1
    default:
      return HUGE
  }
}

/** An amount of money: nothing, near a line, anything, less than nothing where that is legal, or very much. */
export const drawMoney = (random: Random, fact: FactDescription, anchors: Anchors, heads: number): number | string =>
  writeMoney(random, within(fact, drawFen(random, anchors, heads), FEN))

/** A whole number: near a literal of the rules, or near the number of heads, or small, or rarely very large. */
export const drawInteger = (random: Random, fact: FactDescription, hints: readonly number[], heads: number): number => {
  const kind = random.count([hints.length === 0 ? 0 : 35, 30, 33, 2])
  const drawn =
    kind === 0
      ? random.oneOf(hints) + random.oneOf([-1, 0, 1])
      : kind === 1
        ? heads + random.oneOf([-1, 0, 0, 1])
        : kind === 2
          ? random.between(0, 5)
          : 1_000_000
  return within(fact, drawn, 1)
}
