import { createPolicy, RecordError, type DivisionTally, type TallyMeasure, type TallyResult } from '@bangfu/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHousehold } from './any-household.ts'
import { panjin } from './policy-texts.ts'
import { REGISTER } from './tally-register.ts'

type Json = Readonly<Record<string, unknown>>
type Numbers = Readonly<Record<string, number>>

const policy = createPolicy(panjin)
const { aggregates = [] } = JSON.parse(panjin.files['aggregates.json'] ?? '{}') as {
  readonly aggregates?: readonly { readonly id: string; readonly of?: string; readonly where?: string }[]
}
const DAY = { asOf: '2019-12-31' }

const tallyOf = (records: readonly Json[]): TallyResult => {
  const tally = policy.createTally(DAY)
  for (const record of records) tally.add(record)
  return tally.result()
}
const allOf = (records: readonly Json[]): DivisionTally => tallyOf(records).divisions[0] as DivisionTally

/** Every number of a measure that is counted up: `yes`, `met`, `groups.dibao`; a mean itself and a verdict are none. */
const numbersOf = (measure: TallyMeasure): Numbers => {
  const numbers: Record<string, number> = {}
  for (const [key, value] of Object.entries(measure)) if (typeof value === 'number') numbers[key] = value
  if ('groups' in measure) for (const [key, value] of Object.entries(measure.groups)) numbers[`groups.${key}`] = value
  return numbers
}

const numbersIn = ({ households, measures }: DivisionTally): Numbers => {
  const all: Record<string, number> = { households }
  for (const [id, measure] of Object.entries(measures)) {
    for (const [key, value] of Object.entries(numbersOf(measure))) all[`${id}.${key}`] = value
  }
  return all
}

/** What is not 0, added up over divisions. */
const sumOf = (divisions: readonly DivisionTally[]): Numbers => {
  const sum: Record<string, number> = {}
  for (const division of divisions) {
    for (const [key, value] of Object.entries(numbersIn(division))) {
      if (value !== 0) sum[key] = (sum[key] ?? 0) + value
    }
  }
  return sum
}

const anyRegister = fc
  .array(anyHousehold, { minLength: 1, maxLength: 5 })
  .map((records) => records.map((record, index) => ({ ...record, householdId: `H${index}` }) as Json))

const numberOf = (division: DivisionTally, id: string, ...keys: readonly string[]): number =>
  keys.reduce((sum, key) => sum + (numbersOf(division.measures[id] as TallyMeasure)[key] ?? 0), 0)

describe('a count over many households', () => {
  test('of a division is the sum of its parts, where every code reaches down to a town', () => {
    fc.assert(
      fc.property(anyRegister, (records) => {
        const { divisions } = tallyOf(records)
        const [all] = divisions
        const at = (length: number, start = ''): readonly DivisionTally[] =>
          divisions.filter(({ division }) => division.length === length && division.startsWith(start))
        expect(sumOf(at(6))).toEqual(sumOf(all === undefined ? [] : [all]))
        for (const county of at(6)) expect(sumOf(at(9, county.division))).toEqual(sumOf([county]))
      }),
      { numRuns: 60 },
    )
  })

  test('does not depend on the order of the records, nor on a look at it in between', () => {
    fc.assert(
      fc.property(anyRegister, (records) => {
        const tally = policy.createTally(DAY)
        for (const record of records.toReversed()) {
          tally.add(record)
          tally.result()
        }
        expect(tally.result()).toEqual(tallyOf(records))
      }),
      { numRuns: 40 },
    )
  })

  test('reconciles with the number of things: what is counted, open and not counted are all of them', () => {
    fc.assert(
      fc.property(anyRegister, (records) => {
        const all = allOf(records)
        const members = records.flatMap((record) => record['members'] as readonly unknown[]).length
        expect(all.households).toBe(records.length)
        expect(Object.values(numbersOf(all.measures['classes'] as TallyMeasure)).reduce((a, b) => a + b, 0)).toBe(
          records.length,
        )
        const families = numberOf(all, 'families', 'yes', 'unknown')
        const people = numberOf(all, 'people', 'yes', 'unknown')
        expect(families).toBeLessThanOrEqual(records.length)
        expect(people).toBeLessThanOrEqual(members)
        for (const { id, where, of = 'household' } of aggregates) {
          const sum = Object.values(numbersOf(all.measures[id] as TallyMeasure)).reduce((a, b) => a + b, 0)
          if (where === 'household.isFamily') expect([id, sum]).toEqual([id, families])
          else if (where === 'member.isRecognized') expect([id, sum]).toEqual([id, people])
          else if (where !== undefined) expect(sum).toBeLessThanOrEqual(of === 'member' ? members : families)
        }
      }),
      { numRuns: 60 },
    )
  })

  // The class and the verdict of a decision say the same of one household as the count does.
  test('agrees with the decision on each household', () => {
    fc.assert(
      fc.property(anyHousehold, (record) => {
        const decision = policy.decide(record, DAY)
        const one = allOf([record])
        const status = decision.classification
        const family = status === 'unknown' ? [0, 1] : status === 'none' ? [0, 0] : [1, 0]
        expect([numberOf(one, 'families', 'yes'), numberOf(one, 'families', 'unknown')]).toEqual(family)
        for (const [id, state] of Object.entries({
          ...(decision['coverage'] as Json),
          ...(decision['targets'] as Json),
        })) {
          expect([id, numberOf(one, id, String(state))]).toEqual([id, 1])
        }
        if (family[0] === 1) {
          const below = numberOf(one, 'belowLine', 'yes') - numberOf(one, 'belowLine', 'unknown')
          expect(below).toBe({ yes: 0, no: 1, unknown: -1 }[String(decision['exceedsIncomeLine'])])
        }
      }),
      { numRuns: 150 },
    )
  })

  // Whatever holds for some value of a fact is still possible while it is unknown, and only what holds for each is said.
  test('never takes an unknown for a no, nor for a yes', () => {
    const facts: readonly (readonly [path: string, values: readonly unknown[]])[] = [
      ['recognizedStatus', ['tekun', 'dibao', 'lowIncomeRescue', 'none']],
      ['industryProjects', [0, 1]],
      ['previousPerCapitaNetIncomeYuan', [0, 99_999_999]],
      ['housing.grade', ['A', 'B', 'C', 'D']],
      ['housing.rebuildStatus', ['notStarted', 'underway', 'done']],
      ['housing.urbanHousingHardship', [true, false]],
      ['housing.rentalSupport', ['allocated', 'subsidy', 'none']],
      ['income.wageYuan', [0, 99_999_999]],
      ['members.0.recognizedStatus', ['tekun', 'dibao', 'lowIncomeRescue', 'none']],
      ['members.0.studentStatusCode', ['01', '02', '05', '16']],
      ['members.0.pensionScheme', ['resident', 'employee', 'institution', 'none']],
      ['members.0.laborSkillCode', ['01', '02', '03', '04']],
      ['members.0.stableEmployment', [true, false]],
      ['members.0.birthDate', ['2019-12-31', '2010-05-20', '1980-05-05', '1940-01-01']],
      ['members.0.disability.certificateHeld', [true, false]],
    ]
    const set = (record: Json, path: string, value: unknown): Json => {
      const copy = structuredClone(record) as Record<string, unknown>
      let inner = copy
      const keys = path.split('.')
      for (const key of keys.slice(0, -1)) inner = (inner[key] ??= {}) as Record<string, unknown>
      inner[keys.at(-1) ?? ''] = value
      return copy
    }
    const withoutUnknown = (numbers: Numbers): readonly (readonly [string, number])[] =>
      Object.entries(numbers).filter(([key]) => key !== 'unknown')
    fc.assert(
      fc.property(fc.constantFrom(...REGISTER, null), anyHousehold, fc.constantFrom(...facts), (known, any, fact) => {
        const [path, values] = fact
        const record = known ?? any
        const open = allOf([set(record, path, null)])
        const closed = values.map((value) => allOf([set(record, path, value)]))
        for (const { id } of aggregates) {
          // The class is the highest that is known to hold, whatever else may.
          if (id === 'classes') continue
          const found = numbersOf(open.measures[id] as TallyMeasure)
          const each = closed.map(({ measures }) => numbersOf(measures[id] as TallyMeasure))
          for (const [key, value] of each.flatMap(withoutUnknown)) {
            expect([path, id, key, (found[key] ?? 0) + (found['unknown'] ?? 0) >= value]).toEqual([path, id, key, true])
          }
          for (const [key, value] of withoutUnknown(found)) {
            // A target that is not set is not set either for someone who may not belong.
            if (key === 'notApplicable') continue
            const least = Math.min(...each.map((numbers) => numbers[key] ?? 0))
            expect([path, id, key, value <= least]).toEqual([path, id, key, true])
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

test('a record that is refused is counted nowhere, and the count goes on', () => {
  const tally = policy.createTally(DAY)
  const [first, second] = REGISTER as readonly [Json, Json]
  tally.add(first)
  const before = tally.result()
  const wrong = [{ ...second, area: 'village' }, { ...second, regionCode: '2111' }, { ...second, members: [] }, null]
  for (const record of wrong) expect(() => tally.add(record)).toThrow(RecordError)
  expect(tally.result()).toEqual(before)
  tally.add(second)
  const families = { form: 'count', yes: 2, unknown: 0 }
  expect(tally.result().divisions[0]).toMatchObject({ households: 2, measures: { families } })
})

test('an empty count has all records alone, with nothing in them', () => {
  const { divisions, asOf, policy: identity } = policy.createTally(DAY).result()
  expect([asOf, identity.hash, divisions.map(({ division }) => division)]).toEqual(['2019-12-31', policy.hash, ['']])
  expect(divisions[0]?.measures).toMatchObject({
    families: { form: 'count', yes: 0, unknown: 0 },
    belowLine: { form: 'count', yes: 0, unknown: 0, reached: 'yes' },
    education: { form: 'share', met: 0, unmet: 0, unknown: 0, notApplicable: 0 },
    statuses: { form: 'groups', groups: {}, unknown: 0 },
    meanIncome: { form: 'mean', value: null, known: 0, unknown: 0 },
  })
})

test('a household of a county alone lies in no town', () => {
  const [first = {}] = REGISTER
  const { divisions } = tallyOf([{ ...first, regionCode: '211122' }])
  expect(divisions.map(({ division }) => division)).toEqual(['', '211122'])
})
