import {
  add,
  addTimes,
  Bounds,
  compare,
  defineFormula,
  isExact,
  negate,
  ONE,
  subtract,
  UNBOUNDED,
  type Exact,
  type Formula,
} from '@bangfu/sdk'
import { checkFormula } from '@bangfu/testkit/conformance'
import type { Liars } from './liar.ts'

const minus = (from: Exact | undefined, less: Exact | undefined): Exact | undefined =>
  from && less && subtract(from, less)

const honest = defineFormula({
  name: 'remainder',
  arguments: ['number', 'number'],
  repeats: false,
  result: 'number',
  evaluate: (from: Exact, less: Exact) => subtract(from, less),
  bounds: (from, less) => addTimes(from, less, negate(ONE)),
  passes: (place, value, [from, less]) =>
    place === 0 ? [add(value, less as Exact)] : [subtract(from as Exact, value)],
  sentence: { zh: '{0}减去{1}', en: '{0} less {1}' },
}) as unknown as Formula

// Without what else it declares, so that one lie is one failure.
const { bounds: _bounds, passes: _passes, ...rest } = honest
const plain: Formula = rest

const giving = (evaluate: (from: Exact, less: Exact) => unknown): Formula =>
  ({ ...plain, evaluate }) as unknown as Formula

const alternating = (): Formula => {
  let calls = 0
  return giving((from, less) => (Math.floor(calls++ / 2) % 2 === 0 ? subtract(from, less) : from))
}

const nextYear = {
  ...plain,
  name: 'nextYear',
  arguments: ['date'],
  result: 'date',
  evaluate: (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`,
  sentence: { zh: '{0}的次年同日', en: 'the same day a year after {0}' },
} as unknown as Formula

const liesOf: readonly (readonly [lie: string, formula: Formula, ...caughtBy: string[]])[] = [
  ['gives NaN below 0', giving((from, less) => (compare(from, less) < 0 ? Number.NaN : subtract(from, less))), 'total'],
  [
    'throws where there is no value',
    giving((from, less) => {
      if (compare(from, less) < 0) throw new RangeError('below 0')
      return subtract(from, less)
    }),
    'total',
  ],
  ['gives a floating-point number', giving(() => 0.1), 'total'],
  ['gives 29 February of any year', nextYear, 'total'],
  ['never gives a value', giving(() => undefined), 'defined'],
  [
    'adds by the clock',
    giving((from, less) => (Date.now() > 4e12 ? from : subtract(from, less))),
    'no clock, no chance',
  ],
  ['gives every other time something else', alternating(), 'no state'],
  [
    'is said with one of its two arguments',
    { ...honest, sentence: { zh: '{0}减去{1}', en: 'what is left of {0}' } },
    'sentence',
  ],
  [
    'has bounds whose ends are crossed',
    {
      ...honest,
      bounds: (from: Bounds, less: Bounds) =>
        new Bounds(minus(from.least, less.least), minus(from.greatest, less.greatest)),
    },
    'bounds sound',
  ],
  ['knows nothing of what is known', { ...honest, bounds: () => UNBOUNDED }, 'bounds of what is known'],
  ['leaves out where it passes a value', { ...honest, passes: () => [] }, 'passes complete'],
  ['claims to select what it works out', { ...honest, selects: true }, 'selects'],
  [
    'empties the list of its arguments',
    {
      ...honest,
      passes: (place: number, value: Exact, args: (Exact | undefined)[]) => {
        const others = args.splice(0).filter(isExact)
        return others.flatMap((other) => [add(value, other), subtract(other, value)])
      },
    },
    'inputs unchanged',
  ],
]

/** Formulas that lie. */
export const formulas: Liars = {
  kind: 'formula',
  honest: async () => [...(await checkFormula({ formula: honest })), ...(await checkFormula({ formula: plain }))],
  liars: liesOf.map(([lie, formula, ...caughtBy]) => ({
    lie,
    kind: 'formula',
    caughtBy,
    check: () => checkFormula({ formula }),
  })),
}
