import { isExact, type Exact, type Formula, type FormulaArgument } from '@bangfu/sdk'
import type { Random } from '../../random.ts'
import { drawDay, drawMonthDay, drawNumber } from '../draw/values.ts'
import { answerOf, shown, type Answer } from '../machinery/shown.ts'

/** What a formula gets for one argument; `undefined` is no limit. */
export type FormulaInput = Exact | string | undefined

/** A formula, and what its author wants it to be tried with. */
export interface FormulaSubject {
  readonly formula: Formula
  /** Lists of arguments that are tried besides drawn ones. */
  readonly samples?: readonly (readonly FormulaInput[])[]
}

/** The kind of the argument at a place; where a formula repeats, the last kind goes on. */
export const kindAt = ({ arguments: kinds }: Formula, place: number): FormulaArgument =>
  kinds[Math.min(place, kinds.length - 1)] ?? 'number'

/** An argument of a kind. */
const drawInput = (draw: Random, kind: FormulaArgument): FormulaInput => {
  switch (kind) {
    case 'number':
      return drawNumber(draw)
    case 'limit':
      return draw.chance(25) ? undefined : drawNumber(draw)
    case 'date':
      return drawDay(draw)
    case 'monthDay':
      return drawMonthDay(draw)
  }
}

const TRIALS = 120

/** Lists of arguments: those of the author, and drawn ones, of one to four arguments where the formula repeats. */
export const drawArguments = (
  draw: Random,
  { formula, samples = [] }: FormulaSubject,
): readonly (readonly FormulaInput[])[] => [
  ...samples,
  ...Array.from({ length: TRIALS }, () => {
    const length = formula.repeats ? draw.between(1, 4) : formula.arguments.length
    return Array.from({ length }, (_, place) => drawInput(draw, kindAt(formula, place)))
  }),
]

/** What a formula makes of arguments. */
export const evaluate = ({ evaluate: call }: Formula, args: readonly FormulaInput[]): Answer =>
  answerOf(() => call(...(args as never[])))

/** Whether the result of a formula is one: a number, or a day. */
export const isResult = (value: unknown): value is Exact | string => isExact(value) || typeof value === 'string'

/** Arguments, for messages. */
export const of = (args: readonly unknown[]): string => `of ${args.map(shown).join(', ')}`
