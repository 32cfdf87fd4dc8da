import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { createArchive, replay } from '@bangfu/records'
import type { Decision } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'

const shipped = createPolicy(panjin2019)
const at = (overrides: Record<string, unknown>) => createPolicy(panjin2019, { parameters: overrides })
const YEAR = { from: '2020-01-01', to: '2020-12-31' }

/** Dibao in person, certificate: the living allowance of 70 a month, dibao, and the premium by the year. All invented. */
const disabled = {
  householdId: 'H-1',
  regionCode: '211122',
  area: 'rural',
  dibaoAssessableIncomeYuan: 3000,
  members: [
    {
      memberId: 'A1',
      recognizedStatus: 'dibao',
      medicalInsurance: 'ncms',
      disability: { category: 1, grade: 3, certificateHeld: true, longTermCare: false },
    },
  ],
}

const kept = (policy = shipped, household: object = disabled): Decision =>
  policy.decide(household as typeof disabled as never, { asOf: '2020-03-01' }) as unknown as Decision

const again = (more: Partial<Parameters<typeof replay>[0]> = {}) =>
  replay({
    decision: kept(),
    household: disabled,
    archive: createArchive([shipped]),
    now: shipped,
    period: YEAR,
    ...more,
  })

describe('a kept decision made again', () => {
  test('by the same rules is the same, and nothing is to settle', () => {
    expect(again()).toMatchObject({ then: { came: 'same' }, settled: [] })
    expect(again().change).toBeUndefined()
  })

  test('is not guessed where the policy of then is not there', () => {
    const found = again({ archive: createArchive([]) })
    expect(found.then.came).toBe('policyMissing')
    expect(found.settled).toBeUndefined()
    expect(found.unsettled).toBe('policyMissing')
  })

  test('is another one where the decision or the record was changed since', () => {
    const forged = { ...kept(), classification: 'tekun' }
    expect(again({ decision: forged }).then.came).toBe('different')
    const other = { ...disabled, dibaoAssessableIncomeYuan: 2000 }
    expect(again({ household: other })).toMatchObject({ then: { came: 'different' }, unsettled: 'different' })
  })

  test('where the record of then is none', () => {
    expect(again({ household: { ...disabled, area: 'moon' }, householdNow: disabled }).then.came).toBe('recordRefused')
  })
})

describe('money', () => {
  // 12 × 70 = 840 then; 12 × 75 = 900 now: 60 more. The premium: 250 then, 280 now: 30 more, a figure of the year.
  test('arrears, by the month and by the year', () => {
    const now = at({ 'safetyNet.livingAllowanceMonthlyYuan': 75, 'health.personalPremiumYuan': { ncms: 280 } })
    expect(again({ now }).settled).toEqual([
      {
        ...{ code: 'SAF-DISABLED-LIVING', appliesTo: 'A1', per: 'period', kind: 'arrears' },
        ...{ thenYuan: '840', nowYuan: '900', yuan: '60' },
      },
      {
        ...{ code: 'HEA-PREMIUM', appliesTo: 'A1', per: 'year', kind: 'arrears' },
        ...{ thenYuan: '250', nowYuan: '280', yuan: '30' },
      },
    ])
  })

  // 12 × 70 = 840 then, 12 × 60.5 = 726 now: 114 too much.
  test('recovery', () => {
    const now = at({ 'safetyNet.livingAllowanceMonthlyYuan': '60.5' })
    expect(again({ now }).settled).toEqual([
      {
        ...{ code: 'SAF-DISABLED-LIVING', appliesTo: 'A1', per: 'period', kind: 'recovery' },
        ...{ thenYuan: '840', nowYuan: '726', yuan: '114' },
      },
    ])
  })

  // Dibao then: (7,800 − 3,000) = 4,800 a year. With an income of 3,600: 4,200, so that 600 were too much.
  test('recovery by a corrected fact', () => {
    const corrected = { ...disabled, dibaoAssessableIncomeYuan: 3600 }
    expect(again({ householdNow: corrected }).settled).toEqual([
      {
        ...{ code: 'SAF-DIBAO', appliesTo: 'household', per: 'period', kind: 'recovery' },
        ...{ thenYuan: '4800', nowYuan: '4200', yuan: '600' },
      },
    ])
  })

  test('is never asked back for a fact that is missing now', () => {
    const [member] = disabled.members
    const unknown = {
      ...disabled,
      dibaoAssessableIncomeYuan: null,
      members: [{ ...member, recognizedStatus: null }],
    }
    const { settled = [] } = again({ householdNow: unknown })
    expect(settled.length).toBeGreaterThan(0)
    for (const one of settled) expect(one).toMatchObject({ kind: 'open' })
    expect(settled.map(({ code }) => code)).toContain('SAF-DISABLED-LIVING')
  })

  test('an entitlement that is known to be gone is asked back whole', () => {
    const [member] = disabled.members
    const gone = {
      ...disabled,
      members: [{ ...member, disability: { ...member?.disability, certificateHeld: false } }],
    }
    expect(again({ householdNow: gone }).settled).toContainEqual({
      ...{ code: 'SAF-DISABLED-LIVING', appliesTo: 'A1', per: 'period', kind: 'recovery' },
      ...{ thenYuan: '840', nowYuan: '0', yuan: '840' },
    })
  })
})
