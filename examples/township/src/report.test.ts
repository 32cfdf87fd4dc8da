import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { compare, exactInteger, exactText, parseExact, ZERO, add } from '@bangfu/sdk'
import { describe, expect, it } from 'vitest'
import { printHousehold } from './print-household.ts'
import { printReport } from './print.ts'
import { reportOn, type Assessed } from './report.ts'
import { generateTownship } from './township.ts'

const asOf = '2019-12-31'
const policy = createPolicy(panjin2019)
const records = generateTownship({ seed: 2019, households: 400, asOf })
const decisions = records.map((record) => policy.decide(record, { asOf }))
const assessed = decisions.map((decision, index): Assessed => ({
  people: records[index]?.members.length ?? 0,
  decision,
  exceedsLineWithoutDibao: 'unknown',
}))
const report = reportOn(assessed)
const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0)

describe('reportOn', () => {
  it('counts every household and everyone once among the classes', () => {
    expect(sum(report.classes.map(({ households }) => households))).toBe(400)
    expect(sum(report.classes.map(({ people }) => people))).toBe(records.flatMap(({ members }) => members).length)
    for (const { households, line, lineWithoutDibao } of report.classes) {
      expect(sum(line.values())).toBe(households)
      expect(Object.fromEntries(lineWithoutDibao)).toEqual({ unknown: households })
    }
  })

  it('gives each household one outcome in each of the nine programs', () => {
    expect(report.programs).toHaveLength(9)
    for (const { outcomes } of report.programs) expect(sum(outcomes.values())).toBe(400)
  })

  it('adds up the same yuan by measure, by program, and household by household', () => {
    const all = (amounts: readonly (typeof ZERO)[]) => exactText(amounts.reduce(add, ZERO))
    const paid = decisions.flatMap(({ amountsYuan }) =>
      Object.values(amountsYuan).map((yuan) => parseExact(yuan ?? '') ?? ZERO),
    )
    expect(compare(paid.reduce(add, ZERO), exactInteger(100_000))).toBeGreaterThan(0)
    expect(all(report.money.map(({ yuan }) => yuan))).toBe(all(paid))
    expect(all(report.programs.map(({ yuan }) => yuan))).toBe(all(paid))
  })

  it('counts everyone in a household that has a line, else the persons who have one', () => {
    const line = { code: 'SOC-VISIT', outcome: 'service', clause: '2.2.8.f', program: 'society' } as const
    const people = (...appliesTo: readonly string[]) =>
      reportOn(
        decisions.slice(0, 1).map((decision) => ({
          people: 4,
          decision: { ...decision, benefits: appliesTo.map((whom) => ({ ...line, appliesTo: whom })) },
          exceedsLineWithoutDibao: 'yes',
        })),
      ).programs.find(({ id }) => id === 'society')?.people
    expect(people()).toBe(0)
    expect(people('A1', 'A2', 'A1')).toBe(2)
    expect(people('A1', 'household')).toBe(4)
  })

  it('asks one question where several lines wait for the same fact, the most frequent first', () => {
    const households = report.questions.map((question) => question.households)
    expect(households).toEqual([...households].sort((a, b) => b - a))
    const waiting = decisions.filter(({ benefits }) =>
      benefits.some(({ pending = [] }) =>
        pending.some((each) => each.kind === 'fact' && each.fact === 'housing.grade'),
      ),
    )
    const grade = report.questions.find(({ pending }) => pending.kind === 'fact' && pending.fact === 'housing.grade')
    expect(waiting.length).toBeGreaterThan(0)
    expect(grade?.households).toBe(waiting.length)
  })

  it('reports nothing on no households', () => {
    expect(reportOn([])).toMatchObject({
      households: 0,
      people: 0,
      classes: [],
      programs: [],
      money: [],
      questions: [],
    })
  })
})

describe('printReport', () => {
  const text = [
    printReport(report, policy.describe()),
    ...decisions.slice(0, 50).map((decision) => printHousehold(decision, policy.describe())),
  ].join('\n')

  it('is at most 100 columns wide, a Chinese character taking two', () => {
    const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g
    for (const line of text.split('\n'))
      expect(line.length + (line.match(wide)?.length ?? 0), line).toBeLessThanOrEqual(100)
  })

  it('names classes, programs and measures as the policy does, and leaves no id of a fact in sight', () => {
    const { programs, classes } = policy.describe()
    for (const { label } of programs) expect(text).toContain(label.zh)
    for (const { id } of report.classes) expect(text).toContain(classes.find((each) => each.id === id)?.label.en)
    expect(text).not.toMatch(/\b(household|member|event|income|housing)\.[a-z]/)
  })

  it('shows no name and no ID number', () => {
    for (const { name, idNumber } of records.flatMap(({ members }) => members)) {
      if (name.length > 2) expect(text).not.toContain(name)
      if (idNumber !== null) expect(text).not.toContain(idNumber)
    }
  })
})
