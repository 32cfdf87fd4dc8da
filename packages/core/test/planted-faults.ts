import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Localized } from '@bangfu/sdk'
import type { Files } from './policy-texts.ts'

/** A slip of the kind that people make in rule files, and what the checks of rules say of it. */
export interface PlantedFault {
  /** What was done, in a few words. */
  readonly slip: Localized
  readonly file: string
  /** The rule, fact, parameter or clause in which it was done. */
  readonly inside: string
  /** Texts to be replaced after the name, in order, each once. */
  readonly edits: readonly (readonly [from: string, to: string])[]
  /** What is said of it: a code, and the rule or fact that it is said of where that is another one. */
  readonly named?: { readonly code: string; readonly of?: string }
  /** Why the checks of rules cannot say it. */
  readonly silent?: Localized
}

const leaf = (fact: string, value: string): string => `{ "fact": "${fact}", "operator": "equal", "value": ${value} }`

const NEEDS_CREDIT = leaf('household.creditNeed', 'true')
const END = '\n        ]\n      },\n      "event": { "type": "benefit" }\n    }'

/** The measure of one rule given by two, each for a number of projects below or above one. */
const rungs = (low: string, high: string): PlantedFault['edits'] => {
  const by = (operator: string): string =>
    `{ "fact": "household.industryProjects", "operator": "${operator}", "value": 1 }${END}`
  const second = `{ "name": "fin-micro-credit-first", "benefit": "FIN-MICRO-CREDIT", "clause": "2.2.7.h", "for": "household",
      "outcome": "priority", "title": { "zh": "优先发放小额信用贷款", "en": "first in line for small loans" },
      "conditions": { "all": [ ${leaf('household.isFamily', 'true')}, ${NEEDS_CREDIT}, ${by(high)}`
  return [[`${NEEDS_CREDIT}${END}`, `${NEEDS_CREDIT}, ${by(low)},\n    ${second}`]]
}

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    slip: { zh: '该写 `all`，写成了 `any`', en: '`any` for `all`' },
    file: 'programs/society.json',
    inside: 'soc-student-aid',
    edits: [['"all"', '"any"']],
    named: { code: 'RULE_ALWAYS_FIRES' },
  },
  {
    slip: { zh: '两档之间漏了一个数', en: 'a number left out between two rungs' },
    file: 'programs/finance.json',
    inside: 'fin-micro-credit',
    edits: rungs('lessThan', 'greaterThan'),
    named: { code: 'CLASS_GAP' },
  },
  {
    slip: { zh: '该写 `any`，写成了 `all`', en: '`all` for `any`' },
    file: 'derived/people.json',
    inside: 'member.isInCompulsoryStage',
    edits: [['"any"', '"all"']],
    named: { code: 'FACT_NEVER_HOLDS' },
  },
  {
    slip: { zh: '该写 `any`，写成了 `all`', en: '`all` for `any`' },
    file: 'programs/safety-net.json',
    inside: 'saf-disabled-living',
    edits: [['"any"', '"all"']],
    named: { code: 'BRANCH_ADDS_NOTHING' },
  },
  {
    slip: { zh: '该写 `any`，写成了 `all`', en: '`all` for `any`' },
    file: 'derived/income.json',
    inside: 'household.exceedsIncomeLine',
    edits: [['"any"', '"all"']],
    named: { code: 'BRANCH_ADDS_NOTHING' },
  },
  {
    slip: { zh: '该写 `any`，写成了 `all`', en: '`all` for `any`' },
    file: 'derived/people.json',
    inside: 'member.hasCertificate',
    edits: [['"any"', '"all"']],
    named: { code: 'RULE_SWITCHED_OFF', of: 'dis-medical-aid' },
  },
  {
    slip: { zh: '门槛低到没有数能达到', en: 'a threshold that no number reaches' },
    file: 'findings.json',
    inside: 'register-no-head',
    edits: [['"value": 1 }', '"value": 0 }']],
    named: { code: 'RULE_NEVER_FIRES' },
  },
  {
    slip: { zh: '比较方向写反', en: 'a comparison turned round' },
    file: 'findings.json',
    inside: 'register-business-without-cost',
    edits: [['"greaterThan"', '"lessThan"']],
    named: { code: 'RULE_NEVER_FIRES' },
  },
  {
    slip: { zh: '门槛松到什么数都算达到', en: 'a threshold that every number reaches' },
    file: 'derived/health.json',
    inside: 'household.hasMedicalEvents',
    edits: [['"greaterThan"', '"greaterThanInclusive"']],
    named: { code: 'FACT_ALWAYS_HOLDS' },
  },
  {
    slip: { zh: '参数写成 0，没有一个年龄符合', en: 'a parameter that leaves no age' },
    file: 'parameters.json',
    inside: 'education.compulsoryYears',
    edits: [['"value": 9', '"value": 0']],
    named: { code: 'FACT_NEVER_HOLDS', of: 'member.isOfSchoolAge' },
  },
  {
    slip: { zh: '日期写到了方案之前', en: 'a date before the plan' },
    file: 'parameters.json',
    inside: 'planEnd',
    edits: [['"value": "2020-12-31"', '"value": "2018-12-31"']],
    named: { code: 'FACT_ALWAYS_HOLDS', of: 'household.isAfterPlanEnd' },
  },
  {
    slip: { zh: '结果写高了', en: 'a higher outcome than meant' },
    file: 'programs/industry.json',
    inside: 'ind-equity-shares',
    edits: [['"outcome": "discretionary"', '"outcome": "entitled"']],
    named: { code: 'OUTCOME_MASKED', of: 'ind-equity-shares-priority' },
  },
  {
    slip: { zh: '漏了一个条件', en: 'a condition forgotten' },
    file: 'programs/housing.json',
    inside: 'hou-d-rebuild',
    edits: [[`,\n          ${leaf('household.meetsOnlyHouseTest', 'true')}`, '']],
    named: { code: 'OUTCOME_MASKED', of: 'hou-d-rebuild-second-house' },
  },
  {
    slip: { zh: '两档都包括同一个数', en: 'a number in two rungs' },
    file: 'programs/finance.json',
    inside: 'fin-micro-credit',
    edits: rungs('lessThanInclusive', 'greaterThanInclusive'),
    named: { code: 'CLASS_OVERLAP', of: 'fin-micro-credit-first' },
  },
  {
    slip: { zh: '该写 `false`，写成了 `true`', en: '`true` for `false`' },
    file: 'programs/disability.json',
    inside: 'dis-15y-free-outside',
    edits: [['"value": false', '"value": true']],
    named: { code: 'OUTCOME_MASKED' },
  },
  {
    slip: { zh: '该写 `notIn`，写成了 `in`', en: '`in` for `notIn`' },
    file: 'programs/safety-net.json',
    inside: 'saf-disabled-nursing',
    edits: [['"notIn"', '"in"']],
    named: { code: 'OUTCOME_MASKED', of: 'saf-disabled-nursing-outside' },
  },
  {
    slip: { zh: '用错了名称相近的事实', en: 'the wrong fact, of a neighboring name' },
    file: 'derived/targets.json',
    inside: 'household.isExemptByDibao',
    edits: [['household.hasTekunMember', 'household.hasDibaoMember']],
    named: { code: 'FACT_NEVER_HOLDS' },
  },
  {
    slip: { zh: '复制了一行没有改', en: 'a line copied and not changed' },
    file: 'programs/safety-net.json',
    inside: 'saf-dibao-referral',
    edits: [['household.isUnderDibaoStandard', 'household.isLowIncomeRescueClass']],
    named: { code: 'BRANCH_ADDS_NOTHING' },
  },
  {
    slip: { zh: '多写了另一个条件已经包含的条件', en: 'a condition that another one implies' },
    file: 'programs/safety-net.json',
    inside: 'saf-dibao',
    edits: [['{ "all": [ ', `{ "all": [ ${leaf('household.isFamily', 'true')}, `]],
    named: { code: 'BRANCH_ADDS_NOTHING' },
  },
  {
    slip: { zh: '范围大的类别写在了前面', en: 'the wider class before the narrower ones' },
    file: 'classification.json',
    inside: 'household.hasTekunMember',
    edits: [['household.hasDibaoMember', 'household.isFamily']],
    named: { code: 'CLASS_NEVER_GIVEN', of: 'lowIncomeRescue' },
  },
  {
    slip: { zh: '本该用参数的地方写成了数字', en: 'a number in the place of its parameter' },
    file: 'derived/health.json',
    inside: 'health.baseReimbursement',
    edits: [
      ['{ "fact": "param.health.baseRate" }', '"0.9"'],
      ['{ "fact": "param.health.baseRate" }', '"0.9"'],
    ],
    named: { code: 'UNUSED_PARAMETER', of: 'health.baseRate' },
  },
  {
    slip: { zh: '条款号打错', en: 'a clause mistyped' },
    file: 'programs/health.json',
    inside: 'hea-premium',
    edits: [['"2.2.3.j"', '"2.2.3.z"']],
    named: { code: 'CLAUSE_NOT_IN_PLAN' },
  },
  {
    slip: { zh: '写了相邻规则的条款号', en: 'the clause of the neighboring rule' },
    file: 'programs/health.json',
    inside: 'hea-base-90',
    edits: [['"2.2.3.k"', '"2.2.3.l"']],
    named: { code: 'CLAUSE_NAMES_OTHERS' },
  },
  {
    slip: { zh: '规则不再被任何条款列出', en: 'a rule that no clause names any more' },
    file: 'plan/clauses.json',
    inside: '2.2.2.b2',
    edits: [['"rule:edu-preschool-help", ', '']],
    named: { code: 'RULE_WITHOUT_CLAUSE', of: 'edu-preschool-help' },
  },
  {
    slip: { zh: '列表漏了一个代码', en: 'a code left out of a list' },
    file: 'programs/health.json',
    inside: 'hea-premium',
    edits: [['["ncms", "urbmi", "urrbmi"]', '["ncms", "urrbmi"]']],
    named: { code: 'UNUSED_CODE', of: 'medicalInsurance' },
  },
  {
    slip: { zh: '该写 `all`，写成了 `any`', en: '`any` for `all`' },
    file: 'programs/health.json',
    inside: 'hea-base-90',
    edits: [['"all"', '"any"']],
    silent: {
      zh: '有的家庭符合，有的不符合，每个条件也都起作用',
      en: 'Some household meets it, some does not, and each of its parts makes a difference',
    },
  },
  {
    slip: { zh: '该写 `false`，写成了 `true`', en: '`true` for `false`' },
    file: 'programs/education.json',
    inside: 'edu-dropout-action',
    edits: [['"value": false', '"value": true']],
    silent: {
      zh: '规则变得与另一项措施相同，只有方案才知道两者不应同时给',
      en: 'The rule is then that of another benefit: only the plan says that both are not due together',
    },
  },
  {
    slip: { zh: '列表漏了一个代码', en: 'a code left out of a list' },
    file: 'derived/housing.json',
    inside: 'household.hasDangerousHouse',
    edits: [['["C", "D"]', '["C"]']],
    silent: {
      zh: '别的规则仍提到这个代码；哪些等级算危房，只有方案才知道',
      en: 'Other rules still name the code, and which grades are dangerous only the plan says',
    },
  },
  {
    slip: { zh: '该写 `in`，写成了 `notIn`', en: '`notIn` for `in`' },
    file: 'derived/health.json',
    inside: 'member.isRuralInsured',
    edits: [['"in"', '"notIn"']],
    silent: { zh: '两种写法都说得通', en: 'Both lists are possible' },
  },
  {
    slip: { zh: '金额少了一位', en: 'a digit of an amount' },
    file: 'parameters.json',
    inside: 'safetyNet.dibaoStandardAnnualYuan',
    edits: [['"value": 7800', '"value": 780']],
    named: { code: 'NOT_PROVEN', of: 'refer-under-dibao-standard' },
  },
]

/** The files of the shipped policy with one fault in them. */
export const withFault = ({ file, inside, edits }: PlantedFault): Files => {
  let text = panjin2019.files[file] ?? ''
  let from = text.indexOf(`"${inside}"`)
  for (const [before, after] of edits) {
    const found = text.indexOf(before, from)
    if (from < 0 || found < 0) throw new Error(`${file} does not hold ${before} after ${inside}`)
    text = text.slice(0, found) + after + text.slice(found + before.length)
    from = found + after.length
  }
  return { ...panjin2019.files, [file]: text }
}
