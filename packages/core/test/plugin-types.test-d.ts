import { createPolicy } from '@bangfu/core'
import { panjin2019, type Panjin2019Facts } from '@bangfu/core/policies/panjin-2019'
import { decideWith } from '@bangfu/providers'
import { definersFor, type Exact, type Plugin, type ProgramOutcome, type Verdict } from '@bangfu/sdk'

const { defineFact, defineFactProvider, definePlugin } = definersFor<Panjin2019Facts>()
const label = { zh: '名', en: 'name' }
const own = defineFact({
  ...{ scope: 'member', name: 'matter', label, type: 'code', absent: 'unknown', collectedBy: 'town' },
  codes: { wages: label, support: label },
})
const base = { scope: 'member', name: 'x', label, type: 'boolean' } as const

defineFact({
  ...base,
  needs: {
    area: 'household.area',
    wage: 'income.wageYuan',
    grade: 'member.disability.grade',
    health: 'member.healthCodes',
    born: 'member.birthDate',
    cap: 'param.health.baseAnnualCapYuan',
    scope: 'param.safetyNet.livingAllowanceScope',
    day: 'asOf',
    own,
  },
  compute: ({ area, wage, grade, health, born, cap, scope, day, own }) => {
    area satisfies 'rural' | 'urban'
    wage satisfies Exact
    grade satisfies '1' | '2' | '3' | '4' | null
    health satisfies readonly ('01' | '02' | '03' | '04')[]
    cap satisfies Exact | null
    scope satisfies 'dibaoFamily' | 'lowIncome'
    own satisfies 'wages' | 'support'
    return born < day
  },
})
// @ts-expect-error: a misspelt fact
defineFact({ ...base, needs: { area: 'household.aera' }, compute: () => true })
// @ts-expect-error: a parameter of several values
defineFact({ ...base, needs: { ages: 'param.targets.workingAge' }, compute: () => true })
// @ts-expect-error: a code that the table does not have
defineFact({ ...base, needs: { area: 'household.area' }, compute: ({ area }) => area === 'city' })
// @ts-expect-error: an item of a block that may be nothing
defineFact({ ...base, needs: { grade: 'member.disability.grade' }, compute: ({ grade }) => grade.length > 0 })
// @ts-expect-error: a number is exact, no plain one
defineFact({ ...base, needs: { wage: 'income.wageYuan' }, compute: ({ wage }) => wage > 3 })

const provider = { name: 'x', label, scope: 'member', needs: { born: 'member.birthDate' } } as const
defineFactProvider({
  ...provider,
  supplies: ['member.medicalInsurance', 'member.birthDate'],
  fetch: (questions) =>
    Promise.resolve(questions.map(({ id, known }) => ({ id, facts: { a: known.born satisfies string } }))),
})
// @ts-expect-error: a misspelt fact
defineFactProvider({ ...provider, supplies: ['member.medicalInsurence'], fetch: () => Promise.resolve([]) })
defineFactProvider({
  ...provider,
  supplies: ['member.name'],
  // @ts-expect-error: a misspelt fact
  needs: { a: 'member.nmae' },
  fetch: () => Promise.resolve([]),
})

const plugin = { id: 'x', version: '1.0.0', apiVersion: 1, title: label, capabilities: [] } as const
definePlugin({ ...plugin, sees: ['household.area', 'param.incomeLineYuan'] })
// @ts-expect-error: a misspelt fact
definePlugin({ ...plugin, sees: ['household.aera'] })

// What a policy decides that is made with a plugin: the plan's own keys as before, and whatever the plugin adds.
declare const legalAid: Plugin
const extended = createPolicy(panjin2019, { plugins: [legalAid] })
const found = extended.decide(
  {
    householdId: 'H-1',
    regionCode: '211122',
    area: 'rural',
    extensions: { 'legal-aid': { hasDispute: true } },
    members: [{ memberId: 'A1', recognizedStatus: 'dibao', extensions: { 'legal-aid': { matter: null } } }],
  },
  { asOf: '2022-06-30' },
)
found.programs.health satisfies ProgramOutcome
found.programs['legalAid'] satisfies ProgramOutcome | undefined
found.amountsYuan['LEG-AID'] satisfies string | undefined
found.benefits.some(({ code, program }) => code === 'LEG-AID' && program === 'legalAid') satisfies boolean
found.findings.some(({ code }) => code === 'LEG-TIME-LIMIT') satisfies boolean
found.classification satisfies 'tekun' | 'dibao' | 'lowIncomeRescue' | 'otherListed' | 'none' | 'unknown'
found.guarantees.food satisfies Verdict
decideWith(extended) satisfies object
extended.explain({ householdId: 'H', regionCode: '211122', area: 'rural', members: [{ memberId: 'A' }] }, found)
// @ts-expect-error: a guarantee that the plan does not have
void found.guarantees.water
const plain = { householdId: 'H', regionCode: '211122', area: 'rural', members: [{ memberId: 'A' }] } as const
const day = { asOf: '2022-06-30' }
// @ts-expect-error: a misspelt fact of the plan
extended.decide({ ...plain, regoinCode: '211122' }, day)
// @ts-expect-error: without plugins there are no extensions
createPolicy(panjin2019).decide({ ...plain, extensions: {} }, day)
