import { hold, type Check } from '../machinery/check.ts'
import { holdCamelCase, holdSentence } from '../machinery/sentences.ts'
import type { FormulaSubject } from './subject.ts'

/** What a formula declares in words. */
export const sentenceChecks: readonly Check<FormulaSubject>[] = [
  {
    name: 'name',
    promise: 'Its name is in camel case, and it has an argument or more.',
    run: ({ formula }) => {
      holdCamelCase(formula.name)
      hold(formula.arguments.length > 0, 'an argument', 'none')
    },
  },
  {
    name: 'sentence',
    promise: 'Its sentence has each of `{0}`, `{1}` … once in both languages; where it repeats, `{0}` for the list.',
    run: ({ formula }) => {
      const places = formula.repeats ? ['0'] : formula.arguments.map((_, place) => String(place))
      holdSentence(formula.sentence, 'the sentence', places)
    },
  },
]
