import { createPolicy, parseRecord, PolicyError, RecordError } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Diagnostic } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from './format-diagnostic.ts'

const problemsOf = (run: () => unknown): readonly Diagnostic[] => {
  try {
    run()
  } catch (error) {
    if (error instanceof PolicyError || error instanceof RecordError) return error.diagnostics
    throw error
  }
  return []
}

const edited = (file: string, from: string | RegExp, to: string): readonly Diagnostic[] => {
  const text = panjin2019.files[file] ?? ''
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return problemsOf(() => createPolicy({ files: { ...panjin2019.files, [file]: changed } }))
}

const said = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.slice(0, 1).flatMap((x) => [formatDiagnostic(x, 'zh'), formatDiagnostic(x, 'en')])

const HEALTH = 'programs/health.json'

describe('formatDiagnostic of rule files', () => {
  test.each([
    [
      [HEALTH, '"fact": "member.isRecognized"', '"fact": "member.isRecognised"'],
      '「hea-premium」：事实写了「member.isRecognised」，没有这个事实。是不是想写「member.isRecognized」？',
      'Unexpected fact `member.isRecognised` in `hea-premium`. Did you mean `member.isRecognized`?',
    ],
    [
      [HEALTH, '"operator": "equal"', '"operator": "lessThan"'],
      '「hea-premium」：这里比较的是“是或否”的值；「lessThan」只能用于数或日期。',
      'Unexpected yes-or-no value in `hea-premium`, expected a number or a date before `lessThan`.',
    ],
    [
      [HEALTH, '"name": "hea-base-90"', '"name": "hea-premium"'],
      '名称「hea-premium」已经用过；应为没有用过的名称。第一次出现在 programs/health.json:10:15。',
      'Unexpected second `hea-premium`, expected a name used once. First at programs/health.json:10:15.',
    ],
    [
      [HEALTH, '"outcome": "entitled",', ''],
      '「hea-premium」：没有写「outcome」；应写这一项，因为规则要开启帮扶措施。',
      'Cannot read `hea-premium`: no key `outcome`, expected one, since the rule opens a benefit.',
    ],
    [
      [HEALTH, /"outcome"/, '“outcome”'],
      '不符合 JSON 格式，这里不该是字符「“」；应为半角的「"」（请换成英文输入法再输入）。',
      "Cannot read the text as JSON: unexpected character '“', expected the half-width \".",
    ],
    [
      ['facts/member.json', '"absent": "unknown"', '"absent": "unknwon"'],
      '「member.name」：写了「unknwon」；应为「required」、「unknown」或用大括号括起来的内容。',
      'Unexpected "unknwon" in `member.name`, expected "required", "unknown" or an object.',
    ],
    [
      ['parameters.json', '"value": 3247', '"value": "3,247"'],
      '「incomeLineYuan」：写了「3,247」；应为整数，或加引号的小数，如「"735.1"」。是不是想写「3247」？',
      'Unexpected "3,247" in `incomeLineYuan`, expected a decimal such as "735.1", or a whole number. Did you mean `3247`?',
    ],
    [
      ['policy.json', '"event": "dataError"', '"event": "dataErr"'],
      '提示写了「dataErr」，没有规则发出这种提示。是不是想写「dataError」？',
      'Unexpected event `dataErr`, expected one that a rule raises. Did you mean `dataError`?',
    ],
  ] as const)('says %j', ([file, from, to], zh, en) => {
    expect(said(edited(file, from, to))).toEqual([zh, en])
  })

  test('refuses an object where a name belongs, and says so', () => {
    for (const [from, to] of [
      ['"fact": "member.isRecognized"', '"fact": {}'],
      ['"operator": "in"', '"operator": {}'],
    ] as const)
      expect(said(edited(HEALTH, from, to))[1]).toMatch(/^Unexpected (fact|operator) object in `hea-premium`/)
  })
})

const record = {
  householdId: 'H-01',
  regionCode: '211122',
  area: 'rural',
  members: [{ memberId: 'A1' }, { memberId: 'A2' }],
}

const policy = createPolicy(panjin2019)
const decided = (change: object): readonly string[] =>
  said(problemsOf(() => policy.decide({ ...record, ...change } as never, { asOf: '2019-12-31' })))

describe('formatDiagnostic of records', () => {
  test.each([
    [
      { members: [{ memberId: 'A1' }, { memberId: 'A2', birthDate: '2001-02-30' }] },
      '家庭「H-01」的「members」第2项的「birthDate」写了日期「2001-02-30」；应为日历上有的日期，写成年-月-日，如「2019-11-25」。',
      'Unexpected date "2001-02-30" at `members[1].birthDate` of household `H-01`, expected a day that exists, YYYY-MM-DD.',
    ],
    [
      { income: { wageYuan: 12.5 } },
      '家庭「H-01」的「income.wageYuan」写了数字 12.5；应为整数，或加引号的小数，如「"735.1"」。是不是想写「"12.5"」？',
      'Unexpected number 12.5 at `income.wageYuan` of household `H-01`, expected a decimal such as "735.1", or a whole number.' +
        ' Did you mean `"12.5"`?',
    ],
    [
      { area: 'urbn' },
      '家庭「H-01」的「area」写了「urbn」；应为代码表「area」中的代码：rural、urban。是不是想写「urban」？',
      'Unexpected "urbn" at `area` of household `H-01`, expected a code of area: rural, urban. Did you mean `urban`?',
    ],
    [
      { members: [{ memberId: 'A1' }, { memberId: 'A1' }] },
      '家庭「H-01」的「members」第2项的「memberId」重复：与「members」第1项的「memberId」相同；应为各不相同的值。',
      'Unexpected value at `members[1].memberId` of household `H-01`: the same as members[0].memberId, expected a value of its own.',
    ],
    [
      { members: [] },
      '家庭「H-01」的「members」写了空列表；应为至少1项。',
      'Unexpected empty list at `members` of household `H-01`, expected a list of at least 1.',
    ],
    [
      { householdId: undefined },
      '记录的「householdId」没有写，但这一项必须填写。',
      'Cannot find a value at `householdId`: it is required.',
    ],
  ])('says %j', (change, zh, en) => expect(decided(change)).toEqual([zh, en]))

  test('keeps an ID number out of the sentence', () => {
    const [zh, en] = decided({ members: [{ memberId: 'A1', idNumber: '11010519491231002Y' }] })
    expect(zh).toBe(
      '家庭「H-01」的「members」第1项的「idNumber」有误；身份证号码应为18位：前17位是数字，末位是数字或大写的 X。',
    )
    expect(en).not.toContain('1101')
  })

  test('names the first of two equal keys', () => {
    expect(said(parseRecord('{"a":1,\n"a":2}').diagnostics)).toEqual([
      '记录同一对大括号里写了两次「a」，只能写一次。第一次出现在 record.json:1:2。',
      'Unexpected second key `a` at `a`, expected each key once. First at record.json:1:2.',
    ])
  })
})
