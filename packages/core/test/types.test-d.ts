import { createPolicy, type Policy, type PolicyData } from '@bangfu/core'
import { panjin2019, type Panjin2019Household } from '@bangfu/core/policies/panjin-2019'
import type { Decision, Outcome, Verdict } from '@bangfu/sdk'

const policy = createPolicy(panjin2019)
const days = { asOf: '2020-01-01' }
const household: Panjin2019Household = {
  householdId: 'H-1',
  regionCode: '211122',
  area: 'rural',
  income: { wageYuan: '9741.01', pensionYuan: 0, propertyYuan: null },
  members: [{ memberId: 'A1', recognizedStatus: 'orphan', disability: { grade: 2 }, medicalEvents: null }],
}
const decision = policy.decide(household, days)

decision.classification satisfies 'tekun' | 'dibao' | 'lowIncomeRescue' | 'otherListed' | 'none' | 'unknown'
decision.programs.safetyNet satisfies Outcome | 'notTriggered' | 'notEligible'
decision.guarantees.food satisfies Verdict
decision.amountsYuan['SAF-DIBAO'] satisfies string | undefined
decision.perCapitaNetIncome?.exact satisfies string | undefined

// @ts-expect-error: a program that the plan does not have
void decision.programs.pensions
// @ts-expect-error: a code that the plan does not have
void decision.amountsYuan['HEA-BASE-80']
// @ts-expect-error: a guarantee that the plan does not have
void decision.guarantees.water
// @ts-expect-error: a misspelt fact
policy.decide({ ...household, regoinCode: '211122' }, days)
// @ts-expect-error: a code outside its table
policy.decide({ ...household, area: 'city' }, days)
// @ts-expect-error: grades are whole numbers, not text
policy.decide({ ...household, members: [{ memberId: 'A1', disability: { grade: '2' } }] }, days)
// @ts-expect-error: a decision needs its day
policy.decide(household, {})
// @ts-expect-error: a decision is read, not written
decision.classification = 'none'

const files: PolicyData = { files: { 'policy.json': '{}' } }
const unknownPolicy: Policy = createPolicy(files)
unknownPolicy.decide(JSON.parse('{}'), days) satisfies Decision
