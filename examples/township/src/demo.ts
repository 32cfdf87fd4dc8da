import { createPolicy, type PolicyDescription } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { units } from './households/places.ts'
import { readOptions, type Asked } from './options.ts'
import { printHousehold } from './print-household.ts'
import { printReport } from './print.ts'
import type { HouseholdRecord } from './record.ts'
import { reportOn, type Assessed } from './report.ts'
import { generateTownship } from './township.ts'

/** Invents a township, decides every household by the plan, and prints what a county officer wants to see. */
function main({ options }: Asked): void {
  const policy = createPolicy(panjin2019)
  const description = policy.describe()
  const decide = (record: HouseholdRecord) => policy.decide(record, { asOf: options.asOf })
  const assessed = generateTownship(options).map((record): Assessed => ({
    people: record.members.length,
    decision: decide(record),
    exceedsLineWithoutDibao: decide(withoutDibaoMoney(record)).exceedsIncomeLine,
  }))
  const report = reportOn(assessed)
  const { town, street } = units
  const lines = [
    `${description.title.zh} ${description.title.en} · ${options.asOf}`,
    `盘山县 Panshan County: ${town.label.zh} ${town.label.en}, ${street.label.zh} ${street.label.en}`,
    `虚构的 invented: ${report.households} 户 households, ${report.people} 人 people · seed ${options.seed}`,
    `规则 rules: ${policy.id} ${policy.version} ${policy.hash.slice(0, 12)}`,
    '',
    printReport(report, description),
    '',
    scenarioValues(description),
    '',
    ...exampleOf(assessed, description),
    '',
    '人、户、金额均为虚构，不是盘锦的统计。Everything here is invented: none of it is a statistic of Panjin.',
    '逐户理由 Reasons, household by household: node examples/township/dist/write.js township.ndjson',
    `  npx bangfu assess township.ndjson --as-of ${options.asOf} --explain`,
  ]
  console.log(lines.join('\n'))
}

/** The parameters whose values are nobody's for Panjin: what rests on them shows how the rules work, not what is paid. */
function scenarioValues({ parameters }: PolicyDescription): string {
  const labels = parameters
    .filter(({ values }) => values.some(({ provenance }) => provenance === 'scenario'))
    .map(({ label }) => label.zh)
  return `情景值（不是盘锦的标准）scenario values, not Panjin's: ${labels.join('、')}`
}

/** Dibao money is what the plan says not to look at alone (1.2.3.b); all else of the record stays as it is. */
function withoutDibaoMoney(record: HouseholdRecord): HouseholdRecord {
  return record.income === null ? record : { ...record, income: { ...record.income, dibaoBenefitYuan: 0 } }
}

/** The first household that is granted money and that still has a question of fact. */
function exampleOf(assessed: readonly Assessed[], description: PolicyDescription): readonly string[] {
  const example = assessed.find(
    ({ decision }) =>
      Object.keys(decision.amountsYuan).length > 1 &&
      decision.benefits.some(({ pending = [] }) => pending.some(({ kind }) => kind === 'fact')),
  )
  return example === undefined ? [] : [printHousehold(example.decision, description)]
}

const asked = readOptions()
if (asked !== undefined) main(asked)
