import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Decision } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import { createHouseholds, type Household, type HouseholdOptions } from './households.ts'
import { readHints } from './hints.ts'

const policy = createPolicy({ files: panjin2019.files })
const description = policy.describe()
const hints = readHints(panjin2019)
const asOf = '2019-12-31'

const draw = (count: number, options: Partial<HouseholdOptions> = {}): readonly Household[] => {
  const households = createHouseholds(description, { seed: 1, asOf, hints, ...options })
  return Array.from({ length: count }, (_, index) => households.at(index))
}
const decide = (household: Household): Decision => policy.decide(household, { asOf })

test('a seed draws the same households again, by index or in order', () => {
  const households = createHouseholds(description, { seed: 7, asOf, hints, unknown: 50 })
  const inOrder: Household[] = []
  for (const household of households) if (inOrder.push(household) === 20) break
  expect(inOrder).toEqual(draw(20, { seed: 7, unknown: 50 }))
  expect(households.at(19)).toEqual(inOrder[19])
  expect(new Set(inOrder.map((household) => JSON.stringify(household))).size).toBe(20)
  expect(draw(1, { seed: 8, unknown: 50 })).not.toEqual(inOrder.slice(0, 1))
})

test('a seed or an index that is no whole number is refused', () => {
  expect(() => draw(1, { seed: 0.5 })).toThrow(RangeError)
  expect(() => createHouseholds(description, { seed: 1, asOf }).at(Number.NaN)).toThrow(RangeError)
})

test.each([0, 100])('the policy accepts every household, %s of a hundred with unknown facts', (unknown) => {
  for (const household of draw(3000, { seed: 3, unknown })) expect(decide(household)).toBeDefined()
  for (const household of draw(300, { seed: 3, unknown, hints: {} })) expect(decide(household)).toBeDefined()
})

test('codes that a parameter adds are drawn where they are named', () => {
  const parameters = { 'classification.extraLowIncomeStatuses': ['demobilized'] }
  const wider = createPolicy({ files: panjin2019.files }, { parameters })
  const classes = draw(300, { codes: { recognizedStatus: ['demobilized'] } }).map(
    (household) => wider.decide(household, { asOf })['classification'],
  )
  expect(classes).toContain('otherListed')
})

/** The ids of the facts that are null, or absent where that means unknown, in a thing and all that lies in it. */
const unknownIn = (thing: Household, scope = 'household'): readonly string[] => {
  const isUnknown = (value: unknown, absent: unknown): boolean =>
    value === null || (value === undefined && absent === 'unknown')
  const own = description.facts
    .filter((fact) => fact.scope === scope)
    .flatMap(({ id, block, absent, path }) => {
      const key = path.split('.').at(-1) ?? ''
      const group = block === undefined ? thing : (thing[block] as Household | null | undefined)
      if (group === null || group === undefined) return []
      return isUnknown(group[key], absent) ? [id] : []
    })
  const blocks = description.blocks
    .filter((block) => block.scope === scope)
    .flatMap(({ id, key, absent }) =>
      isUnknown(thing[key], absent) || (thing[key] === undefined && absent === 'items') ? [id] : [],
    )
  const inner = description.lists
    .filter((list) => list.in === scope)
    .flatMap((list) => {
      const items = thing[list.key] as readonly Household[] | null | undefined
      return items === null ? [list.scope] : (items ?? []).flatMap((item) => unknownIn(item, list.scope))
    })
  return [...own, ...blocks, ...inner]
}

test('every fact is known where none is to be unknown', () => {
  expect(draw(1000).flatMap((household) => unknownIn(household))).toEqual([])
})

test('unknown facts come one at a time, in pairs, and many together', () => {
  const counts = draw(1000, { unknown: 100 }).map((household) => unknownIn(household).length)
  for (const count of [1, 2, 5, 10]) expect(counts).toContain(count)
  expect(counts).not.toContain(0)
})

test('among a few thousand households everything that can come of a decision comes', () => {
  const decisions = draw(6000).map(decide)
  const seen = (values: readonly unknown[]): readonly unknown[] => [...new Set(values)].sort()
  const lines = decisions.flatMap(({ benefits }) => benefits.map(({ code }) => code))
  expect(seen(lines)).toEqual(description.benefits.map(({ code }) => code).sort())
  const classes = description.classes.map(({ id }) => id).filter((id) => !['unknown', 'otherListed'].includes(id))
  expect(seen(decisions.map((decision) => decision['classification']))).toEqual(classes.sort())
  expect(seen(decisions.map((decision) => decision['exceedsIncomeLine']))).toEqual(['no', 'yes'])
  for (const [key, section] of Object.entries(description.decision)) {
    const parts = decisions.map((decision) => decision[key] as Readonly<Record<string, string>>)
    if (section.form === 'verdicts') {
      for (const id of Object.keys(section.verdicts)) expect(seen(parts.map((part) => part[id]))).toEqual(['no', 'yes'])
    }
    if (section.form === 'targets') {
      for (const id of Object.keys(section.targets))
        expect(parts.map((part) => part[id])).toEqual(
          expect.arrayContaining(['met', 'unmet', ...(id === 'stableJob' ? ['notApplicable'] : [])]),
        )
    }
  }
  const codes = (event: string): readonly string[] => (description.signals[event] ?? []).map(({ code }) => code)
  for (const key of ['followUps', 'dataErrors']) {
    const raised = seen(decisions.flatMap((decision) => decision[key] as readonly string[]))
    expect(raised).toEqual([...codes(key === 'followUps' ? 'followUp' : 'dataError')].sort())
  }
})

test('amounts fall exactly on the lines that parameters draw', () => {
  const exact = draw(3000).map((household) => (decide(household)['perCapitaNetIncome'] as { exact: string }).exact)
  const money = description.parameters.find(({ id }) => id === 'incomeLineYuan')
  expect(exact).toContain(String(money?.values[0]?.value))
})
