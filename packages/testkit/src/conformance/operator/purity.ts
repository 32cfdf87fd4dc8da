import { hold, type Check } from '../machinery/check.ts'
import { copied, frozen } from '../machinery/frozen.ts'
import { isSame, shown, shownAnswer } from '../machinery/shown.ts'
import { inRestlessWorld } from '../machinery/world.ts'
import { asked, drawTrials, testOf, type OperatorSubject } from './subject.ts'

/** What an operator depends on, and what it leaves alone. */
export const purityChecks: readonly Check<OperatorSubject>[] = [
  {
    name: 'no clock, no chance',
    promise: 'Its answers do not change with the clock or by chance.',
    run: (subject, draw) => {
      for (const [turn, trial] of drawTrials(draw, subject).entries()) {
        const answers = trial.values.map(testOf(subject.operator, trial.operand, trial.type))
        const others = inRestlessWorld(turn, () =>
          trial.values.map(testOf(subject.operator, trial.operand, trial.type)),
        )
        trial.values.forEach((value, index) => {
          const [one, other] = [answers[index] ?? {}, others[index] ?? {}]
          hold(
            isSame(one, other),
            shownAnswer(one),
            `${shownAnswer(other)} by another clock`,
            asked(trial, shown(value)),
          )
        })
      }
    },
  },
  {
    name: 'no state',
    promise: 'Its answers do not depend on what it was asked before: asked again in another order, it says the same.',
    run: (subject, draw) => {
      const trials = drawTrials(draw, subject)
      // First each test right after it is compiled, then all of them across each other.
      const first = trials.map(({ operand, type, values }) => values.map(testOf(subject.operator, operand, type)))
      const tests = trials.map(({ operand, type }) => testOf(subject.operator, operand, type))
      const questions = trials.flatMap((trial, index) =>
        trial.values.map((value, place) => ({ trial, index, value, place, rank: draw.between(0, 1_000_000) })),
      )
      for (const { trial, index, value, place } of [...questions].sort((a, b) => a.rank - b.rank)) {
        const [before, after] = [first[index]?.[place] ?? {}, tests[index]?.(value) ?? {}]
        const found = `${shownAnswer(after)} when asked again`
        hold(isSame(before, after), shownAnswer(before), found, asked(trial, shown(value)))
      }
    },
  },
  {
    name: 'inputs unchanged',
    promise: 'It changes neither its operand nor the values that it is asked about.',
    run: (subject, draw) => {
      for (const trial of drawTrials(draw, subject)) {
        const [operand, type] = [copied(trial.operand), copied(trial.type)]
        const test = testOf(subject.operator, operand, type)
        for (const value of trial.values) {
          const given = copied(value)
          test(given)
          hold(isSame(given, value), 'the value as it was', 'it changed', asked(trial, shown(value)))
        }
        hold(isSame(operand, trial.operand), 'the operand as it was', 'it changed', `for a fact of kind ${type.kind}`)
        hold(isSame(type, trial.type), 'the type as it was', 'it changed', `for a fact of kind ${type.kind}`)
      }
    },
  },
  {
    name: 'frozen inputs',
    promise: 'It says of frozen inputs what it says of others.',
    run: (subject, draw) => {
      for (const trial of drawTrials(draw, subject)) {
        const test = testOf(subject.operator, copied(trial.operand), trial.type)
        const other = testOf(subject.operator, frozen(copied(trial.operand)), frozen(copied(trial.type)))
        for (const value of trial.values) {
          const [one, two] = [test(copied(value)), other(frozen(copied(value)))]
          hold(isSame(one, two), shownAnswer(one), `${shownAnswer(two)} when frozen`, asked(trial, shown(value)))
        }
      }
    },
  },
]
