import { compare, defineOperator, multiply, verdictOf, ZERO, type Exact } from '@bangfu/sdk'

const squareOf = (limit: Exact): Exact => multiply(limit, limit)

/** A straight line, of which the fact is the square in square meters, is longer than so many meters. No root is taken. */
export const straightLineOver = defineOperator({
  name: 'straightLineOver',
  accepts: ['number'],
  operand: 'value',
  compile: (limit) => {
    const square = squareOf(limit)
    // Every line is longer than one below 0, whose square says nothing of it.
    return compare(limit, ZERO) < 0 ? () => 'yes' : (value) => verdictOf(compare(value, square) > 0)
  },
  cuts: (limit) => (compare(limit, ZERO) < 0 ? [] : [squareOf(limit)]),
  sentence: { zh: '{fact}所示直线距离大于{value}', en: '{fact} is that of a straight line over {value}' },
  negated: { zh: '{fact}所示直线距离不大于{value}', en: '{fact} is that of a straight line not over {value}' },
})
