import { type Exact, type Formula } from '@bangfu/sdk'
import { order, stretches } from '../draw/stretches.ts'
import { drawDay, drawNumber } from '../draw/values.ts'
import { broken, hold, type Check } from '../machinery/check.ts'
import { answerOf, shown, shownAnswer } from '../machinery/shown.ts'
import type { Random } from '../../random.ts'
import { drawArguments, evaluate, isResult, kindAt, of, type FormulaInput, type FormulaSubject } from './subject.ts'

/** The values of one argument at which the result may reach a target: its own, or, of one that selects, the target itself. */
const cutsOf = (
  formula: Formula,
  place: number,
  target: Exact | string,
  args: readonly FormulaInput[],
): readonly (Exact | string)[] => {
  const others = args.map((argument, index) => (index === place ? undefined : argument))
  const selected = formula.selects === true ? [target, ...others.filter((argument) => argument !== undefined)] : []
  if (formula.passes === undefined) return selected
  const answer = answerOf(() => formula.passes?.(place, target, others))
  if (!Array.isArray(answer.value)) return broken('a list of values', shownAnswer(answer), of(args))
  return [...selected, ...(answer.value as readonly (Exact | string)[])]
}

/** Where the result stands beside a target: below, at, above, or nowhere. */
const sideOf = (formula: Formula, args: readonly FormulaInput[], target: Exact | string): string => {
  const { value } = evaluate(formula, args)
  if (!isResult(value)) return 'without a result'
  return ['below', 'at', 'above'][Math.sign(order(value, target)) + 1] ?? ''
}

const drawTarget = (draw: Random, formula: Formula, args: readonly FormulaInput[]): Exact | string => {
  const { value } = evaluate(formula, args)
  if (isResult(value) && draw.chance(60)) return value
  return formula.result === 'date' ? drawDay(draw) : drawNumber(draw)
}

/** What a formula says of where its result passes a value. */
export const passesChecks: readonly Check<FormulaSubject>[] = [
  {
    name: 'passes complete',
    promise:
      'While one argument changes and the others stay, its result reaches or passes a value only where `passes` says so (where it selects: at that value and at the other arguments).',
    needs: ({ formula }) =>
      formula.passes === undefined && formula.selects !== true ? 'It declares neither passes nor selects.' : undefined,
    run: (subject, draw) => {
      const { formula } = subject
      for (const args of drawArguments(draw, subject)) {
        const places = args.flatMap((argument, place) =>
          argument === undefined || kindAt(formula, place) === 'monthDay' ? [] : [place],
        )
        if (places.length === 0) continue
        const place = draw.oneOf(places)
        const target = drawTarget(draw, formula, args)
        const withValue = (value: Exact | string): readonly FormulaInput[] =>
          args.map((argument, index) => (index === place ? value : argument))
        const cuts = cutsOf(formula, place, target, args)
        for (const stretch of stretches(draw, cuts, [args[place] as Exact])) {
          const [first, ...others] = stretch
          if (first === undefined) continue
          const side = sideOf(formula, withValue(first), target)
          for (const other of others) {
            const found = sideOf(formula, withValue(other), target)
            const where = `${of(withValue(other))} and ${of(withValue(first))}, with no cut between`
            hold(found === side, `results ${side} ${shown(target)}`, `one ${found}`, where)
          }
        }
      }
    },
  },
]
