import { hold, type Check } from '../machinery/check.ts'
import { shown, shownAnswer, type Answer } from '../machinery/shown.ts'
import { asked, drawTrials, testOf, type OperatorSubject } from './subject.ts'

const isVerdict = ({ threw, value }: Answer): boolean =>
  threw === undefined && (value === 'yes' || value === 'no' || value === 'unknown')

/** What an operator answers. */
export const verdictChecks: readonly Check<OperatorSubject>[] = [
  {
    name: 'verdict',
    promise: 'It gives a verdict at once for every known value of every kind that it accepts, and never throws.',
    run: (subject, draw) => {
      for (const trial of drawTrials(draw, subject)) {
        const test = testOf(subject.operator, trial.operand, trial.type)
        for (const value of trial.values) {
          const answer = test(value)
          hold(isVerdict(answer), '`yes`, `no` or `unknown`', shownAnswer(answer), asked(trial, shown(value)))
        }
      }
    },
  },
  {
    name: 'decides',
    promise: 'It says yes or no of known values: `unknown` for each of them would decide nothing.',
    run: (subject, draw) => {
      const answers = drawTrials(draw, subject).flatMap(({ operand, type, values }) =>
        values.map((value) => testOf(subject.operator, operand, type)(value)),
      )
      hold(
        answers.some(({ value }) => value !== 'unknown'),
        'a `yes` or a `no`',
        '`unknown` for every value',
      )
    },
  },
]
