import { add, addTimes, defineFormula, isExact, ONE, subtract, type Exact } from '@bangfu/sdk'

/** The sum. */
export default defineFormula({
  name: 'add',
  arguments: ['number', 'number'],
  repeats: true,
  result: 'number',
  evaluate: (...numbers: readonly Exact[]) => numbers.reduce((sum, number) => add(sum, number)),
  bounds: (...bounds) => bounds.reduce((sum, number) => addTimes(sum, number, ONE)),
  passes: (place, value, args) => [
    args
      .filter((_, index) => index !== place)
      .filter(isExact)
      .reduce(subtract, value),
  ],
  symbol: '+',
  sentence: { zh: '{0}之和', en: 'the sum of {0}' },
})
