import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Pending } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { formatPending } from './format-pending.ts'

const names = createPolicy(panjin2019).describe()

describe('formatPending', () => {
  test.each<[Pending, string, string]>([
    [
      { kind: 'fact', fact: 'member.medicalInsurance', appliesTo: 'A1', tier: 'village' },
      '成员「A1」的“医疗保险类型”未知，由村（社区）提供。',
      'Unknown: medical insurance of member `A1`. The village supplies it.',
    ],
    [
      { kind: 'fact', fact: 'income', appliesTo: 'household', tier: 'town' },
      `本户的“${names.labels['income']?.zh}”未知，由镇（街道）提供。`,
      `Unknown: ${names.labels['income']?.en} of the household. The town supplies it.`,
    ],
    [
      { kind: 'parameter', parameter: 'incomeLineYuan' },
      '参数“人均纯收入标准线”当日没有有效的值。',
      'No value of the parameter “per-capita net income line” is in force on the day.',
    ],
    [
      { kind: 'rules', program: 'health' },
      '“健康帮扶”当日没有有效的规则。',
      'No rule of the program “health assistance” is in force on the day.',
    ],
    [
      { kind: 'decision', by: 'outsideRule', rule: 'not-there', tier: 'city' },
      '由市按方案以外的规定确定：not-there',
      'The city decides by a rule outside the plan: not-there',
    ],
    [
      {
        kind: 'fact',
        fact: 'member.medicalInsurance',
        appliesTo: 'A1',
        tier: 'village',
        tried: [
          { provider: 'insurance', problem: 'timeout', at: '2026-11-23T01:00:00.000Z' },
          // Past midnight where the plan is carried out.
          { provider: 'hospital', problem: 'conflict', at: '2026-11-23T17:30:00.000Z' },
        ],
      },
      '成员「A1」的“医疗保险类型”未知，由村（社区）提供。已尝试的来源：「insurance」超时未答复（2026年11月23日）；「hospital」与其他来源不一致，未采用（2026年11月24日）。',
      'Unknown: medical insurance of member `A1`. The village supplies it. Tried: `insurance` did not answer in time (2026-11-23); `hospital` disagrees with another source (2026-11-24).',
    ],
  ])('says %j', (pending, zh, en) => {
    expect([formatPending(pending, names, 'zh'), formatPending(pending, names, 'en')]).toEqual([zh, en])
  })

  test('asks the question of a rule', () => {
    const [rule, { question }] = Object.entries(names.rules).find(([, x]) => x.question !== undefined) ?? ['', {}]
    const pending: Pending = { kind: 'decision', by: 'official', rule, tier: 'county' }
    expect(formatPending(pending, names, 'zh')).toBe(`由县区核定：${question?.zh}`)
    expect(formatPending(pending, names, 'en')).toBe(`The county decides: ${question?.en}`)
  })
})
