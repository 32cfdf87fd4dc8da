import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Decision, Locale } from '@bangfu/sdk'
import { readFileSync } from 'node:fs'
import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../messages/index.ts'
import { household } from '../testing/households.ts'
import { Kept } from '../testing/run-in-process.ts'
import { tableOutput } from './table.ts'
import { textWidth } from './text-width.ts'
import { createWriter } from './writer.ts'

interface Case {
  readonly asOf: string
  readonly household: Record<string, unknown>
}

const policy = createPolicy(panjin2019)
const casesFile = new URL('../../../core/policies/panjin-2019/cases/worked.cases.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(casesFile, 'utf8')) as { cases: readonly Case[] }

const print = async (
  some: readonly Case[],
  {
    width,
    locale,
    explain = false,
    colors = false,
  }: { width: number; locale: Locale; explain?: boolean; colors?: boolean },
): Promise<readonly string[]> => {
  const kept = new Kept()
  const names = policy.describe()
  const view = { names, locale, sentences: sentencesOf(locale), colors: picocolors.createColors(colors), width }
  const output = tableOutput(createWriter(kept), view)
  for (const { household: record, asOf } of some) {
    const decision = policy.decide(record as never, { asOf }) as unknown as Decision
    await output.add(decision, explain ? policy.explain(record as never, decision as never) : undefined)
  }
  await output.end()
  return kept.text.split('\n')
}

const tooWide = (lines: readonly string[], width: number): readonly string[] =>
  lines.filter((line) => textWidth(line) > width)

const asOf = '2019-12-31'
const long = household(
  '家庭编号很长的一户二〇一九年十二月三十一日',
  {},
  { memberId: '成员编号也很长的一位成员甲乙丙丁' },
)
const many = Array.from({ length: 30 }, (_, index) => ({
  asOf,
  household: index === 0 ? long : household(`211122103201-0000${index}`),
}))

describe.each([80, 120])('on %i columns', (width) => {
  describe.each(['zh', 'en'] as const)('in %s', (locale) => {
    test.each([false, true])('no line of households in full, or of totals, is wider (colors: %s)', async (colors) => {
      const few = [...cases.slice(0, 19), { asOf, household: long }]
      expect(tooWide(await print(few, { width, locale, colors }), width)).toEqual([])
    })

    test('no line of reasons is wider', async () => {
      expect(tooWide(await print(cases.slice(0, 5), { width, locale, explain: true }), width)).toEqual([])
    })

    test('each of many households takes one line', async () => {
      const lines = await print(many, { width, locale })
      expect(tooWide(lines, width)).toEqual([])
      expect(lines.filter((line) => line.startsWith('211122103201'))).toHaveLength(29)
      // An amount that is cut would be another amount. 99 % of the bill in two layers, and the premium of 250.
      const dear = {
        totalCostYuan: '15089792',
        compliantCostYuan: '15089792',
        setting: 'inpatient',
        isMajorDisease: true,
      }
      const member = { medicalInsurance: 'ncms', medicalEvents: [dear] }
      const rich = { asOf, household: household('rich', {}, member) }
      expect((await print([...many, rich], { width, locale })).find((line) => line.startsWith('rich'))).toMatch(
        / 14,939,144\.08\+\?$/,
      )
    })
  })
})
