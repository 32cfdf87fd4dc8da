import { describe, expect, test } from 'vitest'
import { problemsOf as problemsOfFiles, parameter, placeIn, rule, ALWAYS, smallPolicy } from './policy-texts.ts'
import { problemsOf, refusalOf, set, value, variant, words } from './variant-texts.ts'

type Json = Readonly<Record<string, unknown>>

const COUNTY: Json = { vary: 'county' }

/** A small policy with one parameter `p`, and a variant of it that sets that parameter. */
const held = (type: string, base: readonly Json[], more: Json, values: readonly Json[], manifest: Json = {}) =>
  variant(
    { set: [set('p', ...values)] },
    { extends: 'small', policy: 'local', effectiveFrom: '2019-01-01', ...manifest },
    { files: smallPolicy({ parameters: [parameter('p', type, base, { ...COUNTY, ...more })] }) },
  )

const from2019 = (of: unknown): Json => ({ from: '2019-01-01', value: of })

const beyond = (found: string, expected: string, path = 'set[0].values[0].value') => [
  { code: 'VARIANT_BEYOND_BOUND', rule: 'p', path, found, expected },
]

describe('a bound', () => {
  // [type, value of the base, what it says, a value within, a value beyond, what is expected of that]
  test.each([
    ['money', 100, { bound: 'raiseOnly' }, '100', '99.99', 'at least 100, from 2020-01-01'],
    ['money', 100, { bound: 'lowerOnly' }, '100', '100.01', 'at most 100, from 2020-01-01'],
    ['rate', '0.9', { bound: 'raiseOnly' }, '0.9000', '0.8999', 'at least 0.9, from 2020-01-01'],
    ['integer', 3, { bound: 'raiseOnly' }, 4, 2, 'at least 3, from 2020-01-01'],
    ['money', 100, { bound: 'raiseOnly', orNone: true }, 'none', 5, 'at least 100, from 2020-01-01'],
    ['money', 'none', { bound: 'raiseOnly', orNone: true }, 'none', 1_000_000, 'no limit, from 2020-01-01'],
    ['money', 'none', { bound: 'lowerOnly', orNone: true }, 5, undefined, ''],
    ['money', 100, { bound: 'lowerOnly', orNone: true }, 5, 'none', 'at most 100, from 2020-01-01'],
    ['date', '2020-12-31', { bound: 'raiseOnly' }, '2021-06-30', '2020-12-30', '2020-12-31 or later, from 2020-01-01'],
    [
      'date',
      '2020-12-31',
      { bound: 'lowerOnly' },
      '2020-12-31',
      '2021-01-01',
      '2020-12-31 or earlier, from 2020-01-01',
    ],
    ['texts', ['甲', '乙'], { bound: 'addOnly' }, ['丙', '乙', '甲'], ['甲'], 'also 乙, from 2020-01-01'],
    ['words', ['a', 'b'], { bound: 'addOnly' }, ['a', 'b', 'c'], ['c', 'a'], 'also b, from 2020-01-01'],
    [
      'choice',
      'a',
      { options: ['a', 'b', 'c'].map((id) => ({ id, label: words })), oneOf: ['a', 'b'] },
      'b',
      'c',
      'a, b',
    ],
    ['money', 100, { oneOf: [100, '150.50'] }, '150.5', 120, '100, 150.5'],
    ['boolean', true, { oneOf: [true] }, true, false, 'true'],
    [
      'range',
      [16, 59],
      {
        oneOf: [
          [16, 59],
          [16, 64],
        ],
      },
      [16, 64],
      [18, 59],
      'a list of 2',
    ],
  ] as const)('of %s on %j by %j takes %j and refuses %j', (type, base, more, within, past, expected) => {
    expect(refusalOf(held(type, [from2019(base)], more, [value('2020-01-01', within)]))).toEqual([])
    if (past === undefined) return
    const [problem] = refusalOf(held(type, [from2019(base)], more, [value('2020-01-01', past)]))
    expect(problem).toMatchObject({ code: 'VARIANT_BEYOND_BOUND', path: 'set[0].values[0].value' })
    if (type !== 'range') expect(problem?.expected).toBe(expected)
  })

  test('of an amount for each code holds for each', () => {
    const files = (amounts: Json) =>
      variant(
        { set: [set('p', value('2020-01-01', amounts))] },
        { extends: 'small' },
        {
          files: smallPolicy({
            tables: [{ id: 't', label: words, codes: ['a', 'b'].map((code) => ({ code, label: words })) }],
            parameters: [
              parameter('p', 'moneyByCode', [from2019({ a: 10 })], { ...COUNTY, table: 't', bound: 'raiseOnly' }),
            ],
          }),
        },
      )
    expect(refusalOf(files({ a: 10, b: 1 }))).toEqual([])
    expect(refusalOf(files({ a: 9, b: 1 }))).toMatchObject(beyond('a 9, b 1', 'for a at least 10, from 2020-01-01'))
    expect(refusalOf(files({ b: 1 }))).toMatchObject(beyond('b 1', 'also a, from 2020-01-01'))
  })

  test('is not needed for an amount to stand for each code that the base has, on each day on which it has it', () => {
    const files = (...values: readonly Json[]) =>
      variant(
        { set: [set('p', ...values)] },
        { extends: 'small' },
        {
          files: smallPolicy({
            tables: [{ id: 't', label: words, codes: ['a', 'b', 'c'].map((code) => ({ code, label: words })) }],
            parameters: [
              parameter(
                'p',
                'moneyByCode',
                [from2019({ a: 10 }), { from: '2021-01-01', value: { a: 10, b: 10, c: 10 } }],
                { ...COUNTY, table: 't' },
              ),
            ],
          }),
        },
      )
    const before = value('2020-01-01', { a: 1 }, { to: '2020-12-31' })
    expect(refusalOf(files(before, value('2021-01-01', { a: 1, b: 1, c: 1 })))).toEqual([])
    expect(refusalOf(files(before, value('2021-01-01', { b: 1 })))).toMatchObject(
      beyond('b 1', 'also a, c, from 2021-01-01', 'set[0].values[1].value'),
    )
    expect(refusalOf(files(value('2020-01-01', { a: 1 })))).toMatchObject(beyond('a 1', 'also b, c, from 2021-01-01'))
  })

  test('is not needed for the premiums of the plan to stand for each insurance', () => {
    const data = set('health.personalPremiumYuan', value('2020-01-01', { ncms: 250 }))
    expect(problemsOf({ set: [data] })).toMatchObject([
      { code: 'VARIANT_BEYOND_BOUND', found: 'ncms 250', expected: 'also urbmi, urrbmi, from 2020-01-01' },
    ])
  })

  test('compares with the value of the base on each day, also with one that the base has later', () => {
    const base = [from2019(100), { from: '2022-01-01', value: 120 }]
    const within = [value('2020-01-01', 110), value('2022-01-01', 120)]
    expect(refusalOf(held('money', base, { bound: 'raiseOnly' }, within))).toEqual([])
    const open = [value('2020-01-01', 110)]
    expect(refusalOf(held('money', base, { bound: 'raiseOnly' }, open))).toMatchObject(
      beyond('110', 'at least 120, from 2022-01-01'),
    )
    // Its last day is the one before the base's next value: nothing to compare with after it, but then no value either.
    const ending = [value('2020-01-01', 110, { to: '2021-12-31' })]
    expect(refusalOf(held('money', base, { bound: 'raiseOnly' }, ending))).toMatchObject([
      { code: 'VARIANT_BEYOND_BOUND', path: 'set[0].values', found: 'no value on 2022-01-01' },
    ])
  })

  test.each([['1.2'], ['none'], ['2020-13-01']])('says nothing of days whose value cannot be read: %j', (wrong) => {
    const rate = { bound: 'raiseOnly', min: 0, max: 1 }
    const at = 'set[0].values[0].value'
    expect(refusalOf(held('rate', [from2019('0.9')], rate, [value('2020-01-01', wrong)]))).toMatchObject([
      { code: 'WRONG_VALUE', path: at, found: `"${wrong}"` },
    ])
  })

  test('says nothing of days on which the base has no value', () => {
    const base = [{ from: '2019-01-01', to: '2019-12-31', value: 100 }]
    expect(refusalOf(held('money', base, { bound: 'raiseOnly' }, [value('2020-01-01', 1)]))).toEqual([])
    expect(refusalOf(held('money', base, { bound: 'raiseOnly' }, [value('2019-12-31', 1)]))).toMatchObject(
      beyond('1', 'at least 100, from 2019-12-31'),
    )
  })

  test('leaves a parameter free that has none', () => {
    expect(refusalOf(held('money', [from2019(100)], {}, [value('2020-01-01', 1)]))).toEqual([])
  })
})

describe('a variant of a variant', () => {
  const county = held('money', [from2019(100)], { bound: 'raiseOnly' }, [value('2020-01-01', 150)])
  const zone = (of: number) =>
    variant({ set: [set('p', value('2021-01-01', of))] }, { policy: 'zone', extends: 'local', by: 'zone' }, county)

  test('is held to the value of each of its bases', () => {
    expect(refusalOf(zone(151))).toEqual([])
    expect(refusalOf(zone(120))).toMatchObject(beyond('120', 'at least 150, from 2021-01-01'))
    expect(refusalOf(zone(90))).toMatchObject(beyond('90', 'at least 150, from 2021-01-01'))
  })
})

describe('who may change a parameter', () => {
  test.each([
    ['county', 'county', true],
    ['county', 'zone', true],
    ['county', 'city', true],
    ['city', 'city', true],
    ['city', 'county', false],
    ['city', 'zone', false],
    ['none', 'city', false],
    ['none', 'county', false],
  ] as const)('one that varies by %s, a variant of a %s: %s', (vary, by, allowed) => {
    const problems = refusalOf(held('money', [from2019(1)], { vary }, [value('2020-01-01', 2)], { by }))
    const expected = vary === 'city' ? 'only a variant of the city may' : 'no variant may'
    expect(problems).toMatchObject(
      allowed ? [] : [{ code: 'VARIANT_NOT_ALLOWED', path: 'set[0].parameter', found: 'p', expected }],
    )
    expect(problems).toHaveLength(allowed ? 0 : 1)
  })

  test('the line of the plan, which reading 1 leaves to nobody', () => {
    expect(problemsOf({ set: [set('incomeLineYuan', value('2020-01-01', 9999))] })).toMatchObject([
      { code: 'VARIANT_NOT_ALLOWED', found: 'incomeLineYuan', file: 'variant.json' },
    ])
  })
})

describe('what a base says of its bounds', () => {
  const wrong = (type: string, of: unknown, more: Json) => {
    const files = smallPolicy({ parameters: [parameter('p', type, [from2019(of)], more)], rules: [rule(ALWAYS)] })
    return { problems: problemsOfFiles(files), text: files['all.json'] ?? '' }
  }

  test.each([
    ['boolean', true, 'raiseOnly'],
    ['money', 1, 'addOnly'],
    ['texts', ['a'], 'lowerOnly'],
  ] as const)('a bound that does not fit: %s %j %s', (type, of, bound) => {
    const { problems, text } = wrong(type, of, { bound })
    expect(problems).toMatchObject([
      { code: 'WRONG_VALUE', rule: 'p', found: bound, ...placeIn(text, `"${bound}"`), path: 'parameters[0].bound' },
    ])
  })

  test('a value of its own that is not one of those allowed, and one that cannot be read', () => {
    expect(wrong('money', 1, { oneOf: [2] }).problems).toMatchObject([
      { code: 'WRONG_VALUE', found: '1', path: 'parameters[0].values[0].value' },
    ])
    expect(wrong('money', 1, { oneOf: [1, 'two'] }).problems).toMatchObject([
      { code: 'WRONG_VALUE', found: '"two"', path: 'parameters[0].oneOf[1]' },
    ])
  })
})
