import { createPolicy, type Policy } from '@bangfu/core'
import { comparePolicies, createComparison, type DecisionComparison, type PartChange } from '@bangfu/core/compare'
import { formatDecisionChanges, formatPartChange } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { ZERO, add, divide, exactText, parseExact, subtract, type Decision, type Exact } from '@bangfu/sdk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHousehold } from './any-household.ts'
import { bareNames } from './bare-names.ts'
import { editedPanjin } from './policy-texts.ts'

type Edit = readonly [file: string, from: string, to: string]

const shipped = createPolicy({ files: panjin2019.files })
const names = shipped.describe()
const asOf = '2020-06-30'

const HEALTH = 'programs/health.json'
const LINE: Edit = ['parameters.json', '"value": 3247', '"value": 4000']
const RATE: Edit = ['parameters.json', '"from": "2019-11-25", "value": "0.9"', '"from": "2019-11-25", "value": "0.95"']
const LABEL: Edit = ['tables.json', '{ "zh": "农村", "en": "rural" }', '{ "zh": "乡村", "en": "rural" }']
const PRIORITY: Edit = [HEALTH, '"outcome": "entitled"', '"outcome": "priority"']
const NO_AMOUNT: Edit = [HEALTH, '"event": { "type": "benefit", "params": { "amount": { "formula": "health.premium" } } }', '"event": { "type": "benefit" }'] // prettier-ignore
const RURAL: Edit = ['programs/housing.json', '{ "fact": "household.hasRuralHouse", "operator": "equal", "value": true },', ''] // prettier-ignore
const FINDING: Edit = ['findings.json', '"severity": "warning"', '"severity": "error"']

const EDITS: readonly (readonly Edit[])[] = [[LINE], [RATE], [PRIORITY, NO_AMOUNT], [RURAL], [FINDING], [LABEL]]

const policyOf = (edits: readonly Edit[]): Policy => createPolicy({ files: editedPanjin(...edits) })
const edited = EDITS.map(policyOf)

const changes = (other: Policy, locale: 'zh' | 'en' = 'zh') => {
  const after = other.describe()
  return comparePolicies(names, after).parts.map((part) => {
    const { title, lines } = formatPartChange(part, { before: names, after, locale, day: asOf })
    return [title, ...lines.map(({ depth, text }) => '  '.repeat(depth) + text)]
  })
}

describe('comparePolicies', () => {
  test('finds nothing between a policy and itself', () => {
    for (const policy of [shipped, ...edited])
      expect(comparePolicies(policy.describe(), policy.describe()).parts).toEqual([])
  })

  test('finds nothing where only the order of files, sections and keys differs', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, turned(part)]),
      )
    }
    const files = Object.entries(panjin2019.files).map(([file, text]) => {
      const content = turned(JSON.parse(text)) as Record<string, unknown>
      const { files: listed, rules } = content
      // A list stands after the file with what holds it, so only files that need no such order are turned round.
      if (Array.isArray(listed)) {
        const free = (listed as string[]).filter((name) => !name.startsWith('facts/')).reverse()
        content['files'] = [...(listed as string[]).filter((name) => name.startsWith('facts/')), ...free]
      }
      for (const rule of Array.isArray(rules) ? (rules as { conditions: { all?: unknown[] } }[]) : [])
        rule.conditions.all?.reverse()
      if (Array.isArray(rules)) content['rules'] = rules.toReversed()
      return [file, JSON.stringify(content)]
    })
    const other = createPolicy({ files: Object.fromEntries(files) as Record<string, string> })
    expect(comparePolicies(names, other.describe()).parts).toEqual([])
  })

  test('finds the same the other way round, added for removed', () => {
    const kinds = { added: 'removed', removed: 'added', changed: 'changed' } as const
    for (const policy of edited) {
      const there = comparePolicies(names, policy.describe()).parts
      const back = comparePolicies(policy.describe(), names).parts
      expect(there.length).toBeGreaterThan(0)
      expect(back).toEqual(there.map((part): PartChange => ({ ...part, kind: kinds[part.kind] })))
    }
  })
})

describe('formatPartChange', () => {
  test('says of a parameter from which day, both values, the source and the rules that rest on it', () => {
    expect(changes(policyOf([LINE]))).toEqual([
      [
        '参数有改动：“人均纯收入标准线”',
        '2019-11-25起：3,247元/年 → 4,000元/年，方案所定：方案一（三）“超过3247元现行国标线”。该数只见于方案，不得称为国家标准线',
        expect.stringContaining('用到它的规则：“转认定：人均纯收入未超过标准线”') as string,
      ],
    ])
  })

  test('says of a rule which sentences are gone and which are new', () => {
    expect(changes(policyOf([PRIORITY, NO_AMOUNT]))).toEqual([
      [
        '规则有改动：“医疗保险个人缴费全额资助”',
        '− 医疗保险个人缴费全额资助：对每名家庭成员分别判断，以下条件全部满足时，结果为“应享受”。',
        '+ 医疗保险个人缴费全额资助：对每名家庭成员分别判断，以下条件全部满足时，结果为“优先”。',
        '− 金额：“全额资助的个人缴费”（元/年）',
      ],
    ])
  })

  test('shows a condition below the sentence that it belongs to', () => {
    expect(changes(policyOf([RURAL]), 'en')).toEqual([
      [
        'Changed, rule: “rebuilding of a rural grade-D house”',
        'rebuilding of a rural grade-D house: for each household, where all of the following hold, the outcome is “entitled”.',
        '  − “the house stands in the country”: yes',
      ],
    ])
  })

  test('says what a code is called now, and where only the other language has changed', () => {
    expect(changes(policyOf([LABEL]))).toEqual([['代码表有改动：“城乡”', '代码改叫：“农村” → “乡村”']])
    expect(changes(policyOf([LABEL]), 'en')).toEqual([
      ['Changed, code table: “rural or urban”', 'Only the Chinese text differs'],
    ])
  })

  test('says each stretch of days on which a parameter has another value', () => {
    const later: Edit = ['parameters.json', '"from": "2019-11-25", "value": 3247,', '"from": "2019-11-25", "to": "2020-12-31", "value": 3247,'] // prettier-ignore
    expect(changes(policyOf([later]))[0]?.[1]).toBe('2021-01-01起：3,247元/年 → 没有值')
  })

  test('says what is added and what is removed in full', () => {
    const spirit = JSON.parse(panjin2019.files['programs/spirit.json'] ?? '') as { rules: { name: string }[] }
    const gone = { ...spirit, rules: spirit.rules.slice(1) }
    const clauses = (panjin2019.files['plan/clauses.json'] ?? '').replace('"rule:spi-care", ', '')
    const without = createPolicy({
      files: { ...panjin2019.files, 'programs/spirit.json': JSON.stringify(gone), 'plan/clauses.json': clauses },
    }).describe()
    const day = asOf
    const part: PartChange = { section: 'rules', id: 'spi-care', kind: 'removed', keys: [] }
    expect(comparePolicies(names, without).parts).toContainEqual(part)
    const removed = formatPartChange(part, { before: names, after: without, locale: 'zh', day })
    expect(removed.title).toBe('删去规则：“人文关怀和精神鼓励”')
    expect(removed.quote).toContain('2.2.9.e')
    const added = formatPartChange({ ...part, kind: 'added' }, { before: without, after: names, locale: 'zh', day })
    expect(added).toEqual({ ...removed, title: '新增规则：“人文关怀和精神鼓励”' })
  })

  test('names no id and no code', () => {
    const bare = bareNames(names)
    for (const policy of edited) {
      for (const locale of ['zh', 'en'] as const) {
        for (const lines of changes(policy, locale)) expect(bare(lines.join('\n'))).toEqual([])
      }
    }
  })
})

const exact = (text: string | undefined): Exact => {
  const [above = '0', below = '1'] = (text ?? '0').split('/')
  return divide(parseExact(above) ?? ZERO, parseExact(below) ?? ZERO) ?? ZERO
}

const totalOf = ({ amountsYuan }: Decision): Exact =>
  Object.values(amountsYuan).reduce<Exact>((sum, yuan) => add(sum, exact(yuan)), ZERO)

const compared = (before: Policy, after: Policy, records: readonly unknown[]) => {
  const comparison = createComparison({ before: before.describe(), after: after.describe() })
  let difference = ZERO
  for (const record of records) {
    const [one, other] = [before.decide(record, { asOf }), after.decide(record, { asOf })]
    comparison.add(one, other)
    difference = add(difference, subtract(totalOf(other), totalOf(one)))
  }
  return { result: comparison.result(), difference: exactText(difference) }
}

const sum = (amounts: readonly string[]): string =>
  exactText(amounts.reduce<Exact>((total, amount) => add(total, exact(amount)), ZERO))

const households = fc.array(anyHousehold, { minLength: 1, maxLength: 4 })

describe('createComparison', () => {
  test('counts every household as unchanged where the policy is the same', () => {
    fc.assert(
      fc.property(households, (records) => {
        const { result } = compared(shipped, shipped, records)
        expect(result).toMatchObject({ households: records.length, unchanged: records.length, groups: [] })
        expect([result.gainedYuan, result.lostYuan]).toEqual(['0', '0'])
      }),
      { numRuns: 10 },
    )
  })

  const mirrored = ({ gaining, losing, gainedYuan, lostYuan, ...rest }: DecisionComparison) => ({
    ...rest,
    gaining: losing,
    losing: gaining,
    gainedYuan: lostYuan,
    lostYuan: gainedYuan,
    groups: rest.groups.map(({ households: count, gainedYuan: more, lostYuan: less }) => [count, less, more]).sort(),
  })

  test('finds the other way round that who gains loses, yuan by yuan', () => {
    fc.assert(
      fc.property(households, fc.constantFrom(...edited), (records, policy) => {
        const there = compared(shipped, policy, records).result
        const { groups, ...back } = compared(policy, shipped, records).result
        const counted = groups
          .map(({ households: count, gainedYuan, lostYuan }) => [count, gainedYuan, lostYuan])
          .sort()
        expect({ ...back, groups: counted }).toEqual(mirrored(there))
      }),
      { numRuns: 25 },
    )
  })

  test('accounts for every household and every yuan', () => {
    fc.assert(
      fc.property(households, fc.constantFrom(...edited), (records, policy) => {
        const { result, difference } = compared(shipped, policy, records)
        const { unchanged, gaining, losing, both, otherwise, groups, gainedYuan, lostYuan } = result
        expect(unchanged + gaining + losing + both + otherwise).toBe(records.length)
        expect(unchanged + groups.reduce((count, group) => count + group.households, 0)).toBe(records.length)
        expect(exactText(subtract(exact(gainedYuan), exact(lostYuan)))).toBe(difference)
        expect(sum(groups.map((group) => group.gainedYuan))).toBe(gainedYuan)
        expect(sum(groups.map((group) => group.lostYuan))).toBe(lostYuan)
      }),
      { numRuns: 25 },
    )
  })

  test('groups households by what differs, with one that shows it', () => {
    const household = (householdId: string, ...statuses: readonly string[]) => ({
      householdId,
      regionCode: '211122',
      area: 'rural',
      members: statuses.map((recognizedStatus, index) => ({
        memberId: `A${index + 1}`,
        recognizedStatus,
        medicalInsurance: 'ncms',
      })),
    })
    const records = [household('H1', 'dibao', 'dibao'), household('H2', 'tekun'), household('H3', 'none')]
    const { result } = compared(shipped, policyOf([PRIORITY, NO_AMOUNT]), records)
    // A premium of 250 yuan for each of the three people who are recognized.
    expect(result).toMatchObject({
      households: 3,
      unchanged: 1,
      losing: 2,
      gaining: 0,
      gainedYuan: '0',
      lostYuan: '750',
    })
    expect(result.groups).toMatchObject([
      {
        households: 2,
        lines: [{ code: 'HEA-PREMIUM', before: 'entitled', after: 'priority' }],
        lostYuan: '750',
        example: { householdId: 'H1', lostYuan: '500' },
      },
    ])
    const said = formatDecisionChanges(result, { before: names, after: names, locale: 'zh' })
    expect(said.summary).toEqual([
      '比较了 3 户：1 户没有变化，0 户受益，2 户受损，0 户有得有失，0 户只是其他结论变化。',
      '每年合计：多 0 元，少 750 元。',
    ])
    expect(said.groups.map(({ title, lines }) => [title, ...lines.map(({ text }) => text)])).toEqual([
      [
        '2 户，每年少 750 元',
        '“医疗保险个人缴费全额资助”：应享受 → 优先',
        '例如家庭「H1」：',
        '成员「A1」，“医疗保险个人缴费全额资助”：应享受 → 优先（每年 250 元 → 没有）',
        '成员「A2」，“医疗保险个人缴费全额资助”：应享受 → 优先（每年 250 元 → 没有）',
      ],
    ])
    const bare = bareNames(names)
    for (const locale of ['zh', 'en'] as const) {
      const { groups } = formatDecisionChanges(result, { before: names, after: names, locale })
      const words = groups.flatMap(({ title, lines }) => [title, ...lines.map(({ text }) => text)])
      expect(bare(words.join('\n'))).toEqual([])
    }
  })

  test('refuses decisions about different households or days', () => {
    const [one, other] = ['H1', 'H2'].map((householdId) =>
      shipped.decide(
        { householdId, regionCode: '211122', area: 'rural', members: [{ memberId: 'A', recognizedStatus: 'none' }] },
        { asOf },
      ),
    ) as [Decision, Decision]
    const comparison = createComparison({ before: names, after: names })
    expect(() => comparison.add(one, other)).toThrow(
      'Cannot compare: the decisions are about different households or days',
    )
    expect(comparison.result().households).toBe(0)
  })
})
