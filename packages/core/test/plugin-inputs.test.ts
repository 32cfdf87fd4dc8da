import { defineFact, ONE, ZERO, exactText, type Plugin } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import {
  asOf,
  distance,
  double,
  exact,
  farFrom,
  hours,
  household,
  legalAid,
  lineOf,
  matter,
  note,
  problemsOf,
  rulesWith,
  withPlugins,
} from './plugin-texts.ts'

const label = { zh: '试', en: 'probe' }

/** Spoils whatever it is given, as far as it can. */
const spoil = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value)) {
    spoil((value as Record<string, unknown>)[key])
    Reflect.set(value, key, 'spoilt')
    Reflect.deleteProperty(value, key)
  }
  Reflect.set(value, 'added', true)
  Reflect.setPrototypeOf(value, null)
  if (Array.isArray(value)) {
    try {
      value.push('spoilt')
    } catch {
      // Frozen.
    }
  }
}

const spoiling = <T extends (...args: never[]) => unknown>(work: T): T =>
  ((...args: never[]) => {
    for (const arg of args) spoil(arg)
    return work(...args)
  }) as T

describe('P3: a plugin cannot change what it is given', () => {
  test('nor, with that, any decision', () => {
    const spoilt = legalAid({
      operators: [
        {
          ...farFrom,
          compile: spoiling((operand: never, type: never) => spoiling(farFrom.compile(operand, type))),
          cuts: spoiling(farFrom.cuts as (operand: never) => never[]),
        },
      ],
      formulas: [{ ...double, evaluate: spoiling(double.evaluate as never) }],
      facts: [
        distance,
        matter,
        note,
        {
          ...hours,
          compute: spoiling((hours as unknown as { compute: (...args: never[]) => unknown }).compute),
        } as never,
      ],
    })
    const [policy, sound] = [withPlugins(spoilt), withPlugins(legalAid())]
    for (const record of [household(), household(null), household('1'), household('5.2', { matter: null })]) {
      const { policy: _, ...expected } = sound.decide(record, { asOf })
      const { policy: __, ...found } = policy.decide(record, { asOf })
      expect(found).toEqual(expected)
      expect(policy.decide(record as never, { asOf })).toEqual({ ...found, policy: __ })
    }
  })

  test('nor the numbers of the sdk', () => {
    spoil(ZERO)
    spoil(ONE)
    expect([exactText(ZERO), exactText(ONE)]).toEqual(['0', '1'])
  })

  test('nor what it is made of, once it is loaded', () => {
    const facts = [distance, matter, note, hours]
    const operator = { ...farFrom, accepts: [...farFrom.accepts] }
    const plugin = { ...legalAid(), facts, operators: [operator] }
    const policy = withPlugins(plugin)
    const before = policy.decide(household(), { asOf })
    facts.length = 0
    operator.accepts.length = 0
    operator.compile = () => () => 'no'
    expect(policy.decide(household() as never, { asOf })).toEqual(before)
  })
})

/** A plugin with one computed fact, which its measure asks for. */
const asking = (
  fact: object,
  sees: readonly string[] = ['household.area', 'member.birthDate', 'household.isFamily'],
): Plugin => legalAid({ facts: [distance, matter, note, { ...hours, ...fact }], sees })

describe('P4: day and chance are given', () => {
  test('the day is the one decided for', () => {
    const days: string[] = []
    const policy = withPlugins(
      asking({
        compute: (_: object, { asOf }: { asOf: string }) => {
          days.push(asOf)
          return exact('3')
        },
      }),
    )
    policy.decide(household(), { asOf: '2020-02-29' })
    policy.decide(household(), { asOf: '2021-02-28' })
    expect([...new Set(days)]).toEqual(['2020-02-29', '2021-02-28'])
  })

  test('chance is the same in a second run, and in another order of households', () => {
    const policy = withPlugins(
      asking({
        compute: (_: object, { random }: { random: () => number }) => exact(random() < 0.5 ? '1' : '3'),
      }),
    )
    const records = Array.from({ length: 40 }, (_, index) => ({ ...household(), householdId: `H${index}` }))
    const outcomes = (list: readonly (typeof records)[number][]): Map<string, string | undefined> =>
      new Map(list.map((record) => [record.householdId, lineOf(policy, record)?.outcome]))
    const first = outcomes(records)
    expect(new Set(first.values())).toEqual(new Set(['entitled', undefined]))
    expect(outcomes([...records].reverse())).toEqual(new Map([...first].reverse()))
  })
})

describe('P5: a computed fact sees what it needs, and nothing else', () => {
  test('own keys, inherited ones and constructor are not there', () => {
    const seen: unknown[] = []
    const policy = withPlugins(
      asking({
        compute: (given: Record<string, unknown>) => {
          const inherited = []
          for (const key in given) inherited.push(key)
          seen.push({
            keys: Reflect.ownKeys(given),
            inherited,
            constructor: given['constructor'],
            proto: Object.getPrototypeOf(given) as unknown,
            other: given['household.isFamily'],
            text: Object.keys(JSON.parse(JSON.stringify(given)) as object),
          })
          return exact('3')
        },
      }),
    )
    policy.decide(household(), { asOf })
    const keys = ['distance', 'area']
    expect(seen[0]).toEqual({
      keys,
      inherited: keys,
      constructor: undefined,
      proto: null,
      other: undefined,
      text: keys,
    })
  })

  test('a fact that `sees` does not list is refused at load', () => {
    expect(problemsOf(asking({}, [])).map(({ code }) => code)).toEqual(['PLUGIN_NOT_SEEN'])
  })

  test('what it needs and nobody knows is pending, and the function is not called', () => {
    let calls = 0
    const count = (): unknown => ((calls += 1), exact('3'))
    const policy = withPlugins(asking({ compute: count }))
    expect(lineOf(policy, household(null))?.pending).toEqual([
      { kind: 'fact', fact: 'legal-aid.distance', appliesTo: 'household', tier: 'village' },
    ])
    expect(calls).toBe(0)
  })

  test('an item of a block that is not there is null', () => {
    const seen: unknown[] = []
    const fact = defineFact({
      scope: 'member',
      name: 'grade',
      type: 'boolean',
      label,
      needs: { grade: 'member.disability.grade' },
      compute: ({ grade }) => {
        seen.push(grade)
        return grade !== null
      },
    })
    const facts = [distance, matter, note, hours, fact]
    const rules = rulesWith({ fact: 'member.legal-aid.grade', operator: 'equal', value: false })
    const plugin = legalAid({ facts, sees: ['household.area', 'member.disability.grade'] }, rules)
    expect(lineOf(withPlugins(plugin))?.outcome).toBe('entitled')
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.every((grade) => grade === null)).toBe(true)
  })
})
