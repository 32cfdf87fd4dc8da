import { compare, defineOperator, equals, exactInteger, verdictOf, type Exact, type Operator } from '@bangfu/sdk'
import { checkOperator } from '@bangfu/testkit/conformance'
import type { Liars } from './liar.ts'

const isAtLeast = (value: Exact, operand: unknown): ReturnType<typeof verdictOf> =>
  verdictOf(compare(value, operand as Exact) >= 0)

const honest = defineOperator({
  name: 'atLeast',
  accepts: ['number'],
  operand: 'value',
  compile: (operand) => (value: Exact) => isAtLeast(value, operand),
  cuts: (operand) => [operand],
  ordered: true,
  sentence: { zh: '{fact}至少为{value}', en: '{fact} is at least {value}' },
  negated: { zh: '{fact}不足{value}', en: '{fact} is below {value}' },
})

const listed = defineOperator({
  name: 'oneOf',
  accepts: ['number'],
  operand: 'list',
  compile: (operand) => (value: Exact) => verdictOf(operand.some((item) => equals(item, value))),
  cuts: (operand) => operand,
  sentence: { zh: '{fact}为{value}之一', en: '{fact} is one of {value}' },
  negated: { zh: '{fact}不在{value}之中', en: '{fact} is none of {value}' },
})

const begins = defineOperator({
  name: 'beginsWith',
  accepts: ['text'],
  operand: 'value',
  compile: (operand) => (value) => verdictOf(value.startsWith(operand)),
  sentence: { zh: '{fact}以{value}开头', en: '{fact} begins with {value}' },
  negated: { zh: '{fact}不以{value}开头', en: '{fact} does not begin with {value}' },
})

const testing = (test: (value: Exact, operand: Exact) => unknown): Operator =>
  ({ ...honest, compile: (operand: unknown) => (value: never) => test(value, operand as Exact) }) as unknown as Operator

const liesOf: readonly (readonly [lie: string, operator: Operator, ...caughtBy: string[]])[] = [
  [
    'answers by the clock',
    testing((value, operand) => (Date.now() > 4e12 ? 'no' : isAtLeast(value, operand))),
    'no clock, no chance',
  ],
  [
    'answers by `Math.random`',
    testing((value, operand) => (Math.random() > 0.9 ? 'no' : isAtLeast(value, operand))),
    'no clock, no chance',
  ],
  ['gives `unknown` for all it is asked', testing(() => 'unknown'), 'decides'],
  ['gives a promise of a verdict', testing((value, operand) => Promise.resolve(isAtLeast(value, operand))), 'verdict'],
  [
    'leaves out a placeholder of its sentence',
    { ...honest, negated: { zh: '{fact}不足', en: '{fact} is below {value}' } },
    'sentences',
  ],
  ['says of its opposite what it says of itself', { ...honest, negated: honest.sentence }, 'opposite differs'],
  ['declares a cut that is none of its own', { ...honest, cuts: () => [exactInteger(0)] }, 'cuts complete'],
  [
    'tells more texts apart than the one that it declares',
    { ...begins, cuts: (operand: unknown) => [operand as string] },
    'cuts complete',
  ],
  [
    'is ordered only for small numbers',
    {
      ...testing((value, operand) => (compare(value, exactInteger(9000)) > 0 ? 'no' : isAtLeast(value, operand))),
      cuts: (operand: unknown) => [operand as Exact, exactInteger(9000)],
    },
    'ordered',
  ],
  ['answers for the operand of another rule', remembering(), 'no state'],
  ['sorts its list of operands where it stands', sorting(), 'inputs unchanged'],
]

function sorting(): Operator {
  return {
    ...listed,
    compile: (operand: readonly Exact[]) => {
      if (!Object.isFrozen(operand)) (operand as Exact[]).sort(compare)
      return (value: Exact) => verdictOf(operand.some((item) => equals(item, value)))
    },
  }
}

// All of its tests share one operand: that of the rule compiled last.
function remembering(): Operator {
  let last: unknown
  return {
    ...honest,
    compile: (operand: unknown) => {
      last = operand
      return (value: Exact) => isAtLeast(value, last)
    },
  }
}

/** Operators that lie. */
export const operators: Liars = {
  kind: 'operator',
  honest: async () => {
    const checked = await Promise.all([honest, listed, begins].map((operator) => checkOperator({ operator })))
    return checked.flat()
  },
  liars: liesOf.map(([lie, operator, ...caughtBy]) => ({
    lie,
    kind: 'operator',
    caughtBy,
    check: () => checkOperator({ operator }),
  })),
}
