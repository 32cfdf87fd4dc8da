import { createPolicy, type Policy, type PolicyData } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { OUTCOMES, type BenefitLine } from '@bangfu/sdk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHousehold } from './any-household.ts'
import { refusalOf, variant, words } from './variant-texts.ts'
import { EXAMPLES } from './variant-folders.ts'

type Json = Readonly<Record<string, unknown>>

const contentOf = (data: PolicyData, file: string): Json => JSON.parse(data.files[file] ?? '') as Json

/** What the files of a policy hold, section by section. */
const sectionsOf = (
  data: PolicyData,
): readonly (readonly [section: string, items: readonly unknown[], file: string])[] => {
  const { files } = contentOf(data, 'policy.json') as { readonly files: readonly string[] }
  return files.flatMap((file) =>
    Object.entries(contentOf(data, file))
      .filter(([section]) => section !== '$schema')
      .map(([section, items]) => [section, Array.isArray(items) ? items : [items], file] as const),
  )
}

const isSingle = (section: string): boolean => ['program', 'inProgram', 'classification'].includes(section)

/** The same definitions in other files, in another order: rules stay with their program, all else goes anywhere. */
const scattered = (data: PolicyData): fc.Arbitrary<PolicyData['files']> => {
  const sections = sectionsOf(data)
  const homes = new Set(sections.filter(([section]) => isSingle(section)).map(([, , file]) => file))
  const items = sections.flatMap(([section, parts, file]) => parts.map((item) => ({ section, item, file })))
  const files = ['a.json', 'b.json', 'c.json', ...homes]
  return fc
    .tuple(
      fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length }),
      fc.array(fc.constantFrom(...files), { minLength: items.length, maxLength: items.length }),
      fc.shuffledSubarray(files, { minLength: files.length, maxLength: files.length }),
    )
    .map(([shuffled, places, order]) => {
      const contents = new Map<string, Record<string, unknown>>()
      for (const [index, { section, item, file }] of shuffled.entries()) {
        const stays = isSingle(section) || (section === 'rules' && homes.has(file))
        const home = stays ? file : (places[index] ?? file)
        const content = contents.get(home) ?? {}
        contents.set(home, content)
        if (isSingle(section)) content[section] = item
        else content[section] = [...((content[section] as unknown[] | undefined) ?? []), item]
      }
      const listed = order.filter((file) => contents.has(file))
      const manifest = { ...contentOf(data, 'policy.json'), files: listed }
      const texts = [['policy.json', manifest] as const, ...contents].map(([name, content]) => [
        name,
        JSON.stringify(content),
      ])
      return Object.fromEntries(texts) as Record<string, string>
    })
}

const RUNS = { numRuns: 10 }
const city = createPolicy({ files: panjin2019.files })
const decided = (policy: Policy, household: Json, asOf: string) => policy.decide(household, { asOf })

describe.each(Object.entries<PolicyData>(EXAMPLES))('%s', (_, data) => {
  const policy = createPolicy(data)

  test('is the same policy in whatever order its files and their items stand', () => {
    fc.assert(
      fc.property(scattered(data), (files) => {
        expect(createPolicy({ ...data, files }).hash).toBe(policy.hash)
      }),
      RUNS,
    )
  })

  test('decides the same in whatever order its files and their items stand', () => {
    fc.assert(
      fc.property(
        scattered(data),
        anyHousehold,
        fc.constantFrom('2019-12-31', '2020-09-01', '2021-06-01'),
        (files, household, asOf) => {
          expect(JSON.stringify(decided(createPolicy({ ...data, files }), household, asOf))).toBe(
            JSON.stringify(decided(policy, household, asOf)),
          )
        },
      ),
      RUNS,
    )
  })

  test('composed twice is the same, and is another policy than its base', () => {
    expect(createPolicy(data).hash).toBe(policy.hash)
    expect(createPolicy(data).composition()).toEqual(policy.composition())
    expect(policy.hash).not.toBe(city.hash)
  })
})

describe('an empty variant', () => {
  const empty = createPolicy(variant({}, { effectiveFrom: '2019-11-25' }))

  test('decides as its base', () => {
    fc.assert(
      fc.property(anyHousehold, fc.constantFrom('2019-12-31', '2020-09-01'), (household, asOf) => {
        const [own, plain] = [empty, city].map((policy) => ({ ...decided(policy, household, asOf), policy: undefined }))
        expect(own).toEqual(plain)
      }),
      { numRuns: 100 },
    )
  })

  test('laid over a variant decides as that', () => {
    const dawa = createPolicy(EXAMPLES['dawa-example'])
    const above = createPolicy(variant({}, { policy: 'above', extends: 'dawa-example' }, EXAMPLES['dawa-example']))
    fc.assert(
      fc.property(anyHousehold, fc.constantFrom('2019-12-31', '2020-09-01'), (household, asOf) => {
        const [own, plain] = [above, dawa].map((policy) => ({ ...decided(policy, household, asOf), policy: undefined }))
        expect(own).toEqual(plain)
      }),
      { numRuns: 50 },
    )
  })
})

// A county may add, and what it adds stands beside the right of the plan, never in place of it.
test('a rule that a variant adds to a benefit takes nothing from anybody', () => {
  const rule = {
    name: 'hea-base-little',
    benefit: 'HEA-BASE-90',
    clause: '2.2.3.k',
    for: 'member',
    outcome: 'entitled',
    title: words,
    conditions: { all: [{ fact: 'member.isRecognized', operator: 'equal', value: true }] },
    event: { type: 'benefit', params: { amount: { formula: 'health.little' } } },
  }
  const little = {
    id: 'health.little',
    scope: 'member',
    label: words,
    unit: 'yuanPerYear',
    clause: '2.2.3.k',
    formula: 1,
  }
  const more = createPolicy(variant({ inProgram: 'health', rules: [rule], formulas: [little] }))
  const bill = { setting: 'inpatient', isMajorDisease: true, totalCostYuan: 100_000, compliantCostYuan: 100_000 }
  const patient = { memberId: 'A', recognizedStatus: 'dibao', medicalInsurance: 'ncms', medicalEvents: [bill] }
  const family = { householdId: 'H', regionCode: '211104', area: 'rural', members: [patient] }
  // 90 % of 100 000, not 1 yuan; of somebody whom the plan gives nothing, what the county gives.
  expect(decided(more, family, '2020-03-01').amountsYuan['HEA-BASE-90']).toBe('90000')
  const urban = { ...family, members: [{ ...patient, medicalInsurance: 'urbmi' }] }
  expect(decided(more, urban, '2020-03-01').amountsYuan['HEA-BASE-90']).toBe('1')
  const lineOf = (line: BenefitLine): string => `${line.code} ${line.appliesTo}`
  fc.assert(
    fc.property(anyHousehold, (household) => {
      const own = new Map(decided(more, household, '2020-03-01').benefits.map((line) => [lineOf(line), line]))
      for (const line of decided(city, household, '2020-03-01').benefits) {
        const beside = own.get(lineOf(line))
        if (line.outcome === 'entitled') expect(beside).toEqual(line)
        else expect(OUTCOMES.indexOf(beside?.outcome ?? 'service')).toBeLessThanOrEqual(OUTCOMES.indexOf(line.outcome))
      }
    }),
    { numRuns: 100 },
  )
})

test('what is wrong with a variant is the same in whatever order its files and their items stand', () => {
  const data = EXAMPLES['dawa-example']
  const faulty = {
    ...data,
    files: Object.fromEntries(
      Object.entries(data.files).map(([file, text]) => [
        file,
        text
          .replace('"health.baseAnnualCapYuan"', '"health.baseAnualCapYuan"')
          .replace('"table": "recognizedStatus"', '"table": "sex"')
          .replace('"rule": "ind-co-develop"', '"rule": "hea-base-90"')
          .replace('"inGroup"', '"inGroups"'),
      ]),
    ),
  }
  const told = (of: PolicyData): readonly string[] =>
    refusalOf(of)
      .map(({ code, rule, found, expected, suggestion }) => JSON.stringify({ code, rule, found, expected, suggestion }))
      .sort()
  const expected = told(faulty)
  expect(expected.length).toBeGreaterThanOrEqual(4)
  fc.assert(
    fc.property(scattered(faulty), (files) => {
      expect(told({ ...faulty, files })).toEqual(expected)
    }),
    RUNS,
  )
})

test('the plan in other files is the same policy, as long as its rules keep their order', () => {
  const files = panjin2019.files
  const people = JSON.parse(files['derived/people.json'] ?? '') as { derived: unknown[] }
  const income = JSON.parse(files['derived/income.json'] ?? '') as { derived: unknown[] }
  const moved = {
    ...files,
    'derived/people.json': JSON.stringify({ ...people, derived: people.derived.slice(3) }),
    'derived/income.json': JSON.stringify({ ...income, derived: [...income.derived, ...people.derived.slice(0, 3)] }),
    'renamed.json': files['programs/health.json'] ?? '',
    'policy.json': (files['policy.json'] ?? '').replace('programs/health.json', 'renamed.json'),
  }
  expect(createPolicy({ files: moved }).hash).toBe(city.hash)
  const program = files['policy.json'] ?? ''
  const swapped = program
    .replace('"programs/industry.json"', '"x"')
    .replace('"programs/education.json"', '"programs/industry.json"')
    .replace('"x"', '"programs/education.json"')
  expect(createPolicy({ files: { ...files, 'policy.json': swapped } }).hash).not.toBe(city.hash)
})
