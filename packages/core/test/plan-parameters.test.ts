import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { expect, test } from 'vitest'

const { parameters } = createPolicy(panjin2019).describe()

// Each value with where it comes from: the plan's own figures, readings of it, general law, and scenario values that are not
// Panjin's. `none` is no limit. What the plan says: over 3247 yuan (1.3.a), 90 % twice, no deductible (2.2.3.k, l), 2020 (1.3.b).
const ON_PUBLICATION: readonly (readonly [id: string, value: unknown, provenance: string])[] = [
  ['incomeLineYuan', 3247, 'plan'],
  ['income.comparison', 'strict', 'reading'],
  ['income.headcountBasis', 'evaluationDate', 'reading'],
  ['income.allowNegativeBusinessNet', true, 'reading'],
  ['classification.extraLowIncomeStatuses', [], 'reading'],
  ['classification.lowIncomeMultiplier', '1.5', 'scenario'],
  ['safetyNet.dibaoStandardAnnualYuan', 7800, 'scenario'],
  ['safetyNet.livingAllowanceMonthlyYuan', 70, 'scenario'],
  ['safetyNet.livingAllowanceScope', 'dibaoFamily', 'law'],
  ['safetyNet.nursingMonthlyYuan', 55, 'scenario'],
  ['safetyNet.nursingExtraCategories', [], 'law'],
  ['health.personalPremiumYuan', { ncms: 250, urbmi: 250, urrbmi: 250 }, 'scenario'],
  ['health.ncmsSuccessor', ['urrbmi'], 'reading'],
  ['health.baseRate', '0.9', 'plan'],
  ['health.baseAppliesTo', 'compliant', 'reading'],
  ['health.baseAnnualCapYuan', 'none', 'reading'],
  ['health.capOrder', 'rateThenCap', 'reading'],
  ['health.catastrophicRate', '0.9', 'plan'],
  ['health.catastrophicDeductibleYuan', 0, 'plan'],
  ['health.catastrophicAnnualCapYuan', 'none', 'reading'],
  ['education.schoolAgeCutoff', '09-01', 'reading'],
  ['education.schoolStartAge', 6, 'law'],
  ['education.compulsoryYears', 9, 'law'],
  ['education.preschoolAges', [3, 5], 'law'],
  ['housing.requireOnlyHouse', true, 'law'],
  ['disability.certificateRequired', true, 'reading'],
  ['finance.heavyTaskRegion', true, 'scenario'],
  ['planEnd', '2020-12-31', 'plan'],
  ['targets.workingAge', [16, 59], 'reading'],
  ['targets.industryExemptions', [], 'reading'],
  ['pension.joinAge', 16, 'law'],
  ['pension.payAge', 60, 'law'],
]

test.each(ON_PUBLICATION)('%s has its value from the day of publication', (id, value, provenance) => {
  const [first] = parameters.find((parameter) => parameter.id === id)?.values ?? []
  expect([first?.from, first?.value, first?.provenance]).toEqual(['2019-11-25', value, provenance])
})

// 2.2.3.k names no list; the national one of 2019 has 25 diseases, that of 2020 has 30.
test('health.majorDiseases grows from 25 diseases to 30', () => {
  const values = parameters.find(({ id }) => id === 'health.majorDiseases')?.values ?? []
  expect(values.map(({ from, value }) => [from, (value as readonly string[]).length])).toEqual([
    ['2019-11-25', 25],
    ['2020-01-01', 30],
  ])
})

test('every parameter of the policy is among them', () => {
  const listed = [...ON_PUBLICATION.map(([id]) => id), 'health.majorDiseases']
  expect(parameters.map(({ id }) => id).sort()).toEqual(listed.sort())
})
