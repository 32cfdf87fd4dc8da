import {
  compare,
  defineFact,
  defineFactProvider,
  defineFormula,
  defineOperator,
  definePlugin,
  defineReport,
  parseExact,
  verdictOf,
  type Bounds,
  type Exact,
  type ReportRow,
} from '@bangfu/sdk'

const zero = parseExact('0') as Exact
const label = { zh: '名', en: 'name' }
const words = { sentence: { zh: '{fact}为{value}', en: '{fact} is {value}' }, negated: label }

// Operators: the operand and the values follow from `accepts` and `operand`.
const number = { name: 'far', accepts: ['number'], operand: 'value', ...words } as const
defineOperator({
  ...number,
  compile: (operand) => (value) => {
    operand satisfies Exact
    value satisfies Exact
    return verdictOf(compare(value, operand) > 0)
  },
  cuts: (operand) => [operand],
})
defineOperator({
  ...number,
  operand: 'pair',
  compile:
    ([low]) =>
    (value) =>
      verdictOf(compare(value, low) > 0),
})
defineOperator({
  ...number,
  accepts: ['codes'],
  operand: 'list',
  compile: (operand) => (value) => verdictOf(operand.every((code) => value.includes(code))),
})
// @ts-expect-error: the operand of a number is an Exact
defineOperator({ ...number, compile: (operand: string) => (value) => verdictOf(operand === '' && value === zero) })
// @ts-expect-error: a number is no text
defineOperator({ ...number, compile: () => (value: string) => verdictOf(value === '') })
// @ts-expect-error: a test gives a verdict, no boolean
defineOperator({ ...number, compile: (operand) => (value) => compare(value, operand) > 0 })
// @ts-expect-error: no sentence
defineOperator({ ...number, sentence: undefined, compile: () => () => 'yes' })
// @ts-expect-error: a sentence in one language
defineOperator({ ...number, negated: { zh: '不' }, compile: () => () => 'yes' })
// @ts-expect-error: an operand shape that is none
defineOperator({ ...number, operand: 'triple', compile: () => () => 'yes' })
// @ts-expect-error: a kind of value that is none
defineOperator({ ...number, accepts: ['money'], compile: () => () => 'yes' })
// @ts-expect-error: cuts are values, not plain numbers
defineOperator({ ...number, compile: () => () => 'yes', cuts: () => [3] })

// Formulas.
const twice = { name: 'twice', arguments: ['number'], repeats: false, result: 'number', sentence: label } as const
defineFormula({ ...twice, evaluate: (x) => x satisfies Exact, bounds: (x) => x satisfies Bounds })
defineFormula({
  ...twice,
  arguments: ['number', 'limit'],
  evaluate: (x, limit) => (limit satisfies Exact | undefined) && x,
})
defineFormula({ ...twice, repeats: true, evaluate: (...all) => all[0] satisfies Exact | undefined })
// @ts-expect-error: a plain number is not exact
defineFormula({ ...twice, evaluate: () => 2 })
// @ts-expect-error: more arguments than there are
defineFormula({ ...twice, evaluate: (x, y: Exact) => y ?? x })
// @ts-expect-error: a date is no number
defineFormula({ ...twice, arguments: ['date'], evaluate: (day) => day })
// @ts-expect-error: a sentence in one language
defineFormula({ ...twice, sentence: { en: 'twice' }, evaluate: (x) => x })

// Facts of records.
const recorded = { scope: 'household', name: 'hasDispute', label, absent: 'unknown', collectedBy: 'village' } as const
const codes = { wages: label, support: label } as const
defineFact({ ...recorded, type: 'code', codes }).value satisfies 'wages' | 'support' | undefined
defineFact({ ...recorded, type: 'codes', codes }).value satisfies readonly ('wages' | 'support')[] | undefined
defineFact({ ...recorded, type: 'code', codes: 'studentStatus' }).value satisfies string | undefined
defineFact({ ...recorded, type: 'boolean', absent: { value: false } })
defineFact({ ...recorded, type: 'money', unit: 'yuan', absent: { value: '0.5' } })
defineFact({ ...recorded, type: 'code', codes, absent: { value: 'wages' } })
// @ts-expect-error: what absence means is not said
defineFact({ ...recorded, type: 'boolean', absent: undefined })
// @ts-expect-error: nobody supplies it
defineFact({ scope: 'household', name: 'x', label, type: 'boolean', absent: 'unknown' })
// @ts-expect-error: a tier that is none
defineFact({ ...recorded, type: 'boolean', collectedBy: 'province' })
// @ts-expect-error: a unit that is none
defineFact({ ...recorded, type: 'decimal', unit: 'miles' })
// @ts-expect-error: a text where a boolean stands in
defineFact({ ...recorded, type: 'boolean', absent: { value: 'no' } })
// @ts-expect-error: a code outside its codes stands in
defineFact({ ...recorded, type: 'code', codes, absent: { value: 'salary' } })
// @ts-expect-error: a code without codes
defineFact({ ...recorded, type: 'code' })
// @ts-expect-error: codes of what is no code
defineFact({ ...recorded, type: 'boolean', codes })

// Facts that are worked out, from facts of the same plugin.
const dispute = defineFact({ ...recorded, type: 'boolean' })
const matter = defineFact({ ...recorded, type: 'code', codes })
const computed = { scope: 'household', name: 'open', label, needs: { dispute, matter } } as const
defineFact({
  ...computed,
  type: 'code',
  codes: { yes: label, no: label },
  compute: (seen, { asOf, random }) => {
    seen.dispute satisfies boolean
    seen.matter satisfies 'wages' | 'support'
    asOf satisfies string
    random() satisfies number
    return seen.dispute ? 'yes' : 'no'
  },
}).value satisfies 'yes' | 'no' | undefined
// @ts-expect-error: a plain number is not exact
defineFact({ ...computed, type: 'number', compute: () => 3 })
// @ts-expect-error: a code outside its codes
defineFact({ ...computed, type: 'code', codes, compute: () => 'salary' })
// @ts-expect-error: a promise
defineFact({ ...computed, type: 'boolean', compute: () => Promise.resolve(true) })
// @ts-expect-error: what it does not need is not there
defineFact({ ...computed, type: 'boolean', compute: ({ area }) => area === 'rural' })

// Plugins, providers, reports.
const plugin = { id: 'x', version: '1.0.0', apiVersion: 1, title: label, capabilities: ['facts'], sees: [] } as const
definePlugin({ ...plugin, facts: [dispute, matter] })
// @ts-expect-error: a capability that is none
definePlugin({ ...plugin, capabilities: ['rules'] })
// @ts-expect-error: a title in one language
definePlugin({ ...plugin, title: { zh: '法律援助' } })
const provider = { name: 'x', label, scope: 'household', supplies: ['a'], needs: { dispute } } as const
defineFactProvider({
  ...provider,
  fetch: (questions) =>
    Promise.resolve(questions.map(({ id, known }) => ({ id, facts: { a: known.dispute satisfies boolean } }))),
})
// @ts-expect-error: no promise
defineFactProvider({ ...provider, fetch: () => [] })
const report = { name: 'x', label, mediaType: 'text/csv', extension: 'csv', needs: [] } as const
defineReport({ ...report, render: (rows) => String((rows satisfies readonly ReportRow[]).length) })
// @ts-expect-error: no promise
defineReport({ ...report, render: () => Promise.resolve('') })
