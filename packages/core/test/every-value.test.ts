import { createPolicy } from '@bangfu/core'
import type { Decision } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import {
  ALWAYS,
  derived,
  fact,
  household,
  loadSmall,
  parameter,
  rule,
  smallPolicy,
  type Parts,
} from './policy-texts.ts'

const label = { zh: '名', en: 'name' }
const DAY = { asOf: '2019-06-01' }
const leaf = (fact: string, operator: string, value: unknown): Record<string, unknown> => ({ fact, operator, value })

const tables = [
  { id: 'grade', label, codes: ['A', 'B', 'C', 'D'].map((code) => ({ code, label })) },
  { id: 'size', label, codes: Array.from({ length: 40 }, (_, index) => ({ code: `${index}`, label })) },
]
const facts = [
  fact('household.grade', 'code', { table: 'grade' }),
  fact('household.other', 'code', { table: 'grade' }),
  fact('household.b', 'boolean'),
  fact('household.c', 'boolean'),
  fact('household.size', 'code', { table: 'size' }),
  fact('household.size2', 'code', { table: 'size' }),
  fact('household.count', 'integer', { min: 0 }),
  fact('household.name', 'text'),
  fact('household.day', 'date'),
  fact('household.grades', 'codes', { table: 'grade' }),
]
const numbers = [
  derived('household.years', 'number', { completedYears: [{ fact: 'household.day' }, { fact: 'asOf' }] }),
  derived('household.sum', 'number', { add: [{ fact: 'household.count' }, { fact: 'household.number' }] }),
  derived('household.more', 'number', { add: [{ fact: 'household.count' }, { fact: 'household.number' }] }),
  derived('household.same', 'number', { subtract: [{ fact: 'household.number' }, { fact: 'household.number' }] }),
]

const decide = (parts: Parts, record: Readonly<Record<string, unknown>> = {}): Decision =>
  loadSmall({ tables, facts, ...parts }).decide(household(record), DAY)

/** The outcome of the one line under a condition, with the facts that are pending; `undefined` where there is none. */
const lineOf = (condition: unknown, record: Readonly<Record<string, unknown>> = {}): unknown => {
  const [line] = decide({ derived: numbers, rules: [rule({ all: [condition] })] }, record).benefits
  return line && [line.outcome, line.pending?.map((pending) => (pending.kind === 'fact' ? pending.fact : pending.kind))]
}

const A_OR_B = leaf('household.grade', 'in', ['A', 'B'])
const C_OR_D = leaf('household.grade', 'in', ['C', 'D'])
const isTrue = (id: string): unknown => leaf(`household.${id}`, 'equal', true)

describe('what holds for every value of an unknown fact is given', () => {
  test.each<[string, unknown]>([
    ['one of two halves of a table', { any: [A_OR_B, C_OR_D] }],
    ['a code or its opposite', { any: [leaf('household.grade', 'equal', 'A'), leaf('household.grade', 'notEqual', 'A')] }],
    ['a flag or its negation', { any: [isTrue('b'), { not: isTrue('b') }] }],
    ['not two halves at once', { not: { all: [A_OR_B, C_OR_D] } }],
    ['each of four cases of two flags', {
      any: [
        { all: [isTrue('b'), isTrue('c')] }, { all: [isTrue('b'), { not: isTrue('c') }] },
        { all: [{ not: isTrue('b') }, isTrue('c')] }, { all: [{ not: isTrue('b') }, { not: isTrue('c') }] },
      ],
    }],
    ['none of an empty list', { not: leaf('household.grade', 'in', []) }],
    ['no number of an empty list', { not: leaf('household.count', 'in', []) }],
    ['no number without limits of an empty list', { not: leaf('household.number', 'in', []) }],
    ['no text of an empty list', { not: leaf('household.name', 'in', []) }],
    ['at least the least it can be', leaf('household.count', 'greaterThanInclusive', 0)],
    ['above what it cannot be', leaf('household.count', 'greaterThan', -1)],
    ['not between what it cannot be', { not: leaf('household.count', 'between', [-5, -1]) }],
  ])('%s', (_name, condition) => {
    expect(lineOf(condition)).toEqual(['entitled', undefined])
    expect(lineOf({ not: condition })).toBeUndefined()
  }) // prettier-ignore

  test('through derived facts, and as a verdict', () => {
    const good = derived('household.isGood', 'boolean', A_OR_B)
    const bad = derived('household.isBad', 'boolean', C_OR_D)
    const any = { any: [isTrue('isGood'), isTrue('isBad')] }
    const parts: Parts = {
      derived: [good, bad, derived('household.isEither', 'boolean', any)],
      rules: [rule(any)],
      decision: {
        either: { form: 'verdict', fact: 'household.isEither' },
        good: { form: 'verdict', fact: 'household.isGood' },
      },
    }
    const decision = decide(parts)
    expect(decision.benefits).toMatchObject([{ outcome: 'entitled' }])
    expect([decision['either'], decision['good']]).toEqual(['yes', 'unknown'])
  })

  test('of two rules of one outcome that share out all values', () => {
    const rules = [rule({ all: [A_OR_B] }), rule({ all: [C_OR_D] }, { name: 'two' })]
    expect(decide({ rules }).benefits).toMatchObject([{ outcome: 'entitled' }])
    expect(decide({ rules }).programsPending).toEqual([])
  })

  test('but a line that is of another outcome for another value is open', () => {
    const rules = [rule({ all: [A_OR_B] }), rule({ all: [C_OR_D] }, { name: 'two', outcome: 'priority' })]
    const decision = decide({ rules })
    expect(decision.benefits).toMatchObject([
      { outcome: 'review', pending: [{ kind: 'fact', fact: 'household.grade' }] },
    ])
    expect(decision.programsPending).toEqual(['only'])
  })

  test('a fact that changes nothing is not asked for', () => {
    const condition = { any: [{ all: [A_OR_B, isTrue('b')] }, { all: [C_OR_D, isTrue('b')] }] }
    expect(lineOf(condition)).toEqual(['review', ['household.b']])
    expect(lineOf(condition, { b: true })).toEqual(['entitled', undefined])
    expect(lineOf(condition, { b: false })).toBeUndefined()
  })

  test('beyond the stated number of combinations the line is under review, never refused', () => {
    // Whether an odd number of flags is set, asked twice: from the first to the last and back. Both are the same, but of
    // two unequal chains that is seen by trying each combination only.
    const count = 12
    const flags = Array.from({ length: count }, (_, index) => fact(`household.f${index}`, 'boolean'))
    const chain = (name: string, order: readonly number[]): readonly Readonly<Record<string, unknown>>[] =>
      order.map((flag, index) => {
        const [own, before] = [isTrue(`f${flag}`), index === 0 ? { not: ALWAYS } : isTrue(`${name}${index - 1}`)]
        const odd = { any: [{ all: [own, { not: before }] }, { all: [{ not: own }, before] }] }
        return derived(`household.${name}${index}`, 'boolean', odd)
      })
    const order = flags.map((_, index) => index)
    const [up, down] = [isTrue(`up${count - 1}`), isTrue(`down${count - 1}`)]
    const parts: Parts = {
      facts: [...facts, ...flags],
      derived: [...chain('up', order), ...chain('down', order.toReversed())],
      rules: [rule({ any: [{ all: [up, down] }, { all: [{ not: up }, { not: down }] }] })],
    }
    const known = (from: number): Readonly<Record<string, unknown>> =>
      Object.fromEntries(order.slice(from).map((index) => [`f${index}`, index % 3 === 0]))
    const [line] = decide(parts).benefits
    expect([line?.outcome, line?.pending?.length]).toEqual(['review', count])
    expect(decide(parts, known(6)).benefits).toMatchObject([{ outcome: 'entitled' }])
    expect(decide(parts, known(0)).benefits).toMatchObject([{ outcome: 'entitled' }])
  })

  test('many facts in one condition are settled as long as they are not tangled', () => {
    // Each of forty flags is set or not.
    const flags = Array.from({ length: 40 }, (_, index) => fact(`household.f${index}`, 'boolean'))
    const each = flags.map((_, index) => ({ any: [isTrue(`f${index}`), { not: isTrue(`f${index}`) }] }))
    expect(decide({ facts: [...facts, ...flags], rules: [rule({ all: each })] }).benefits).toMatchObject([
      { outcome: 'entitled' },
    ])
    const all = flags.map((_, index) => isTrue(`f${index}`))
    const [line] = decide({ facts: [...facts, ...flags], rules: [rule({ all })] }).benefits
    expect([line?.outcome, line?.pending?.length]).toEqual(['review', 40])
  })

  test('a parameter without a value in force leaves the line open where it matters, and only there', () => {
    const grades = parameter('grades', 'codes', [{ from: '2020-01-01', value: ['A'] }], { table: 'grade' })
    const condition = leaf('household.grade', 'in', { fact: 'param.grades' })
    const outcome = (conditions: unknown, record = {}): unknown =>
      decide({ parameters: [grades], rules: [rule({ any: [conditions] })] }, record).benefits
    expect(outcome(condition, { grade: 'A' })).toMatchObject([
      { outcome: 'review', pending: [{ kind: 'parameter', parameter: 'grades' }] },
    ])
    expect(outcome({ any: [condition, isTrue('b')] }, { grade: 'A', b: true })).toMatchObject([{ outcome: 'entitled' }])
    expect(outcome({ all: [condition, isTrue('b')] }, { grade: 'A', b: false })).toEqual([])
  })

  test('a chain of facts that each ask twice for the one before is asked once each, and does not hang', () => {
    const chain = Array.from({ length: 60 }, (_, index) => {
      const before = index === 0 ? leaf('household.day', 'lessThan', '2019-01-01') : isTrue(`d${index - 1}`)
      return derived(`household.d${index}`, 'boolean', { any: [{ not: { not: before } }, { all: [before, before] }] })
    })
    const { benefits } = decide({ derived: chain, rules: [rule({ all: [isTrue('d59')] })] })
    expect(benefits).toMatchObject([{ outcome: 'review', pending: [{ fact: 'household.day' }] }])
  })
})

describe('a number, a day, a text in more than one condition', () => {
  const day = '2019-01-01'
  const years = (operator: string, value: number): unknown => leaf('household.years', operator, value)
  test.each<[string, unknown]>([
    [
      'below a cut, or not below it',
      { any: [leaf('household.count', 'lessThan', 5), leaf('household.count', 'greaterThanInclusive', 5)] },
    ],
    [
      'before a day, or not before it',
      { any: [leaf('household.day', 'lessThan', day), leaf('household.day', 'greaterThanInclusive', day)] },
    ],
    [
      'a text, or not that text',
      { any: [leaf('household.name', 'equal', 'x'), leaf('household.name', 'notEqual', 'x')] },
    ],
    [
      'a whole number between two others',
      {
        any: [
          leaf('household.count', 'lessThanInclusive', 4),
          leaf('household.count', 'greaterThan', 4),
          leaf('household.count', 'equal', '4.5'),
        ],
      },
    ],
    ['no whole number between two neighbors', { not: leaf('household.count', 'between', ['4.1', '4.9']) }],
    ['under sixteen, or sixteen', { any: [years('lessThan', 16), years('greaterThanInclusive', 16)] }],
    [
      'born too late to be sixteen, or born before and sixteen',
      {
        any: [
          leaf('household.day', 'greaterThan', '2003-06-01'),
          { all: [leaf('household.day', 'lessThanInclusive', '2003-06-01'), years('greaterThanInclusive', 16)] },
        ],
      },
    ],
    ['two unknown numbers that sum up below a cut, or not', { any: [leaf('household.sum', 'lessThan', 10), leaf('household.sum', 'greaterThanInclusive', 10)] }],
    ['what is taken away again', leaf('household.same', 'equal', 0)],
    ['a number that is one of two, or the other, or neither', { any: [leaf('household.more', 'lessThan', { fact: 'household.count' }), leaf('household.more', 'greaterThanInclusive', { fact: 'household.count' })] }],
    ['a list that has a code, or not', { any: [leaf('household.grades', 'includes', 'A'), { not: leaf('household.grades', 'includes', 'A') }] }],
  ])('%s', (_name, condition) => {
    expect(lineOf(condition)).toEqual(['entitled', undefined])
    expect(lineOf({ not: condition })).toBeUndefined()
  }) // prettier-ignore

  test('and one too narrow leaves the line open, with what it waits for', () => {
    const gap = { any: [leaf('household.count', 'lessThan', 5), leaf('household.count', 'greaterThan', 5)] }
    expect(lineOf(gap)).toEqual(['review', ['household.count']])
    const days = { any: [leaf('household.day', 'lessThan', day), leaf('household.day', 'greaterThan', day)] }
    expect(lineOf(days)).toEqual(['review', ['household.day']])
    // Who is born on 1 June 2003 is sixteen on that day of 2019; a day later, not yet.
    expect(
      lineOf({ any: [leaf('household.day', 'greaterThan', '2003-06-02'), years('greaterThanInclusive', 16)] }),
    ).toEqual(['review', ['household.day']])
  })
})

describe('a block or a list that is unknown', () => {
  const aid = { id: 'aid', label, absent: 'none', collectedBy: 'village' }
  const item = { id: 'item', in: 'household', path: 'items', absent: 'none', collectedBy: 'village', label }
  const more = [fact('aid.kind', 'code', { table: 'grade' }), fact('item.kind', 'code', { table: 'grade' })]
  const some = derived('household.hasKind', 'boolean', { some: 'item', where: leaf('item.kind', 'equal', 'A') })
  const never = derived('household.hasImpossible', 'boolean', { some: 'item', where: leaf('item.kind', 'in', []) })
  const size = derived('household.size3', 'number', { count: 'item' })
  const outcome = (condition: unknown, record: Readonly<Record<string, unknown>>): unknown => {
    const files = smallPolicy({
      tables,
      facts: [...facts, ...more],
      derived: [some, never, size],
      rules: [rule({ all: [condition] })],
    })
    const all = JSON.parse(files['all.json'] ?? '') as { scopes: readonly unknown[] }
    const text = JSON.stringify({ ...all, scopes: [...all.scopes, item], blocks: [aid] })
    const [line] = createPolicy({ files: { ...files, 'all.json': text } }).decide(household(record), DAY).benefits
    return line && [line.outcome, line.pending?.map((pending) => (pending.kind === 'fact' ? pending.fact : ''))]
  }
  const KIND = ['A', 'B', 'C', 'D']

  test('may not be there: what holds for each of its items does not hold for nothing', () => {
    expect(outcome(leaf('aid.kind', 'in', KIND), { aid: {} })).toEqual(['entitled', undefined])
    expect(outcome(leaf('aid.kind', 'in', KIND), {})).toBeUndefined()
    expect(outcome(leaf('aid.kind', 'in', KIND), { aid: null })).toEqual(['review', ['aid']])
  })

  test('is there with some item or not there', () => {
    const notThere = leaf('aid', 'equal', false)
    expect(outcome({ any: [notThere, leaf('aid.kind', 'in', KIND)] }, { aid: null })).toEqual(['entitled', undefined])
    expect(outcome({ any: [notThere, leaf('aid.kind', 'in', ['A', 'B']), leaf('aid.kind', 'in', ['C', 'D'])] }, { aid: null })).toEqual(['entitled', undefined]) // prettier-ignore
    expect(outcome({ any: [notThere, leaf('aid.kind', 'in', ['A'])] }, { aid: null })).toEqual(['review', ['aid']])
  })

  test('holds an item or none', () => {
    expect(outcome(isTrue('hasKind'), { items: null })).toEqual(['review', ['household.items']])
    expect(outcome({ any: [isTrue('hasKind'), { not: isTrue('hasKind') }] }, { items: null })).toEqual(['entitled', undefined]) // prettier-ignore
    expect(outcome(isTrue('hasImpossible'), { items: null })).toBeUndefined()
    expect(outcome(leaf('household.size3', 'greaterThanInclusive', 0), { items: null })).toEqual([
      'entitled',
      undefined,
    ])
  })
})

describe('an amount', () => {
  const money = (id: string): unknown => ({ fact: `household.${id}` })
  const costs = [fact('household.cost', 'money', { min: 0 }), fact('household.paid', 'money', { min: 0 })]
  const lineWith = (formula: unknown, record: Readonly<Record<string, unknown>>, rules?: Parts['rules']): unknown => {
    const pays = { event: { type: 'benefit', params: { amount: { formula: 'pay' } } } }
    const formulas = [
      { id: 'pay', scope: 'household', label, unit: 'yuanPerYear', formula },
      { id: 'other', scope: 'household', label, unit: 'yuanPerYear', formula: 7 },
    ]
    const parts = { tables, facts: [...facts, ...costs], formulas, rules: rules ?? [rule(ALWAYS, pays)] }
    const { benefits, amountsYuan, amountsComplete } = loadSmall(parts).decide(household(record), DAY)
    return [benefits[0]?.amountYuan, amountsYuan['TST-ONE'], amountsComplete]
  }

  test.each<[string, unknown, string]>([
    ['less nine tenths of itself, capped, at the cap wherever it lies', {
      // 0.1 x is 1000 or more from x = 10000 on, and x is at least that.
      cappedAt: [{ subtract: [{ max: [money('cost'), 10000] }, { multiply: ['0.9', { max: [money('cost'), 10000] }] }] }, 1000],
    }, '1000'],
    ['what is taken away again', { add: [5, { subtract: [money('cost'), money('cost')] }] }, '5'],
    ['the smaller of a number and of more than it, less the number', {
      subtract: [{ min: [money('cost'), { add: [money('cost'), money('paid')] }] }, money('cost')],
    }, '0'],
    ['a cap that an unknown sum cannot stay under', { cappedAt: [{ add: [3, money('cost'), money('paid')] }, 3] }, '3'],
    ['one figure on either side of a cut', {
      if: leaf('household.cost', 'lessThan', 10), then: 4, else: { subtract: [9, 5] },
    }, '4'],
  ])('is given where it is the same for every value: %s', (_name, formula, amount) => {
    expect(lineWith(formula, {})).toEqual([amount, amount === '0' ? undefined : amount, true])
  }) // prettier-ignore

  test('is left out where it is another for some value, and the amounts are not complete', () => {
    expect(lineWith({ cappedAt: [money('cost'), 1000] }, {})).toEqual([undefined, undefined, false])
    expect(lineWith({ if: leaf('household.cost', 'lessThan', 10), then: 4, else: 5 }, {})).toEqual([
      undefined,
      undefined,
      false,
    ])
  })

  test('of rules that share out all values is that of each', () => {
    const by = (name: string, low: string, high: string, formula: string): Readonly<Record<string, unknown>> =>
      rule(
        { all: [leaf('household.grade', 'in', [low, high])] },
        { name, event: { type: 'benefit', params: { amount: { formula } } } },
      )
    const rules = [by('one', 'A', 'B', 'pay'), by('two', 'C', 'D', 'other')]
    expect(lineWith(7, {}, rules)).toEqual(['7', '7', true])
    expect(lineWith(8, {}, rules)).toEqual([undefined, undefined, false])
    expect(lineWith(8, { grade: 'B' }, rules)).toEqual(['8', '8', true])
  })

  test('of nothing, whatever the outcome, changes no total', () => {
    const event = { type: 'benefit', params: { amount: { formula: 'pay' } } }
    const open = [rule({ all: [isTrue('b')] }, { event })]
    expect(lineWith(0, {}, open)).toEqual([undefined, undefined, true])
    expect(lineWith(1, {}, open)).toEqual([undefined, undefined, false])
  })
})
