import { OUTCOMES, TIERS } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { outcomeLabel, targetLabel, tierLabel, verdictLabel } from './labels.ts'

describe('outcomeLabel', () => {
  test('names every outcome differently', () => {
    const all = [...OUTCOMES, 'notTriggered', 'notEligible'] as const
    for (const locale of ['zh', 'en'] as const)
      expect(new Set(all.map((x) => outcomeLabel(x, locale))).size).toBe(all.length)
    expect(outcomeLabel('entitled', 'zh')).toBe('应享受')
  })
})

describe('tierLabel', () => {
  test('names the tiers as the plan does', () => {
    expect(TIERS.map((tier) => tierLabel(tier, 'zh'))).toEqual(['村（社区）', '镇（街道）', '县区', '市'])
  })
})

describe('verdictLabel and targetLabel', () => {
  test('tell unknown from no', () => {
    expect([verdictLabel('no', 'zh'), verdictLabel('unknown', 'zh')]).toEqual(['否', '未知'])
    expect([targetLabel('unmet', 'en'), targetLabel('unknown', 'en')]).toEqual(['not met', 'unknown'])
  })
})
