import { createPolicy, PolicyError } from '@bangfu/core'
import type { Diagnostic } from '@bangfu/sdk'
import { afterEach, describe, expect, test } from 'vitest'
import {
  ALWAYS,
  derived,
  editedPanjin,
  fact,
  household,
  loadSmall,
  panjin,
  parameter,
  placeIn,
  problemsOf,
  rule,
  smallPolicy,
  type Files,
  type Parts,
} from './policy-texts.ts'

const label = { zh: '名', en: 'name' }
const leaf = (fact: unknown, operator: unknown, value: unknown): Record<string, unknown> => ({ fact, operator, value })

/** The policy does not load, and one of its problems stands at the place of `at` in `file` and says all of `problem`. */
const expectProblem = (files: Files, file: string, at: string, problem: Partial<Diagnostic>): void => {
  const expected = { severity: 'error', file, ...placeIn(files[file] ?? '', at), ...problem }
  expect(problemsOf(files)).toContainEqual(expect.objectContaining(expected))
}

const expectSmallProblem = (parts: Parts, at: string, problem: Partial<Diagnostic>): void =>
  expectProblem(smallPolicy(parts), 'all.json', at, problem)

/** Runs what must not hang: where it does, the runner's time limit ends the test. */
const atOnce = <T>(run: () => T): T => run()

describe('R1 no text of a rule file becomes code', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'household.constructor', 'param.__proto__'])(
    'R1 a fact called %s is unknown',
    (name) => {
      const code = name.startsWith('param.') ? 'UNKNOWN_PARAMETER' : 'UNKNOWN_FACT'
      expectSmallProblem({ rules: [rule({ all: [leaf(name, 'equal', true)] })] }, `"${name}"`, { code, found: name })
    },
  )

  test.each(['constructor', '__proto__', 'toString', 'eval', 'Function'])(
    'R1 an operator called %s is unknown',
    (name) =>
      expectSmallProblem({ rules: [rule({ all: [leaf('household.flag', name, true)] })] }, `"${name}"`, {
        code: 'UNKNOWN_OPERATOR',
      }),
  )

  test('R1 a path expression is refused at its key', () => {
    const path = '$..[?(@.constructor.constructor("return process")().exit())]'
    const inLeaf = { ...leaf('household.flag', 'equal', true), path }
    expectSmallProblem({ rules: [rule({ all: [inLeaf] })] }, '"path": "$', { code: 'UNKNOWN_KEY', found: 'path' })
    const inValue = leaf('household.flag', 'equal', { fact: 'household.flag', path })
    expectSmallProblem({ rules: [rule({ all: [inValue] })] }, '"path": "$', { code: 'UNKNOWN_KEY', found: 'path' })
  })

  test.each(['params', 'script', 'exec', 'condition'])('R1 a key %s beside a condition is refused', (key) =>
    expectSmallProblem(
      { rules: [rule({ all: [{ ...leaf('household.flag', 'equal', true), [key]: 'x()' }] })] },
      `"${key}": "x()"`,
      {
        code: 'UNKNOWN_KEY',
        found: key,
      },
    ),
  )

  test('R1 code as the value of a boolean is refused', () => {
    expectSmallProblem({ rules: [rule({ all: [leaf('household.flag', 'equal', '() => true')] })] }, '"() => true"', {
      code: 'WRONG_OPERAND',
    })
  })

  test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
    'R1 a policy may use %s for ids, groups, events and keys: it inherits nothing',
    (name) => {
      const codes = [
        { code: 'a', label, group: name },
        { code: 'b', label, group: 'other' },
      ]
      const policy = loadSmall({
        tables: [{ id: name, label, codes }],
        facts: [fact(`household.${name}`, 'code', { table: name })],
        parameters: [parameter(name, 'integer', [{ from: '2019-01-01', value: 1 }])],
        rules: [
          rule({ all: [leaf(`household.${name}`, 'inGroup', name)] }),
          {
            name, clause: '1', title: label, conditions: ALWAYS,
            event: { type: name, params: { code: name } },
          }, // prettier-ignore
        ],
        decision: { [name]: { form: 'signals', event: name } },
        program: { id: name, label, clause: '1' },
      })
      const decide = (code: string): unknown[] => {
        const decision = policy.decide(household({ [name]: code }), { asOf: '2019-06-01' })
        return [Object.hasOwn(decision, name) && decision[name], decision.benefits.length, { ...decision.programs }]
      }
      expect(decide('a')).toEqual([[name], 1, { [name]: 'entitled' }])
      expect(decide('b')).toEqual([[name], 0, { [name]: 'notTriggered' }])
      expect(policy.describe().signals[name]).toEqual([{ code: name, for: 'household', title: label, clause: '1' }])
    },
  )

  test('R1 a group that no table names is unknown, whatever objects inherit', () => {
    const tables = [{ id: 'letters', label, codes: [{ code: 'a', label, group: 'vowel' }] }]
    const facts = [fact('household.letter', 'code', { table: 'letters' })]
    const rules = [rule({ all: [leaf('household.letter', 'inGroup', 'constructor')] })]
    expectSmallProblem({ tables, facts, rules }, '"constructor"', { code: 'WRONG_OPERAND', expected: 'vowel' })
  })

  test('R1 nothing is evaluated while a policy is loaded and decides', () => {
    const texts: unknown[] = []
    const { Function: original, eval: originalEval } = globalThis
    globalThis.Function = new Proxy(original, {
      construct: (_target, args: unknown[]) => {
        texts.push(args)
        return () => undefined
      },
      apply: (_target, _this, args: unknown[]) => texts.push(args),
    })
    globalThis.eval = (text: string) => texts.push(text)
    try {
      const policy = createPolicy(panjin)
      const record = { householdId: 'H', regionCode: '211122', area: 'rural', members: [{ memberId: 'A' }] }
      policy.decide(record, { asOf: '2019-12-31' })
    } finally {
      globalThis.Function = original
      globalThis.eval = originalEval
    }
    // Some libraries try once whether evaluation is possible, with no text at all.
    expect(texts.filter((text) => String(text) !== '')).toEqual([])
  })

  test('R1 a file called __proto__ is part of the policy and of its hash', () => {
    const files = (amount: number): Files => {
      const { 'policy.json': root = '', 'all.json': all = '' } = smallPolicy({
        parameters: [parameter('amount', 'integer', [{ from: '2019-01-01', value: amount }])],
      })
      return JSON.parse(
        `{"policy.json":${JSON.stringify(root.replace('all.json', '__proto__'))},"__proto__":${JSON.stringify(all)}}`,
      ) as Files
    }
    const [one, again, two] = [files(1), files(1), files(2)].map((x) => createPolicy({ files: x }).hash)
    expect(one).toBe(again)
    expect(one).not.toBe(two)
  })

  test('R1 what describe gives is a copy: changing it changes no decision', () => {
    const policy = loadSmall({ decision: { here: { form: 'verdict', fact: 'household.isHere' } } })
    const before = policy.decide(household(), { asOf: '2019-06-01' })
    const description = policy.describe() as unknown as Record<string, Record<string, Record<string, unknown>>>
    for (const section of Object.values(description['decision'] ?? {})) section['form'] = 'classification'
    for (const program of Object.values(description['programs'] ?? {})) program['id'] = 'stolen'
    expect(policy.decide(household(), { asOf: '2019-06-01' })).toEqual(before)
  })
})

describe('R2 there are no regular expressions in rules', () => {
  test.each(['matches', 'regex', 'pattern', 'like', 'test', 'contains'])('R2 an operator %s does not exist', (name) => {
    const rules = [rule({ all: [leaf('household.flag', name, '^(a+)+$')] })]
    const [problem] = problemsOf(smallPolicy({ rules })).filter(({ code }) => code === 'UNKNOWN_OPERATOR')
    expect(problem).toMatchObject({ found: name, ...placeIn(smallPolicy({ rules })['all.json'] ?? '', `"${name}"`) })
    expect(problem?.expected?.split(', ')).toContain('equal')
  })

  test.each([
    ['equals', 'equal'],
    ['notin', 'notIn'],
    ['lessthan', 'lessThan'],
    ['include', 'includes'],
    ['greaterThenInclusive', 'greaterThanInclusive'],
    ['ｅｑｕａｌ', 'equal'],
  ])('R2 for an operator %s, %s is suggested', (name, suggestion) =>
    expectSmallProblem({ rules: [rule({ all: [leaf('household.flag', name, true)] })] }, `"${name}"`, {
      code: 'UNKNOWN_OPERATOR',
      suggestion,
    }),
  )

  test('R2 a name of a million characters is refused in linear time', () => {
    const name = 'household.flag'.repeat(70_000)
    const files = smallPolicy({ rules: [rule({ all: [leaf(name, name, true)] })] })
    const problems = atOnce(() => problemsOf(files))
    expect(problems.map(({ code }) => code)).toEqual(['UNKNOWN_FACT', 'UNKNOWN_OPERATOR'])
    for (const { found = '' } of problems) expect(found.length).toBeLessThan(200)
  })
})

describe('R3 size and depth have stated limits', () => {
  test.each([
    ['lists', '['.repeat(1_000_000)],
    ['objects', '{"a":'.repeat(300_000)],
    ['conditions', `{"rules":${'[{"not":'.repeat(200_000)}`],
  ])('R3 a million levels of %s are a typed error', (_name, text) => {
    const problems = atOnce(() => problemsOf({ ...panjin.files, 'signals.json': text }))
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'TEXT_TOO_DEEP', file: 'signals.json', line: 1, expected: 'at most 64' }),
    )
  })

  test('R3 the 65th level is refused at its bracket, brackets inside strings do not count', () => {
    const files = { ...smallPolicy(), 'all.json': `{"[[[\\"[":\n${'['.repeat(64)}` }
    expect(problemsOf(files)).toContainEqual(
      expect.objectContaining({ code: 'TEXT_TOO_DEEP', file: 'all.json', line: 2, column: 64, found: '65 levels' }),
    )
  })

  test('R3 a file of 100 MB is refused before memory is spent on it', () => {
    const texts = [' ', '[1,', '"'].map((part) => Buffer.alloc(100_000_000, part).toString('latin1'))
    const before = process.memoryUsage().heapUsed
    for (const text of texts) {
      const problems = atOnce(() => problemsOf({ ...smallPolicy(), 'all.json': text }))
      expect(problems[0]).toMatchObject({ code: 'TEXT_TOO_LARGE', file: 'all.json', line: 1, column: 1 })
      expect(problems[0]?.expected).toMatch(/^at most \d+$/)
    }
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000)
  })

  test('R3 a manifest of 100 MB is refused as well', () => {
    const problems = atOnce(() => problemsOf({ 'policy.json': ' '.repeat(100_000_000) }))
    expect(problems).toEqual([expect.objectContaining({ code: 'TEXT_TOO_LARGE', file: 'policy.json' })])
  })

  test('R3 a hundred files that are small enough each are too large together', () => {
    const names = Array.from({ length: 100 }, (_, index) => `file-${index}.json`)
    const files = smallPolicy({ manifest: { files: ['all.json', ...names] } })
    const spaces = ' '.repeat(1_000_000)
    const problems = atOnce(() =>
      problemsOf({ ...files, ...Object.fromEntries(names.map((name) => [name, `{}${spaces}`])) }),
    )
    expect(problems).toContainEqual(expect.objectContaining({ code: 'TEXT_TOO_LARGE', file: 'file-99.json' }))
  })

  test('R3 a chain of 8 000 derived facts is a typed error', () => {
    const chain = Array.from({ length: 8000 }, (_, index) =>
      derived(`household.d${index}`, 'boolean', leaf(`household.d${index + 1}`, 'equal', true)),
    )
    const end = derived('household.d8000', 'boolean', leaf('household.flag', 'equal', true))
    const files = smallPolicy({
      derived: [...chain, end],
      rules: [rule({ all: [leaf('household.d0', 'equal', true)] })],
    })
    const problems = atOnce(() => problemsOf(files))
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'TEXT_TOO_DEEP', file: 'all.json', expected: 'at most 100' }),
    )
  })

  test('R3 a text that is no JSON is refused at the place', () => {
    for (const [text, line, column] of [
      ['{\n "rules": [,]\n}', 2, 12],
      ['{}\n{}', 2, 1],
      ["{\n 'rules': 1 }", 2, 2],
      ['// a comment\n{}', 1, 1],
    ] as const) {
      const problems = problemsOf({ ...smallPolicy(), 'all.json': text })
      expect(problems).toContainEqual(expect.objectContaining({ code: 'JSON_SYNTAX', file: 'all.json', line, column }))
    }
    for (const text of ['', '{', '{"a":1,}', '[1 2]', '{"a"}', 'NaN', '{"a":"']) {
      const problems = problemsOf({ ...smallPolicy(), 'all.json': text })
      expect(problems).toContainEqual(expect.objectContaining({ code: 'JSON_SYNTAX', file: 'all.json' }))
    }
  })
})

describe('R4 a key that stands twice is refused with both places', () => {
  test('R4 in a parameter', () => {
    const files = editedPanjin(['parameters.json', '"value": 3247,', '"value": 3247,\n "value": 9999,'])
    const text = files['parameters.json'] ?? ''
    expect(problemsOf(files)).toContainEqual(
      expect.objectContaining({
        code: 'JSON_DUPLICATE_KEY',
        file: 'parameters.json',
        found: 'value',
        path: 'parameters[0].values[0].value',
        ...placeIn(text, '"value": 9999'),
        related: [{ file: 'parameters.json', ...placeIn(text, '"value": 3247') }],
      }),
    )
  })

  test('R4 in the manifest, written with an escape, or called __proto__', () => {
    for (const [first, second] of [
      ['"version": "1"', '"version": "2"'],
      ['"version": "1"', '"versi\\u006fn": "2"'],
      ['"__proto__": 1', '"__proto__": 2'],
    ] as const) {
      const text = (smallPolicy()['policy.json'] ?? '').replace('"version": "1"', `${first},\n${second}`)
      const problems = problemsOf({ ...smallPolicy(), 'policy.json': text })
      const related = [{ file: 'policy.json', ...placeIn(text, first) }]
      const expected = { code: 'JSON_DUPLICATE_KEY', file: 'policy.json', ...placeIn(text, second), related }
      expect(problems).toContainEqual(expect.objectContaining(expected))
    }
  })

  test('R4 a rule, fact, parameter or code declared twice names both places, across files', () => {
    const files = editedPanjin(
      ['programs/society.json', '"name": "soc-visit"', '"name": "spi-care"'],
      ['facts/member.json', '"id": "member.ruralInsured"', '"id": "member.startupPlan"'],
      ['parameters.json', '"id": "planEnd"', '"id": "incomeLineYuan"'],
    )
    const problems = problemsOf(files).filter(({ code }) => code === 'DUPLICATE_NAME')
    const at = (file: string, text: string): { file: string; line: number; column: number } => ({
      file,
      ...placeIn(files[file] ?? '', text),
    })
    const member = files['facts/member.json'] ?? ''
    const later = member.slice(0, member.lastIndexOf('"member.startupPlan"'))
    const parameters = files['parameters.json'] ?? ''
    const laterParameter = parameters.slice(0, parameters.lastIndexOf('"incomeLineYuan"'))
    expect(problems).toContainEqual(
      expect.objectContaining({
        found: 'spi-care',
        ...at('programs/spirit.json', '"spi-care"'),
        related: [at('programs/society.json', '"spi-care"')],
      }),
    )
    expect(problems).toContainEqual(
      expect.objectContaining({
        found: 'member.startupPlan',
        file: 'facts/member.json',
        line: later.split('\n').length,
        related: [at('facts/member.json', '"member.startupPlan"')],
      }),
    )
    expect(problems).toContainEqual(
      expect.objectContaining({
        found: 'incomeLineYuan',
        file: 'parameters.json',
        line: laterParameter.split('\n').length,
        related: [at('parameters.json', '"incomeLineYuan"')],
      }),
    )
  })
})

describe('R5 an unknown or wrong part is an error with its place', () => {
  test.each([
    ['programs/spirit.json', '"outcome"', '"outcom"', '"outcom"', 'UNKNOWN_KEY', 'outcome'],
    ['programs/spirit.json', '"service"', '"servise"', '"servise"', 'WRONG_VALUE', 'service'],
    ['programs/spirit.json', '"for": "household"', '"for": "houshold"', '"houshold"', 'UNKNOWN_SCOPE', 'household'],
    ['programs/spirit.json', '"household.isFamily"', '"household.isFamly"', '"household.isFamly"', 'UNKNOWN_FACT', 'household.isFamily'],
    ['programs/spirit.json', '"operator": "equal"', '"operator": "equl"', '"equl"', 'UNKNOWN_OPERATOR', 'equal'],
    ['programs/spirit.json', '"all": [', '"al": [', '{ "al": [', 'NOT_A_CONDITION', 'all'],
    ['programs/spirit.json', '"value": true', '"value": "true"', '"true"', 'WRONG_OPERAND', undefined],
    ['programs/spirit.json', '"value": true', '"value": 1', '1 } ] }', 'WRONG_OPERAND', undefined],
    ['programs/spirit.json', '"value": true', '"value": null', 'null', 'WRONG_OPERAND', undefined],
    ['programs/spirit.json', '"clause": "2.2.9.e"', '"clause": 2', '2, "for"', 'WRONG_VALUE', undefined],
    ['programs/spirit.json', '"program": {', '"programm": {', '"programm"', 'UNKNOWN_KEY', 'program'],
    ['programs/health.json', '"urbmi"', '"urbmy"', '"urbmy"', 'WRONG_OPERAND', 'urbmi'],
    ['programs/health.json', '"formula": "health.premium"', '"formula": "health.premum"', '"health.premum"', 'UNKNOWN_FORMULA', 'health.premium'],
    ['programs/education.json', '"inGroup", "value": "tertiary"', '"inGroup", "value": "tertiery"', '"tertiery"', 'WRONG_OPERAND', 'tertiary'],
    ['parameters.json', '"value": "strict"', '"value": "strickt"', '"strickt"', 'WRONG_VALUE', 'strict'],
    ['parameters.json', '"value": ["urrbmi"]', '"value": ["urrbm"]', '["urrbm"]', 'WRONG_VALUE', 'urrbmi'],
    ['parameters.json', '"type": "rate"', '"type": "ratio"', '"ratio"', 'WRONG_VALUE', 'rate'],
    ['parameters.json', '"ncms": 250', '"ncmss": 250', '{ "ncmss"', 'WRONG_VALUE', 'ncms'],
    ['facts/member.json', '"type": "boolean"', '"type": "bool"', '"bool"', 'WRONG_VALUE', undefined],
    ['facts/member.json', '"table": "laborSkill"', '"table": "laborSkil"', '"laborSkil"', 'UNKNOWN_TABLE', 'laborSkill'],
    ['facts/member.json', '{ "fact": "household.recognizedStatus" }', '{ "fact": "household.recognisedStatus" }', '"household.recognisedStatus"', 'UNKNOWN_FACT', 'household.recognizedStatus'],
    ['facts/event.json', '"in": "member"', '"in": "membr"', '{\n      "id": "event", "in"', 'WRONG_SCOPE', 'member'],
    ['derived/people.json', '"some": "member"', '"some": "membr"', '"membr"', 'UNKNOWN_SCOPE', 'member'],
    ['derived/income.json', '"subtract": [ { "fact": "income.businessGrossYuan" }', '"substract": [ { "fact": "income.businessGrossYuan" }', '{ "substract"', 'NOT_AN_EXPRESSION', 'subtract'],
    ['derived/income.json', '"count": "member" }', '"count": "member", "wher": 1 }', '"wher"', 'UNKNOWN_KEY', 'where'],
    ['classification.json', '"household.hasTekunMember"', '"household.hasTekunMembr"', '"household.hasTekunMembr"', 'UNKNOWN_FACT', 'household.hasTekunMember'],
    ['policy.json', '"fact": "household.exceedsIncomeLine"', '"fact": "household.exceedIncomeLine"', '"household.exceedIncomeLine"', 'UNKNOWN_FACT', 'household.exceedsIncomeLine'],
    ['policy.json', '"form": "idsWhere"', '"form": "idWhere"', '"idWhere"', 'WRONG_VALUE', undefined],
    ['policy.json', '"facts/event.json"', '"facts/events.json"', '"facts/events.json"', 'FILE_MISSING', 'facts/event.json'],
    ['signals.json', '"type": "note"', '"type": "nota"', undefined, 'UNKNOWN_EVENT', 'nota'],
    ['tables.json', '"code": "urban"', '"code": "rural"', undefined, 'DUPLICATE_CODE', undefined],
  ] as const)('R5 %s: %s as %s', (file, from, to, at, code, suggestion) => {
    const files = editedPanjin([file, from, to])
    const place = at === undefined ? {} : { file, ...placeIn(files[file] ?? '', at) }
    const expected = { code, severity: 'error', ...place, ...(suggestion === undefined ? {} : { suggestion }) }
    expect(problemsOf(files)).toContainEqual(expect.objectContaining(expected))
  }) // prettier-ignore

  test('R5 a key __proto__ is as unknown as any other', () => {
    const text = (smallPolicy()['all.json'] ?? '').replace(
      '"name": "one"',
      '"__proto__": { "outcome": "service" }, "name": "one"',
    )
    expectProblem({ ...smallPolicy(), 'all.json': text }, 'all.json', '"__proto__"', {
      code: 'UNKNOWN_KEY',
      found: '__proto__',
    })
    const root = (smallPolicy()['policy.json'] ?? '').replace(
      '"decision": {',
      '"decision": { "__proto__": { "form": "classification" },',
    )
    expect(problemsOf({ ...smallPolicy(), 'policy.json': root })).not.toEqual([])
  })

  test.each([
    ['a number before a date', derived('household.x', 'number', { completedYears: [{ fact: 'household.number' }, { fact: 'asOf' }] })],
    ['a flag in a sum', derived('household.x', 'number', { add: [1, { fact: 'household.flag' }] })],
    ['a number where a date is due', derived('household.x', 'date', { add: [1, 2] })],
    ['a condition where a number is due', derived('household.x', 'number', leaf('household.flag', 'equal', true))],
    ['a number where a condition is due', derived('household.x', 'boolean', { add: [1, 2] })],
    ['too few arguments', derived('household.x', 'number', { subtract: [1] })],
    ['too many arguments', derived('household.x', 'number', { subtract: [1, 2, 3] })],
    ['no arguments', derived('household.x', 'number', { add: [] })],
    ['a text', derived('household.x', 'number', 'twelve')],
    ['nothing', derived('household.x', 'number', null)],
    ['two forms at once', derived('household.x', 'number', { add: [1, 2], multiply: [1, 2] })],
    ['a quantifier beside all', derived('household.x', 'boolean', { all: [ALWAYS], any: [ALWAYS] })],
    ['a fact of each member outside a quantifier', derived('household.x', 'boolean', leaf('member.memberId', 'equal', 'A'))],
    ['itself', derived('household.x', 'number', { add: [1, { fact: 'household.x' }] })],
    ['a list where a value is due', derived('household.x', 'boolean', leaf('household.number', 'equal', [1, 2]))],
    ['a value where a list is due', derived('household.x', 'boolean', leaf('household.number', 'in', 1))],
    ['three numbers where two are due', derived('household.x', 'boolean', leaf('household.number', 'between', [1, 2, 3]))],
    ['two numbers, the greater first', derived('household.x', 'boolean', leaf('household.number', 'between', [10, 5]))],
    ['a comparison of flags', derived('household.x', 'boolean', leaf('household.flag', 'lessThan', true))],
    ['a day that does not exist', derived('household.x', 'boolean', leaf('asOf', 'lessThan', '2019-02-30'))],
    ['a flag compared with a number', derived('household.x', 'boolean', leaf('household.flag', 'equal', { fact: 'household.number' }))],
  ] as const)('R5 a derived fact made of %s is refused in its file', (_name, wrong) => {
    const problems = problemsOf(smallPolicy({ derived: [wrong] }))
    expect(problems).toContainEqual(expect.objectContaining({ file: 'all.json', severity: 'error' }))
    const { line = 0 } = problems[0] ?? {}
    expect(line).toBeGreaterThanOrEqual(placeIn(smallPolicy({ derived: [wrong] })['all.json'] ?? '', '"household.x"').line)
  }) // prettier-ignore

  test.each([
    ['boolean', { value: 'no' }, '"no"'],
    ['money', { value: 'none' }, '"none"'],
    ['money', { value: '1,200' }, '"1,200"'],
    ['integer', { value: '1.5' }, '"1.5"'],
    ['date', { value: '2019-02-30' }, '"2019-02-30"'],
    ['text', { value: 777 }, '777'],
    ['code', { value: 'non' }, '"non"'],
    ['code', { value: 1 }, '1'],
    ['codes', { value: 'none' }, '"none"'],
  ])('R5 what a %s is where it is absent must be one: %j', (type, absent, at) => {
    const tables = [
      {
        id: 'status',
        label,
        codes: [
          { code: 'none', label },
          { code: 'some', label },
        ],
      },
    ]
    const table = type.startsWith('code') ? { table: 'status' } : {}
    const facts = [fact('household.x', type, { absent, ...table })]
    const files = smallPolicy({ tables, facts })
    const key = `"value": ${at}`
    const { line, column } = placeIn(files['all.json'] ?? '', key)
    expect(problemsOf(files)).toContainEqual(
      expect.objectContaining({ code: 'WRONG_VALUE', file: 'all.json', line, column: column + '"value": '.length }),
    )
  })

  test('R5 a mistyped status for households that name none never grants: it does not load', () => {
    const files = editedPanjin([
      'facts/household.json',
      '"absent": { "value": "none" }',
      '"absent": { "value": "non" }',
    ])
    expectProblem(files, 'facts/household.json', '"non"', { code: 'WRONG_VALUE', suggestion: 'none' })
  })

  test.each([
    ['of each member, for one of the household', 'household.x', 'boolean', 'member.flag'],
    ['of another type', 'household.x', 'boolean', 'household.number'],
    ['of another type of an enclosing scope', 'member.x', 'date', 'household.flag'],
  ])('R5 a fact that stands in for an absent one cannot be %s', (_name, id, type, other) => {
    const files = smallPolicy({ facts: [fact('member.flag', 'boolean'), fact(id, type, { absent: { fact: other } })] })
    const { line } = placeIn((files['all.json'] ?? '').replace(`"${other}"`, 'X'.repeat(9)), `"${other}"`)
    expect(problemsOf(files)).toContainEqual(expect.objectContaining({ file: 'all.json', line }))
  })

  test.each([
    ['birthDate', 'member.birthDat', 'member.birthDate'],
    ['sex', 'member.sexCod', 'member.sexCode'],
  ])('R5 a mistyped fact that an identity number is to agree with is unknown: %s', (key, wrong, right) => {
    const files = editedPanjin(['facts/member.json', `"${key}": "${right}"`, `"${key}": "${wrong}"`])
    expectProblem(files, 'facts/member.json', `"${wrong}"`, { code: 'UNKNOWN_FACT', suggestion: right })
  })

  test('R5 a rule that ends before the policy begins is refused', () => {
    const rules = [rule(ALWAYS, { to: '2018-12-31' })]
    expectSmallProblem({ rules }, '"2018-12-31"', { code: 'DATES_OUT_OF_ORDER' })
  })
})

test('R5 a misspelt unit is refused where it stands, with the unit that was meant', () => {
  const files = editedPanjin(['parameters.json', '"unit": "yuanPerMonth"', '"unit": "yuanPerMonht"'])
  const text = files['parameters.json'] ?? ''
  expect(problemsOf(files)).toMatchObject([
    { code: 'WRONG_VALUE', file: 'parameters.json', suggestion: 'yuanPerMonth', ...placeIn(text, '"yuanPerMonht"') },
  ])
})

describe('R6 a mistyped fact under a negation never grants', () => {
  test.each([
    ['"household.isFamily"', '"household.isFamliy"'],
    ['"household.isFamily"', '"Household.isFamily"'],
    ['"household.isFamily"', '"household.isfamily"'],
    ['"household.isFamily"', '" household.isFamily"'],
  ])('R6 %s as %s does not load', (from, to) => {
    const file = 'programs/spirit.json'
    const text = (panjin.files[file] ?? '')
      .replace('"conditions": { "all": [ {', '"conditions": { "not": {')
      .replace('"value": true } ] }', '"value": true } }')
      .replace(from, to)
    expectProblem({ ...panjin.files, [file]: text }, file, to, {
      code: 'UNKNOWN_FACT',
      rule: 'spi-care',
      suggestion: 'household.isFamily',
    })
  })

  test('R6 an unknown fact under a negation is under review, not granted', () => {
    const policy = loadSmall({ rules: [rule({ not: leaf('household.flag', 'equal', true) })] })
    const outcome = (flag: unknown): unknown =>
      policy.decide(household({ flag }), { asOf: '2019-06-01' }).benefits.map((line) => [line.outcome, line.pending])
    const pending = [{ kind: 'fact', fact: 'household.flag', appliesTo: 'household', tier: 'village' }]
    expect(outcome(null)).toEqual([['review', pending]])
    expect(outcome(true)).toEqual([])
    expect(outcome(false)).toEqual([['entitled', undefined]])
  })

  test('R6 an item of a block that is not there satisfies no operator, so its negation holds for the block only', () => {
    const record = { householdId: 'H', regionCode: '211122', area: 'rural', recognizedStatus: 'dibao' }
    const { benefits } = createPolicy(panjin).decide(
      { ...record, members: [{ memberId: 'A' }] },
      { asOf: '2019-12-31' },
    )
    expect(benefits.filter(({ program }) => program === 'disability')).toEqual([])
  })
})

describe('R7 nothing at all is no rule', () => {
  test.each(['all', 'any'])('R7 an empty %s does not load', (form) => {
    expectSmallProblem({ rules: [rule({ [form]: [] })] }, '[]', { code: 'EMPTY_LIST', found: 'an empty list' })
    expectSmallProblem({ rules: [rule({ all: [{ not: { [form]: [] } }] })] }, '[]', { code: 'EMPTY_LIST' })
    expectSmallProblem({ derived: [derived('household.x', 'boolean', { [form]: [] })] }, '[]', { code: 'EMPTY_LIST' })
  })

  test('R7 conditions that are missing, null, a list or empty do not load', () => {
    const { conditions: _, ...without } = rule(ALWAYS)
    for (const rules of [[without], [rule(null)], [rule([])], [rule({})], [rule('yes')], [rule(true)]]) {
      expect(problemsOf(smallPolicy({ rules })), JSON.stringify(rules)).toContainEqual(
        expect.objectContaining({ file: 'all.json', rule: 'one' }),
      )
    }
  })

  test('R7 a file with an empty list of rules does not load', () => {
    expectSmallProblem({ rules: [] }, '[]', { code: 'WRONG_VALUE', found: 'an empty list' })
  })

  test('R7 a policy without any rules does not load', () => {
    const { 'all.json': text = '', ...files } = smallPolicy()
    const { rules: _, ...all } = JSON.parse(text) as Record<string, unknown>
    const bare = { ...files, 'all.json': JSON.stringify(all) }
    expectProblem(bare, 'policy.json', '[\n  "all.json"', { code: 'NO_RULES' })
  })

  test('R7 a program without any rules is never said to be closed', () => {
    const signal = {
      name: 'one',
      clause: '1',
      title: label,
      conditions: ALWAYS,
      event: { type: 'note', params: { code: 'x' } },
    }
    const files = smallPolicy({ rules: [signal] })
    if (problemsOf(files).length > 0) return
    const decision = createPolicy({ files }).decide(household(), { asOf: '2019-06-01' })
    expect(decision.programs).toEqual({ only: 'review' })
    expect(decision.programsPending).toEqual(['only'])
    expect(decision.undecided).toEqual([{ about: 'programs.only', pending: [{ kind: 'rules', program: 'only' }] }])
  })

  test('R7 no rule in force on the day leaves every program under review', () => {
    const policy = createPolicy(panjin)
    const record = {
      householdId: 'H',
      regionCode: '211122',
      area: 'rural',
      recognizedStatus: 'dibao',
      members: [{ memberId: 'A' }],
    }
    const decision = policy.decide(record, { asOf: '2019-11-24' })
    const programs = policy.describe().programs.map(({ id }) => id)
    expect(programs).toHaveLength(9)
    expect(decision.programs).toEqual(Object.fromEntries(programs.map((id) => [id, 'review'])))
    expect(decision.programsPending).toEqual(programs)
    expect(decision.benefits).toEqual([])
    expect(decision['exceedsIncomeLine']).toBe('unknown')
    for (const program of programs) {
      const pending = [{ kind: 'rules', program }]
      expect(decision.undecided).toContainEqual({ about: `programs.${program}`, pending })
    }
    const line = decision.undecided.find(({ about }) => about === 'exceedsIncomeLine')
    expect(line?.pending).toContainEqual({ kind: 'parameter', parameter: 'incomeLineYuan' })
  })

  test('R7 no value of a parameter in force on the day leaves the line under review, and names the parameter', () => {
    const line = { from: '2019-11-25', to: '2019-12-30', value: 'dibaoFamily' }
    const files = editedPanjin([
      'parameters.json',
      '"from": "2019-11-25", "value": "dibaoFamily"',
      `"from": "${line.from}", "to": "${line.to}", "value": "dibaoFamily"`,
    ])
    const record = {
      householdId: 'H', regionCode: '211122', area: 'rural',
      members: [
        { memberId: 'A', recognizedStatus: 'lowIncomeRescue', disability: { certificateHeld: true, category: 4, grade: 2, longTermCare: false } },
        { memberId: 'B', recognizedStatus: 'dibao', disability: { certificateHeld: true, category: 4, grade: 2, longTermCare: false } },
      ],
    } // prettier-ignore
    const linesOn = (asOf: string): unknown[] =>
      createPolicy({ files })
        .decide(record, { asOf })
        .benefits.filter(({ code }) => code === 'SAF-DISABLED-LIVING')
        .map(({ appliesTo, outcome, pending }) => [appliesTo, outcome, pending])
    expect(linesOn('2019-12-30')).toEqual([['B', 'entitled', undefined]])
    // Whoever is on dibao himself has it in either scope; of the other nobody can say.
    expect(linesOn('2019-12-31')).toEqual([
      ['A', 'review', [{ kind: 'parameter', parameter: 'safetyNet.livingAllowanceScope' }]],
      ['B', 'entitled', undefined],
    ])
  })
})

describe('R9 one decimal grammar', () => {
  const wrong = [
    '1e3', '1E3', '1e400', '735.1e0', '-1e-3', '"1e3"', '"0x10"', '"１２３"', '"１２３.５"', '"1,200.50"', '""', '" 1"', '"+1"', '"01"',
    '"1."', '".5"', '"NaN"', '"Infinity"', '12345678901234567890', '0.1234567890123', 'null', 'true', '[]', '[1]', '{}',
  ] // prettier-ignore

  test.each(wrong)('R9 %s is no amount', (value) => {
    const files = editedPanjin(['parameters.json', '"value": 3247', `"value": ${value}`])
    expectProblem(files, 'parameters.json', `${value}, "provenance"`, { code: 'WRONG_VALUE', rule: 'incomeLineYuan' })
  })

  test.each(['0x10', '0b1', '01', '+1', '.5', '1.', '１２３', 'NaN', 'Infinity', '-Infinity', '1_000'])(
    'R9 %s is not even JSON',
    (value) => {
      const files = editedPanjin(['parameters.json', '"value": 3247', `"value": ${value}`])
      const { line } = placeIn(files['parameters.json'] ?? '', `"value": ${value}`)
      expect(problemsOf(files)).toContainEqual(
        expect.objectContaining({ code: 'JSON_SYNTAX', file: 'parameters.json', line }),
      )
    },
  )

  test.each(wrong.filter((value) => !['null', '[]', '[1]', '{}', 'true'].includes(value)))(
    'R9 %s is no number to compare with or to count with',
    (value) => {
      const condition = smallPolicy({ rules: [rule({ all: [leaf('household.number', 'equal', 424242)] })] })
      const compared = { ...condition, 'all.json': (condition['all.json'] ?? '').replace('424242', value) }
      expectProblem(compared, 'all.json', `${value}\n`, { code: 'WRONG_OPERAND' })
      const sum = smallPolicy({ derived: [derived('household.x', 'number', { add: [424242, 1] })] })
      const counted = { ...sum, 'all.json': (sum['all.json'] ?? '').replace('424242', value) }
      expectProblem(counted, 'all.json', `${value},\n`, { code: 'WRONG_VALUE' })
    },
  )

  test.each(['min', 'max'])('R9 a limit %s that is no decimal is refused, never left out', (key) => {
    for (const value of ['0x0', '1e3', '１', '1,000', 'nought']) {
      const facts = [fact('household.x', 'money', { [key]: value })]
      expectSmallProblem({ facts }, `"${value}"`, { code: 'WRONG_VALUE' })
      const parameters = [parameter('x', 'money', [{ from: '2019-01-01', value: 1 }], { [key]: value })]
      expectSmallProblem({ parameters }, `"${value}"`, { code: 'WRONG_VALUE' })
    }
  })

  test('R9 735.1 is 735.1 to the last digit, written either way', () => {
    const amountOf = (value: string): unknown => {
      const amount = parameter('x', 'money', [{ from: '2019-01-01', value: 424242 }], { unit: 'yuanPerYear' })
      const formulas = [{ id: 'amount', scope: 'household', label, unit: 'yuanPerYear', formula: { fact: 'param.x' } }]
      const rules = [rule(ALWAYS, { event: { type: 'benefit', params: { amount: { formula: 'amount' } } } })]
      const files = smallPolicy({ parameters: [amount], formulas, rules })
      const text = (files['all.json'] ?? '').replace('424242', value)
      const policy = createPolicy({ files: { ...files, 'all.json': text } })
      return policy.decide(household(), { asOf: '2019-06-01' }).amountsYuan
    }
    for (const value of ['735.1', '"735.1"', '735.10']) expect(amountOf(value)).toEqual({ 'TST-ONE': '735.1' })
    expect(amountOf('0.000000000001')).toEqual({ 'TST-ONE': '0.000000000001' })
    expect(amountOf('"999999999999999.99"')).toEqual({ 'TST-ONE': '999999999999999.99' })
  })

  test.each([
    735.1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e21,
    '1e3',
    '１２３',
    null,
    undefined,
    [],
    10n,
    new Date(0),
  ])('R9 %s does not set a parameter', (value) => {
    expect(problemsOf(panjin.files, { incomeLineYuan: value })).toEqual([
      expect.objectContaining({ code: 'WRONG_VALUE', rule: 'incomeLineYuan' }),
    ])
  })

  test('R9 for a floating-point number its text is suggested', () => {
    const [problem] = problemsOf(panjin.files, { incomeLineYuan: 735.1 })
    expect(problem?.suggestion).toBe('"735.1"')
  })

  test('R9 codes are not numbers, and numbers are not codes', () => {
    const tables = [
      { id: 'letters', label, codes: [{ code: '1', label }] },
      { id: 'grades', label, integer: true, codes: [{ code: '1', label }] },
    ]
    for (const [table, value, right] of [
      ['letters', [1], ['1']],
      ['grades', ['1'], [1]],
    ] as const) {
      const using = (x: unknown): Parts => ({
        tables,
        parameters: [parameter('x', 'codes', [{ from: '2019-01-01', value: x }], { table })],
      })
      expect(problemsOf(smallPolicy(using(right)))).toEqual([])
      expect(problemsOf(smallPolicy(using(value)))).toEqual([
        expect.objectContaining({ code: 'WRONG_VALUE', file: 'all.json', rule: 'x' }),
      ])
    }
  })

  test('R9 a range has the lower number first', () => {
    const files = editedPanjin(['parameters.json', '[16, 59]', '[59, 16]'])
    expectProblem(files, 'parameters.json', '[59, 16]', { code: 'WRONG_VALUE', rule: 'targets.workingAge' })
  })
})

describe('R11 days', () => {
  const value = parameter('x', 'money', [
    { from: '2019-03-01', to: '2020-02-29', value: 1 },
    { from: '2020-03-01', to: '2020-06-30', value: 2 },
    { from: '2020-08-01', value: 3 },
    { from: '2021-01-01', value: 4 },
  ])
  const formulas = [{ id: 'amount', scope: 'household', label, unit: 'yuanPerYear', formula: { fact: 'param.x' } }]
  const paid = { event: { type: 'benefit', params: { amount: { formula: 'amount' } } } }
  const amountOn = (asOf: string): unknown => {
    const policy = loadSmall({ parameters: [value], formulas, rules: [rule(ALWAYS, paid)] })
    const { benefits, amountsComplete } = policy.decide(household(), { asOf })
    return benefits.map(({ outcome, amountYuan, pending }) => [outcome, amountYuan ?? pending, amountsComplete])
  }
  const none = [['entitled', [{ kind: 'parameter', parameter: 'x' }], false]]
  const days: readonly (readonly [string, unknown])[] = [
    ['2019-02-28', none],
    ['2019-03-01', [['entitled', '1', true]]],
    ['2020-02-28', [['entitled', '1', true]]],
    ['2020-02-29', [['entitled', '1', true]]],
    ['2020-03-01', [['entitled', '2', true]]],
    ['2020-06-30', [['entitled', '2', true]]],
    ['2020-07-01', none],
    ['2020-07-31', none],
    ['2020-08-01', [['entitled', '3', true]]],
    ['2020-12-31', [['entitled', '3', true]]],
    ['2021-01-01', [['entitled', '4', true]]],
    ['2199-12-31', [['entitled', '4', true]]],
  ]

  test.each(days)('R11 a parameter on %s', (day, expected) => expect(amountOn(day)).toEqual(expected))

  const rules = [
    rule(ALWAYS, { from: '2020-02-29', to: '2020-02-29' }),
    rule(ALWAYS, { name: 'two', outcome: 'priority', from: '2020-03-02', to: '2020-12-31' }),
  ]
  const outcomeOn = (asOf: string): unknown => {
    const { programs, benefits, undecided } = loadSmall({ rules }).decide(household(), { asOf })
    return [programs['only'], benefits.map(({ outcome }) => outcome), undecided.flatMap(({ pending }) => pending)]
  }
  const undecided = ['review', [], [{ kind: 'rules', program: 'only' }]]
  const ruleDays: readonly (readonly [string, unknown])[] = [
    ['2020-02-28', undecided],
    ['2020-02-29', ['entitled', ['entitled'], []]],
    ['2020-03-01', undecided],
    ['2020-03-02', ['priority', ['priority'], []]],
    ['2020-12-31', ['priority', ['priority'], []]],
    ['2021-01-01', undecided],
  ]

  test.each(ruleDays)('R11 a rule on %s', (day, expected) => expect(outcomeOn(day)).toEqual(expected))

  test('R11 a day between two versions of a rule is undecided, a day before the first or after the last is not', () => {
    // One program with a rule that always holds, and a measure in force up to 31 March and again from 1 May 2020.
    const visit = panjin.files['programs/society.json'] ?? ''
    const rule = JSON.parse(visit) as { rules: { name: string; benefit: string; from?: string; to?: string }[] }
    const first = rule.rules.find(({ benefit }) => benefit === 'SOC-VISIT')
    if (first === undefined) throw new Error('no SOC-VISIT')
    rule.rules.push({ ...first, name: 'soc-visit-again', from: '2020-05-01', to: '2020-06-30' })
    first.to = '2020-03-31'
    const files = { ...panjin.files, 'programs/society.json': JSON.stringify(rule) }
    const policy = createPolicy({ files })
    const record = {
      householdId: 'H-1',
      regionCode: '211122',
      area: 'rural',
      members: [{ memberId: 'A1', recognizedStatus: 'dibao', studentStatusCode: '01' }],
    }
    const on = (asOf: string): unknown => {
      const { programs, programsPending, undecided } = policy.decide(record, { asOf })
      const gap = undecided.filter(({ about }) => about === 'benefits.SOC-VISIT').map(({ pending }) => pending)
      return [programs['society'], programsPending.includes('society'), gap]
    }
    expect(on('2020-03-31')).toEqual(['service', false, []])
    expect(on('2020-04-01')).toEqual(['review', true, [[{ kind: 'rules', program: 'society' }]]])
    expect(on('2020-04-30')).toEqual(['review', true, [[{ kind: 'rules', program: 'society' }]]])
    expect(on('2020-05-01')).toEqual(['service', false, []])
    expect(on('2020-07-01')).toEqual(['notTriggered', false, []])
  })

  test('R11 a rule without days begins with the policy', () => {
    const policy = loadSmall()
    expect(policy.decide(household(), { asOf: '2018-12-31' }).programs).toEqual({ only: 'review' })
    expect(policy.decide(household(), { asOf: '2019-01-01' }).programs).toEqual({ only: 'entitled' })
  })

  test('R11 the day of the rules is another than the day decided for', () => {
    const parts = { parameters: [value], formulas, rules: [rule({ all: [leaf('asOf', 'equal', '2022-01-01')] }, paid)] }
    const decision = loadSmall(parts).decide(household(), { asOf: '2022-01-01', rulesAsOf: '2020-02-29' })
    expect(decision).toMatchObject({ asOf: '2022-01-01', rulesAsOf: '2020-02-29', amountsYuan: { 'TST-ONE': '1' } })
  })

  describe('in every time zone', () => {
    const { TZ } = process.env
    afterEach(() => {
      if (TZ === undefined) delete process.env['TZ']
      else process.env['TZ'] = TZ
    })

    test.each([
      ['UTC', 0],
      ['Asia/Shanghai', -480],
      ['Pacific/Kiritimati', -840],
      ['America/Los_Angeles', 480],
    ])('R11 the answers are the same in %s', (zone, offset) => {
      process.env['TZ'] = zone
      expect(new Date('2020-01-01T00:00:00Z').getTimezoneOffset()).toBe(offset)
      expect(days.map(([day]) => amountOn(day))).toEqual(days.map(([, expected]) => expected))
      expect(ruleDays.map(([day]) => outcomeOn(day))).toEqual(ruleDays.map(([, expected]) => expected))
      const born = { householdId: 'H', regionCode: '211122', area: 'rural', recognizedStatus: 'dibao' }
      const member = { memberId: 'A', birthDate: '2013-09-01', studentStatusCode: '01' }
      const policy = createPolicy(panjin)
      const outOn = (birthDate: string, asOf: string): unknown =>
        policy.decide({ ...born, members: [{ ...member, birthDate }] }, { asOf })['childrenOutOfSchool']
      // Six completed years on the day before the latest 1 September.
      expect(outOn('2013-08-31', '2019-12-31')).toEqual(['A'])
      expect(outOn('2013-09-01', '2019-12-31')).toEqual([])
      expect(outOn('2013-09-01', '2020-08-31')).toEqual([])
      expect(outOn('2013-09-01', '2020-09-01')).toEqual(['A'])
    })
  })

  test.each([
    ['"from": "2019-03-01"', '"from": "2019-02-29"', '"2019-02-29"', 'NOT_A_DAY'],
    ['"from": "2019-03-01"', '"from": "2019-3-1"', '"2019-3-1"', 'WRONG_VALUE'],
    ['"to": "2020-02-29"', '"to": "2021-02-29"', '"2021-02-29"', 'NOT_A_DAY'],
    ['"to": "2020-02-29"', '"to": "2019-02-28"', '"2019-02-28"', 'DATES_OUT_OF_ORDER'],
    ['"from": "2020-03-01"', '"from": "2020-02-29"', '"2020-02-29",\n     "to": "2020-06-30"', 'DATES_OVERLAP'],
    // Two values for one day; then a day before the one before it.
    ['"from": "2021-01-01"', '"from": "2020-08-01"', undefined, 'DATES_OVERLAP'],
    ['"from": "2021-01-01"', '"from": "2020-07-31"', undefined, 'DATES_OUT_OF_ORDER'],
    ['"effectiveFrom": "2019-01-01"', '"effectiveFrom": "2019-02-29"', '"2019-02-29"', 'NOT_A_DAY'],
  ] as const)('R11 %s as %s is refused', (from, to, at, code) => {
    const files: Record<string, string> = { ...smallPolicy({ parameters: [value] }) }
    const file = from.startsWith('"effective') ? 'policy.json' : 'all.json'
    const text = files[file] ?? ''
    expect(text).toContain(from)
    files[file] = text.replace(from, to)
    const place = at === undefined ? {} : placeIn(files[file] ?? '', at)
    expect(problemsOf(files)).toContainEqual(expect.objectContaining({ code, file, ...place }))
  })

  test.each([
    '2019-02-29',
    '2019-13-01',
    '2019-11-25T00:00:00+08:00',
    '',
    '20191125',
    '1799-12-31',
    'today',
    undefined,
  ])('R11 no decision is made for the day %j', (asOf) => {
    const policy = loadSmall()
    expect(() => policy.decide(household(), { asOf: asOf as string })).toThrow(RangeError)
    if (asOf !== undefined) {
      expect(() => policy.decide(household(), { asOf: '2019-06-01', rulesAsOf: asOf })).toThrow(RangeError)
    }
  })
})

describe('R14 characters that deceive', () => {
  const bidi = ['\u202e', '\u202d', '\u2066', '\u2069', '\u200e', '\u200f', '\u061c']
  const hidden = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad']

  test.each([...bidi, ...hidden].map((character) => [character.codePointAt(0)?.toString(16) ?? '', character]))(
    'R14 U+%s inside a file is refused at its place',
    (_name, character) => {
      const files = editedPanjin(['programs/spirit.json', '"spi-care"', `"spi${character}-care"`])
      expectProblem(files, 'programs/spirit.json', character, { code: 'TEXT_HIDDEN_CHARACTER' })
    },
  )

  test.each(['\\u202e', '\\u2066', '\\u200b', '\\u0000', '\\u001b', '\\u009b', '\\ud800', '\\uFFFD', '\\uFEFF'])(
    'R14 %s does not come in as an escape either',
    (escape) => {
      for (const [from, to] of [
        ['"en": "moral support"', `"en": "moral${escape} support"`],
        ['"code": "rural"', `"code": "rural${escape}"`],
      ] as const) {
        const file = from.startsWith('"en"') ? 'programs/spirit.json' : 'tables.json'
        const files = editedPanjin([file, from, to])
        const { line } = placeIn(files[file] ?? '', escape)
        expect(problemsOf(files)).toContainEqual(expect.objectContaining({ file, line }))
      }
    },
  )

  test.each(['\u0000', '\u0007', '\u001b', '\t', '\n', '\r', '\u007f', '\u0085'])(
    'R14 control character %j in a text is refused',
    (character) => {
      const files = editedPanjin(['programs/spirit.json', '"moral support"', `"moral${character}support"`])
      expect(problemsOf(files)).toContainEqual(expect.objectContaining({ file: 'programs/spirit.json', line: 5 }))
    },
  )

  test('R14 tabs and line breaks of Windows stand between the parts of a file', () => {
    const files = Object.fromEntries(
      Object.entries(panjin.files).map(([file, text]) => [file, text.replaceAll('\n  ', '\r\n\t')]),
    )
    expect(createPolicy({ files }).hash).toBe(createPolicy(panjin).hash)
  })

  test.each([
    ['household.isFаmily', 'household.isFamily'],
    ['hоusehold.isFamily', 'household.isFamily'],
    ['household.isＦamily', 'household.isFamily'],
  ])('R14 for the look-alike %s the right name is suggested', (wrong, right) => {
    expect(wrong).not.toBe(right)
    const files = editedPanjin(['programs/spirit.json', `"${right}"`, `"${wrong}"`])
    expectProblem(files, 'programs/spirit.json', `"${wrong}"`, {
      code: 'UNKNOWN_FACT',
      found: wrong,
      suggestion: right,
    })
  })

  test('R14 a look-alike cannot be declared as an id', () => {
    const files = editedPanjin(['derived/people.json', '"id": "household.isFamily"', '"id": "household.isFаmily"'])
    expectProblem(files, 'derived/people.json', '"household.isFаmily"', { code: 'WRONG_VALUE' })
  })

  test('R14 a byte order mark at the very start is accepted, and changes nothing', () => {
    const marked = Object.fromEntries(Object.entries(panjin.files).map(([file, text]) => [file, `\ufeff${text}`]))
    expect(createPolicy({ files: marked }).hash).toBe(createPolicy(panjin).hash)
    const wrong = editedPanjin(['programs/spirit.json', '"all"', '"al"'])
    const { line, column } = placeIn(wrong['programs/spirit.json'] ?? '', '{ "al"')
    const files = { ...wrong, 'programs/spirit.json': `\ufeff${wrong['programs/spirit.json']}` }
    expect(problemsOf(files)).toContainEqual(expect.objectContaining({ code: 'NOT_A_CONDITION', line, column }))
  })

  test('R14 a text in GBK, decoded as UTF-8, is refused as what it is', () => {
    // 精神帮扶 in GBK.
    const bytes = Uint8Array.from([0xbe, 0xab, 0xc9, 0xf1, 0xb0, 0xef, 0xb7, 0xf6])
    const decoded = new TextDecoder('utf-8').decode(bytes)
    const files = editedPanjin(['programs/spirit.json', '精神帮扶', decoded])
    expectProblem(files, 'programs/spirit.json', '\ufffd', { code: 'TEXT_NOT_UTF8', expected: 'UTF-8' })
  })
})

describe('R15 arithmetic without a result is undecided', () => {
  const amount = (formula: unknown): Parts['formulas'] => [
    { id: 'amount', scope: 'household', label, unit: 'yuanPerYear', formula },
  ]
  const paid = { event: { type: 'benefit', params: { amount: { formula: 'amount' } } } }
  const number = { fact: 'household.number' }
  const shown = { shown: { form: 'number', fact: 'household.x', decimals: 4 } }

  test('R15 a division by zero gives no amount', () => {
    const policy = loadSmall({ formulas: amount({ divide: [1, number] }), rules: [rule(ALWAYS, paid)] })
    const decide = (value: unknown): ReturnType<typeof policy.decide> =>
      policy.decide(household({ number: value }), { asOf: '2019-06-01' })
    const zero = decide(0)
    expect(zero.benefits[0]).not.toHaveProperty('amountYuan')
    expect([zero.amountsYuan, zero.amountsComplete]).toEqual([{}, false])
    expect(JSON.stringify(zero)).not.toMatch(/NaN|Infinity/)
    expect(decide(3).amountsYuan).toEqual({ 'TST-ONE': '1/3' })
  })

  test('R15 a condition on a division by zero is under review, either way round, with a reason', () => {
    const quotient = derived('household.x', 'number', { divide: [100, number] })
    for (const operator of ['greaterThan', 'lessThan', 'equal', 'notEqual', 'lessThanInclusive']) {
      const condition = leaf('household.x', operator, 5)
      for (const conditions of [{ all: [condition] }, { not: condition }]) {
        const policy = loadSmall({ derived: [quotient], rules: [rule(conditions)], decision: shown })
        const decision = policy.decide(household({ number: 0 }), { asOf: '2019-06-01' })
        expect(decision.benefits.map(({ outcome }) => outcome)).toEqual(['review'])
        expect(decision.benefits[0]?.pending).not.toEqual([])
        expect(decision['shown']).toBeNull()
      }
    }
  })

  test('R15 0 ÷ 0 and 0 × (1 ÷ 0) are unknown, not 0', () => {
    for (const formula of [{ divide: [number, number] }, { multiply: [number, { divide: [1, number] }] }]) {
      const policy = loadSmall({ derived: [derived('household.x', 'number', formula)], decision: shown })
      expect(policy.decide(household({ number: 0 }), { asOf: '2019-06-01' })['shown']).toBeNull()
    }
  })

  test('R15 a product of large amounts is exact', () => {
    const largest = '999999999999999.99'
    const cube = derived('household.x', 'number', { multiply: [number, number, number] })
    const policy = loadSmall({ derived: [cube], decision: shown })
    const decision = policy.decide(household({ number: largest }), { asOf: '2019-06-01' })
    const digits = (99_999_999_999_999_999n ** 3n).toString()
    const exact = `${digits.slice(0, -6)}.${digits.slice(-6)}`
    const display = (99_999_999_999_999_999n ** 3n + 50n) / 100n
    expect(decision['shown']).toEqual({ exact, display: display.toString().replace(/(\d{4})$/, '.$1') })
  })

  const doubling = (first: unknown, step: (previous: unknown) => unknown, times: number): Parts['derived'] => [
    derived('household.s0', 'number', first),
    ...Array.from({ length: times }, (_, index) =>
      derived(`household.s${index + 1}`, 'number', step({ fact: `household.s${index}` })),
    ),
  ]

  test.each<[string, (x: unknown) => unknown, unknown]>([
    ['squared', (x) => ({ multiply: [x, x] }), number],
    ['squared, below 1', (x) => ({ multiply: [x, x] }), { divide: [1, number] }],
    ['with fractions that never end', (x) => ({ add: [x, { divide: [1, x] }] }), number],
  ])('R15 a number %s 40 times over is undecided at once, never thrown', (_name, step, first) => {
    const last = leaf('household.s40', 'greaterThan', 0)
    const decision = { shown: { form: 'number', fact: 'household.s40', decimals: 4 } }
    const policy = loadSmall({ derived: doubling(first, step, 40), rules: [rule({ all: [last] })], decision })
    const found = atOnce(() => policy.decide(household({ number: '7.77' }), { asOf: '2019-06-01' }))
    expect(found['shown']).toBeNull()
    expect(found.benefits.map(({ outcome }) => outcome)).toEqual(['review'])
  })

  test('R15 an amount that is known only within bounds does not overflow either', () => {
    const facts = [fact('household.part', 'money', { min: 2, max: 3 })]
    const derivedFacts = doubling({ fact: 'household.part' }, (x) => ({ multiply: [x, x] }), 40)
    const last = leaf('household.s40', 'greaterThan', 0)
    const policy = loadSmall({ facts, derived: derivedFacts, rules: [rule({ all: [last] })] })
    const found = atOnce(() => policy.decide(household({ part: null }), { asOf: '2019-06-01' }))
    expect(found.benefits.map(({ outcome }) => outcome)).toEqual(['review'])
  })
})

describe('a policy that leaves something out', () => {
  test('names what has no amount: a code for which a table of amounts has none', () => {
    const parameters = { 'health.personalPremiumYuan': { ncms: 250 } }
    const record = { householdId: 'H', regionCode: '211122', area: 'rural', recognizedStatus: 'dibao' }
    const members = [{ memberId: 'A', medicalInsurance: 'urbmi' }]
    const decision = createPolicy(panjin, { parameters }).decide({ ...record, members }, { asOf: '2019-12-31' })
    const line = decision.benefits.find(({ code }) => code === 'HEA-PREMIUM')
    expect(line).toMatchObject({ outcome: 'entitled' })
    expect(line).not.toHaveProperty('amountYuan')
    expect(line?.pending?.length).toBeGreaterThan(0)
    expect([decision.amountsYuan['HEA-PREMIUM'], decision.amountsComplete]).toEqual([undefined, false])
  })

  test('is refused where two files give one program two meanings, or one benefit two programs', () => {
    const other = {
      program: { id: 'only', label, clause: '2' },
      rules: [rule(ALWAYS, { name: 'two', benefit: 'TST-TWO' })],
    }
    const files = { ...smallPolicy({ manifest: { files: ['all.json', 'b.json'] } }), 'b.json': JSON.stringify(other) }
    expect(problemsOf(files)).toContainEqual(
      expect.objectContaining({ code: 'DUPLICATE_NAME', file: 'b.json', found: 'only' }),
    )
    const elsewhere = { program: { id: 'second', label, clause: '2' }, rules: [rule(ALWAYS, { name: 'two' })] }
    expect(problemsOf({ ...files, 'b.json': JSON.stringify(elsewhere) })).toContainEqual(
      expect.objectContaining({ file: 'b.json', found: 'TST-ONE' }),
    )
  })

  test('is refused where a number is to be shown with more decimals than can be written', () => {
    const decision = { shown: { form: 'number', fact: 'household.number', decimals: 1_000_000_000 } }
    const files = smallPolicy({ decision })
    expectProblem(files, 'policy.json', '1000000000', { code: 'WRONG_VALUE' })
  })
})

describe('all problems of all files', () => {
  test('are reported in one pass, each at its place', () => {
    const edits = [
      ['programs/spirit.json', '"household.isFamily"', '"household.isFamly"'],
      ['programs/finance.json', '"operator": "equal"', '"operator": "equl"'],
      ['parameters.json', '"value": 3247', '"value": "1e3"'],
    ] as const
    const files = editedPanjin(...edits)
    const problems = problemsOf(files)
    expect(problems).toHaveLength(3)
    for (const [file, , to] of edits) {
      const { line } = placeIn(files[file] ?? '', to)
      expect(problems).toContainEqual(expect.objectContaining({ file, line }))
    }
    expect(() => createPolicy({ files })).toThrow(PolicyError)
    expect(() => createPolicy({ files })).toThrow(/programs\/spirit\.json:\d+:\d+ UNKNOWN_FACT/)
  })

  test('are reported whatever stage each of them is found at', () => {
    const files = editedPanjin(
      ['programs/spirit.json', '"outcome": "service"', '"outcome": "servise"'],
      ['programs/society.json', '"operator": "equal"', '"operator": "eqal"'],
      ['signals.json', '"all": [', '"all": [,'],
      ['tables.json', '"code": "urban"', '"code": "rural"'],
    )
    const found = problemsOf(files).map(({ file, code }) => `${file} ${code}`)
    expect(found).toContain('programs/spirit.json WRONG_VALUE')
    expect(found).toContain('programs/society.json UNKNOWN_OPERATOR')
    expect(found).toContain('signals.json JSON_SYNTAX')
    expect(found).toContain('tables.json DUPLICATE_CODE')
  })

  test('are reported where the manifest is wrong as well', () => {
    const files = editedPanjin(
      ['policy.json', '"version"', '"vershun"'],
      ['programs/spirit.json', '"outcome": "service"', '"outcome": "servise"'],
      ['parameters.json', '"type": "rate"', '"type": "ratio"'],
    )
    const found = new Set(problemsOf(files).map(({ file }) => file))
    expect([...found].sort()).toEqual(['parameters.json', 'policy.json', 'programs/spirit.json'])
  })

  test('of one leaf are reported together', () => {
    const rules = [rule({ all: [leaf('household.flog', 'equl', true), leaf('household.flag', 'equal', 'x')] })]
    expect(problemsOf(smallPolicy({ rules })).map(({ code }) => code)).toEqual([
      'UNKNOWN_FACT',
      'UNKNOWN_OPERATOR',
      'WRONG_OPERAND',
    ])
  })
})

test.each([0, -1, 1.5])('a priority of %d is refused: json-rules-engine would throw on it', (priority) => {
  const [problem, ...more] = problemsOf(smallPolicy({ rules: [rule(ALWAYS, { priority })] }))
  expect([problem?.code, problem?.path, more]).toEqual(['WRONG_VALUE', 'rules[0].priority', []])
})

test('R5 an object where the name of a scope belongs is one wrong value', () => {
  const files = smallPolicy({ rules: [rule(ALWAYS, { for: {} })] })
  expect(problemsOf(files)).toMatchObject([{ code: 'WRONG_VALUE', path: 'rules[0].for', found: 'an object' }])
})
