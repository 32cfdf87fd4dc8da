import { isExact } from '@bangfu/sdk'
import { isDay } from '../draw/days.ts'
import { hold, type Check } from '../machinery/check.ts'
import { isSame, shown, shownAnswer, type Answer } from '../machinery/shown.ts'
import { drawArguments, evaluate, of, type FormulaSubject } from './subject.ts'

const fits = ({ threw, value }: Answer, kind: 'number' | 'date'): boolean =>
  threw === undefined && (value === undefined || (kind === 'date' ? isDay(value) : isExact(value)))

/** What a formula gives. */
export const resultChecks: readonly Check<FormulaSubject>[] = [
  {
    name: 'total',
    promise:
      'It gives an exact number, or a day that exists, or `undefined` for any arguments, at once, and never throws.',
    run: (subject, draw) => {
      const expected = subject.formula.result === 'date' ? 'a day that exists' : 'an exact number'
      for (const args of drawArguments(draw, subject)) {
        const answer = evaluate(subject.formula, args)
        hold(fits(answer, subject.formula.result), `${expected} or nothing`, shownAnswer(answer), of(args))
      }
    },
  },
  {
    name: 'defined',
    promise: 'It gives a value for some arguments: one that never does is of no use.',
    run: (subject, draw) => {
      const answers = drawArguments(draw, subject).map((args) => evaluate(subject.formula, args))
      hold(
        answers.some(({ threw, value }) => threw === undefined && value !== undefined),
        'a value',
        'none',
      )
    },
  },
  {
    name: 'selects',
    promise: 'Declared `selects`, its result is always one of its arguments.',
    needs: ({ formula }) => (formula.selects === true ? undefined : 'It is not declared to select.'),
    run: (subject, draw) => {
      for (const args of drawArguments(draw, subject)) {
        const { threw, value } = evaluate(subject.formula, args)
        const isOne = threw !== undefined || args.some((argument) => isSame(argument, value))
        hold(isOne, 'one of the arguments', shown(value), of(args))
      }
    },
  },
]
