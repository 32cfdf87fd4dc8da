import type { ConditionDescription, PolicyDescription } from '@bangfu/core'
import { createPolicy } from '@bangfu/core'
import { formatDefinition, formatParameter, formatRule, type ReasonLine } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'

const names = createPolicy(panjin2019).describe()
const day = '2019-12-31'

const said = (lines: readonly ReasonLine[]): readonly string[] =>
  lines.map(({ depth, text }) => `${'  '.repeat(depth)}${text}`)

test('days are earlier and later, and neither higher nor lower', () => {
  expect(said(formatParameter('planEnd', names, 'zh'))[0]).toBe('“方案目标截止日”，县区可以另定，只推后、不提前。')
  expect(said(formatParameter('planEnd', names, 'en'))[0]).toBe(
    "“last day of the plan's targets”, a county may set another, never an earlier one.",
  )
})

describe('formatRule', () => {
  test('says in Chinese whom, what must hold, the outcome, the amount, what is not tested and the words of the plan', () => {
    expect(said(formatRule('hea-base-90', names, 'zh', { day })).slice(0, 9)).toEqual([
      '新农合重大疾病费用按90%报销：对每名家庭成员分别判断，以下条件全部满足时，结果为“应享受”。',
      '  “本人是否认定为低收入人口”：是',
      '  “是否参加新农合（含承接保险）”：是',
      '  “是否有重大疾病治疗费用”：是',
      '金额：“新农合重大疾病报销金额”（元/年）',
      '方案以外的条件：“重大疾病”和门诊大病的病种目录不在方案内，以就医记录的标记为准',
      '说明（“医疗保险类型”不为“新型农村合作医疗”时）：城乡居民医保按承接新农合处理，合并日期未作检验',
      '施行日期：2019-11-25起',
      '依据方案2.2.3.k：“对农村低收入人口参加新农合患重大疾病的住院(含门诊大病治疗)的医疗费用按90%比例报销”',
    ])
  })

  test('says every derived fact and formula that it rests on, down to the record and the parameters', () => {
    const text = said(formatRule('hea-base-90', names, 'zh', { day }))
    expect(text).toEqual(
      expect.arrayContaining([
        '其中：',
        '  “是否参加新农合（含承接保险）”（家庭成员）须：',
        '    以下至少满足一项：',
        '      “医疗保险类型”为“新型农村合作医疗”',
        '      以下各项都满足：',
        '        “医疗保险类型”属于“承接新农合的保险”（现行：城乡居民基本医疗保险）',
        '        “是否农村参保人员”：是',
        '  “纳入90%报销的合规费用”（家庭成员，元/年） = 符合（“是否适用90%报销”：是）的各“医疗费用记录”的“合规医疗费用”之和',
      ]),
    )
  })

  test('says who decides, and that a scenario figure is one', () => {
    const text = said(formatRule('saf-dibao-referral', names, 'zh', { day }))
    expect(text[0]).toBe('转低保审核（应保尽保）：对每户判断，以下条件全部满足时，结果为“待核实”。')
    expect(text).toContain('由县区核定：该户核算收入低于低保标准且财产符合条件，是否应纳入低保？')
    expect(text).toContain(
      '  “低保核算收入与低保标准之差”（本户，元/年） = “低保核算收入” − （“低保标准（每人每年）”（现行：7,800元/年，情景值） × “家庭成员人数”）',
    )
  })

  test('says of a follow-up when it is raised and what keeps it from being raised', () => {
    expect(said(formatRule('refer-under-dibao-standard', names, 'en', { day, alone: true }))).toEqual([
      'refer for recognition: means are under the dibao standard: for each household, where all of the following hold, it is listed under “follow-ups”.',
      '  “low-income family”: no',
      '  “means per head are under the dibao standard”: yes',
      'but not where one of these is known to hold:',
      '  “per-capita net income exceeds the line”: no',
      '  “assets within the dibao limits”: no',
      'Not from the plan: The income and asset conditions of dibao come from 社会救助暂行办法, not from the plan',
      'In force from 2019-11-25',
    ])
  })

  test('shows the value of a parameter on the day', () => {
    const line = 'per-capita net income line'
    const on = (at: string): string =>
      said(formatDefinition('household.exceedsIncomeLine', names, 'en', { day: at })).join('\n')
    expect(on('2019-12-31')).toContain(`“${line}” (now 3,247 yuan a year)`)
    expect(on('2019-01-01')).toContain(`“${line}” (now no value in force on the day)`)
  })

  test('has nothing to say of a rule that is not there', () => {
    expect(formatRule('no-such-rule', names, 'zh', { day })).toEqual([])
  })
})

test('formatParameter says each value with its days, who may set another, and where it comes from', () => {
  expect(said(formatParameter('incomeLineYuan', names, 'zh'))).toEqual([
    '“人均纯收入标准线”，不得另定。',
    '  2019-11-25起：3,247元/年，方案所定：方案一（三）“超过3247元现行国标线”。该数只见于方案，不得称为国家标准线',
  ])
})

/** A condition as one who has only the sentences would write it down: the forms, and what each comparison names. */
type Read = { readonly form: string; readonly parts: readonly Read[] } | { readonly names: readonly string[] }

const HEADS: readonly (readonly [RegExp, string])[] = [
  [/^all of these hold:$/, 'all'],
  [/^at least one of these holds:$/, 'any'],
  [/^this does not hold:$/, 'not'],
  [/^for at least one “.*”:$/, 'some'],
  [/^for each “.*”:$/, 'every'],
]

/** Reads lines back into the conditions that they say, by their indentation and their opening words alone. */
const readBack = (lines: readonly ReasonLine[]): readonly Read[] => {
  const [first, ...rest] = lines
  if (first === undefined) return []
  const end = rest.findIndex(({ depth }) => depth <= first.depth)
  const inner = end === -1 ? rest : rest.slice(0, end)
  const form = HEADS.find(([pattern]) => pattern.test(first.text))?.[1]
  const own: Read =
    form === undefined
      ? { names: [...first.text.matchAll(/「([^」]*)」|“([^”]*)”/g)].map(([, name, other = '']) => name ?? other) }
      : { form, parts: readBack(inner) }
  return [own, ...readBack(rest.slice(inner.length))]
}

/** What a described condition comes to in the same terms; lists of one are no lists, nor is «not on file» a negation. */
const asRead = (condition: ConditionDescription, description: PolicyDescription): Read => {
  const labelOf = (id: string): string =>
    (id.startsWith('param.')
      ? description.parameters.find((parameter) => `param.${parameter.id}` === id)?.label.en
      : description.labels[id]?.en) ?? id
  switch (condition.form) {
    case 'leaf': {
      const { operand, fact } = condition
      if ('fact' in operand) return { names: [labelOf(fact), labelOf(operand.fact)] }
      const { value } = operand
      const codes = description.facts.find(({ id }) => id === fact)?.table
      const values = value.kind === 'known' && typeof value.value !== 'boolean' ? [value.value].flat() : []
      const options = description.parameters.find(({ id }) => `param.${id}` === fact)?.options ?? []
      const named = values.flatMap(
        (code) =>
          description.tables[codes ?? '']?.codes[code]?.en ?? options.find(({ id }) => id === code)?.label.en ?? [],
      )
      return { names: [labelOf(fact), ...named] }
    }
    case 'known':
      return { names: [labelOf(condition.fact)] }
    case 'not':
      return condition.part.form === 'known'
        ? asRead(condition.part, description)
        : { form: 'not', parts: [asRead(condition.part, description)] }
    case 'some':
    case 'every':
      return { form: condition.form, parts: [asRead(condition.where, description)] }
    case 'all':
    case 'any': {
      const parts = condition.parts.map((part) => asRead(part, description))
      const [only] = parts
      return only !== undefined && parts.length === 1 ? only : { form: condition.form, parts }
    }
  }
}

describe('who has not seen a rule can write its conditions down again from the sentence', () => {
  const partsOf = (condition: ConditionDescription): readonly Read[] =>
    (condition.form === 'all' || condition.form === 'any' ? condition.parts : [condition]).map((part) =>
      asRead(part, names),
    )

  test.each(Object.keys(names.rules))('%s', (name) => {
    const rule = names.rules[name] as PolicyDescription['rules'][string]
    const lines = formatRule(name, names, 'en', { day, alone: true })
    const unless = lines.findIndex(({ text }) => text.startsWith('but not where'))
    const body = lines.slice(1).filter(({ depth }) => depth > 0)
    const wanted = [...partsOf(rule.conditions), ...(rule.unless === undefined ? [] : partsOf(rule.unless))]
    expect(readBack(body)).toEqual(wanted)
    expect(unless === -1).toBe(rule.unless === undefined)
    const isAny = rule.conditions.form === 'any'
    expect(lines[0]?.text).toContain(isAny ? 'at least one of the following holds' : 'all of the following hold')
  })

  test.each(Object.values(names.definitions).flatMap(({ id, meaning }) => (meaning.form === 'condition' ? [id] : [])))(
    '%s',
    (id) => {
      const { meaning } = names.definitions[id] as PolicyDescription['definitions'][string]
      const lines = formatDefinition(id, names, 'en', { day, alone: true })
      expect(readBack(lines.slice(1).filter(({ text }) => !text.startsWith('Not from the plan')))).toEqual(
        meaning.form === 'condition' ? [asRead(meaning.condition, names)] : [],
      )
    },
  )
})
