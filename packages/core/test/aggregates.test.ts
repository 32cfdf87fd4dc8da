import type { Diagnostic } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { derived, fact, household, loadSmall, placeIn, problemsOf, smallPolicy, type Parts } from './policy-texts.ts'

type Json = Readonly<Record<string, unknown>>

const label = { zh: '名', en: 'name' }
const leaf = (id: string, operator: string, value: unknown): Json => ({ fact: id, operator, value })

const codes = [
  { code: 'a1', label, group: 'a' },
  { code: 'a2', label, group: 'a' },
  { code: 'b', label },
]
const PARTS: Parts = {
  tables: [{ id: 'kinds', label, codes }],
  facts: [
    fact('household.region', 'region', { table: 'kinds', absent: 'required' }),
    fact('member.kind', 'code', { table: 'kinds' }),
    fact('member.old', 'boolean'),
    fact('member.well', 'boolean'),
    fact('household.heads', 'integer'),
  ],
  derived: [
    derived('household.isFlagged', 'boolean', leaf('household.flag', 'equal', true)),
    derived('household.hasOld', 'boolean', { some: 'member', where: leaf('member.old', 'equal', true) }),
  ],
}
const aggregate = (form: string, more: Json = {}): Json => ({ id: 'it', form, clause: '1', label, ...more })
const withAggregates = (...aggregates: readonly Json[]): Parts => ({ ...PARTS, plan: { aggregates } })

/** What an aggregate counts over households. */
const measured = (one: Json, ...records: readonly Json[]): unknown => {
  const tally = loadSmall(withAggregates(one)).createTally({ asOf: '2019-12-31' })
  for (const record of records) tally.add(household({ region: '123456', ...record }))
  return tally.result().divisions[0]?.measures['it']
}
const members = (...each: readonly Json[]): Json => ({
  members: each.map((more, index) => ({ memberId: `${index}`, ...more })),
})

describe('an aggregate', () => {
  const WRONG: readonly (readonly [what: string, one: Json, at: string, problem: Partial<Diagnostic>])[] = [
    ['of an unknown scope', aggregate('count', { of: 'membre' }), '"membre"',
      { code: 'UNKNOWN_SCOPE', path: 'aggregates[0].of', suggestion: 'member' }],
    ['by a code of an unknown scope', aggregate('groups', { of: 'membre', by: 'member.kind' }), '"membre"',
      { code: 'UNKNOWN_SCOPE', path: 'aggregates[0].of' }],
    ['where an unknown fact holds', aggregate('count', { of: 'member', where: 'member.odl' }), '"member.odl"',
      { code: 'UNKNOWN_FACT', path: 'aggregates[0].where', suggestion: 'member.old' }],
    ['of households where a fact of members holds', aggregate('count', { of: 'household', where: 'member.old' }),
      '"where": "member.old"', { code: 'WRONG_FACT', path: 'aggregates[0].where' }],
    ['where a number holds', aggregate('count', { of: 'household', where: 'household.number' }),
      '"where": "household.number"', { code: 'WRONG_FACT', path: 'aggregates[0].where' }],
    ['of a share that an unknown fact applies to', aggregate('share', { of: 'member', applies: 'x', met: 'member.well' }),
      '"x"', { code: 'UNKNOWN_FACT', path: 'aggregates[0].applies' }],
    ['of a share that is met by a code', aggregate('share', { of: 'member', applies: 'member.old', met: 'member.kind' }),
      '"met": "member.kind"', { code: 'WRONG_FACT', path: 'aggregates[0].met' }],
    ['in groups by a boolean', aggregate('groups', { of: 'member', by: 'member.old' }), '"by": "member.old"',
      { code: 'WRONG_FACT', path: 'aggregates[0].by', expected: 'a code' }],
    ['in groups by an unknown fact', aggregate('groups', { of: 'member', by: 'member.knd' }), '"member.knd"',
      { code: 'UNKNOWN_FACT', path: 'aggregates[0].by', suggestion: 'member.kind' }],
    ['of households in groups by a code of members', aggregate('groups', { of: 'household', by: 'member.kind' }),
      '"by": "member.kind"', { code: 'WRONG_FACT', path: 'aggregates[0].by' }],
    ['that is the mean of a boolean', aggregate('mean', { total: 'household.flag', heads: 'household.heads' }),
      '"total": "household.flag"', { code: 'WRONG_FACT', path: 'aggregates[0].total', expected: 'a number' }],
    ['that is the mean over unknown heads', aggregate('mean', { total: 'household.number', heads: 'household.head' }),
      '"household.head"', { code: 'UNKNOWN_FACT', path: 'aggregates[0].heads', suggestion: 'household.heads' }],
    ['of a form that nobody knows', aggregate('median', { of: 'member' }), '"median"', { code: 'WRONG_VALUE' }],
    ['that expects more than none', aggregate('count', { of: 'member', expected: 1 }), '1\n', { code: 'WRONG_VALUE' }],
    ['of a share without what is met', aggregate('share', { of: 'member', applies: 'member.old' }), '{\n   "id": "it"',
      { code: 'MISSING_KEY' }],
    ['that is not tested for no reason', aggregate('notTested'), '{\n   "id": "it"', { code: 'MISSING_KEY' }],
    ['with a key that nobody reads', aggregate('classes', { of: 'member' }), '"of": "member"', { code: 'UNKNOWN_KEY', expected: 'id, label, clause, form' }],
  ] // prettier-ignore

  test.each(WRONG)('%s is refused at its place, once', (_what, one, at, problem) => {
    const parts = withAggregates(one)
    const files = smallPolicy(parts)
    const text = files['all.json'] ?? ''
    const start = text.indexOf('"aggregates"')
    const { line, column } = placeIn(text.slice(start), at)
    const found = problemsOf(files)
    expect(found).toEqual([expect.objectContaining({ severity: 'error', file: 'all.json', ...problem })])
    expect(found[0]?.suggestion).not.toBe(found[0]?.found)
    // A key stands where its name does, a value after it.
    const keyLength = /^"[a-z]+": /.exec(at)?.[0].length ?? 0
    const offset = problem.code === 'UNKNOWN_KEY' ? 0 : keyLength
    expect([found[0]?.line, found[0]?.column]).toEqual([
      line - 1 + placeIn(text, '"aggregates"').line,
      column + offset + (line === 1 ? placeIn(text, '"aggregates"').column - 1 : 0),
    ])
  })

  test('declared twice is refused', () => {
    const files = smallPolicy(withAggregates(aggregate('classes'), aggregate('count', { of: 'member' })))
    expect(problemsOf(files)).toMatchObject([{ code: 'DUPLICATE_NAME', found: 'it', path: 'aggregates[1].id' }])
  })

  test('of a fact whose own text is wrong is not refused once more', () => {
    const broken = { ...PARTS, facts: [...(PARTS.facts ?? []), { ...fact('member.ill', 'boolean'), labell: 1 }] }
    const plan = { aggregates: [aggregate('count', { of: 'member', where: 'member.ill' })] }
    expect(problemsOf(smallPolicy({ ...broken, plan })).map(({ code }) => code)).toEqual(['UNKNOWN_KEY'])
  })
})

describe('what an aggregate counts', () => {
  test('things of any scope, all of them without a condition', () => {
    const two = members({ old: true }, { old: null })
    expect(measured(aggregate('count', { of: 'member' }), two, {})).toEqual({ form: 'count', yes: 3, unknown: 0 })
    expect(measured(aggregate('count', { of: 'member', where: 'member.old' }), two, {})).toEqual({
      form: 'count',
      yes: 1,
      unknown: 2,
    })
  })

  test.each([
    [[], 'yes'],
    [[{ flag: false }], 'yes'],
    [[{ flag: false }, {}], 'unknown'],
    [[{ flag: true }, {}], 'no'],
  ])('none at all of %j is reached: %s', (records, reached) => {
    const none = aggregate('count', { of: 'household', where: 'household.isFlagged', expected: 0 })
    expect(measured(none, ...(records as readonly Json[]))).toMatchObject({ reached })
  })

  // belongs × applies × met: not counted, not applicable, and unknown wherever one that matters is unknown.
  test.each([
    [false, true, true, undefined],
    [true, false, null, 'notApplicable'],
    [true, true, true, 'met'],
    [true, true, false, 'unmet'],
    [true, true, null, 'unknown'],
    [true, null, true, 'unknown'],
    [true, null, false, 'unknown'],
    [null, true, true, 'unknown'],
    [null, true, false, 'unknown'],
  ])('a share: belongs %s, applies %s, met %s is %s', (flag, old, well, state) => {
    const share = { form: 'share', met: 0, unmet: 0, unknown: 0, notApplicable: 0 }
    const facts = [...(PARTS.facts ?? []), fact('household.applies', 'boolean'), fact('household.met', 'boolean')]
    const one = aggregate('share', {
      of: 'household',
      where: 'household.isFlagged',
      applies: 'household.applies',
      met: 'household.met',
    })
    const tally = loadSmall({ ...PARTS, facts, plan: { aggregates: [one] } }).createTally({ asOf: '2019-12-31' })
    tally.add(household({ region: '123456', flag, applies: old, met: well }))
    expect(tally.result().divisions[0]?.measures['it']).toEqual(state === undefined ? share : { ...share, [state]: 1 })
  })

  test('groups by code, or by the group of a code where it has one', () => {
    const four = members({ kind: 'a1' }, { kind: 'a2' }, { kind: 'b' }, { kind: null })
    const by = (more: Json): Json => aggregate('groups', { of: 'member', by: 'member.kind', ...more })
    expect(measured(by({}), four)).toEqual({ form: 'groups', groups: { a1: 1, a2: 1, b: 1 }, unknown: 1 })
    expect(measured(by({ grouped: true }), four)).toEqual({ form: 'groups', groups: { a: 2, b: 1 }, unknown: 1 })
  })

  test('a mean exact over those whose two numbers are known, and none over none', () => {
    const mean = aggregate('mean', { total: 'household.number', heads: 'household.heads' })
    const records = [
      { number: '0.1', heads: 1 },
      { number: '0.2', heads: 2 },
      { number: null, heads: 4 },
      { number: '1' },
    ]
    // 0.1 + 0.2 = 0.3, for three heads.
    expect(measured(mean, ...records)).toEqual({
      form: 'mean',
      value: { exact: '0.1', display: '0.1000' },
      known: 2,
      unknown: 2,
    })
    expect(measured(mean, {})).toEqual({ form: 'mean', value: null, known: 0, unknown: 1 })
    expect(measured(mean, { number: 5, heads: 0 })).toEqual({ form: 'mean', value: null, known: 1, unknown: 0 })
  })
})
