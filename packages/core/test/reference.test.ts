import { createPolicy } from '@bangfu/core'
import type { Decision } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { derived, editedPanjin, fact, household, panjin, rule, smallPolicy, type Parts } from './policy-texts.ts'
import { compareDecision, type Comparison } from './reference/compare.ts'
import { readRules } from './reference/rules.ts'

type Json = Readonly<Record<string, unknown>>

const DAY = { asOf: '2019-12-31' }
const label = { zh: '名', en: 'name' }
const leaf = (fact: string, operator: string, value: unknown): Json => ({ fact: `household.${fact}`, operator, value })

/** Compares what the engine makes of some rule files with what the reference makes of some others. */
const compareBy = (files: Readonly<Record<string, string>>, others: typeof files, record: Json): Comparison =>
  compareDecision(readRules(others), record, createPolicy({ files }).decide(record, DAY))

const family = {
  householdId: 'H', regionCode: '211122', area: 'rural', income: { wageYuan: '9741.01' }, housing: { grade: 'D', isOnlyHouse: true },
  members: [
    { memberId: 'A', recognizedStatus: 'dibao', medicalInsurance: 'ncms', birthDate: '2010-05-05', studentStatusCode: '01' },
    { memberId: 'B', laborSkillCode: '01', disability: { certificateHeld: true, grade: 1, longTermCare: true } },
    { memberId: 'C', medicalEvents: [{ setting: 'inpatient', isMajorDisease: true, totalCostYuan: 100, compliantCostYuan: 90 }] },
  ],
} // prettier-ignore

describe('the comparison finds', () => {
  test('nothing where both go by the same rules', () => {
    expect(compareBy(panjin.files, panjin.files, family)).toMatchObject({ wrong: [], weak: [], unjudged: 0 })
  })

  test.each<[string, string, string, string]>([
    ['exceedsIncomeLine', 'parameters.json', '"value": 3247', '"value": "3247.01"'],
    ['HOU-D-REBUILD', 'programs/housing.json', '"outcome": "entitled"', '"outcome": "priority"'],
    ['SPI-CARE', 'programs/spirit.json', '"value": true', '"value": false'],
    ['EDU-DROPOUT-ACTION', 'parameters.json', '"value": 6, "provenance": "law"', '"value": 10, "provenance": "law"'],
    ['guarantees.housing', 'derived/guarantees.json', '["A", "B"]', '["A", "B", "D"]'],
    ['targets.industryProject', 'derived/targets.json', '"value": 1 ', '"value": 0 '],
    ['HEA-PREMIUM', 'parameters.json', '"ncms": 250', '"ncms": 251'],
    ['perCapitaNetIncome', 'derived/income.json', '{ "count": "member" }', '{ "add": [1, { "count": "member" }] }'],
    ['classification', 'derived/people.json', '"operator": "equal", "value": "dibao"', '"operator": "equal", "value": "tekun"'],
  ])('that %s comes of another rule', (part, file, from, to) => {
    const { wrong } = compareBy(panjin.files, editedPanjin([file, from, to]), family)
    expect(wrong.join('\n')).toContain(part)
  }) // prettier-ignore
})

const facts = [
  fact('household.grade', 'code', { table: 'grade' }),
  fact('household.count', 'integer', { min: 0 }),
  fact('household.day', 'date'),
  fact('household.cost', 'money', { min: 0 }),
]
const tables = [{ id: 'grade', label, codes: ['A', 'B', 'C', 'D'].map((code) => ({ code, label })) }]

/** What the reference makes of a rule, by holding it to a decision that says so and to others that do not. */
const expectOutcome = (conditions: unknown, record: Json, outcome: string, parts: Parts = {}): void => {
  const files = smallPolicy({ facts, tables, rules: [rule({ all: [conditions] })], ...parts })
  const decision = createPolicy({ files }).decide(household(record), DAY)
  const [line] = decision.benefits
  const pending = [{ kind: 'fact', fact: 'household.x', appliesTo: 'household', tier: 'village' }] as const
  const clause = line?.clause ?? '1'
  const of = (said: string): Decision => ({
    ...decision,
    benefits:
      said === 'nothing'
        ? []
        : [
            {
              code: 'TST-ONE',
              program: 'only',
              appliesTo: 'household',
              clause,
              outcome: said === 'open' ? 'review' : 'entitled',
              ...(said === 'open' ? { pending } : {}),
            },
          ],
    programs: { only: said === 'nothing' ? 'notTriggered' : said === 'open' ? 'review' : 'entitled' },
  })
  const rules = readRules(files)
  for (const said of ['nothing', 'open', 'entitled']) {
    const { wrong, weak } = compareDecision(rules, household(record), of(said))
    const verdict = wrong.length > 0 ? 'wrong' : weak.length > 0 ? 'weak' : 'right'
    expect([said, verdict]).toEqual([said, said === outcome ? 'right' : said === 'open' ? 'weak' : 'wrong'])
  }
}

describe('over every way that unknown facts could be, the reference', () => {
  const below = leaf('count', 'lessThan', 5)
  const notBelow = leaf('count', 'greaterThanInclusive', 5)
  const early = leaf('day', 'lessThan', '2019-01-01')
  const late = leaf('day', 'greaterThanInclusive', '2019-01-01')
  const net = { subtract: [{ fact: 'household.cost' }, { multiply: [3, { fact: 'household.count' }] }] }
  const margin = [derived('household.margin', 'number', net)]

  test.each<[string, unknown, string]>([
    [
      'grants what holds for each code',
      { any: [leaf('grade', 'in', ['A', 'B']), leaf('grade', 'in', ['C', 'D'])] },
      'entitled',
    ],
    ['leaves open what holds for some', leaf('grade', 'in', ['A', 'B']), 'open'],
    ['finds the numbers on both sides of a cut', { any: [below, notBelow] }, 'entitled'],
    ['finds a single number that is not met', { any: [below, leaf('count', 'greaterThan', 5)] }, 'open'],
    ['finds what no number meets', { all: [below, notBelow] }, 'nothing'],
    ['finds the days on both sides of a cut', { any: [early, late] }, 'entitled'],
    ['finds a single day that is not met', { any: [early, leaf('day', 'greaterThan', '2019-01-01')] }, 'open'],
    ['goes by the limits of a number', leaf('count', 'greaterThanInclusive', 0), 'entitled'],
  ])('%s', (_name, conditions, outcome) => expectOutcome(conditions, {}, outcome))

  test('finds a single amount to the fen, on which a sum of two unknown numbers meets neither side', () => {
    const either = { any: [leaf('margin', 'lessThan', 100), leaf('margin', 'greaterThan', 100)] }
    expectOutcome(either, {}, 'open', { derived: margin })
    expectOutcome({ any: [either, leaf('margin', 'equal', 100)] }, {}, 'entitled', { derived: margin })
    expectOutcome(either, { count: 4 }, 'open', { derived: margin })
    expectOutcome(leaf('margin', 'lessThan', '-0.01'), { count: 0 }, 'nothing', { derived: margin })
  })
})
