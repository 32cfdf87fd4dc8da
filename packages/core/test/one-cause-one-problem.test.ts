import { describe, expect, test } from 'vitest'
import { editedPanjin, fact, panjin, parameter, problemsOf, rule, smallPolicy, type Files } from './policy-texts.ts'

const codesOf = (files: Files): string[] => problemsOf(files).map(({ code, found }) => `${code} ${found}`)

const withoutFile = (file: string): Files =>
  Object.fromEntries(Object.entries(panjin.files).filter(([name]) => name !== file))

describe('createPolicy reports one mistake once', () => {
  test.each(Object.keys(panjin.files))('createPolicy reports a comma of full width in %s and nothing else', (file) => {
    const text = panjin.files[file] ?? ''
    const problems = problemsOf({ ...panjin.files, [file]: text.replace(/,\n/, '，\n') })
    expect(problems).toMatchObject([{ code: 'JSON_SYNTAX', file }])
  })

  test.each(Object.keys(panjin.files).filter((file) => file !== 'policy.json'))(
    'createPolicy reports that %s is missing and nothing else',
    (file) => expect(problemsOf(withoutFile(file))).toMatchObject([{ code: 'FILE_MISSING', found: file }]),
  )

  test.each([
    ['parameters.json', '"from": "2019-11-25"', '"from": "2021-1-1"'],
    ['tables.json', '"label"', '"labell"'],
    ['facts/household.json', '"key": "householdId"', '"keyy": "householdId"'],
    ['facts/member.json', '"id": "member.disability"', '"idd": "member.disability"'],
    ['facts/member.json', '"absent": "unknown"', '"absent": "unknwon"'],
    ['facts/member.json', '"facts": [', '"facts": {}, "facs": ['],
    ['classification.json', '"clause"', '"clauze"'],
    ['programs/health.json', '"clause"', '"clauze"'],
    ['signals.json', '"clause"', '"clauze"'],
  ] as const)('createPolicy reports no name as unknown whose definition in %s has %s as %s', (file, from, to) => {
    const problems = problemsOf(editedPanjin([file, from, to]))
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.filter(({ code }) => !['WRONG_VALUE', 'UNKNOWN_KEY', 'MISSING_KEY'].includes(code))).toEqual([])
    expect(problems.length).toBeLessThanOrEqual(2)
  })

  test('createPolicy reports a wrong date in one parameter once', () => {
    const files = editedPanjin(['parameters.json', '"from": "2019-11-25"', '"from": "2021-1-1"'])
    expect(problemsOf(files)).toMatchObject([{ code: 'WRONG_VALUE', found: '"2021-1-1"' }])
  })

  test('createPolicy reports a table that is not there, and not the facts that need it', () => {
    const files = smallPolicy({
      facts: [fact('household.kind', 'code', { table: 'kinds' })],
      rules: [rule({ all: [{ fact: 'household.kind', operator: 'equal', value: 'a' }] })],
    })
    expect(codesOf(files)).toEqual(['UNKNOWN_TABLE kinds'])
  })

  test('createPolicy still reports names that no faulty definition could have declared', () => {
    const faulty = parameter('one', 'money', [{ from: '2021-1-1', value: 1 }])
    const leaf = (name: string): object => ({ fact: 'household.number', operator: 'equal', value: { fact: name } })
    const files = smallPolicy({ parameters: [faulty], rules: [rule({ all: [leaf('param.one'), leaf('param.two')] })] })
    expect(codesOf(files)).toEqual(['WRONG_VALUE "2021-1-1"', 'UNKNOWN_PARAMETER param.two'])
  })

  test('createPolicy still reports what is no name where a file could not be read', () => {
    const files = editedPanjin(
      ['parameters.json', ',\n', '，\n'],
      ['programs/health.json', '"operator": "equal"', '"operator": "eqal"'],
    )
    expect(codesOf(files)).toEqual([expect.stringMatching(/^JSON_SYNTAX/), 'UNKNOWN_OPERATOR eqal'])
  })
})

describe('createPolicy reports every problem of a rule at once', () => {
  const leaf = (name: string, operator = 'equal'): object => ({ fact: name, operator, value: true })

  test('createPolicy reports a wrong outcome, an unknown fact and an unknown operator of one rule', () => {
    const conditions = { all: [leaf('housing.grad'), leaf('household.flag', 'eqal')] }
    const files = smallPolicy({ rules: [rule(conditions, { outcome: 'entitld' })] })
    expect(codesOf(files).sort()).toEqual([
      'UNKNOWN_FACT housing.grad',
      'UNKNOWN_OPERATOR eqal',
      'WRONG_VALUE "entitld"',
    ])
  })

  test('createPolicy reports the names in notes, exceptions and amounts of a rule that has a wrong key', () => {
    const notes = [{ id: 'a', text: { zh: '名', en: 'name' }, when: { all: [leaf('household.note')] } }]
    const event = { type: 'benefit', params: { amount: { formula: 'nothing.known' } } }
    const benefit = rule({ all: [leaf('household.flag')] }, { notes, event, titel: 1 })
    const signal = {
      name: 'two',
      clause: '1',
      titel: 1,
      title: { zh: '名', en: 'name' },
      conditions: { all: [leaf('household.flag')] },
      unless: { all: [leaf('household.less')] },
      event: { type: 'note', params: { code: 'two' } },
    }
    expect(codesOf(smallPolicy({ rules: [benefit, signal] })).sort()).toEqual([
      'UNKNOWN_FACT household.less',
      'UNKNOWN_FACT household.note',
      'UNKNOWN_FORMULA nothing.known',
      'UNKNOWN_KEY titel',
      'UNKNOWN_KEY titel',
    ])
  })
})
