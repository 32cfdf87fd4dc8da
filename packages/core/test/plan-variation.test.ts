import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'

const policy = createPolicy(panjin2019)
const { parameters } = policy.describe()

// Who may set another value, from the column «county may override?» of the readings, and how far. Figures of the plan that no
// reading opens are nobody's to change (3247, no deductible); what law sets for the whole city is the city's.
const VARIATION: readonly (readonly [id: string, vary: string, bound?: string])[] = [
  ['incomeLineYuan', 'none'],
  ['income.comparison', 'none'], // reading 1: no
  ['income.headcountBasis', 'county'], // 3
  ['income.allowNegativeBusinessNet', 'county'], // 31
  ['classification.extraLowIncomeStatuses', 'county', 'addOnly'], // 5: a list that widens who is recognized
  ['classification.lowIncomeMultiplier', 'city'],
  ['safetyNet.dibaoStandardAnnualYuan', 'city', 'raiseOnly'], // 2.2.5.d1: it may only rise
  // 25. Without a bound: the figures are not Panjin's, so that nothing says from where on one would be lower.
  ['safetyNet.livingAllowanceMonthlyYuan', 'county'],
  ['safetyNet.livingAllowanceScope', 'county'],
  ['safetyNet.nursingMonthlyYuan', 'county'],
  ['safetyNet.nursingExtraCategories', 'county', 'addOnly'], // the law's minimum stays
  ['health.personalPremiumYuan', 'county'], // 17: what the insurance asks for, no right in itself
  ['health.ncmsSuccessor', 'county', 'addOnly'], // 16: nobody insured by it loses the 90 %
  ['health.baseRate', 'county', 'raiseOnly'], // 2.2.3.k: 90 %
  ['health.baseAppliesTo', 'county'], // 10
  ['health.baseAnnualCapYuan', 'county'], // 11: a county may set a cap
  ['health.capOrder', 'county'], // 11
  ['health.catastrophicRate', 'county', 'raiseOnly'], // 12; 2.2.3.l: 90 %
  ['health.catastrophicDeductibleYuan', 'none'], // 2.2.3.l: 不设起付线
  ['health.catastrophicAnnualCapYuan', 'county'], // 11
  ['health.majorDiseases', 'county'], // 14: it only checks
  ['education.schoolAgeCutoff', 'city'],
  ['education.schoolStartAge', 'city'],
  ['education.compulsoryYears', 'none'],
  ['education.preschoolAges', 'city'],
  ['housing.requireOnlyHouse', 'county'], // 19
  ['disability.certificateRequired', 'county'], // 22
  ['finance.heavyTaskRegion', 'city'], // 34: city
  ['planEnd', 'county', 'raiseOnly'], // 39: a target may run on, and not end before the plan's
  ['targets.workingAge', 'county'], // 30
  ['targets.industryExemptions', 'county'], // 29
  ['pension.joinAge', 'none'],
  ['pension.payAge', 'none'],
]

test('each parameter may be changed by whom the readings let, and as far', () => {
  const found = parameters.map(({ id, vary, bound }) => [id, vary, ...(bound === undefined ? [] : [bound])])
  expect(new Map(found.map((row) => [row[0], row]))).toEqual(new Map(VARIATION.map((row) => [row[0], [...row]])))
})

describe('rules and tables', () => {
  const parts = policy.composition().parts as readonly {
    section: string
    id: string
    value: { vary?: string; outcome?: string }
  }[]
  const varying = (section: string) => parts.filter((part) => part.section === section && part.value.vary !== undefined)

  // 可折股量化, 鼓励…共同开发, 推动建立…助学制度, 创造条件…给予资金补助, 鼓励发放, 动员…助学.
  test('only what the plan leaves open may be replaced or switched off, and all of it', () => {
    expect(
      varying('rules')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([
      'dis-housing-own-share',
      'dis-university-aid',
      'fin-micro-credit',
      'ind-co-develop',
      'ind-equity-shares',
      'soc-student-aid',
    ])
    const discretionary = parts.filter(({ section, value }) => section === 'rules' && value.outcome === 'discretionary')
    expect(varying('rules').map(({ id }) => id)).toEqual(discretionary.map(({ id }) => id))
  })

  // Codes of national standards are nobody's; kinds of help and divisions may be more than the plan's.
  test('only tables of our own take further codes', () => {
    expect(
      varying('tables')
        .map(({ id, value }) => [id, value.vary])
        .sort(),
    ).toEqual([
      ['assistanceMeasure', 'county'],
      ['region', 'county'],
    ])
  })
})
