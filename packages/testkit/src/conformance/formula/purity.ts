import { boundsOf, NO_LIMIT } from '@bangfu/sdk'
import { hold, type Check } from '../machinery/check.ts'
import { answerOf, identityOf, isSame, shownAnswer } from '../machinery/shown.ts'
import { inRestlessWorld } from '../machinery/world.ts'
import { drawArguments, evaluate, of, type FormulaSubject } from './subject.ts'

/** What a formula depends on. */
export const purityChecks: readonly Check<FormulaSubject>[] = [
  {
    name: 'no clock, no chance',
    promise: 'Its results do not change with the clock or by chance.',
    run: (subject, draw) => {
      for (const [turn, args] of drawArguments(draw, subject).entries()) {
        const one = evaluate(subject.formula, args)
        const other = inRestlessWorld(turn, () => evaluate(subject.formula, args))
        hold(isSame(one, other), shownAnswer(one), `${shownAnswer(other)} by another clock`, of(args))
      }
    },
  },
  {
    name: 'no state',
    promise: 'Its results do not depend on what it was asked before: asked again in another order, it gives the same.',
    run: (subject, draw) => {
      const all = drawArguments(draw, subject)
      const first = all.map((args) => evaluate(subject.formula, args))
      const shuffled = all
        .map((args, index) => ({ args, index, rank: draw.between(0, 1_000_000) }))
        .sort((a, b) => a.rank - b.rank)
      for (const { args, index } of shuffled) {
        const [one, other] = [first[index] ?? {}, evaluate(subject.formula, args)]
        hold(isSame(one, other), shownAnswer(one), `${shownAnswer(other)} when asked again`, of(args))
      }
    },
  },
  {
    name: 'inputs unchanged',
    promise: 'It changes nothing that it is given: neither arguments nor their bounds.',
    run: (subject, draw) => {
      const { formula } = subject
      for (const args of drawArguments(draw, subject)) {
        const { value } = evaluate(formula, args)
        const known = args.map((argument) => argument)
        const ranges = args.map((argument) => (argument === undefined ? NO_LIMIT : boundsOf(argument)))
        const before = identityOf([args, ranges])
        if (value !== undefined) answerOf(() => formula.passes?.(0, value as never, known))
        answerOf(() => formula.bounds?.(...(ranges as never)))
        hold(identityOf([known, ranges]) === before, 'the arguments as they were', 'they changed', of(args))
      }
    },
  },
]
