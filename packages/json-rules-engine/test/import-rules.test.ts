import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { createBridge, importRules, type BangfuCondition, type ImportedRules } from '@bangfu/json-rules-engine'
import { Engine, Rule, type RuleProperties } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import { note, policyWith } from './policy-with.ts'

const day = '2019-12-31'
const policy = createPolicy({ files: panjin2019.files })
const ruleSet = policy.ruleSet(day)
const title = { zh: '名', en: 'name' }
const complete = (): object => ({ title, clause: '2.1' })
const event = { type: 'note', params: { code: 'seen' } }

const take = (conditions: unknown, shared?: unknown): ImportedRules =>
  importRules({ rules: [{ name: 'r', conditions, event }], conditions: shared }, ruleSet, {
    complete: () => complete() as never,
  })

const taken = (conditions: unknown, shared?: unknown): unknown => {
  const { rules, diagnostics } = take(conditions, shared)
  expect(diagnostics).toEqual([])
  return rules[0]?.conditions
}

/** The code and place of each problem. */
const problemsOf = (conditions: unknown, shared?: unknown): unknown => {
  const { rules, diagnostics } = take(conditions, shared)
  expect(rules).toEqual([])
  return diagnostics.map(({ code, severity, path }) => [severity, code, path])
}

const leaf = (fact: string, operator: string, value: unknown, more: object = {}): object => ({
  fact,
  operator,
  value,
  ...more,
})
const rural = leaf('household.area', 'equal', 'rural')
const family = leaf('household.isFamily', 'equal', true)

describe('importRules says operators in words of bangfu', () => {
  const health = (operator: string, value: unknown): object => leaf('member.healthCodes', operator, value)
  const includes = (code: string): object => health('includes', code)
  const line = { fact: 'param.incomeLineYuan' }
  const net = (operator: string, value: unknown): object => leaf('household.perCapitaNetIncomeYuan', operator, value)

  test.each<[object, object]>([
    [rural, rural],
    [leaf('household.area', 'notEqual', 'rural'), leaf('household.area', 'notEqual', 'rural')],
    [leaf('housing.grade', 'in', ['C', 'D']), leaf('housing.grade', 'in', ['C', 'D'])],
    [leaf('housing.grade', 'notIn', []), leaf('housing.grade', 'notIn', [])],
    [net('greaterThanInclusive', line), net('greaterThanInclusive', line)],
    [net('swap:lessThan', line), net('greaterThan', line)],
    [net('swap:greaterThanInclusive', '3247'), net('lessThanInclusive', '3247')],
    [leaf('housing.grade', 'swap:contains', ['C', 'D']), leaf('housing.grade', 'in', ['C', 'D'])],
    [leaf('household.area', 'not:equal', 'rural'), { not: rural }],
    [leaf('household.area', 'not:not:equal', 'rural'), { not: { not: rural } }],
    [
      leaf('household.area', 'someValue:equal', ['rural', 'urban']),
      { any: [rural, leaf('household.area', 'equal', 'urban')] },
    ],
    [health('contains', '03'), includes('03')],
    [health('doesNotContain', '03'), { not: includes('03') }],
    [health('everyValue:contains', ['03', '04']), { all: [includes('03'), includes('04')] }],
    [health('someFact:equal', '03'), includes('03')],
    [health('someFact:in', ['03', '04']), { any: [includes('03'), includes('04')] }],
    [health('everyFact:notEqual', '03'), { not: includes('03') }],
    [health('everyFact:not:in', ['03', '04']), { all: [{ not: includes('03') }, { not: includes('04') }] }],
    [health('swap:in', '03'), includes('03')],
    [leaf('known:income', 'equal', true), { known: 'income' }],
    [leaf('known:member.birthDate', 'equal', false), { not: { known: 'member.birthDate' } }],
  ])('%j is %j', (foreign, own) => expect(taken({ all: [foreign] })).toEqual({ all: [own] }))
})

describe('what json-rules-engine says of a household, core says of the rules that were taken in', () => {
  const members = (...lists: readonly (readonly string[])[]): object[] =>
    lists.map((healthCodes, index) => ({ memberId: `M${index}`, healthCodes }))
  const records = [
    { area: 'rural', housing: { grade: 'C' }, members: members(['03'], ['01']) },
    { area: 'urban', housing: { grade: 'A' }, members: members(['03', '04'], ['04']) },
  ]
  const grade = (operator: string, value: unknown): object => leaf('housing.grade', operator, value)
  const codes = (operator: string, value: unknown): object => leaf('member.healthCodes', operator, value)
  const conditions: readonly object[] = [
    { all: [leaf('household.area', 'equal', 'rural')] },
    { not: leaf('household.area', 'notEqual', 'rural') },
    { any: [grade('in', ['B', 'C']), grade('swap:equal', 'D')] },
    { all: [grade('not:in', ['B', 'C'])] },
    { all: [grade('someValue:equal', ['A', 'D'])] },
    { all: [grade('everyValue:notEqual', ['A', 'D'])] },
    { any: [grade('swap:contains', ['A', 'B'])] },
    { all: [grade('not:someValue:not:equal', ['A'])] },
    ...[
      'contains',
      'doesNotContain',
      'someFact:equal',
      'everyFact:notEqual',
      'everyFact:not:equal',
      'swap:in',
      'not:swap:in',
    ].map((operator) => ({ all: [codes(operator, '03')] })),
    ...['someFact:in', 'everyFact:notIn', 'everyFact:not:in', 'someValue:contains', 'everyValue:contains'].map(
      (operator) => ({
        all: [codes(operator, ['03', '04'])],
      }),
    ),
  ]

  test.each(conditions.map((condition) => [condition]))('%j', async (condition) => {
    const { rules, diagnostics } = take(condition)
    expect(diagnostics).toEqual([])
    const own = createPolicy(policyWith({ rules }))
    for (const record of records) {
      const household = { householdId: 'H', regionCode: '211122', ...record }
      for (const subject of own.inspect(household, { asOf: day }).subjects) {
        if (subject.scope !== rules[0]?.['for']) continue
        const engine = new Engine([{ conditions: condition, event } as RuleProperties])
        const facts = { 'household.area': record.area, 'housing.grade': record.housing.grade }
        const healthCodes =
          subject.scope === 'member' ? { 'member.healthCodes': subject.fact('member.healthCodes') } : {}
        const { events } = await engine.run({ ...facts, ...healthCodes })
        expect(subject.verdicts('r').verdict).toBe(events.length === 1 ? 'yes' : 'no')
      }
    }
  })
})

describe('importRules writes shared conditions out', () => {
  test('however deep they name each other', () => {
    const shared = {
      'needs-help': { any: [{ condition: 'in-need' }, { not: { condition: 'safe' } }] },
      'in-need': { all: [family] },
      safe: { all: [rural] },
    }
    const written = { any: [{ all: [family] }, { not: { all: [rural] } }] }
    expect(taken({ condition: 'needs-help' }, shared)).toEqual(written)
    expect(taken({ all: [{ condition: 'needs-help' }, rural] }, new Map(Object.entries(shared)))).toEqual({
      all: [written, rural],
    })
  })

  test('whatever they are called', () => {
    const shared = JSON.parse(
      '{ "__proto__": { "all": [{ "condition": "constructor" }] }, "constructor": { "any": [] } }',
    ) as object
    expect(problemsOf({ condition: '__proto__' }, shared)).toEqual([
      ['error', 'EMPTY_LIST', 'conditions.constructor.any'],
    ])
    expect(taken({ condition: '__proto__' }, { ['__proto__']: { all: [rural] } })).toEqual({ all: [rural] })
    expect(problemsOf({ condition: 'toString' }, {})).toEqual([
      ['error', 'UNKNOWN_CONDITION', 'rules[0].conditions.condition'],
    ])
  })

  test('and not those that go in a circle', () => {
    const shared = { a: { all: [{ condition: 'b' }] }, b: { not: { condition: 'a' } } }
    expect(take({ condition: 'a' }, shared).diagnostics).toEqual([
      {
        code: 'CIRCLE',
        severity: 'error',
        path: 'conditions.b.not.condition',
        found: 'a → b → a',
        expected: 'no condition that depends on itself',
      },
    ])
  })

  test('nor those that would fill the memory', () => {
    const shared = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => {
        const next = { condition: `c${index + 1}` }
        return [`c${index}`, { all: index === 19 ? [rural] : [next, next] }]
      }),
    )
    expect(problemsOf({ condition: 'c0' }, shared)).toMatchObject([
      ['error', 'CONDITION_TOO_LARGE', expect.any(String)],
    ])
  })

  test('each of whose problems is told once', () => {
    const shared = { bad: { all: [leaf('nothing', 'equal', 1)] } }
    expect(problemsOf({ all: [{ condition: 'bad' }, { condition: 'bad' }] }, shared)).toEqual([
      ['error', 'UNKNOWN_FACT', 'conditions.bad.all[0].fact'],
    ])
  })
})

describe('importRules refuses', () => {
  const script = "$..[?(@.constructor.constructor('return process')())]"
  const at = (part: string): string => `rules[0].conditions.all[0]${part}`
  const wordless = (): boolean => true

  test.each<[string, unknown, string, string]>([
    ['a path', { ...rural, path: script }, 'PATH_REFUSED', '.path'],
    ['a path of one name', { ...rural, path: '$.grade' }, 'PATH_REFUSED', '.path'],
    [
      'a path of the other fact',
      leaf('household.area', 'equal', { fact: 'household.area', path: script }),
      'PATH_REFUSED',
      '.value.path',
    ],
    ['params', { ...rural, params: { year: 2019 } }, 'PARAMS_REFUSED', '.params'],
    [
      'params of the other fact',
      leaf('household.area', 'equal', { fact: 'household.area', params: {} }),
      'PARAMS_REFUSED',
      '.value.params',
    ],
    ['a fact that nobody declared', leaf('household.aera', 'equal', 1), 'UNKNOWN_FACT', '.fact'],
    ['a fact called __proto__', leaf('__proto__', 'equal', 1), 'UNKNOWN_FACT', '.fact'],
    [
      'another fact that nobody declared',
      leaf('household.area', 'equal', { fact: 'constructor' }),
      'UNKNOWN_FACT',
      '.value.fact',
    ],
    ['whether nothing is known', leaf('known:nothing', 'equal', true), 'UNKNOWN_FACT', '.fact'],
    ['what is known compared otherwise', leaf('known:income', 'in', [true]), 'WRONG_OPERAND', ''],
    ['whether what is no name is known', { known: Object.create(null) as object }, 'UNKNOWN_FACT', '.known'],
    ['a fact of an event', leaf('event.setting', 'equal', 'inpatient'), 'FACT_OUT_OF_SCOPE', '.fact'],
    ['a parameter that is a list', leaf('param.health.ncmsSuccessor', 'contains', 'urrbmi'), 'WRONG_FACT', '.fact'],
    ['an operator of somebody', leaf('household.area', 'startsWith', 'r'), 'UNKNOWN_OPERATOR', '.operator'],
    ['an operator called __proto__', leaf('household.area', '__proto__', 'r'), 'UNKNOWN_OPERATOR', '.operator'],
    ['an operator that is no text', leaf('household.area', wordless as never, 'r'), 'UNKNOWN_OPERATOR', '.operator'],
    ['a decorator of somebody', leaf('household.area', 'lowercase:equal', 'r'), 'UNKNOWN_OPERATOR', '.operator'],
    [
      'a question to some element that a list cannot answer',
      leaf('member.healthCodes', 'someFact:notEqual', '01'),
      'UNKNOWN_OPERATOR',
      '.operator',
    ],
    ['contains on what is no list', leaf('household.area', 'contains', 'rural'), 'WRONG_OPERATOR', '.operator'],
    ['lessThan on a code', leaf('housing.grade', 'lessThan', 'C'), 'WRONG_OPERATOR', '.operator'],
    ['null', leaf('household.area', 'equal', null), 'WRONG_OPERAND', '.value'],
    ['NaN', leaf('income.wageYuan', 'equal', Number.NaN), 'WRONG_OPERAND', '.value'],
    ['a list where one value stands', leaf('household.area', 'equal', ['rural']), 'WRONG_OPERAND', '.value'],
    ['one value where a list stands', leaf('household.area', 'in', 'rural'), 'WRONG_OPERAND', '.value'],
    ['an object', leaf('household.area', 'equal', { area: 'rural' }), 'UNKNOWN_FACT', '.value.fact'],
    ['no value of any', leaf('household.area', 'someValue:equal', []), 'WRONG_OPERAND', '.value'],
    ['a function as value', leaf('household.area', 'equal', wordless), 'FUNCTION_REFUSED', '.value'],
    ['a function as condition', wordless, 'FUNCTION_REFUSED', ''],
    ['no condition', 'rural', 'WRONG_VALUE', ''],
    ['an empty object', {}, 'NOT_A_CONDITION', ''],
    ['two forms at once', { all: [rural], any: [family] }, 'NOT_A_CONDITION', ''],
    ['an empty list, which json-rules-engine takes for true', { any: [] }, 'EMPTY_LIST', '.any'],
    ['a list that is none', { all: rural }, 'WRONG_VALUE', '.all'],
    ['a key of nobody', { ...rural, onlyIf: 1 }, 'UNKNOWN_KEY', '.onlyIf'],
    ['an instance', new Date(0), 'WRONG_VALUE', ''],
  ])('%s', (_what, condition, code, place) => {
    expect(problemsOf({ all: [condition] })).toEqual([['error', code, at(place)]])
  })

  test('what a key called __proto__ would put under a condition', () => {
    const condition: unknown = JSON.parse(
      '{ "fact": "household.area", "operator": "equal", "value": "rural", "__proto__": { "path": "$" } }',
    )
    expect(problemsOf({ all: [condition] })).toEqual([['error', 'UNKNOWN_KEY', at('.__proto__')]])
    const rule = JSON.parse(
      '{ "name": "r", "event": { "type": "note", "params": { "__proto__": { "code": "x" }, "code": "y" } } }',
    ) as object
    const { rules, diagnostics } = importRules({ rules: [{ ...rule, conditions: { all: [rural] } }] }, ruleSet, {
      complete: complete as never,
    })
    expect(rules).toEqual([])
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['UNKNOWN_KEY', 'rules[0].event.params.__proto__'],
    ])
    expect(({} as { path?: unknown }).path).toBeUndefined()
  })

  test('conditions and events without end', () => {
    const endless: { all: unknown[] } = { all: [] }
    endless.all.push(endless)
    expect(problemsOf(endless)).toMatchObject([['error', 'TEXT_TOO_DEEP', expect.any(String)]])
    endless.all.push(endless)
    expect(problemsOf(endless)).not.toEqual([])
    const params: Record<string, unknown> = { code: 'x' }
    Object.assign(params, { a: params, b: params })
    const rule = { name: 'r', conditions: { all: [rural] }, event: { type: 'note', params } }
    const { diagnostics } = importRules({ rules: [rule] }, ruleSet, { complete: complete as never })
    expect(diagnostics.map(({ code }) => code)).toEqual(['TEXT_TOO_DEEP'])
  })

  test('callbacks of a rule, and what is no rule', () => {
    const rule = { name: 'r', conditions: { all: [rural] }, event, onSuccess: wordless }
    const { rules, diagnostics } = importRules({ rules: [rule, null, 'rule'] }, ruleSet, {
      complete: complete as never,
    })
    expect(rules).toEqual([])
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['FUNCTION_REFUSED', 'rules[0].onSuccess'],
      ['WRONG_VALUE', 'rules[1]'],
      ['WRONG_VALUE', 'rules[2]'],
    ])
    expect(importRules({ rules: { 0: rule } }, ruleSet).diagnostics.map(({ code }) => code)).toEqual(['WRONG_VALUE'])
  })

  test('rules that say too little for a rule file, and a second rule of a name', () => {
    const conditions = { all: [rural] }
    const rules = [
      { conditions, event: { type: 'benefit' } },
      { name: 'twice', title, clause: '1', conditions, event: { type: 'note' } },
      { name: 'twice', title, clause: '1', conditions, event },
      { name: 'twice', title, clause: '1', conditions, event },
      { name: 'eventless', title, clause: '1', conditions },
    ]
    const { rules: kept, diagnostics } = importRules({ rules }, ruleSet)
    expect(kept.map(({ name }) => name)).toEqual(['twice'])
    expect(diagnostics.map(({ code, path, found }) => [code, path, found])).toEqual([
      ...['name', 'title', 'clause', 'benefit', 'outcome'].map((key) => [
        'MISSING_KEY',
        'rules[0]',
        `no key \`${key}\``,
      ]),
      ['MISSING_KEY', 'rules[1].event', 'no `params.code`'],
      ['WRONG_VALUE', 'rules[4].event', 'nothing'],
      ['DUPLICATE_NAME', 'rules[3].name', 'twice'],
    ])
  })

  test('with a suggestion where a name is nearly right', () => {
    const suggested = [leaf('household.aera', 'equal', 1), leaf('household.area', 'equals', 'rural')].map(
      (condition) => take({ all: [condition] }).diagnostics[0]?.suggestion,
    )
    expect(suggested).toEqual(['household.area', 'equal'])
  })
})

describe('importRules warns of', () => {
  test('priorities and names, which mean nothing here', () => {
    const rule = {
      name: 'r',
      priority: 7,
      conditions: { all: [{ ...rural, priority: 3, name: 'is rural' }], priority: 1 },
      event,
    }
    const { rules, diagnostics } = importRules({ rules: [rule] }, ruleSet, { complete: complete as never })
    expect(rules[0]?.conditions).toEqual({ all: [rural] })
    expect(diagnostics.map(({ severity, code, path }) => [severity, code, path])).toEqual([
      ['warning', 'KEY_IGNORED', 'rules[0].conditions.all[0].name'],
      ['warning', 'KEY_IGNORED', 'rules[0].conditions.all[0].priority'],
      ['warning', 'KEY_IGNORED', 'rules[0].priority'],
    ])
  })
})

describe('a rule that is taken in', () => {
  test('is for those whom its facts are about', () => {
    const forOf = (...facts: readonly object[]): unknown => take({ all: facts }).rules[0]?.['for']
    const young = leaf('member.birthDate', 'greaterThan', '2010-01-01')
    expect([forOf(rural), forOf(young), forOf(rural, young)]).toEqual(['household', 'member', 'member'])
  })

  test('says what `complete` gives of it, in place of its own', () => {
    const { rules } = importRules({ rules: [{ conditions: { all: [rural] }, event: { type: 'ok' } }] }, ruleSet, {
      complete: ({ index, name, event: old }) => ({
        name: `rule-${index}`,
        title,
        clause: '1',
        event: { ...event, params: { code: `${String(name)}-${(old as { type: string }).type}` } },
      }),
    })
    expect(rules[0]).toMatchObject({ name: 'rule-0', event: { type: 'note', params: { code: 'undefined-ok' } } })
  })

  test('loads as part of a policy, and decides', async () => {
    const foreign = {
      name: 'poor-and-rural',
      conditions: {
        all: [
          { condition: 'rural' },
          leaf('household.perCapitaNetIncomeYuan', 'swap:greaterThan', { fact: 'param.incomeLineYuan' }),
        ],
      },
      event: { type: 'note', params: { code: 'poorAndRural' } },
    }
    const { rules } = importRules({ rules: [foreign], conditions: { rural: { all: [rural] } } }, ruleSet, {
      complete: complete as never,
    })
    const own = createPolicy(policyWith({ rules }))
    const notesAt = (wageYuan: string): unknown =>
      own.decide(
        { householdId: 'H', regionCode: '211122', area: 'rural', income: { wageYuan }, members: [{ memberId: 'A' }] },
        { asOf: day },
      )['notes']
    // One person: the line is 3 247 yuan.
    expect(notesAt('3246.99')).toContain('poorAndRural')
    expect(notesAt('3247')).not.toContain('poorAndRural')
    expect(
      (
        await createBridge(own).run(
          { householdId: 'H', regionCode: '211122', area: 'rural', income: {}, members: [{ memberId: 'A' }] },
          { asOf: day },
        )
      ).rules.find(({ rule }) => rule === 'poor-and-rural')?.result,
    ).toBe('fired')
  })
})

describe('out to json-rules-engine and in again', () => {
  const asked = note(
    'asks',
    { all: [{ known: 'income' }, { not: { known: 'member.birthDate' } }] },
    { for: 'member', unless: { any: [{ known: 'member.name' }] } },
  )
  const loaded = createPolicy(policyWith({ rules: [asked] }))
  const own = loaded.ruleSet(day)

  test('every rule is the same', () => {
    const { rules, diagnostics } = importRules({ rules: createBridge(loaded).rules(day) }, own)
    expect(diagnostics).toEqual([])
    const byName = new Map(rules.map((rule) => [rule.name, rule]))
    expect(byName.size).toBe(own.rules.length)
    for (const { name, for: scope, rule } of own.rules) expect(byName.get(name)).toEqual({ for: scope, ...rule })
  })

  test('the conditions of every rule are the same, after the engine itself has held them', () => {
    const held = createBridge(loaded)
      .rules(day)
      .map((rule) => new Rule(rule as never).toJSON(false))
    const whole = new Map(own.rules.map(({ name, rule }) => [name, rule]))
    const { rules, diagnostics } = importRules({ rules: held }, own, {
      complete: ({ name = '' }) => {
        const { conditions: _, ...rest } = whole.get(name) ?? {}
        return rest
      },
    })
    expect(diagnostics).toEqual([])
    const conditions = new Map<string, BangfuCondition>(rules.map((rule) => [rule.name, rule.conditions]))
    for (const { name, rule } of own.rules) expect(conditions.get(name)).toEqual(rule['conditions'])
  })
})
