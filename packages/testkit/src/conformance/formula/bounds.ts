import { Bounds, boundsOf, equals, isExact, NO_LIMIT, unknownNumber, type Exact, type Formula } from '@bangfu/sdk'
import { order } from '../draw/stretches.ts'
import { drawDay, drawNumber } from '../draw/values.ts'
import { broken, hold, type Check } from '../machinery/check.ts'
import { answerOf, shown, shownAnswer, type Answer } from '../machinery/shown.ts'
import type { Random } from '../../random.ts'
import { drawArguments, evaluate, isResult, kindAt, of, type FormulaInput, type FormulaSubject } from './subject.ts'

type Range = Bounds<Exact | string>

const point = (argument: FormulaInput): Range => (argument === undefined ? NO_LIMIT : boundsOf(argument))

/** An end beyond a value, or none. */
const endBeyond = (draw: Random, value: Exact | string, side: 1 | -1): Exact | string | undefined => {
  if (draw.chance(30)) return undefined
  if (draw.chance(20)) return value
  const other = isExact(value) ? drawNumber(draw) : drawDay(draw)
  return order(other, value) * side >= 0 ? other : value
}

/** A range with the value in it; of a number sometimes one that cancels against itself. */
const widened = (draw: Random, value: Exact | string): Range => {
  const [least, greatest] = [endBeyond(draw, value, -1), endBeyond(draw, value, 1)]
  if (isExact(value) && draw.chance(40)) return unknownNumber(least as Exact, greatest as Exact)
  const strict = [least, greatest].every((end) => end === undefined || order(end, value) !== 0)
  return new Bounds(least, greatest, { isOpen: strict && draw.chance(30) })
}

const isWithin = ({ least, greatest, isOpen }: Range, value: Exact | string): boolean => {
  const [low, high] = [
    least === undefined ? 1 : order(value, least),
    greatest === undefined ? 1 : order(greatest, value),
  ]
  return isOpen ? low > 0 && high > 0 : low >= 0 && high >= 0
}

const valueWithin = (draw: Random, range: Range, known: Exact | string): Exact | string => {
  const ends = [range.least, range.greatest].filter((end) => end !== undefined && !range.isOpen)
  const drawn = [drawNumber, drawNumber, drawNumber, drawNumber].map((make) =>
    isExact(known) ? make(draw) : drawDay(draw),
  )
  return draw.oneOf([known, ...[...ends, ...drawn].filter((value): value is Exact => isWithin(range, value as Exact))])
}

const boundsFor = ({ bounds }: Formula, ranges: readonly Range[]): Answer =>
  answerOf(() => bounds?.(...(ranges as never)))

const rangeFor = (formula: Formula, ranges: readonly Range[]): Range => {
  const answer = boundsFor(formula, ranges)
  return answer.value instanceof Bounds ? (answer.value as Range) : broken('bounds', shownAnswer(answer), of(ranges))
}

const needs = ({ formula }: FormulaSubject): string | undefined =>
  formula.bounds === undefined ? 'It declares no bounds.' : undefined

const TRIES = 6

/** What a formula says where its arguments are known within bounds only. */
export const boundsChecks: readonly Check<FormulaSubject>[] = [
  {
    name: 'bounds sound',
    promise: 'Whatever the arguments are within their bounds, its result lies within the bounds that it gives.',
    needs,
    run: (subject, draw) => {
      const { formula } = subject
      for (const args of drawArguments(draw, subject)) {
        // Two places may hold the same unknown number: what is added and taken away again.
        const shared = args.length > 1 && draw.chance(20) && isExact(args[0]) && isExact(args[1])
        const same = shared ? args.map((argument, place) => (place === 1 ? args[0] : argument)) : args
        const ranges = same.map((argument, place) =>
          argument === undefined || kindAt(formula, place) === 'monthDay' || draw.chance(30)
            ? point(argument)
            : widened(draw, argument),
        )
        if (shared && ranges[0] !== undefined) ranges[1] = ranges[0]
        const given = rangeFor(formula, ranges)
        for (let tried = 0; tried < TRIES; tried += 1) {
          const within = same.map((argument, place) => {
            const range = ranges[place]
            return argument === undefined || range === undefined ? argument : valueWithin(draw, range, argument)
          })
          if (shared) within[1] = within[0]
          const { value } = evaluate(formula, within)
          if (!isResult(value)) continue
          hold(isWithin(given, value), `a result in ${shown(given)} for ${of(ranges)}`, shown(value), of(within))
        }
      }
    },
  },
  {
    name: 'bounds of what is known',
    promise: 'Where all arguments are known, both ends of its bounds are its result.',
    needs,
    run: (subject, draw) => {
      for (const args of drawArguments(draw, subject)) {
        const { value } = evaluate(subject.formula, args)
        if (!isResult(value)) continue
        const { least, greatest } = rangeFor(subject.formula, args.map(point))
        const meets = [least, greatest].every((end) =>
          isExact(end) && isExact(value) ? equals(end, value) : end === value,
        )
        hold(meets, `both ends at ${shown(value)}`, `${shown(least)} and ${shown(greatest)}`, of(args))
      }
    },
  },
]
