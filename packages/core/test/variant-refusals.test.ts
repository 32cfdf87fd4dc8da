import { createPolicy, type PolicyData, type PolicyError } from '@bangfu/core'
import { diagnosticMeaning, formatDiagnostic } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'
import { editedPanjin, parameter, placeIn, smallPolicy } from './policy-texts.ts'
import { grounds, problemsOf, refusalOf, set, value, variant, words } from './variant-texts.ts'

type Json = Readonly<Record<string, unknown>>

const cap = set('health.baseAnnualCapYuan', value('2020-01-01', 80_000))
const status = (code: string, more: Json = {}): Json => ({
  table: 'recognizedStatus',
  code,
  label: words,
  from: '2020-01-01',
  ...grounds,
  ...more,
})
const off = (rule: string, more: Json = {}): Json => ({ rule, ...grounds, ...more })

/** A problem with its place, found in the text of the variant by hand. */
const placed = (data: PolicyData, needle: string, file = 'variant.json') => ({
  file,
  ...placeIn(data.files[file] ?? '', needle),
})

describe('what a variant names', () => {
  test.each([
    [
      'R5 a parameter',
      { set: [set('health.basRate', value('2020-01-01', 1))] },
      'UNKNOWN_PARAMETER',
      'health.basRate',
      'health.baseRate',
    ],
    [
      'a table',
      { addCodes: [status('edge', { table: 'recognisedStatus' })] },
      'UNKNOWN_TABLE',
      'recognisedStatus',
      'recognizedStatus',
    ],
    [
      'a rule that is switched off',
      { switchOff: [off('fin-micro-credits')] },
      'UNKNOWN_RULE',
      'fin-micro-credits',
      'fin-micro-credit',
    ],
    [
      'a group',
      { addCodes: [{ ...status('17', { table: 'studentStatus', group: 'tertary' }) }] },
      'WRONG_VALUE',
      'tertary',
      'tertiary',
    ],
    ['a program', { inProgram: 'helth' }, 'UNKNOWN_PROGRAM', 'helth', 'health'],
  ] as const)(
    '%s that the base does not have is refused in its place, with the nearest',
    (_, sections, code, found, suggestion) => {
      const rules = 'inProgram' in sections ? { rules: [added()] } : {}
      const data = variant({ ...sections, ...rules })
      const problems = refusalOf(data).filter((problem) => problem.code !== 'VARIANT_NOT_ALLOWED')
      expect(problems).toMatchObject([{ code, found, suggestion, ...placed(data, `"${found}"`) }])
    },
  )

  test('R5 an unknown key of a section', () => {
    const data = variant({ set: [{ ...cap, valeus: 1 }] })
    expect(refusalOf(data)).toMatchObject([
      { code: 'UNKNOWN_KEY', found: 'valeus', suggestion: 'values', ...placed(data, '"valeus"') },
    ])
  })

  test.each([
    ['a reason of a value', { set: [{ ...cap, reason: undefined }] }, 'set[0].reason'],
    [
      'a source of a value',
      { set: [set('health.baseAnnualCapYuan', value('2020-01-01', 1, { source: undefined }))] },
      'set[0].values[0].source',
    ],
    ['a reason of a code', { addCodes: [status('edge', { reason: undefined })] }, 'addCodes[0].reason'],
    ['a source of a code', { addCodes: [status('edge', { source: undefined })] }, 'addCodes[0].source'],
    ['a reason to switch off', { switchOff: [off('fin-micro-credit', { reason: undefined })] }, 'switchOff[0].reason'],
    ['a source to switch off', { switchOff: [off('fin-micro-credit', { source: undefined })] }, 'switchOff[0].source'],
  ] as const)('%s must be there', (_, sections, path) => {
    expect(problemsOf(sections)).toMatchObject([{ code: 'MISSING_KEY', path, file: 'variant.json' }])
  })
})

const added = (more: Json = {}): Json => ({
  name: 'hea-extra',
  benefit: 'HEA-EXTRA',
  clause: '2.2.3.k',
  for: 'member',
  outcome: 'service',
  title: words,
  conditions: { all: [{ fact: 'member.isRecognized', operator: 'equal', value: true }] },
  event: { type: 'benefit' },
  ...more,
})

describe('R16 what the base has renamed', () => {
  const renamed = (...edits: readonly (readonly [string, string, string])[]) => ({ files: editedPanjin(...edits) })

  test('a parameter that the variant sets is refused with the new name', () => {
    const base = renamed(
      ['parameters.json', '"id": "targets.industryExemptions"', '"id": "targets.industryExemption"'],
      ['derived/targets.json', 'param.targets.industryExemptions', 'param.targets.industryExemption'],
    )
    const problems = problemsOf({ set: [set('targets.industryExemptions', value('2020-01-01', ['tekun']))] }, {}, base)
    expect(problems.filter(({ file }) => file === 'variant.json')).toMatchObject([
      { code: 'UNKNOWN_PARAMETER', suggestion: 'targets.industryExemption' },
    ])
  })

  test('a fact that a rule of the variant names is refused with the new name, in the file of the variant', () => {
    const rule = added({ conditions: { all: [{ fact: 'household.creditNeeded', operator: 'equal', value: true }] } })
    expect(problemsOf({ inProgram: 'health', rules: [rule] })).toMatchObject([
      { code: 'UNKNOWN_FACT', file: 'variant.json', rule: 'hea-extra', suggestion: 'household.creditNeed' },
    ])
  })
})

describe('one thing changed twice', () => {
  // Two files of one variant, and the name that both change.
  test.each([
    ['a parameter', { set: [cap] }, { set: [cap] }, 'health.baseAnnualCapYuan'],
    ['a code', { addCodes: [status('edge')] }, { addCodes: [status('edge')] }, 'recognizedStatus edge'],
    ['a rule', { switchOff: [off('fin-micro-credit')] }, { switchOff: [off('fin-micro-credit')] }, 'fin-micro-credit'],
  ] as const)('%s is refused with both places, in whatever order the files are listed', (_, a, b, found) => {
    const expected = [{ code: 'VARIANT_TWICE', found, file: 'b.json', related: [{ file: 'a.json' }] }]
    expect(problemsOf({ 'a.json': a, 'b.json': b })).toMatchObject(expected)
    expect(problemsOf({ 'b.json': b, 'a.json': a })).toMatchObject(expected)
  })

  test('a rule that is replaced in one file and switched off in another', () => {
    const replaced = { replace: [{ rule: 'fin-micro-credit', with: microCredit(), ...grounds }] }
    expect(problemsOf({ 'a.json': replaced, 'b.json': { switchOff: [off('fin-micro-credit')] } })).toMatchObject([
      { code: 'VARIANT_TWICE', found: 'fin-micro-credit' },
    ])
  })

  test('a code that the base has, in its table or on its list', () => {
    expect(problemsOf({ addCodes: [status('dibao')] })).toMatchObject([
      { code: 'DUPLICATE_CODE', found: 'dibao', file: 'variant.json', related: [{ file: 'panjin-2019/tables.json' }] },
    ])
    const county = variant({ addCodes: [status('edge')] })
    const zone = { policy: 'zone', extends: 'dawa', by: 'zone' }
    expect(problemsOf({ addCodes: [status('edge')] }, zone, county)).toMatchObject([
      { code: 'DUPLICATE_CODE', found: 'edge', file: 'variant.json', related: [{ file: 'dawa/variant.json' }] },
      { code: 'DUPLICATE_CODE', found: 'edge', file: 'variant.json' },
    ])
  })

  test('a code that joins a list and is no name is told itself', () => {
    expect(problemsOf({ addCodes: [status('低保边缘')] })).toMatchObject([
      {
        code: 'WRONG_VALUE',
        found: '"低保边缘"',
        expected: 'names of letters and digits, a letter first',
        path: 'addCodes[0].code',
      },
    ])
  })

  test('an item twice on a list: words, codes and texts', () => {
    const list = 'classification.extraLowIncomeStatuses'
    expect(problemsOf({ set: [set(list, value('2020-01-01', ['edge', 'rim', 'edge']))] })).toMatchObject([
      {
        code: 'DUPLICATE_CODE',
        found: 'edge',
        expected: 'each item once',
        file: 'variant.json',
        path: 'set[0].values[0].value[2]',
        related: [{ file: 'variant.json' }],
      },
    ])
    const tables = [{ id: 't', label: words, integer: true, codes: [{ code: '1', label: words }] }]
    const once = (type: string, items: readonly unknown[]) =>
      refusalOf({
        files: smallPolicy({
          tables,
          parameters: [parameter('p', type, [{ from: '2019-01-01', value: items }], { table: 't' })],
        }),
      }).map(({ code, found, path }) => [code, found, path])
    for (const [type, item] of [
      ['words', 'edge'],
      ['texts', '甲'],
      ['codes', 1],
    ] as const) {
      expect(once(type, [item])).toEqual([])
      expect(once(type, [item, item])).toEqual([['DUPLICATE_CODE', String(item), 'parameters[0].values[0].value[1]']])
    }
  })

  test('a code of the table on the list that extends it: in a policy, in a variant, and where the policy is loaded', () => {
    const list = 'classification.extraLowIncomeStatuses'
    const twice = { code: 'DUPLICATE_CODE', found: 'dibao' }
    expect(problemsOf({ set: [set(list, value('2020-01-01', ['edge', 'dibao']))] })).toMatchObject([
      {
        ...twice,
        file: 'variant.json',
        path: 'set[0].values[0].value[1]',
        related: [{ file: 'panjin-2019/tables.json' }],
      },
    ])
    const tables = [{ id: 't', label: words, codes: [{ code: 'dibao', label: words }], extendedBy: 'more' }]
    const parameters = [parameter('more', 'words', [{ from: '2019-01-01', value: ['dibao'] }])]
    expect(refusalOf({ files: smallPolicy({ tables, parameters }) })).toMatchObject([
      { ...twice, path: 'parameters[0].values[0].value[0]', related: [{ file: 'all.json' }] },
    ])
    expect(() => createPolicy(panjin2019, { parameters: { [list]: ['edge'] } })).not.toThrow()
    const error: unknown = (() => {
      try {
        return createPolicy(panjin2019, { parameters: { [list]: ['dibao', 'none'] } })
      } catch (caught) {
        return caught
      }
    })()
    expect((error as PolicyError).diagnostics).toMatchObject([twice, { ...twice, found: 'none' }])
  })

  test('a rule added under the name of one of the base', () => {
    expect(problemsOf({ inProgram: 'finance', rules: [microCredit()] })).toMatchObject([
      {
        code: 'DUPLICATE_NAME',
        found: 'fin-micro-credit',
        expected: 'another name: the base has this one, which `replace` changes',
        related: [{ file: 'panjin-2019/programs/finance.json' }],
      },
    ])
  })

  test('a parameter or table defined under the name of one of the base', () => {
    expect(problemsOf({ parameters: [parameter('incomeLineYuan', 'money', [value('2020-01-01', 1)])] })).toContainEqual(
      expect.objectContaining({
        code: 'DUPLICATE_NAME',
        expected: 'another name: the base has this one, which `set` changes',
      }),
    )
    const table = { id: 'studentStatus', label: words, codes: [{ code: 'a', label: words }] }
    expect(problemsOf({ tables: [table] })).toContainEqual(
      expect.objectContaining({
        code: 'DUPLICATE_NAME',
        expected: 'another name: the base has this one, and no variant defines it anew',
      }),
    )
  })
})

const microCredit = (more: Json = {}): Json => ({
  name: 'fin-micro-credit',
  benefit: 'FIN-MICRO-CREDIT',
  clause: '2.2.7.h',
  for: 'household',
  outcome: 'discretionary',
  title: words,
  conditions: { all: [{ fact: 'household.isFamily', operator: 'equal', value: true }] },
  event: { type: 'benefit' },
  ...more,
})

describe('what a variant may not touch', () => {
  test.each([
    ['a right, switched off', { switchOff: [off('hea-base-90')] }, 'hea-base-90', 'rule'],
    [
      'a priority, switched off',
      { switchOff: [off('ind-equity-shares-priority')] },
      'ind-equity-shares-priority',
      'rule',
    ],
    ['a data error, switched off', { switchOff: [off('born-after-day')] }, 'born-after-day', 'rule'],
    ['a national code table', { addCodes: [status('17', { table: 'studentStatus' })] }, 'studentStatus', 'table'],
    [
      'a deductible that the plan forbids',
      { set: [set('health.catastrophicDeductibleYuan', value('2020-01-01', 1))] },
      'health.catastrophicDeductibleYuan',
      'parameter',
    ],
    [
      'the dibao standard of the city',
      { set: [set('safetyNet.dibaoStandardAnnualYuan', value('2020-01-01', 9000))] },
      'safetyNet.dibaoStandardAnnualYuan',
      'parameter',
    ],
  ] as const)('%s', (_, sections, found, key) => {
    const data = variant(sections)
    expect(refusalOf(data)).toMatchObject([{ code: 'VARIANT_NOT_ALLOWED', found, ...placed(data, `"${found}"`) }])
    expect(refusalOf(data)[0]?.path).toMatch(new RegExp(`\\.${key}$`))
  })

  test('records that are sound by the base: no fact and no list that each of them must have', () => {
    const fact = { id: 'household.cardNumber', label: words, type: 'text', collectedBy: 'village', absent: 'unknown' }
    expect(problemsOf({ facts: [fact] })).toEqual([])
    expect(problemsOf({ facts: [{ ...fact, absent: 'required' }] })).toMatchObject([
      { code: 'VARIANT_NOT_ALLOWED', found: 'household.cardNumber', path: 'facts[0].absent', file: 'variant.json' },
    ])
    const list = { id: 'visitor', in: 'household', path: 'visitors', key: 'visitorId', label: words }
    expect(problemsOf({ scopes: [{ ...list, absent: 'none' }] })).toEqual([])
    expect(problemsOf({ scopes: [{ ...list, absent: 'required' }] })).toMatchObject([
      { code: 'VARIANT_NOT_ALLOWED', found: 'visitor', path: 'scopes[0]' },
    ])
  })

  test('a rule is replaced by one that opens the same for the same, and no other', () => {
    const replaced = (more: Json) =>
      problemsOf({ replace: [{ rule: 'fin-micro-credit', with: microCredit(more), ...grounds }] })
    expect(replaced({})).toEqual([])
    expect(replaced({ name: 'another' })).toMatchObject([
      { code: 'WRONG_VALUE', found: 'another', expected: 'fin-micro-credit' },
    ])
    for (const outcome of ['service', 'review']) {
      expect(replaced({ outcome })).toMatchObject([
        { code: 'WRONG_VALUE', found: outcome, expected: 'discretionary', path: 'replace[0].with.outcome' },
      ])
    }
    expect(replaced({ for: 'member' })).toMatchObject([{ code: 'WRONG_VALUE', expected: 'household' }])
    const unknown = { all: [{ fact: 'household.creditNeeded', operator: 'equal', value: true }] }
    expect(replaced({ outcome: 'service', conditions: unknown })).toMatchObject([
      { code: 'WRONG_VALUE', path: 'replace[0].with.outcome' },
      { code: 'UNKNOWN_FACT', suggestion: 'household.creditNeed' },
    ])
    expect(replaced({ from: '2021-02-29' })[0]).toMatchObject({ code: 'NOT_A_DAY', found: '2021-02-29' })
    expect(
      problemsOf({
        replace: [
          { rule: 'fin-micro-credit', from: '2020-02-01', with: microCredit({ from: '2020-03-01' }), ...grounds },
        ],
      }),
    ).toMatchObject([{ code: 'WRONG_VALUE', found: '2020-03-01', expected: '2020-02-01' }])
  })
})

describe('the days of a variant', () => {
  test('R10 two values that are in force on one day', () => {
    const values = [value('2020-01-01', 1, { to: '2020-06-30' }), value('2020-06-30', 2)]
    const data = variant({ set: [set('health.baseAnnualCapYuan', ...values)] })
    expect(refusalOf(data)).toMatchObject([
      {
        code: 'DATES_OVERLAP',
        path: 'set[0].values[1].from',
        file: 'variant.json',
        related: [{ file: 'variant.json' }],
      },
    ])
  })

  test('values out of order, days that do not exist, a last day before the first', () => {
    const values = [value('2021-01-01', 1), value('2020-01-01', 2)]
    expect(problemsOf({ set: [set('health.baseAnnualCapYuan', ...values)] })[0]).toMatchObject({
      code: 'DATES_OUT_OF_ORDER',
    })
    expect(problemsOf({ set: [set('health.baseAnnualCapYuan', value('2020-02-30', 1))] })).toMatchObject([
      { code: 'NOT_A_DAY', path: 'set[0].values[0].from' },
    ])
    expect(problemsOf({ addCodes: [status('edge', { to: '2019-12-31' })] })).toMatchObject([
      { code: 'DATES_OUT_OF_ORDER', path: 'addCodes[0].to' },
    ])
    expect(problemsOf({ addCodes: [status('edge', { from: '2020-02-30' })] })).toMatchObject([{ code: 'NOT_A_DAY' }])
    expect(problemsOf({ switchOff: [off('fin-micro-credit', { from: '2020-02-30' })] })).toMatchObject([
      { code: 'NOT_A_DAY', path: 'switchOff[0].from' },
    ])
  })

  test.each([
    ['a value', { set: [set('health.baseAnnualCapYuan', value('2019-12-31', 80_000))] }, 'set[0].values[0].from'],
    ['a code', { addCodes: [status('edge', { from: '2019-12-31' })] }, 'addCodes[0].from'],
    ['the end of a rule', { switchOff: [off('fin-micro-credit', { from: '2019-12-31' })] }, 'switchOff[0].from'],
    [
      'a replaced rule',
      { replace: [{ rule: 'fin-micro-credit', from: '2019-12-31', with: microCredit(), ...grounds }] },
      'replace[0].from',
    ],
    [
      'a replaced rule by its own day',
      { replace: [{ rule: 'fin-micro-credit', with: microCredit({ from: '2019-12-31' }), ...grounds }] },
      'replace[0].with.from',
    ],
    ['a rule of its own', { inProgram: 'health', rules: [added({ from: '2019-12-31' })] }, 'rules[0].from'],
  ] as const)('%s does not begin before the variant does', (_, sections, path) => {
    expect(problemsOf(sections)).toMatchObject([
      { code: 'DATES_OUT_OF_ORDER', found: '2019-12-31', expected: '2020-01-01 or later', path, file: 'variant.json' },
    ])
    expect(problemsOf(sections, { effectiveFrom: '2019-12-31' })).toEqual([])
  })

  test('a variant does not hold before its base', () => {
    expect(problemsOf({}, { effectiveFrom: '2019-11-24' })).toMatchObject([
      { code: 'DATES_OUT_OF_ORDER', file: 'policy.json', found: '2019-11-24', expected: '2019-11-25 or later' },
    ])
    expect(diagnosticMeaning('DATES_OUT_OF_ORDER', 'zh')).toContain('早于它的基础方案')
    expect(diagnosticMeaning('DATES_OUT_OF_ORDER', 'en')).toContain('before its base')
  })
})

describe('R8 the base of a variant', () => {
  test.each(['../panjin-2019', 'https://example.org/plan', '/etc/passwd', 'panjin/2019', 'C:\\plan', ''])(
    'is an id and no path: %j',
    (path) => {
      const data = variant({}, { extends: path })
      expect(refusalOf(data)).toMatchObject([
        { code: 'WRONG_VALUE', ...placed(data, `"${path}"`.replaceAll('\\', '\\\\'), 'policy.json'), path: 'extends' },
      ])
    },
  )

  test('is the policy that was given', () => {
    const data = variant({}, { extends: 'panjin-2091' })
    expect(refusalOf(data)).toMatchObject([
      {
        code: 'VARIANT_OTHER_BASE',
        found: 'panjin-2091',
        expected: 'panjin-2019',
        suggestion: 'panjin-2019',
        ...placed(data, '"panjin-2091"', 'policy.json'),
      },
    ])
  })

  test('is at hand', () => {
    const { files } = variant({})
    expect(refusalOf({ files })).toMatchObject([
      { code: 'VARIANT_WITHOUT_BASE', found: 'panjin-2019', path: 'extends', file: 'policy.json' },
    ])
  })

  test('is named: what is given without a word of it is refused, and so are sections that change a base', () => {
    expect(refusalOf({ files: panjin2019.files, base: panjin2019 })).toMatchObject([
      { code: 'MISSING_KEY', path: 'extends' },
    ])
    const all = { ...(JSON.parse(smallPolicy()['all.json'] ?? '') as Json), set: [set('p', value('2020-01-01', 1))] }
    const files = { ...smallPolicy(), 'all.json': JSON.stringify(all) }
    expect(refusalOf({ files })).toMatchObject([{ code: 'VARIANT_SECTION', found: 'set', path: 'set' }])
  })

  test('does not rest on the variant', () => {
    const one = variant({}, { policy: 'one', extends: 'two' })
    const two = variant({}, { policy: 'two', extends: 'one' }, one)
    expect(refusalOf({ ...one, base: two })).toMatchObject([
      { code: 'VARIANT_CIRCLE', file: 'two/policy.json', path: 'extends', found: 'one → two → one' },
    ])
    const self = variant({}, { policy: 'self', extends: 'self' })
    expect(refusalOf(self)).toMatchObject([{ code: 'VARIANT_CIRCLE', found: 'self → self' }])
  })

  test('that is given as its own base ends all the same', () => {
    const data: { files: PolicyData['files']; base?: PolicyData } = { files: variant({}).files }
    data.base = data
    expect(refusalOf(data)).toMatchObject([{ code: 'VARIANT_OTHER_BASE', found: 'panjin-2019', expected: 'dawa' }])
  })

  test('has its problems named with its id before the file', () => {
    const base = { files: editedPanjin(['programs/finance.json', '"operator": "equal"', '"operator": "eqal"']) }
    expect(problemsOf({}, {}, base)).toMatchObject([
      { code: 'UNKNOWN_OPERATOR', file: 'panjin-2019/programs/finance.json', suggestion: 'equal' },
    ])
    const { 'policy.json': _, ...without } = panjin2019.files
    expect(problemsOf({}, {}, { files: without })).toMatchObject([
      { code: 'MANIFEST_MISSING', file: 'panjin-2019/policy.json' },
    ])
  })

  test('is policy data', () => {
    const { files } = variant({})
    expect(() => createPolicy({ files, base: null as never })).toThrow(TypeError)
    expect(() => createPolicy({ files, base: { files: { 'policy.json': 1 } } as never })).toThrow(TypeError)
  })
})

describe('the manifest of a variant', () => {
  test.each([
    ['a word that is near', { extends: undefined, extend: 'panjin-2019' }, ['UNKNOWN_KEY', 'MISSING_KEY']],
    ['nobody whose it is', { by: undefined }, ['MISSING_KEY']],
    ['a village', { by: 'village' }, ['WRONG_VALUE']],
    ['a key of its base', { decision: {} }, ['UNKNOWN_KEY']],
    ['a town for a county', { regions: ['211104001'] }, ['WRONG_VALUE']],
    ['a county for a zone', { by: 'zone', regions: ['211104'] }, ['WRONG_VALUE']],
    ['seven digits', { regions: ['2111040'] }, ['WRONG_VALUE']],
  ] as const)('%s', (_, manifest, codes) => {
    const problems = problemsOf({}, manifest)
    expect(problems.map(({ code }) => code).sort()).toEqual([...codes].sort())
    expect(problems.every(({ file }) => file === 'policy.json')).toBe(true)
  })

  test('holds for divisions that are, and is told which lie where it would', () => {
    const [county] = problemsOf({}, { regions: ['211104', '999999'] })
    expect(county).toMatchObject({
      code: 'WRONG_VALUE',
      file: 'policy.json',
      path: 'regions[1]',
      found: '999999',
      expected: 'a code of region: 211102, 211103, 211104, 211122',
    })
    expect(county && formatDiagnostic(county, 'zh')).toContain('211104（大洼区）')
    // A zone that the list of divisions does not have lies in a county that it has: the zones of that are named.
    const [zone] = problemsOf({}, { by: 'zone', regions: ['211104999'] })
    expect(zone).toMatchObject({ code: 'WRONG_VALUE', path: 'regions[0]', found: '211104999' })
    expect(zone?.expected).toMatch(/^a code of region: 211104001, 211104002/)
    expect(zone?.expected).not.toMatch(/211103/)
    const added = { table: 'region', code: '211104999', label: words, from: '2020-01-01', ...grounds }
    expect(problemsOf({ addCodes: [added] }, { by: 'zone', regions: ['211104999'] })).toEqual([])
  })

  test('a zone lies where its base holds', () => {
    const county = variant({}, { regions: ['211104'] })
    const zone = (region: string) =>
      problemsOf({}, { policy: 'zone', extends: 'dawa', by: 'zone', regions: [region] }, county)
    expect(zone('211104001')).toEqual([])
    expect(zone('211122400')).toMatchObject([{ code: 'WRONG_VALUE', found: '211122400', path: 'regions[0]' }])
  })
})

test('all that is wrong in all files of all levels is told at once', () => {
  const sections = {
    'a.json': { set: [set('incomeLineYuan', value('2020-01-01', 1))], switchOff: [off('nothing-like-it')] },
    'b.json': { addCodes: [status('dibao')], inProgram: 'health', rules: [added({ for: 'person' })] },
  }
  const error: unknown = (() => {
    try {
      return createPolicy(variant(sections))
    } catch (caught) {
      return caught
    }
  })()
  expect((error as PolicyError).diagnostics.map(({ code }) => code).sort()).toEqual([
    'DUPLICATE_CODE',
    'UNKNOWN_RULE',
    'UNKNOWN_SCOPE',
    'VARIANT_NOT_ALLOWED',
  ])
})
