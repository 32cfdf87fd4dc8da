import { readFileSync } from 'node:fs'
import { createPolicy, type Policy } from '@bangfu/core'
import { OUTCOMES, type BenefitLine, type Decision } from '@bangfu/sdk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ADDED_STATUS, PARAMETER_CHOICES } from './parameter-choices.ts'
import { editedPanjin, panjin } from './policy-texts.ts'

type Json = Readonly<Record<string, unknown>>
type Path = readonly (string | number)[]

const policies = PARAMETER_CHOICES.map((parameters) => createPolicy(panjin, { parameters }))
const [PLAIN] = policies as [Policy]
const DAY = { asOf: '2019-12-31' }

const { facts, tables } = PLAIN.describe()
type Fact = (typeof facts)[number]

// Around the line and the standard, for one to three heads, and what no limit is near.
const AMOUNTS = ['0', '0.01', '3246.99', '3247', '3247.01', '6494', '9741.01', '7799.99', '7800', '15600', '60000']
// Around the ages 3, 6, 15, 16 and 60, and the first day of a school year.
const BIRTHDAYS = [
  '2016-12-31', '2014-06-01', '2013-09-01', '2013-08-31', '2008-02-29', '2004-09-01', '2004-08-31', '2003-12-31',
  '2004-01-01', '1980-05-05', '1960-01-01', '1959-12-31', '1940-02-29',
] // prettier-ignore

const codesOf = (fact: Fact): readonly (string | number)[] => {
  const codes = Object.keys(tables[fact.table ?? '']?.codes ?? {})
  if (fact.table === 'recognizedStatus') return [...codes, ADDED_STATUS]
  return fact.integerCodes ? codes.map(Number) : codes
}

/** What a fact can be, as far as rules can tell; all of it for codes and booleans. */
const valuesOf = (fact: Fact): readonly unknown[] => {
  switch (fact.type) {
    case 'boolean':
      return [true, false]
    case 'code':
      return codesOf(fact)
    case 'codes':
      return [[], codesOf(fact).slice(0, 1), codesOf(fact).slice(0, 3)]
    case 'integer':
      return [1, 2, 3, 4]
    case 'decimal':
    case 'money':
      return AMOUNTS
    case 'date':
      return BIRTHDAYS
    case 'region':
      return ['211122', '211103001']
    case 'text':
      return ['某']
  }
}

/** The same, with values far beyond: what an unknown fact is tried with. */
const triedFor = (fact: Fact, index: number): readonly unknown[] => {
  const beyond: Readonly<Record<string, readonly unknown[]>> = {
    integer: [99_999_999],
    money: ['9999999999'],
    date: ['1900-01-01', '2019-12-31'],
  }
  return [...valuesOf(fact), ...(beyond[fact.type] ?? [])].filter((value) => value !== ADDED_STATUS || index === 1)
}

const isIdentity = ({ id }: Fact): boolean => /\.(?:householdId|memberId|idNumber)$/.test(id)
const keyOf = (fact: Fact): string => fact.path.split('.').at(-1) ?? ''

/** A thing of a scope in which everything is known, its blocks included. */
const thing = (scope: string): fc.Arbitrary<Record<string, unknown>> => {
  const own = facts.filter((fact) => fact.scope === scope && !isIdentity(fact))
  const recordOf = (block: string | undefined): fc.Arbitrary<Record<string, unknown>> =>
    fc.record(
      Object.fromEntries(
        own.filter((fact) => fact.block === block).map((fact) => [keyOf(fact), fc.constantFrom(...valuesOf(fact))]),
      ),
    )
  const blocks = [...new Set(own.flatMap(({ block }) => (block === undefined ? [] : [block])))]
  return fc
    .tuple(recordOf(undefined), fc.record(Object.fromEntries(blocks.map((block) => [block, recordOf(block)]))))
    .map(([plain, grouped]) => ({ ...plain, ...grouped }))
}

const household: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(
    thing('household'),
    fc.array(fc.tuple(thing('member'), fc.boolean(), fc.array(thing('event'), { maxLength: 2 })), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([own, members]) => ({
    ...own,
    householdId: 'H',
    members: members.map(([member, isDisabled, medicalEvents], index) => {
      const { disability, ...rest } = member
      return { ...rest, ...(isDisabled ? { disability } : {}), medicalEvents, memberId: `M${index}` }
    }),
  }))

/** Every place of a record where a fact stands, with what the catalog says of it. */
const placesIn = (value: unknown, path: Path = [], at = ''): readonly (readonly [Path, Fact])[] => {
  if (Array.isArray(value) && typeof value[0] === 'object')
    return value.flatMap((item: unknown, index) => placesIn(item, [...path, index], at))
  const fact = facts.find((candidate) => candidate.path === at)
  if (fact !== undefined) return isIdentity(fact) || fact.required || fact.type === 'text' ? [] : [[path, fact]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    placesIn(item, [...path, key], at === '' ? key : `${at}.${key}`),
  )
}

/** The record with another value at a place; without the key where that is `undefined`. */
const set = (record: Json, path: Path, value: unknown): Json => {
  const copy = structuredClone(record) as Record<string | number, unknown>
  let part = copy
  for (const step of path.slice(0, -1)) part = part[step] as typeof part
  const last = path.at(-1) ?? ''
  if (value === undefined) delete part[last]
  else part[last] = value
  return copy
}

const keyOfLine = ({ code, appliesTo }: BenefitLine): string => `${code} ${appliesTo}`
const isOpen = ({ outcome, pending = [] }: BenefitLine): boolean =>
  outcome === 'review' && pending.some(({ kind }) => kind !== 'decision')

const linesOf = (decision: Decision): ReadonlyMap<string, BenefitLine> =>
  new Map(decision.benefits.map((line) => [keyOfLine(line), line]))

/** Verdicts and figures that hold, by name: none for what is unknown. */
const heldIn = (decision: Decision): ReadonlyMap<string, unknown> => {
  const { guarantees, exceedsIncomeLine, perCapitaNetIncome, medicalCostLeftYuan, targets } = decision
  const all: Json = {
    exceedsIncomeLine,
    perCapitaNetIncome,
    medicalCostLeftYuan,
    ...(guarantees as Json),
    ...Object.fromEntries(Object.entries(targets as Json).filter(([, state]) => state !== 'notApplicable')),
  }
  const known = Object.entries(all).filter(([, value]) => value !== 'unknown' && value !== null && value !== undefined)
  return new Map(known)
}

const RANKS = [...OUTCOMES, 'notTriggered', 'notEligible']

/** What is said under the unknown holds for every value; `sharp` where each value that the fact can have was tried. */
const expectLaws = (unknown: Decision, known: readonly Decision[], sharp: boolean): void => {
  const lines = linesOf(unknown)
  const others = known.map(linesOf)
  const codes = new Set([...lines.keys(), ...others.flatMap((other) => [...other.keys()])])
  for (const code of codes) {
    const line = lines.get(code)
    const outcomes = others.map((other) => other.get(code)?.outcome)
    if (line === undefined) expect([code, ...outcomes]).toEqual([code, ...outcomes.map(() => undefined)])
    else if (!isOpen(line)) expect([code, ...outcomes]).toEqual([code, ...outcomes.map(() => line.outcome)])
    // A line that something else keeps open says nothing of this fact.
    else if (
      sharp &&
      others.every((other) => !(other.get(code) !== undefined && isOpen(other.get(code) as BenefitLine)))
    )
      expect([code, new Set(outcomes).size]).not.toEqual([code, 1])
    if (line !== undefined && isOpen(line)) expect(line.pending).not.toEqual([])
    if (line?.amountYuan !== undefined) {
      const amounts = others.map((other) => other.get(code)?.amountYuan)
      expect([code, ...amounts]).toEqual([code, ...amounts.map(() => line.amountYuan)])
    }
  }
  for (const [name, value] of heldIn(unknown)) {
    const values = known.map((decision) => heldIn(decision).get(name))
    expect([name, values]).toEqual([name, values.map(() => value)])
  }
  if (sharp) {
    const verdicts = (decision: Decision): Json => ({
      exceedsIncomeLine: decision['exceedsIncomeLine'],
      ...(decision['guarantees'] as Json),
    })
    for (const [name, verdict] of Object.entries(verdicts(unknown))) {
      if (verdict !== 'unknown' || known.some((decision) => verdicts(decision)[name] === 'unknown')) continue
      expect([name, new Set(known.map((decision) => verdicts(decision)[name])).size]).toEqual([name, 2])
    }
  }
  if (unknown.amountsComplete) {
    for (const decision of known) expect(decision.amountsYuan).toEqual(unknown.amountsYuan)
  }
  for (const [program, outcome] of Object.entries(unknown.programs)) {
    if (unknown.programsPending.includes(program)) continue
    const highest = Math.min(...known.map((decision) => RANKS.indexOf(decision.programs[program] ?? '')))
    expect([program, highest >= RANKS.indexOf(outcome)]).toEqual([program, true])
  }
  const out = known.map((decision) => decision['childrenOutOfSchool'] as readonly string[])
  for (const child of unknown['childrenOutOfSchool'] as readonly string[]) {
    expect(out.every((children) => children.includes(child))).toBe(true)
  }
}

const which = fc.nat(1_000_000)
const variant = fc.nat(policies.length - 1)
const decideWith = (index: number, record: Json): Decision => {
  // The status of a county's list is legal only where the list has it.
  const legal =
    index === 1 ? record : (JSON.parse(JSON.stringify(record).replaceAll(ADDED_STATUS, 'lowIncomeRescue')) as Json)
  return (policies[index] as Policy).decide(legal, DAY)
}

describe('a decision on a household of which everything is known', () => {
  test('leaves nothing open', () => {
    fc.assert(
      fc.property(household, variant, (record, index) => {
        const decision = decideWith(index, record)
        expect(decision.benefits.filter(isOpen)).toEqual([])
        expect(
          decision.benefits.flatMap(({ pending = [] }) => pending).filter(({ kind }) => kind !== 'decision'),
        ).toEqual([])
        expect([decision.amountsComplete, decision.programsPending, decision.undecided]).toEqual([true, [], []])
        expect(JSON.stringify(decision)).not.toMatch(/"unknown"|null|NaN|Infinity|undefined/)
      }),
      { numRuns: 150 },
    )
  })

  test('is the same each time, and changes nothing in the record', () => {
    fc.assert(
      fc.property(household, variant, (record, index) => {
        const before = structuredClone(record)
        const first = decideWith(index, record)
        decideWith(index, set(record, ['income'], null))
        expect(decideWith(index, record)).toEqual(first)
        expect(record).toEqual(before)
        expect(createPolicy(panjin, { parameters: PARAMETER_CHOICES[index] ?? {} }).hash).toBe(first.policy.hash)
      }),
      { numRuns: 15 },
    )
  })

  test('does not depend on the order of keys or of members', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .map(([key, item]) => [key, turned(item)] as const)
          .reverse(),
      )
    }
    fc.assert(
      fc.property(household, (record) => {
        const decision = decideWith(0, record)
        expect(decideWith(0, turned(record) as Json)).toEqual(decision)
        const members = (record['members'] as readonly unknown[]).toReversed()
        const other = decideWith(0, { ...record, members })
        const sorted = ({ benefits }: Decision): unknown => benefits.map((line) => JSON.stringify(line)).sort()
        expect(sorted(other)).toEqual(sorted(decision))
        expect([other.amountsYuan, other.programs]).toEqual([decision.amountsYuan, decision.programs])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a decision on a household of which something is unknown', () => {
  const isSharp = ({ type }: Fact): boolean => type === 'code' || type === 'boolean'

  test('says of a code or a boolean nothing but what holds for each value, and all that does', () => {
    fc.assert(
      fc.property(household, variant, which, (record, index, n) => {
        const places = placesIn(record).filter(([, fact]) => isSharp(fact))
        const [path, fact] = places[n % places.length] as readonly [Path, Fact]
        const unknown = decideWith(index, set(record, path, null))
        const known = triedFor(fact, index).map((value) => decideWith(index, set(record, path, value)))
        expectLaws(unknown, known, true)
        const member = path[0] === 'members' ? `M${Number(path[1])}` : 'household'
        for (const line of unknown.benefits.filter(isOpen)) {
          expect(line.pending).toEqual([{ kind: 'fact', fact: fact.id, appliesTo: member, tier: fact.collectedBy }])
        }
      }),
      { numRuns: 350 },
    )
  })

  test('says of a number or a day nothing but what holds for each value, and all that does', () => {
    fc.assert(
      fc.property(household, variant, which, (record, index, n) => {
        const places = placesIn(record).filter(([, fact]) => !isSharp(fact))
        const [path, fact] = places[n % places.length] as readonly [Path, Fact]
        const unknown = decideWith(index, set(record, path, null))
        const known = triedFor(fact, index).map((value) => decideWith(index, set(record, path, value)))
        expectLaws(unknown, known, true)
      }),
      { numRuns: 250 },
    )
  })

  test('of which two facts are unknown says nothing but what holds for each pair of values', () => {
    fc.assert(
      fc.property(household, variant, which, which, (record, index, n, m) => {
        const places = placesIn(record)
        const [one, first] = places[n % places.length] as readonly [Path, Fact]
        const [two, second] = places[m % places.length] as readonly [Path, Fact]
        const unknown = decideWith(index, set(set(record, one, null), two, null))
        const some = (fact: Fact): readonly unknown[] => triedFor(fact, index).slice(0, 12)
        const known = some(first).flatMap((a) =>
          some(second).map((b) => decideWith(index, set(set(record, one, a), two, b))),
        )
        expectLaws(unknown, known, false)
      }),
      { numRuns: 40 },
    )
  })

  test('of which a block or a list is unknown says nothing but what holds for each that could be there', () => {
    const blocks: readonly (readonly [Path, string, string, boolean])[] = [
      [['income'], 'household', 'income', false],
      [['housing'], 'household', 'housing', false],
      [['members', 0, 'disability'], 'member', 'disability', true],
    ]
    const others = fc.array(fc.tuple(thing('household'), thing('member'), fc.array(thing('event'), { maxLength: 2 })), {
      minLength: 8,
      maxLength: 8,
    })
    fc.assert(
      fc.property(household, variant, others, fc.nat(blocks.length), (record, index, things, n) => {
        const [path, scope, block, mayLack] = blocks[n] ?? [['members', 0, 'medicalEvents'], 'event', '', false]
        const unknown = decideWith(index, set(record, path, null))
        const there = things.map(([own, member, events]) =>
          scope === 'event' ? events : scope === 'member' ? member[block] : own[block],
        )
        const values = scope === 'event' ? [[], ...there] : mayLack ? [undefined, ...there] : there
        expectLaws(
          unknown,
          values.map((value) => decideWith(index, set(record, path, value))),
          false,
        )
      }),
      { numRuns: 80 },
    )
  })

  test('never refuses for a missing fact: with nothing but what is required, every line is open or given', () => {
    const bare = {
      householdId: 'H',
      regionCode: '211122',
      area: 'rural',
      members: [{ memberId: 'A', recognizedStatus: null }],
    }
    const decision = PLAIN.decide(bare, DAY)
    expect(decision['classification']).toBe('unknown')
    expect(Object.values(decision.programs)).not.toContain('notEligible')
    expect(Object.values(decision.programs)).not.toContain('notTriggered')
    for (const line of decision.benefits)
      expect(line.pending?.length ?? 0).toBeGreaterThan(line.outcome === 'review' ? 0 : -1)
  })
})

describe('worked households and those worked by hand', () => {
  interface WorkedCase {
    readonly id: string
    readonly asOf: string
    readonly parameters: Json
    readonly household: Json
  }
  const casesOf = (name: string): readonly WorkedCase[] => {
    const file = new URL(`../policies/panjin-2019/cases/${name}.cases.json`, import.meta.url)
    return (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly WorkedCase[] }).cases
  }
  const worked = casesOf('worked')
  const all = [...worked, ...casesOf('by-hand')]
  const byParameters = new Map<string, Policy>()
  const policyOf = ({ parameters }: WorkedCase): Policy => {
    const key = JSON.stringify(parameters)
    const policy = byParameters.get(key) ?? createPolicy(panjin, { parameters })
    byParameters.set(key, policy)
    return policy
  }
  /** Codes that a county adds are not among those tried: without them, not every value is. */
  const isSharp = ({ parameters }: WorkedCase, { type }: Fact): boolean =>
    (type === 'code' || type === 'boolean') && parameters['classification.extraLowIncomeStatuses'] === undefined

  const expectOfOne = (item: WorkedCase, [path, fact]: readonly [Path, Fact]): void => {
    const decide = (value: unknown): Decision =>
      policyOf(item).decide(set(item.household, path, value), { asOf: item.asOf })
    expectLaws(decide(null), triedFor(fact, 0).map(decide), isSharp(item, fact))
  }

  test.each(worked.map((item) => [item.id, item] as const))('%s, each fact unknown in turn', (_id, item) => {
    expect(placesIn(item.household).length).toBeGreaterThan(0)
    for (const place of placesIn(item.household)) expectOfOne(item, place)
  })

  const anyCase = fc.constantFrom(...all).filter(({ household }) => placesIn(household).length > 1)

  test('any of them, one fact unknown', () => {
    fc.assert(
      fc.property(anyCase, which, (item, n) => {
        const places = placesIn(item.household)
        expectOfOne(item, places[n % places.length] as readonly [Path, Fact])
      }),
      { numRuns: 150 },
    )
  })

  test('any of them, two facts unknown', () => {
    fc.assert(
      fc.property(anyCase, which, which, (item, n, m) => {
        const places = placesIn(item.household)
        const [one, first] = places[n % places.length] as readonly [Path, Fact]
        const [two, second] = places[m % places.length] as readonly [Path, Fact]
        const decide = (a: unknown, b: unknown): Decision =>
          policyOf(item).decide(set(set(item.household, one, a), two, b), { asOf: item.asOf })
        const [some, others] = [triedFor(first, 0), triedFor(second, 0)]
        const known = some.flatMap((a) => others.map((b) => decide(a, b)))
        expectLaws(decide(null, null), known, isSharp(item, first) && isSharp(item, second))
      }),
      { numRuns: 40 },
    )
  })
})

describe('the hash of a policy', () => {
  test.each([
    ['parameters.json', '"value": 3247', '"value": 3248'],
    ['parameters.json', '"value": 3247', '"value": "3247"'],
    ['parameters.json', '"from": "2019-11-25", "value": 3247', '"from": "2019-11-26", "value": 3247'],
    ['programs/spirit.json', '"service"', '"discretionary"'],
    ['programs/spirit.json', '"value": true', '"value": false'],
    ['tables.json', '{ "zh": "农村", "en": "rural" }', '{ "zh": "乡村", "en": "rural" }'],
    ['facts/member.json', '"maxLength": 50', '"maxLength": 51'],
    ['policy.json', '"version": "1.0.0"', '"version": "1.0.1"'],
  ])('is another where %s has %s instead of %s', (file, from, to) => {
    expect(createPolicy({ files: editedPanjin([file, from, to]) }).hash).not.toBe(PLAIN.hash)
  })

  test('is the same for the same values, however they are laid out', () => {
    expect(PLAIN.hash).toMatch(/^[0-9a-f]{64}$/)
    const compact = Object.fromEntries(
      Object.entries(panjin.files).map(([name, text]) => [name, JSON.stringify(JSON.parse(text))]),
    )
    expect(createPolicy({ files: compact }).hash).toBe(PLAIN.hash)
    const reversed = Object.fromEntries(Object.entries(panjin.files).reverse())
    expect(createPolicy({ files: reversed }).hash).toBe(PLAIN.hash)
  })

  test('does not count what an editor completes a file by', () => {
    const files = Object.entries(panjin.files).map(([name, text]) => {
      const { $schema, ...content } = JSON.parse(text) as Record<string, unknown>
      expect($schema).toBeTypeOf('string')
      return [name, JSON.stringify(name === 'tables.json' ? { $schema: 'elsewhere.json', ...content } : content)]
    })
    expect(createPolicy({ files: Object.fromEntries(files) as Record<string, string> }).hash).toBe(PLAIN.hash)
  })

  test('counts the parameters that are set', () => {
    const hashes = [...policies, createPolicy(panjin, { parameters: { incomeLineYuan: 3247 } })].map(({ hash }) => hash)
    expect(new Set(hashes).size).toBe(hashes.length)
  })
})
