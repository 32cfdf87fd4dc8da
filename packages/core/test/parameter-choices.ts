/** A status that a county adds. */
export const ADDED_STATUS = 'demobilized'

/** Parameters that are set, so that each choice the policy offers is taken somewhere. */
export const PARAMETER_CHOICES: readonly Readonly<Record<string, unknown>>[] = [
  {},
  {
    'classification.extraLowIncomeStatuses': [ADDED_STATUS],
    'safetyNet.livingAllowanceScope': 'lowIncome',
    'safetyNet.nursingExtraCategories': [5, 6],
    'targets.industryExemptions': ['tekun', 'dibao', ADDED_STATUS],
    'disability.certificateRequired': false,
    'health.baseAppliesTo': 'total',
    'health.baseAnnualCapYuan': '5000',
    'health.catastrophicDeductibleYuan': '800.50',
  },
  {
    'housing.requireOnlyHouse': false,
    'health.ncmsSuccessor': ['urrbmi', 'urbmi'],
    'income.headcountBasis': 'startOfYear',
    'income.comparison': 'inclusive',
    'income.allowNegativeBusinessNet': false,
    'health.capOrder': 'capThenRate',
    'health.baseAnnualCapYuan': '12345.67',
    'health.catastrophicAnnualCapYuan': '0',
    'finance.heavyTaskRegion': false,
    planEnd: '2019-12-30',
  },
]
