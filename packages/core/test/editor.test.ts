import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { PolicyData } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'
import { CURSOR, openFile, shippedText } from './editor.ts'
import { EXAMPLES } from './variant-folders.ts'

const files = Object.keys(panjin2019.files)

/** A shipped file with some of its text taken out and other text put in its place, the cursor among it. */
const edited = async (file: string, from: string, to: string): Promise<ReturnType<typeof openFile>> => {
  const text = await shippedText(file)
  expect(text.split(from).length, `${from} in ${file}`).toBeGreaterThan(1)
  return openFile(
    file,
    text.replace(from, () => to),
  )
}

const PREMIUM = '{ "fact": "member.medicalInsurance", "operator": "in", "value": ["ncms", "urbmi", "urrbmi"] }'
const inRule = (leaf: string): ReturnType<typeof edited> => edited('programs/health.json', PREMIUM, leaf)

describe('the shipped files in VS Code', () => {
  test.each(files)('%s names its schema and has no problem', async (file) => {
    const text = await shippedText(file)
    const { $schema } = JSON.parse(text) as { readonly $schema: string }
    expect($schema).toMatch(file === 'policy.json' ? /\/policy\.zh\.json$/ : /\/rules\.zh\.json$/)
    expect(await openFile(file, text).problems()).toEqual([])
  })

  test.each(files)('%s has no problem by the English schema either', async (file) => {
    const text = (await shippedText(file)).replace('.zh.json"', '.en.json"')
    expect(await openFile(file, text).problems()).toEqual([])
  })
})

describe('the example variants in VS Code', () => {
  const variants = new URL('../../../examples/variants/', import.meta.url)
  const listed = Object.entries<PolicyData>(EXAMPLES).flatMap(([id, { files }]) =>
    Object.entries(files).map(([name, text]) => [`${id}/${name}`, text] as const),
  )

  test.each(listed)('%s has no problem', async (file, text) => {
    expect(text).toContain('"$schema": "../../../packages/core/policies/panjin-2019/schema/')
    expect(await openFile(file, text, fileURLToPath(variants)).problems()).toEqual([])
  })

  test('are offered the parameters and the values that they may set', async () => {
    const text = (parameter: string, value: string): string =>
      `{ "$schema": "../../../packages/core/policies/panjin-2019/schema/rules.zh.json", "set": [ { "parameter": "${parameter}", "values": [ { "value": ${value} } ] } ] }`
    const open = (parameter: string, value: string) =>
      openFile('dawa-example/new.json', text(parameter, value), fileURLToPath(variants))
    const parameters = await open(CURSOR, '1').complete()
    expect(parameters.map(({ label, detail }) => [label, detail])).toContainEqual([
      '"health.baseRate"',
      '新农合重大疾病报销比例',
    ])
    const options = await open('income.comparison', CURSOR).complete()
    expect(options.map(({ label, detail }) => [label, detail])).toEqual([
      ['"strict"', '大于'],
      ['"inclusive"', '大于或等于'],
    ])
  })
})

describe('what VS Code offers', () => {
  const text = (words: unknown): string => (typeof words === 'string' ? words : '')
  const offered = async (leaf: string): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await (await inRule(leaf)).complete()).map(({ label, documentation, detail }) => [
        label.replace(/^"|"$/g, ''),
        text(detail ?? documentation),
      ]),
    )

  test('beside "fact": every fact and parameter with its label', async () => {
    const facts = await offered(`{ "fact": "${CURSOR}" }`)
    expect(facts).toMatchObject({
      'member.medicalInsurance': '医疗保险类型',
      'member.isRecognized': '本人是否认定为低收入人口',
      'param.incomeLineYuan': '人均纯收入标准线',
      asOf: '评定日',
    })
  })

  test('beside "operator": those that the fact takes, in words', async () => {
    const code = await offered(`{ "fact": "member.medicalInsurance", "operator": "${CURSOR}" }`)
    expect(Object.keys(code).sort()).toEqual(['equal', 'in', 'inGroup', 'notEqual', 'notIn'])
    expect(code['in']).toBe('…属于[清单]')
    const truth = await offered(`{ "fact": "member.isRecognized", "operator": "${CURSOR}" }`)
    expect(truth).toEqual({ equal: '…为…', notEqual: '…不为…' })
    const day = await offered(`{ "fact": "member.birthDate", "operator": "${CURSOR}" }`)
    expect(day['lessThan']).toBe('…早于…')
  })

  test('beside "value": the codes of the fact’s table with their labels', async () => {
    const insurances = {
      ncms: '新型农村合作医疗',
      urbmi: '城镇居民基本医疗保险',
      urrbmi: '城乡居民基本医疗保险',
      uebmi: '城镇职工基本医疗保险',
      none: '未参保',
    }
    const one = `{ "fact": "member.medicalInsurance", "operator": "equal", "value": "${CURSOR}" }`
    expect(await offered(one)).toEqual(insurances)
    const several = `{ "fact": "member.medicalInsurance", "operator": "in", "value": ["ncms", "${CURSOR}"] }`
    expect(await offered(several)).toEqual(insurances)
    const group = `{ "fact": "member.studentStatusCode", "operator": "inGroup", "value": "${CURSOR}" }`
    expect(await offered(group)).toMatchObject({ primary: '小学', junior: '初中' })
    expect(
      Object.keys(await offered(`{ "fact": "member.isRecognized", "operator": "equal", "value": ${CURSOR} }`)),
    ).toEqual(['true', 'false'])
  })

  test('in place of a number: facts and parameters that are numbers', async () => {
    const facts = await offered(
      `{ "fact": "household.netIncomeYuan", "operator": "greaterThan", "value": { "fact": "${CURSOR}" } }`,
    )
    expect(facts['param.incomeLineYuan']).toBe('人均纯收入标准线')
    expect(facts).not.toHaveProperty('member.isRecognized')
  })

  test('where a key may stand: keys with their meaning', async () => {
    const file = await edited(
      'programs/health.json',
      '"name": "hea-premium",',
      `"name": "hea-premium", "${CURSOR}": 1,`,
    )
    const keys = Object.fromEntries((await file.complete()).map(({ label, documentation }) => [label, documentation]))
    expect(keys['from']).toContain('从哪一天起有效')
    expect(keys['from']).toContain('例："from": "2021-01-01"')
    // Keys that the rule has already are not offered again.
    expect(keys).not.toHaveProperty('benefit')
  })

  test('for outcomes, provenance, units, clauses and formulas: labels', async () => {
    const labels = async (file: string, from: string, to: string): Promise<unknown[]> =>
      (await (await edited(file, from, to)).complete()).map(({ label, detail, documentation }) => [
        label,
        detail ?? documentation,
      ])
    const health = 'programs/health.json'
    expect(await labels(health, '"outcome": "entitled"', `"outcome": "${CURSOR}"`)).toContainEqual([
      '"review"',
      '待核实',
    ])
    expect(await labels('parameters.json', '"provenance": "plan"', `"provenance": "${CURSOR}"`)).toContainEqual([
      '"scenario"',
      '情景值，不是本市公布的标准',
    ])
    expect(await labels('parameters.json', '"unit": "yuanPerYear"', `"unit": "${CURSOR}"`)).toContainEqual([
      '"yuanPerMonth"',
      '元/月',
    ])
    expect(await labels(health, '"clause": "2.2.3.j"', `"clause": "${CURSOR}"`)).toContainEqual([
      '"2.2.3.k"',
      expect.stringContaining('方案2.2.3.k：“') as string,
    ])
    const formula = await labels(health, '"formula": "health.premium"', `"formula": "${CURSOR}"`)
    expect(formula).toContainEqual(['"health.premium"', expect.stringMatching(/[㐀-鿿]/) as string])
  })

  test('a rule and a condition to begin with', async () => {
    const file = await edited('programs/health.json', '"rules": [', `"rules": [ ${CURSOR} ,`)
    const [rule] = (await file.complete()).filter(({ label }) => label === '新的措施规则')
    expect(rule?.insertText).toContain('"outcome"')
    const condition = await (await inRule(CURSOR)).complete()
    expect(condition.map(({ label }) => label)).toContain('all：都要满足')
  })
})

describe('what VS Code says of a place', () => {
  test('of a key: its name, meaning and an example in Chinese', async () => {
    const file = await edited('programs/health.json', '"outcome": "entitled"', `"out${CURSOR}come": "entitled"`)
    const words = await file.hover()
    expect(words).toContain('结果')
    expect(words).toContain('条件成立时的结果')
    expect(words).toContain('例："outcome": "entitled"')
    expect(words).toContain('`entitled`: 应享受')
  })

  test('of a value: what it is called', async () => {
    const fact = await inRule(`{ "fact": "member.medical${CURSOR}Insurance", "operator": "in", "value": ["ncms"] }`)
    expect(await fact.hover()).toContain('`member.medicalInsurance`: 医疗保险类型')
    const code = await inRule(`{ "fact": "member.medicalInsurance", "operator": "in", "value": ["nc${CURSOR}ms"] }`)
    expect(await code.hover()).toContain('`ncms`: 新型农村合作医疗')
    const operator = await inRule(`{ "fact": "member.medicalInsurance", "operator": "i${CURSOR}n", "value": ["ncms"] }`)
    expect(await operator.hover()).toContain('`in`: …属于[清单]')
    const clause = await edited('programs/health.json', '"2.2.3.j"', `"2.2.3${CURSOR}.j"`)
    expect(await clause.hover()).toMatch(/`2\.2\.3\.j`: 方案2\.2\.3\.j：“/)
  })

  test('of a formula: how it reads', async () => {
    const file = await edited('derived/income.json', '"divide"', `"div${CURSOR}ide"`)
    expect(await file.hover()).toContain('甲除以乙')
  })

  test('in English by the English schema', async () => {
    const text = (await shippedText('programs/health.json'))
      .replace('.zh.json"', '.en.json"')
      .replace('"outcome": "entitled"', `"out${CURSOR}come": "entitled"`)
    const words = await openFile('programs/health.json', text).hover()
    expect(words).toContain('Example: "outcome": "entitled"')
    expect(words).not.toMatch(/[㐀-鿿]/)
  })
})

describe('what VS Code complains of', () => {
  const problems = async (leaf: string): Promise<readonly (readonly [string, string])[]> =>
    (await (await inRule(leaf)).problems()).map(({ at, message }) => [at, message] as const)

  test.each([
    [
      '{ "fact": "member.isRecognized", "operator": "greaterThan", "value": true }',
      '"greaterThan"',
      '这个事实是是或否，只能用：equal、notEqual',
    ],
    [
      '{ "fact": "member.isRecognized", "operator": "equal", "value": "true" }',
      '"true"',
      '这里要写是或否，或者 { "fact": … } 另一个事实或参数',
    ],
    [
      '{ "fact": "household.netIncomeYuan", "operator": "lessThan", "value": "3,000" }',
      '"3,000"',
      '这里要写数：整数直接写，小数可以写成 "12.5"；不要用全角数字和千分位逗号',
    ],
    [
      '{ "fact": "member.birthDate", "operator": "lessThan", "value": "2021-1-1" }',
      '"2021-1-1"',
      '日期要写成 "2021-01-01" 的样子：四位年、两位月、两位日',
    ],
    ['{ "all": "x" }', '"x"', '这里要写方括号清单 [ … ]，至少有一项'],
    [
      '{ "all": [{ "known": "income" }], "not": { "known": "income" } }',
      '"all"',
      '这里要写花括号 { … }，里面可以写的键：not',
    ],
    ['true', 'true', '条件要写 fact（连同 operator、value）、all、any、not、known；推出的事实里还可以写 some、every'],
  ])('%s: the place and what may stand there', async (leaf, at, message) => {
    expect(await problems(leaf)).toContainEqual([at, message])
  })

  test('a wrong outcome, provenance or key, each at its place', async () => {
    const health = 'programs/health.json'
    const outcome = await edited(health, '"outcome": "entitled"', '"outcome": "entitle"')
    const message = '这里只能写："entitled"、"priority"、"review"、"discretionary"、"service"'
    expect(await outcome.problems()).toEqual([{ at: '"entitle"', line: 10, message }])
    const key = await edited(health, '"outcome": "entitled"', '"outcome": "entitled", "resutl": 1')
    expect((await key.problems()).map(({ at, line }) => [at, line])).toEqual([['"resutl"', 10]])
    const benefit = await edited(health, '"benefit": "HEA-BASE-90"', '"benefit": "MY-NEG"')
    expect((await benefit.problems()).map(({ at, message: said }) => [at, said])).toContainEqual([
      '"MY-NEG"',
      expect.stringContaining('三个大写字母和一个连字符'),
    ])
    const value = await edited('parameters.json', '"value": 3247', '"value": true')
    expect((await value.problems()).map(({ at }) => at)).toEqual(['true'])
  })

  test('not a fact, code or formula that is new in the same folder', async () => {
    const leaf = '{ "fact": "member.isBoundary", "operator": "equal", "value": "boundary" }'
    expect(await problems(leaf)).toEqual([])
    expect(await problems('{ "fact": "member.recognizedStatus", "operator": "equal", "value": "boundary" }')).toEqual(
      [],
    )
  })
})

test('the schemas that are published are those of the policy', async () => {
  const folder = new URL('../policies/panjin-2019/schema/', import.meta.url)
  const { createPolicy } = await import('@bangfu/core')
  const { jsonSchema } = await import('@bangfu/core/json-schema')
  const description = createPolicy({ files: panjin2019.files }).describe()
  for (const locale of ['zh', 'en'] as const) {
    for (const [name, schema] of Object.entries(jsonSchema(description, locale))) {
      const published = JSON.parse(await readFile(new URL(`${name}.${locale}.json`, folder), 'utf8')) as unknown
      expect(published).toEqual(JSON.parse(JSON.stringify(schema)))
    }
  }
})
