import type { Decision } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { derived, fact, household, loadSmall, parameter, rule, type Parts } from './policy-texts.ts'

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
]

const decide = (parts: Parts, record: Readonly<Record<string, unknown>> = {}): Decision =>
  loadSmall({ tables, facts, ...parts }).decide(household(record), DAY)

/** The outcome of the one line under a condition, with the facts that are pending; `undefined` where there is none. */
const lineOf = (condition: unknown, record: Readonly<Record<string, unknown>> = {}): unknown => {
  const [line] = decide({ rules: [rule({ all: [condition] })] }, record).benefits
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
    const half = (id: string, low: boolean): unknown =>
      leaf(
        `household.${id}`,
        'in',
        Array.from({ length: 20 }, (_, index) => `${index + (low ? 0 : 20)}`),
      )
    const one = { any: [half('size', true), half('size', false)] }
    const two = { any: [half('size2', true), half('size2', false)] }
    expect(lineOf(one)).toEqual(['entitled', undefined])
    expect(lineOf({ all: [one, two] })).toEqual(['review', ['household.size', 'household.size2']])
    expect(lineOf({ all: [one, two] }, { size: '3' })).toEqual(['entitled', undefined])
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

// Known gaps: codes and booleans are tried over their values, numbers and days over no cut points yet. Each of these lines
// holds for every value, and is left under review.
describe('a number or a day in more than one condition', () => {
  test.fails.each<[string, unknown]>([
    [
      'below a cut, or not below it',
      { any: [leaf('household.count', 'lessThan', 5), leaf('household.count', 'greaterThanInclusive', 5)] },
    ],
    [
      'before a day, or not before it',
      {
        any: [
          leaf('household.day', 'lessThan', '2019-01-01'),
          leaf('household.day', 'greaterThanInclusive', '2019-01-01'),
        ],
      },
    ],
    [
      'a text, or not that text',
      { any: [leaf('household.name', 'equal', 'x'), leaf('household.name', 'notEqual', 'x')] },
    ],
  ])('%s', (_name, condition) => expect(lineOf(condition)).toEqual(['entitled', undefined]))
})
