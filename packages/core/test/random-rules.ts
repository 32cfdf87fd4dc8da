import { OUTCOMES } from '@bangfu/sdk'
import fc from 'fast-check'
import { derived, fact, parameter, rule, smallPolicy, type Files } from './policy-texts.ts'

type Json = Readonly<Record<string, unknown>>

const label = { zh: '名', en: 'name' }
const codes = ['A', 'B', 'C', 'D']

/** The day that the random rules decide for. */
export const DAY = '2019-06-30'

const range = (least: number, greatest: number): readonly number[] =>
  Array.from({ length: greatest - least + 1 }, (_, index) => least + index)

// The ends of the language, the days that rules compare and their neighbors, and those on which a year is completed.
const DAYS = [
  ...['1800-01-01', '2004-02-28', '2004-02-29', '2004-03-01', '2009-12-31', '2010-01-01', '2010-01-02', '2199-12-31'],
  ...range(2003, 2026).flatMap((year) => [`${year}-06-29`, `${year}-06-30`, `${year}-07-01`]),
]

const aids = [undefined, ...codes.flatMap((kind) => range(0, 2).map((sum) => ({ kind, sum })))]
const items = [true, false].flatMap((is) => range(0, 2).map((size) => ({ is, size })))
const LISTS = [[], ...items.map((item) => [item]), [{ is: true, size: 0 }, { is: false, size: 2 }], [{ is: true, size: 2 }, { is: true, size: 1 }]] // prettier-ignore

/** What each key of a household can be, as far as the random rules can tell: all that it can be. */
export const DOMAINS: Readonly<Record<string, readonly unknown[]>> = {
  a: [true, false],
  b: [true, false],
  grade: codes,
  count: range(0, 4),
  other: range(0, 4),
  balance: range(-2, 2),
  day: DAYS,
  word: ['x', 'y', 'z'],
  signs: [[], ['A'], ['B'], ['A', 'B'], ['C'], ['A', 'C']],
  aid: aids,
  items: LISTS,
}

const of = (name: string): string => `household.${name}`
const leaf = (name: string, operator: string, value: unknown): Json => ({ fact: name, operator, value })
const from = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

const compared = from('equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive')
const numbers = from(of('count'), of('other'), of('balance'), of('n1'), of('n2'), of('years'), 'aid.sum', of('sizes'))
const small = fc.integer({ min: -3, max: 9 })

const leaves: fc.Arbitrary<Json> = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(from('a', 'b'), fc.boolean()).map(([id, is]) => leaf(of(id), 'equal', is)) },
  fc
    .tuple(from(of('grade'), 'aid.kind'), from('equal', 'notEqual'), from(...codes))
    .map(([id, o, v]) => leaf(id, o, v)),
  fc.tuple(from(of('grade'), 'aid.kind'), from('in', 'notIn'), fc.subarray(codes)).map(([id, o, v]) => leaf(id, o, v)),
  { weight: 4, arbitrary: fc.tuple(numbers, compared, small).map(([id, o, v]) => leaf(id, o, v)) },
  fc.tuple(numbers, from('in', 'notIn'), fc.array(small, { maxLength: 3 })).map(([id, o, v]) => leaf(id, o, v)),
  fc.tuple(numbers, fc.integer({ min: -1, max: 3 })).map(([id, low]) => leaf(id, 'between', [low, low + 1])),
  fc
    .tuple(numbers, compared, numbers)
    .filter(([id, , other]) => id !== other)
    .map(([id, o, other]) => leaf(id, o, { fact: other })),
  fc
    .tuple(from(of('day'), of('eve')), compared, from('2010-01-01', '2004-02-29', DAY))
    .map(([id, o, v]) => leaf(id, o, v)),
  fc.tuple(from(of('word')), from('equal', 'notEqual'), from('x', 'y')).map(([id, o, v]) => leaf(id, o, v)),
  fc.tuple(from('A', 'B')).map(([code]) => leaf(of('signs'), 'includes', code)),
  from(leaf('aid', 'equal', true), leaf('aid', 'equal', false)),
  from(leaf(of('d1'), 'equal', true), leaf(of('d2'), 'equal', true), leaf(of('hasItem'), 'equal', true)),
  from(leaf(of('allBig'), 'equal', true)),
)

const simpler: fc.Arbitrary<Json> = leaves.filter((one) => !/d1|d2|n1|n2/.test(JSON.stringify(one)))

const tree = (leafOf: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.letrec<{ tree: Json }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leafOf,
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((any) => ({ any })),
      tie('tree').map((not) => ({ not })),
      // What holds or does not, said twice in other words.
      tie('tree').map((one) => ({ any: [one, { not: one }] })),
    ),
  })).tree

const plain: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: from('count', 'other', 'balance').map((id) => ({ fact: of(id) })) },
  from({ fact: of('years') }, { fact: 'aid.sum' }, { fact: of('sizes') }),
  fc.integer({ min: -2, max: 4 }),
)

const expressions: fc.Arbitrary<unknown> = fc.letrec<{ expression: unknown }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    plain,
    fc
      .tuple(from('add', 'min', 'max', 'multiply'), fc.array(tie('expression'), { minLength: 2, maxLength: 3 }))
      .map(([name, args]) => ({ [name]: args })),
    fc
      .tuple(from('subtract', 'divide', 'cappedAt'), tie('expression'), tie('expression'))
      .map(([name, one, two]) => ({ [name]: [one, two] })),
    fc
      .tuple(simpler, tie('expression'), tie('expression'))
      .map(([when, then, otherwise]) => ({ if: when, then, else: otherwise })),
    from('rates', 'rates', 'gaps').map((id) => ({ lookup: `param.${id}`, by: { fact: of('grade') } })),
  ),
})).expression

const build = (
  conditions: readonly (readonly [Json, string, boolean])[],
  d1: Json,
  d2: Json,
  n1: unknown,
  n2: unknown,
): Files => {
  const files = smallPolicy({
    tables: [{ id: 'grade', label, codes: codes.map((code) => ({ code, label })) }],
    facts: [
      fact(of('a'), 'boolean'),
      fact(of('b'), 'boolean'),
      fact(of('grade'), 'code', { table: 'grade' }),
      fact(of('count'), 'integer', { min: 0, max: 4 }),
      fact(of('other'), 'integer', { min: 0, max: 4 }),
      fact(of('balance'), 'integer', { min: -2, max: 2 }),
      fact(of('day'), 'date'),
      fact(of('word'), 'text'),
      fact(of('signs'), 'codes', { table: 'grade' }),
      fact('aid.kind', 'code', { table: 'grade' }),
      fact('aid.sum', 'integer', { min: 0, max: 2 }),
      fact('item.is', 'boolean'),
      fact('item.size', 'integer', { min: 0, max: 2 }),
    ],
    parameters: [
      parameter('rates', 'moneyByCode', [{ from: '2019-01-01', value: { A: 1, B: 1, C: 2, D: 0 } }], {
        table: 'grade',
      }),
      parameter('gaps', 'moneyByCode', [{ from: '2019-01-01', value: { A: 1, B: 2 } }], { table: 'grade' }),
    ],
    derived: [
      derived(of('years'), 'number', { completedYears: [{ fact: of('day') }, { fact: 'asOf' }] }),
      derived(of('eve'), 'date', { dayBefore: [{ fact: of('day') }] }),
      derived(of('sizes'), 'number', { sum: 'item', of: { fact: 'item.size' }, where: leaf('item.is', 'equal', true) }),
      derived(of('hasItem'), 'boolean', { some: 'item', where: leaf('item.size', 'greaterThan', 0) }),
      derived(of('allBig'), 'boolean', { every: 'item', where: leaf('item.size', 'greaterThanInclusive', 1) }),
      derived(of('n1'), 'number', n1),
      derived(of('n2'), 'number', n2),
      derived(of('d1'), 'boolean', d1),
      derived(of('d2'), 'boolean', d2),
    ],
    formulas: [{ id: 'pay', scope: 'household', label, unit: 'yuanPerYear', formula: { fact: of('n1') } }],
    rules: conditions.map(([condition, outcome, pays], index) =>
      rule(
        { all: [condition] },
        {
          name: `rule${index}`,
          outcome,
          ...(outcome === 'review' ? { review: { by: 'official', tier: 'county', question: label } } : {}),
          event: {
            type: 'benefit',
            ...(pays && outcome === 'entitled' ? { params: { amount: { formula: 'pay' } } } : {}),
          },
        },
      ),
    ),
  })
  const all = JSON.parse(files['all.json'] ?? '') as { scopes: unknown[] }
  all.scopes.push({ id: 'item', in: 'household', path: 'items', max: 3, absent: 'none', collectedBy: 'village', label })
  const blocks = [{ id: 'aid', label, absent: 'none', collectedBy: 'village' }]
  return { ...files, 'all.json': JSON.stringify({ ...all, blocks }) }
}

/** Rules over every kind of fact, with up to three ways to one benefit. */
export const randomRules: fc.Arbitrary<Files> = fc
  .tuple(
    fc.array(fc.tuple(tree(leaves), from(...OUTCOMES), fc.boolean()), { minLength: 1, maxLength: 3 }),
    tree(simpler),
    tree(simpler),
    expressions,
    expressions,
  )
  .map((parts) => build(...parts))

/** A household of which everything is known. */
export const randomHousehold: fc.Arbitrary<Json> = fc
  .record(Object.fromEntries(Object.entries(DOMAINS).map(([key, values]) => [key, from(...values)])))
  .map((known) => withValues({ householdId: 'H', members: [{ memberId: 'A' }] }, Object.entries(known)))

/** The household with other values; without the keys whose value is `undefined`. */
export const withValues = (household: Json, values: readonly (readonly [string, unknown])[]): Json => {
  const entries = Object.entries({ ...household, ...Object.fromEntries(values) })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
