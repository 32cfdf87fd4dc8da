import { createPolicy, type ChangedFact, type ChangeWay, type Explanation, type ShownValue } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Decision } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { derived, fact, household, problemsOf, rule, smallPolicy } from './policy-texts.ts'
import { cases, explainedCase, type ExplainedCase } from './worked-cases.ts'

type Json = Record<string, unknown>

const EVENT = /^(.+) event (\d+)$/

/** A record with a fact set to a value, written from the path that `describe()` gives the fact. */
const withFact = (
  record: Json,
  { fact: id, appliesTo }: ChangedFact,
  value: unknown,
  { names }: ExplainedCase,
): Json => {
  const copy = structuredClone(record)
  const described = names.facts.find((candidate) => candidate.id === id)
  const [, owner = appliesTo, position = ''] = EVENT.exec(appliesTo) ?? []
  const members = copy['members'] as Json[]
  const member = members.find(({ memberId }) => memberId === owner)
  const events = (member?.['medicalEvents'] ?? []) as Json[]
  const thing = position !== '' ? events[Number(position) - 1] : (member ?? copy)
  const keys = described?.path.split('.') ?? id.split('.')
  const key = keys.at(-1) ?? ''
  const block = described?.block
  if (thing === undefined) throw new Error(`${appliesTo} is not there`)
  if (block === undefined) thing[key] = value
  else thing[block] = { ...(thing[block] as Json | null | undefined), [key]: value }
  return copy
}

/** A value as a record has it: whole numbers for codes that are such. */
const asRecord = (value: ShownValue, { fact: id }: ChangedFact, { names }: ExplainedCase): readonly unknown[] => {
  if (value.kind === 'between') return [value.least, value.greatest].filter((end) => end !== undefined)
  if (value.kind !== 'known') throw new Error('A value that would do is known')
  const integer = names.facts.find((candidate) => candidate.id === id)?.integerCodes === true
  return [integer ? Number(value.value) : value.value]
}

const outcomeOf = (decision: Decision, code: string, appliesTo: string): string | undefined =>
  decision.benefits.find((line) => line.code === code && line.appliesTo === appliesTo)?.outcome

const decideWith = (explained: ExplainedCase, facts: readonly (readonly [ChangedFact, unknown])[]): Decision => {
  const { item, policy } = explained
  const record = facts.reduce<Json>((changed, [one, value]) => withFact(changed, one, value, explained), {
    ...item.household,
  })
  return policy.decide(record, { asOf: item.asOf })
}

/** Every choice of one of the values of each fact, as records have them. */
const settings = (
  way: ChangeWay,
  explained: ExplainedCase,
): readonly (readonly (readonly [ChangedFact, unknown])[])[] =>
  way.facts.reduce<readonly (readonly (readonly [ChangedFact, unknown])[])[]>(
    (all, one) =>
      all.flatMap((chosen) =>
        one.values
          .flatMap((value) => asRecord(value, one, explained))
          .map((value) => [...chosen, [one, value] as const]),
      ),
    [[]],
  )

const waysOf = ({ lines }: Explanation) =>
  lines.flatMap((line) => (line.nearest?.ways ?? []).map((way) => ({ line, way })))

describe.each(cases.map(({ id }) => id))('the nearest change of %s', (id) => {
  const explained = explainedCase(id)
  const ways = waysOf(explained.explanation)

  test('comes to what it says when the record is changed and decided anew', () => {
    for (const { line, way } of ways) {
      for (const facts of settings(way, explained)) {
        const decision = decideWith(explained, facts)
        expect([
          line.code,
          line.appliesTo,
          JSON.stringify(facts),
          outcomeOf(decision, line.code, line.appliesTo),
        ]).toEqual([line.code, line.appliesTo, JSON.stringify(facts), way.outcome])
      }
    }
  })

  test('needs every one of its facts', () => {
    for (const { line, way } of ways.filter((one) => one.way.facts.length > 1)) {
      const [facts = []] = settings(way, explained)
      for (const left of facts) {
        const decision = decideWith(
          explained,
          facts.filter((one) => one !== left),
        )
        const stands = outcomeOf(decision, line.code, line.appliesTo)
        // Under review, where what is left out is unknown.
        expect([line.outcome, 'review', undefined]).toContain(stands)
        expect(stands === way.outcome && way.outcome !== 'review').toBe(false)
      }
    }
  })

  test('changes what is known only where a record may be wrong', () => {
    for (const { way } of ways) {
      for (const { fact: changed, change, now, values } of way.facts) {
        const described = explained.names.facts.find((candidate) => candidate.id === changed)
        if (change === 'supply') expect([changed, now.kind]).not.toEqual([changed, 'known'])
        else expect([changed, described?.change]).toEqual([changed, 'correct'])
        expect(values.length).toBeGreaterThan(0)
        expect(values).not.toContainEqual(now)
      }
    }
  })

  test('never leaves anybody without another measure', () => {
    const before = explained.decision
    for (const { line, way } of ways) {
      const [facts = []] = settings(way, explained)
      const after = decideWith(explained, facts)
      for (const one of before.benefits.filter((other) => other.rule !== undefined && other.program !== line.program)) {
        const same = after.benefits.filter(
          (other) => other.program === one.program && other.appliesTo === one.appliesTo,
        )
        expect([one.code, same.length > 0]).toEqual([one.code, true])
      }
    }
  })
})

describe('the nearest change', () => {
  const policy = createPolicy({ files: panjin2019.files })
  const family = { householdId: 'H', regionCode: '211122', area: 'rural' } as const
  const nearest = (record: unknown, code: string, appliesTo = 'household') => {
    const decision = policy.decide(record, { asOf: '2019-12-31' })
    const { lines } = policy.explain(record, decision)
    return lines.find((line) => line.code === code && line.appliesTo === appliesTo)?.nearest
  }

  test('of a house found safe is that it be found of grade D', () => {
    const record = {
      ...family,
      housing: { grade: 'A', isOnlyHouse: true },
      members: [{ memberId: 'A1', recognizedStatus: 'dibao' }],
    }
    expect(nearest(record, 'HOU-D-REBUILD')).toEqual({
      complete: true,
      ways: [
        {
          outcome: 'entitled',
          rule: 'hou-d-rebuild',
          facts: [
            {
              fact: 'housing.grade',
              appliesTo: 'household',
              change: 'correct',
              now: { kind: 'known', value: 'A' },
              values: [{ kind: 'known', value: 'D' }],
              collectedBy: 'village',
              verifiedBy: 'county',
            },
          ],
        },
      ],
    })
  })

  test('of a birth date that nobody knows is the days of school age', () => {
    // 6 to 14 completed years on 31 August 2019: born from 1 September 2004 to 31 August 2013.
    const member = { memberId: 'C', recognizedStatus: 'dibao', studentStatusCode: '01', birthDate: null }
    const found = nearest({ ...family, members: [member] }, 'EDU-DROPOUT-ACTION', 'C')
    expect(found?.ways).toMatchObject([
      {
        outcome: 'entitled',
        facts: [
          {
            fact: 'member.birthDate',
            change: 'supply',
            now: { kind: 'unknown' },
            values: [{ kind: 'between', least: '2004-09-01', greatest: '2013-08-31' }],
          },
        ],
      },
    ])
  })

  test('of an income that nobody knows is all that is under the standard', () => {
    // Strictly under 7 800 × 2 = 15 600 yuan; there is no least, since assessed income may be below 0.
    const members = ['A', 'B'].map((memberId) => ({ memberId, recognizedStatus: 'lowIncomeRescue' }))
    const found = nearest({ ...family, assetsWithinDibaoLimits: true, members }, 'SAF-DIBAO-REFERRAL')
    expect(found?.ways).toMatchObject([
      {
        outcome: 'review',
        facts: [
          {
            fact: 'household.dibaoAssessableIncomeYuan',
            change: 'supply',
            values: [{ kind: 'between', greatest: '15599.99' }],
          },
        ],
      },
    ])
  })

  test.each([
    ['to earn less', { dibaoAssessableIncomeYuan: 15600, assetsWithinDibaoLimits: true }, {}, 'SAF-DIBAO-REFERRAL', 'household'],
    ['to be disabled', {}, {}, 'DIS-DIBAO-CHECK', 'A'],
    ['to be more severely disabled', {}, { disability: { certificateHeld: true, longTermCare: true, grade: 3, category: 4 } }, 'SAF-DISABLED-NURSING', 'A'],
    ['to fall ill', {}, { medicalInsurance: 'ncms', medicalEvents: [{ isMajorDisease: false, setting: 'inpatient' }] }, 'HEA-BASE-90', 'A'],
    ['to have lost the capacity to work', {}, { laborSkillCode: '01' }, 'IND-EQUITY-SHARES', 'household'],
    ['to be of another age', {}, { birthDate: '1990-01-01', studentStatusCode: '01' }, 'EDU-DROPOUT-ACTION', 'A'],
  ] as const)('tells nobody %s', (_name, more, own, code, appliesTo) => {
    const members = ['A', 'B'].map((memberId) => ({ memberId, recognizedStatus: 'lowIncomeRescue', ...own }))
    expect(nearest({ ...family, ...more, members }, code, appliesTo)).toEqual({ ways: [], complete: true })
  }) // prettier-ignore

  test('is left out where the measure stands as high as it can', () => {
    const members = [{ memberId: 'A', recognizedStatus: 'dibao', medicalInsurance: 'ncms' }]
    expect(nearest({ ...family, members }, 'HEA-PREMIUM', 'A')).toBeUndefined()
  })
})

describe('in a small policy, the nearest change', () => {
  const flags = (count: number, more: object = { change: 'correct' }) =>
    Array.from({ length: count }, (_, index) =>
      fact(`household.f${index}`, 'boolean', { absent: { value: false }, ...more }),
    )
  const nearest = (count: number, change?: object) => {
    const facts = flags(count, change)
    const all = facts.map(({ id }) => ({ fact: id, operator: 'equal', value: true }))
    const small = createPolicy({ files: smallPolicy({ facts, rules: [rule({ all })] }) })
    const record = household()
    return small.explain(record, small.decide(record, { asOf: '2020-01-01' })).lines[0]?.nearest
  }

  test.each([1, 2, 3])('is found for %i facts together', (count) => {
    expect(nearest(count)?.ways).toHaveLength(1)
    expect(nearest(count)?.ways[0]?.facts).toHaveLength(count)
  })

  test('is not looked for beyond three facts', () => {
    expect(nearest(4)).toEqual({ ways: [], complete: true })
  })

  test('needs the declaration: without it what is known is not changed', () => {
    expect(nearest(1, {})).toEqual({ ways: [], complete: true })
    expect(nearest(1, { change: 'none' })).toEqual({ ways: [], complete: true })
  })

  test('supplies nothing that may not be changed at all', () => {
    expect(nearest(1, { absent: 'unknown', change: 'none' })?.ways).toEqual([])
    expect(nearest(1, { absent: 'unknown' })?.ways).toHaveLength(1)
  })

  test('says that its search was cut short', () => {
    // 16 codes of each of three facts, of which only the last of all makes the rule hold: 4 096 settings.
    const codes = Array.from({ length: 16 }, (_, index) => ({ code: `c${index}`, label: { zh: '码', en: 'code' } }))
    const tables = [{ id: 'many', label: { zh: '码', en: 'code' }, codes }]
    const facts = ['x', 'y', 'z'].map((id) =>
      fact(`household.${id}`, 'code', { table: 'many', absent: { value: 'c0' }, change: 'correct' }),
    )
    const all = facts.map(({ id }) => ({ fact: id, operator: 'equal', value: 'c15' }))
    const small = createPolicy({ files: smallPolicy({ facts, tables, rules: [rule({ all })] }) })
    const record = household()
    const [line] = small.explain(record, small.decide(record, { asOf: '2020-01-01' })).lines
    expect(line?.nearest).toEqual({ ways: [], complete: false })
  })

  test('goes through a negation to what must not be so', () => {
    const facts = flags(2)
    const wrong = derived('household.isWrong', 'boolean', {
      any: facts.map(({ id }) => ({ fact: id, operator: 'equal', value: true })),
    })
    const conditions = { all: [{ not: { fact: 'household.isWrong', operator: 'equal', value: true } }] }
    const small = createPolicy({ files: smallPolicy({ facts, derived: [wrong], rules: [rule(conditions)] }) })
    const record = household({ f0: true })
    const [line] = small.explain(record, small.decide(record, { asOf: '2020-01-01' })).lines
    expect(line?.nearest?.ways.map(({ facts: changed }) => changed.map((one) => one.fact))).toEqual([['household.f0']])
  })

  test.each(['money', 'date', 'integer', 'text'])('cannot be declared to correct a fact of type %s', (type) => {
    const files = smallPolicy({ facts: [fact('household.x', type, { change: 'correct' })] })
    expect(problemsOf(files)).toMatchObject([{ code: 'WRONG_VALUE', found: '"correct"' }])
  })
})
