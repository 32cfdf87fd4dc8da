import { readFileSync } from 'node:fs'
import { createPolicy } from '@bangfu/core'
import { describe, expect, test } from 'vitest'
import { panjin } from './policy-texts.ts'

const plan = readFileSync(new URL('../policies/panjin-2019/plan/plan.zh.txt', import.meta.url), 'utf8')
const linesWith = (heading: string): readonly string[] => plan.split('\n').filter((line) => line.startsWith(heading))

const { units, responsibilities, benefits, clauses, tierDuties } = createPolicy(panjin).describe()
const names = new Map(units.map(({ id, label }) => [id, label.zh]))
// The plan sets 、 between them, and closes an open list with its own words (2.2.9: 等市直相关部门).
const joined = (ids: readonly string[], rest = ''): string => ids.map((id) => names.get(id)).join('、') + rest

describe('the responsible units of the plan', () => {
  // Two main tasks with nine programs between them, and four safeguards: each ends with its two lines.
  const SECTIONS = [
    '2.1', '2.2.1', '2.2.2', '2.2.3', '2.2.4', '2.2.5', '2.2.6', '2.2.7', '2.2.8', '2.2.9', '2.3', '3.1', '3.2', '3.3',
    '3.4',
  ] // prettier-ignore

  test('are there for all 15 sections, in the order of the plan', () => {
    expect(responsibilities.map(({ section }) => section)).toEqual(SECTIONS)
    expect([linesWith('责任单位:').length, linesWith('责任主体:').length]).toEqual([15, 15])
  })

  test.each(SECTIONS.map((section, index) => [section, index] as const))('%s, letter by letter', (section, index) => {
    const found = responsibilities[index]
    expect(`责任单位:${joined(found?.units ?? [], found?.open?.zh)}`).toBe(linesWith('责任单位:')[index])
    expect(`责任主体:${joined(found?.bodies ?? [])}`).toBe(linesWith('责任主体:')[index])
    const quoteOf = (id: string): string | undefined => clauses.find((clause) => clause.id === id)?.quote
    expect([quoteOf(`${section}.RU`), quoteOf(`${section}.RM`)]).toEqual([
      linesWith('责任单位:')[index],
      linesWith('责任主体:')[index],
    ])
  })

  test('bear the section of the plan by its own heading', () => {
    const headings = plan.split('\n').join(' ')
    for (const { section, label } of responsibilities) {
      expect([section, headings.includes(label.zh)]).toEqual([section, true])
    }
  })

  test('are each named by a section, and keep the name of the plan beside who came after', () => {
    const named = new Set(responsibilities.flatMap((found) => [...found.units, ...found.bodies]))
    expect(units.filter(({ id }) => !named.has(id))).toEqual([])
    for (const { label, successor } of units) {
      if (successor !== undefined) expect(successor.label.zh).not.toBe(label.zh)
    }
  })

  test('stand with each measure: those of the section that its clause is in', () => {
    expect(benefits.length).toBeGreaterThan(0)
    for (const { code, clause, responsible } of benefits) {
      expect([code, clause.startsWith(`${responsible?.section}.`)]).toEqual([code, true])
      expect(responsible?.units.length).toBeGreaterThan(0)
    }
    // 3.2: 市财政局、市发改委、市人社局、市民政局、市卫计委、市农委、市残联, though the measure is one of health.
    const assistance = benefits.find(({ code }) => code === 'HEA-MEDICAL-ASSISTANCE')
    expect([assistance?.program, assistance?.responsible?.section]).toEqual(['health', '3.2'])
    expect(joined(assistance?.responsible?.units ?? [])).toBe(
      '市财政局、市发改委、市人社局、市民政局、市卫计委、市农委、市残联',
    )
  })
})

// 2.3: 村级负责…采集、录入工作;镇级负责…审核、修正、补充、完善工作;县级负责…核查、督查、汇总工作;市级负责…指导、监督、考核工作.
test('the duties of the four tiers are those of the plan, word for word', () => {
  const words = { collect: '采集', enter: '录入', review: '审核', correct: '修正', supplement: '补充', complete: '完善',
    verify: '核查', inspect: '督查', aggregate: '汇总', guide: '指导', supervise: '监督', appraise: '考核' } // prettier-ignore
  const tiers = { village: '村级', town: '镇级', county: '县级', city: '市级' }
  const [line = ''] = linesWith('按照“六个精准”')
  expect(tierDuties.map(({ tier }) => tier)).toEqual(['village', 'town', 'county', 'city'])
  for (const { tier, actions, clause } of tierDuties) {
    const part = /^[^;。]*工作/.exec(line.slice(line.indexOf(`${tiers[tier]}负责`)))?.[0] ?? ''
    const listed = actions.map((action) => words[action as keyof typeof words]).join('、')
    expect([tier, part.includes(`${listed}工作`)]).toEqual([tier, true])
    expect([tier, clauses.find(({ id }) => id === clause)?.quote.includes(listed)]).toEqual([tier, true])
  }
})
