import { createPolicy } from '@bangfu/core'
import { findHarm } from '@bangfu/core/analysis'
import { formatDiagnostic } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Diagnostic, Witness } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import { makePolicy } from '../src/policy.ts'
import { panjin } from './policy-texts.ts'
import { grounds, set, value, variant, words } from './variant-texts.ts'

const FREE = { holdToBounds: false }

const harmOf = (sections: Parameters<typeof variant>[0], code?: string): Witness => {
  const found = findHarm(variant(sections)).find((one) => code === undefined || one.code === code)
  if (found?.witness === undefined) throw new Error(`No household shows it: ${JSON.stringify(found)}`)
  return found.witness
}

/** The decisions of the base and of the variant as if nothing held it to its bounds. */
const both = (sections: Parameters<typeof variant>[0], { record, asOf }: Witness) => ({
  before: createPolicy(panjin).decide(record, { asOf }),
  after: makePolicy(variant(sections), {}, FREE).decide(record, { asOf }),
})

const LOWERED = { set: [set('health.baseRate', value('2020-01-01', '0.8'))] }

test('a rate lowered from 90 % to 80 % costs a patient with one bill a tenth of it, less what the next rule pays', () => {
  const witness = harmOf(LOWERED)
  const [patient] = witness.record['members'] as [{ medicalEvents: [{ compliantCostYuan: number }] }]
  expect(witness.record['members']).toHaveLength(1)
  expect(patient.medicalEvents).toHaveLength(1)
  const bill = patient.medicalEvents[0].compliantCostYuan
  // 90 % and 80 % of the bill; then 90 % of what is left of it; 250 of premium before and after.
  const [base, lowered] = [bill * 0.9, bill * 0.8]
  const [rest, more] = [(bill - base) * 0.9, (bill - lowered) * 0.9]
  expect(witness.effects?.slice(0, 3)).toEqual([
    { about: 'HEA-BASE-90', appliesTo: 'M1', before: `${base}`, after: `${lowered}`, lostYuan: `${base - lowered}` },
    { about: 'HEA-CATASTROPHIC-90', appliesTo: 'M1', before: `${rest}`, after: `${more}` },
    {
      about: 'amountsYuan',
      before: `${base + rest + 250}`,
      after: `${lowered + more + 250}`,
      lostYuan: `${base + rest - lowered - more}`,
    },
  ])
  const { before, after } = both(LOWERED, witness)
  expect([before.amountsYuan['HEA-BASE-90'], after.amountsYuan['HEA-BASE-90']]).toEqual([`${base}`, `${lowered}`])
})

test('the problem keeps its place and says what it said', () => {
  const [found] = findHarm(variant(LOWERED))
  expect(found).toMatchObject({ code: 'VARIANT_BEYOND_BOUND', file: 'variant.json', rule: 'health.baseRate' })
  expect(found?.witness?.asOf).toBe('2020-01-01')
})

test('an age raised from 16 to 18 is shown by somebody of 16 or 17', () => {
  const sections = { set: [set('pension.joinAge', value('2020-01-01', 18))] }
  const witness = harmOf(sections)
  const [{ birthDate }] = witness.record['members'] as [{ birthDate: string }]
  expect(birthDate > '2001-12-31' && birthDate <= '2003-12-31').toBe(true)
  expect(witness.effects?.[0]).toEqual({
    about: 'SAF-PENSION-JOINING',
    appliesTo: 'M1',
    before: 'entitled',
    after: 'none',
  })
})

test('a standard that only the city may set, and nobody lower, is shown by the gap to it', () => {
  const sections = { set: [set('safetyNet.dibaoStandardAnnualYuan', value('2020-01-01', 7000))] }
  const found = findHarm(variant(sections))
  expect(found.map(({ code }) => code).sort()).toEqual([
    'PARAMETER_FALLS',
    'VARIANT_BEYOND_BOUND',
    'VARIANT_NOT_ALLOWED',
  ])
  for (const { witness } of found) {
    const income = witness?.record['dibaoAssessableIncomeYuan'] as number
    // One person on dibao: 7 800 or 7 000, less the income.
    expect(witness?.effects?.[0]).toEqual({
      about: 'SAF-DIBAO',
      appliesTo: 'household',
      before: `${7800 - income}`,
      after: `${7000 - income}`,
      lostYuan: '800',
    })
  }
})

test('a rule switched off is shown by a household that it was for', () => {
  const sections = { switchOff: [{ rule: 'hea-base-90', ...grounds }] }
  const witness = harmOf(sections)
  expect(witness.effects?.[0]).toMatchObject({ about: 'HEA-BASE-90', before: 'entitled', after: 'none' })
  const { before, after } = both(sections, witness)
  const codes = ({ benefits }: typeof before) => benefits.map(({ code }) => code)
  expect([codes(before).includes('HEA-BASE-90'), codes(after).includes('HEA-BASE-90')]).toEqual([true, false])
})

test('a rule replaced by a narrower one is shown by a household that lies between the two', () => {
  const rule = {
    name: 'edu-student-aid',
    benefit: 'EDU-STUDENT-AID',
    clause: '2.2.2.f',
    for: 'member',
    outcome: 'entitled',
    title: words,
    event: { type: 'benefit' },
    conditions: {
      all: [
        { fact: 'household.isFamily', operator: 'equal', value: true },
        { fact: 'member.studentStatusCode', operator: 'equal', value: '13' },
      ],
    },
  }
  const witness = harmOf({ replace: [{ rule: 'edu-student-aid', ...grounds, with: rule }] })
  const [{ studentStatusCode }] = witness.record['members'] as [{ studentStatusCode: string }]
  // Tertiary is 13 to 16.
  expect(['14', '15', '16']).toContain(studentStatusCode)
  expect(witness.effects?.[0]).toMatchObject({ about: 'EDU-STUDENT-AID', before: 'entitled', after: 'none' })
})

test('of two changes each is shown alone', () => {
  const sections = {
    set: [set('pension.payAge', value('2020-01-01', 65)), set('health.baseRate', value('2020-01-01', '0.8'))],
  }
  const about = ({ rule, witness }: Diagnostic) => [rule, witness?.effects?.[0]?.about]
  expect(findHarm(variant(sections)).map(about).sort()).toEqual([
    ['health.baseRate', 'HEA-BASE-90'],
    ['pension.payAge', 'SAF-PENSION-PAYMENT'],
  ])
})

test('a line that no measure depends on is shown by what is decided otherwise', () => {
  const witness = harmOf({ set: [set('incomeLineYuan', value('2020-01-01', 3000))] })
  expect(witness.effects).toContainEqual({ about: 'exceedsIncomeLine', before: 'no', after: 'yes' })
})

test('where no household is found, a note says so', () => {
  // Not the county's to set, though it sets what stands already.
  const sections = { set: [set('income.comparison', value('2020-01-01', 'strict'))] }
  const found = findHarm(variant(sections))
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([
    ['VARIANT_NOT_ALLOWED', 'error'],
    ['NOT_PROVEN', 'info'],
  ])
  for (const locale of ['zh', 'en'] as const) {
    expect(found[1] && formatDiagnostic(found[1], locale)).toContain('income.comparison')
  }
})

test('a policy that loads, a variant within its bounds and any other mistake have no household', () => {
  expect(findHarm(panjin2019)).toEqual([])
  expect(findHarm(variant({ set: [set('health.baseRate', value('2020-01-01', '0.95'))] }))).toEqual([])
  const other = findHarm(variant({ set: [set('health.baseRat', value('2020-01-01', '0.95'))] }))
  expect(other.map(({ code, witness }) => [code, witness])).toEqual([['UNKNOWN_PARAMETER', undefined]])
})
