import { createPolicy, RecordError, type Policy } from '@bangfu/core'
import { findHarm } from '@bangfu/core/analysis'
import { formatDiagnostic, formatExplanation } from '@bangfu/core/messages'
import { describe, expect, test } from 'vitest'
import { LEGAL_AID } from './legal-aid.ts'
import { panjin } from './policy-texts.ts'
import { grounds, load, problemsOf as problemsOfVariant, variant, words } from './variant-texts.ts'

type Json = Readonly<Record<string, unknown>>

const policy = load(LEGAL_AID)
const asOf = '2020-06-30'

const household = (extensions: unknown, members: readonly unknown[] = [undefined]): Json => ({
  householdId: 'H',
  regionCode: '211104',
  area: 'rural',
  recognizedStatus: 'lowIncomeRescue',
  ...(extensions === undefined ? {} : { extensions }),
  members: members.map((own, index) => ({
    memberId: `${index + 1}`,
    ...(own === undefined ? {} : { extensions: own }),
  })),
})

const lineOf = (record: Json, code = 'LEG-ADVICE', by: Policy = policy) =>
  by.decide(record, { asOf }).benefits.find((line) => line.code === code)

const problemsOf = (record: unknown, by: Policy = policy): RecordError['diagnostics'] => {
  try {
    by.decide(record, { asOf })
  } catch (error) {
    if (error instanceof RecordError) return error.diagnostics
    throw error
  }
  return []
}

describe('a record with extensions', () => {
  test('is decided by what lies under them', () => {
    const asks = { 'legal-aid': { needsLawyer: true } }
    expect(lineOf(household({ 'legal-aid': { hasDispute: true } }, [{}, asks]))?.outcome).toBe('entitled')
    expect(lineOf(household({ 'legal-aid': { hasDispute: false } }, [asks]))).toBeUndefined()
    expect(lineOf(household({ 'legal-aid': { hasDispute: true } }, [undefined]))).toBeUndefined()
  })

  test('leaves open what is unknown, and says which tier supplies it', () => {
    const asks = { 'legal-aid': { needsLawyer: true } }
    for (const extensions of [undefined, {}, { 'legal-aid': {} }, { 'legal-aid': { hasDispute: null } }]) {
      expect(lineOf(household(extensions, [asks]))).toMatchObject({
        outcome: 'review',
        pending: [{ kind: 'fact', fact: 'legal-aid.hasDispute', appliesTo: 'household', tier: 'village' }],
      })
    }
    expect(
      lineOf(household({ 'legal-aid': { hasDispute: true } }, [{ 'legal-aid': { needsLawyer: null } }]))?.pending,
    ).toEqual([{ kind: 'fact', fact: 'member.legal-aid.needsLawyer', appliesTo: '1', tier: 'village' }])
  })

  test.each([
    ['none there: each block says what its absence means', undefined, undefined],
    ['an empty object: the same', {}, undefined],
    ['null: whether there is a plan is unknown', null, 'review'],
    ['one block unknown', { 'care-plan': null }, 'review'],
    ['one block there', { 'care-plan': {} }, 'entitled'],
    ['another block there', { 'legal-aid': {} }, undefined],
  ])('%s', (_, extensions, outcome) => {
    expect(lineOf(household(undefined, [extensions]), 'LEG-CARE')?.outcome).toBe(outcome)
  })

  test('of which all is unknown waits for the block as a whole, for the household and for a member', () => {
    expect(lineOf(household(null, [{ 'legal-aid': { needsLawyer: true } }]))?.pending).toEqual([
      { kind: 'fact', fact: 'legal-aid', appliesTo: 'household', tier: 'village' },
    ])
    const line = lineOf(household({ 'legal-aid': { hasDispute: true } }, [null, undefined]))
    expect(line).toMatchObject({ outcome: 'review', pending: [{ fact: 'member.legal-aid', appliesTo: '1' }] })
  })

  test('lies under an event as well', () => {
    const withEvent = (extensions: unknown): Json => ({
      ...household(undefined),
      members: [{ memberId: '1', medicalEvents: [{ setting: 'inpatient', extensions }] }],
    })
    expect(problemsOf(withEvent({ claim: { paidYuan: '12.50' } }))).toEqual([])
    expect(problemsOf(withEvent({ claim: { paidYuan: -1 } }))).toMatchObject([
      { code: 'RECORD_WRONG_NUMBER', path: 'members[0].medicalEvents[0].extensions.claim.paidYuan' },
    ])
  })
})

describe('a record is refused', () => {
  test.each([[[]], ['x'], [1], [true]])('where its extensions are %j', (extensions) => {
    for (const [record, path] of [
      [household(extensions), 'extensions'],
      [household(undefined, [extensions]), 'members[0].extensions'],
      [household({ 'legal-aid': extensions }), 'extensions.legal-aid'],
    ] as const) {
      expect(problemsOf(record)).toMatchObject([{ code: 'RECORD_WRONG_TYPE', path, expected: 'an object' }])
    }
  })

  test('with a block that nobody declares, and says what was meant', () => {
    const [problem, ...others] = problemsOf(household({ 'legal-ad': { hasDispute: true } }))
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      code: 'RECORD_UNKNOWN_KEY',
      path: 'extensions.legal-ad',
      found: 'legal-ad',
      suggestion: 'legal-aid',
    })
    if (problem === undefined) return
    expect(formatDiagnostic(problem, 'en')).toBe(
      'Unexpected key `legal-ad` at `extensions.legal-ad` of household `H`, expected a group that a loaded plugin or variant declares; none that is loaded declares this one. Did you mean `legal-aid`?',
    )
    expect(formatDiagnostic(problem, 'zh')).toBe(
      '家庭「H」的「extensions.legal-ad」不是记录里的项目；应为已加载的插件或地方方案声明的分组，它们都没有声明这一组。是不是想写「legal-aid」？',
    )
  })

  test('with a key that a block does not have, or a block beside the extensions', () => {
    expect(problemsOf(household({ 'legal-aid': { hasDisput: true } }))).toMatchObject([
      {
        code: 'RECORD_UNKNOWN_KEY',
        path: 'extensions.legal-aid.hasDisput',
        expected: 'a key that the policy declares',
        suggestion: 'hasDispute',
      },
    ])
    expect(problemsOf({ ...household(undefined), 'legal-aid': { hasDispute: true } })).toMatchObject([
      { code: 'RECORD_UNKNOWN_KEY', path: 'legal-aid', expected: 'a key that the policy declares' },
    ])
    expect(problemsOf({ ...household(undefined), extension: {} })).toMatchObject([
      { code: 'RECORD_UNKNOWN_KEY', path: 'extension', suggestion: 'extensions' },
    ])
  })

  test('by a policy that has none, as any unknown key', () => {
    const plain = createPolicy(panjin)
    expect(problemsOf(household({}), plain)).toMatchObject([
      { code: 'RECORD_UNKNOWN_KEY', path: 'extensions', expected: 'a key that the policy declares' },
    ])
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('with the key %s wherever it stands', (key) => {
    const own = JSON.parse(`{ "${key}": { "hasDispute": true } }`) as unknown
    const inside = JSON.parse(`{ "legal-aid": { "${key}": true } }`) as unknown
    expect(problemsOf(household(own))).toMatchObject([{ code: 'RECORD_UNKNOWN_KEY', path: `extensions.${key}` }])
    expect(problemsOf(household(undefined, [own]))).toMatchObject([
      { code: 'RECORD_UNKNOWN_KEY', path: `members[0].extensions.${key}` },
    ])
    expect(problemsOf(household(inside))).toMatchObject([
      { code: 'RECORD_UNKNOWN_KEY', path: `extensions.legal-aid.${key}` },
    ])
    expect(Object.prototype).not.toHaveProperty('hasDispute')
  })

  test('where two members share what is to be their own', () => {
    const of = { 'legal-aid': { caseNumber: 'C-1' } }
    expect(problemsOf(household(undefined, [of, of]))).toMatchObject([
      { code: 'RECORD_USED_TWICE', path: 'members[1].extensions.legal-aid.caseNumber' },
    ])
  })

  test('where they inherit', () => {
    const inherits = Object.create({ 'legal-aid': { hasDispute: true } }) as unknown
    expect(problemsOf(household(inherits))).toMatchObject([{ code: 'RECORD_NOT_DATA', path: 'extensions' }])
  })
})

test('an explanation names the facts by their labels, and says how the measure would open', () => {
  const record = household({ 'legal-aid': { hasDispute: null } }, [{ 'legal-aid': { needsLawyer: true } }])
  const explanation = policy.explain(record, policy.decide(record, { asOf }))
  const said = (locale: 'zh' | 'en'): string =>
    formatExplanation(explanation, policy.describe(), locale)
      .map(({ text }) => text)
      .join('\n')
  expect(said('zh')).toMatch(/本户.*有纠纷.*未知/)
  expect(said('en')).toMatch(/has a dispute.*unknown/)
  const line = explanation.lines.find(({ code }) => code === 'LEG-ADVICE')
  expect(line?.nearest?.ways).toMatchObject([
    {
      outcome: 'entitled',
      facts: [
        {
          fact: 'legal-aid.hasDispute',
          appliesTo: 'household',
          change: 'supply',
          values: [{ kind: 'known', value: true }],
        },
      ],
    },
  ])
})

test('a description says where they stand', () => {
  const { facts, blocks } = policy.describe()
  const places = Object.fromEntries([...facts, ...blocks].map(({ id, path }) => [id, path]))
  expect(places).toMatchObject({
    'legal-aid': 'extensions.legal-aid',
    'member.legal-aid': 'members.extensions.legal-aid',
    'event.claim': 'members.medicalEvents.extensions.claim',
    'member.disability': 'members.disability',
    'legal-aid.hasDispute': 'extensions.legal-aid.hasDispute',
    'member.legal-aid.needsLawyer': 'members.extensions.legal-aid.needsLawyer',
    'event.claim.paidYuan': 'members.medicalEvents.extensions.claim.paidYuan',
  })
  expect(blocks.filter(({ extension }) => extension).map(({ id }) => id)).toEqual([
    'legal-aid',
    'member.care-plan',
    'member.legal-aid',
    'event.claim',
  ])
})

test('a block may be called like what every object has', () => {
  const own = load({
    blocks: [{ id: 'constructor', extension: true, label: words, absent: 'none' }],
    facts: [{ id: 'constructor.flag', label: words, type: 'boolean', absent: 'unknown' }],
    inProgram: 'society',
    rules: [
      {
        ...LEGAL_AID.rules[0],
        conditions: { all: [{ fact: 'constructor.flag', operator: 'equal', value: true }] },
      },
    ],
  })
  expect(lineOf(household({ constructor: { flag: true } }), 'LEG-ADVICE', own)?.outcome).toBe('entitled')
  expect(lineOf(household({}), 'LEG-ADVICE', own)).toBeUndefined()
  expect(lineOf(household({ constructor: null }), 'LEG-ADVICE', own)?.outcome).toBe('review')
  expect(problemsOf(household({ constructor: { flag: 1 } }), own)).toMatchObject([
    { code: 'RECORD_WRONG_TYPE', path: 'extensions.constructor.flag' },
  ])
})

test('a household that shows a harm has what it needs under extensions', () => {
  const sections = {
    switchOff: [
      { rule: 'leg-advice', ...grounds },
      { rule: 'leg-care', ...grounds },
    ],
  }
  const base = variant(LEGAL_AID)
  const found = findHarm(
    variant(sections, { policy: 'zone', by: 'zone', extends: 'dawa', effectiveFrom: '2020-07-01' }, base),
  )
  const records = found.flatMap(({ witness }) => (witness === undefined ? [] : [witness.record]))
  expect(records).toContainEqual(
    expect.objectContaining({
      extensions: { 'legal-aid': { hasDispute: true } },
      members: [expect.objectContaining({ extensions: { 'legal-aid': { needsLawyer: true } } })],
    }),
  )
  expect(records).toContainEqual(
    expect.objectContaining({ members: [expect.objectContaining({ extensions: { 'care-plan': {} } })] }),
  )
})

describe('a rule file is refused', () => {
  const block = (id: string, more: Json = {}): Json => ({ id, label: words, absent: 'items', ...more })
  const fact = (id: string): Json => ({ id, label: words, type: 'boolean', absent: 'unknown' })
  const list = (more: Json): Json => ({
    id: 'visit', in: 'household', path: 'visits2', absent: 'none', label: words, ...more,
  }) // prettier-ignore

  test.each([
    [{ blocks: [block('extensions')] }, 'blocks[0].id'],
    [{ blocks: [block('member.extensions')] }, 'blocks[0].id'],
    [{ blocks: [block('extensions', { extension: true })] }, 'blocks[0].id'],
    [{ facts: [fact('household.extensions')] }, 'facts[0].id'],
    [{ facts: [fact('event.extensions')] }, 'facts[0].id'],
    [{ scopes: [list({ path: 'extensions' })] }, 'scopes[0].path'],
    [{ scopes: [list({ key: 'extensions' })] }, 'scopes[0].key'],
  ])('where something else would stand under that key: %j', (sections, path) => {
    expect(problemsOfVariant(sections)).toMatchObject([{ code: 'RESERVED_KEY', path, found: 'extensions' }])
  })

  test('where a block is called like a scope, or like another block', () => {
    expect(problemsOfVariant({ blocks: [block('member', { extension: true })] })).toMatchObject([
      { code: 'WRONG_SCOPE', found: 'member' },
    ])
    expect(problemsOfVariant({ blocks: [block('income', { extension: true })] })).toMatchObject([
      { code: 'DUPLICATE_NAME', found: 'income' },
    ])
  })

  test('where `extension` is no yes or no', () => {
    expect(problemsOfVariant({ blocks: [block('legal-aid', { extension: 'true' })] })).toMatchObject([
      { code: 'WRONG_VALUE', path: 'blocks[0].extension' },
    ])
  })
})
