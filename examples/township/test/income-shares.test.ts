import { describe } from 'vitest'
import type { HouseholdRecord, IncomeItem, Status } from '../src/record.ts'
import { ageOf, expectShares, isAble, laborKnown, statusOf, township, type Draws } from './expect-shares.ts'
import { incomeShares, paidYuan } from '../src/shares/income-shares.ts'

/** Households with every item of their income known. */
const told = township.filter(({ income }) => income !== null && !Object.values(income).includes(null))
const of = (status: Status): readonly HouseholdRecord[] => told.filter((record) => statusOf(record) === status)
const whole = of('dibao').filter(({ dibaoPersons }) => dibaoPersons === undefined)
const yuan = ({ income }: HouseholdRecord, item: IncomeItem): number => Number(income?.[item] ?? 0)
const has = ({ income }: HouseholdRecord, item: IncomeItem): boolean => income?.[item] !== undefined
const madeALoss = (record: HouseholdRecord): boolean =>
  yuan(record, 'businessCostYuan') > yuan(record, 'businessGrossYuan')
const elders = ({ members }: HouseholdRecord) => members.filter((member) => ageOf(member) >= 60)
const earns = (record: HouseholdRecord): boolean =>
  (['wageYuan', 'businessGrossYuan', 'propertyYuan', 'otherTransferYuan'] as const).some((item) => has(record, item))
const earners = told.filter((record) => earns(record) && laborKnown(record))
const workers = earners.filter((record) => record.members.some(isAble))

/** The band by its upper limit; whole yuan were cut off where a sum was divided. */
function bands(records: readonly HouseholdRecord[], limits: Readonly<Record<string, number>>): Draws {
  return records.flatMap((record) => {
    if (record.dibaoAssessableIncomeYuan === undefined || madeALoss(record)) return []
    const perHead = Number(record.dibaoAssessableIncomeYuan) / record.members.length
    return Object.keys(limits).find((band) => perHead <= (limits[band] ?? 0)) ?? []
  })
}

function sources(): Draws {
  return earners.flatMap((record): Draws => {
    const rural = record.area === 'rural'
    const able = record.members.some(isAble)
    const other = (['wageYuan', 'businessGrossYuan', 'propertyYuan'] as const).some((item) => has(record, item))
    return [
      ...(able ? [[rural ? 'ruralWage' : 'urbanWage', has(record, 'wageYuan')] as const] : []),
      ...(able && rural ? [['farm', has(record, 'businessGrossYuan')] as const] : []),
      ...(rural ? [['landRent', has(record, 'propertyYuan')] as const] : []),
      ...(other ? [['relatives', has(record, 'otherTransferYuan')] as const] : []),
    ]
  })
}

function dibaoPaid(record: HouseholdRecord): Draws {
  const persons = record.dibaoPersons ?? record.members.length
  const gap = paidYuan.dibaoStandard * persons - Number(record.dibaoAssessableIncomeYuan)
  const paid = yuan(record, 'dibaoBenefitYuan')
  return [paid === 0 ? 'notYet' : Math.abs(paid - gap) < 0.01 ? 'fullYear' : 'partYear']
}

describe('income shares', () => {
  expectShares(incomeShares, {
    dibaoBand: bands(whole, { nothing: 0, underLine: 3_250, underStandard: 7_750 }),
    tekunBand: of('tekun').map((record) => (earns(record) ? 'little' : 'nothing')),
    lowIncomeRescueBand: bands(of('lowIncomeRescue'), { underStandard: 7_750, marginal: 11_750 }),
    noneBand: bands(of('none'), { underLine: 3_250, underStandard: 7_750, marginal: 11_750, above: 30_000 }),
    sources: sources(),
    loss: told.filter((record) => has(record, 'businessGrossYuan')).map(madeALoss),
    wageWithFen: told
      .filter((record) => has(record, 'wageYuan'))
      .map(({ income }) => typeof income?.wageYuan === 'string'),
    stableJob: workers
      .filter((record) => yuan(record, 'wageYuan') >= 12_000)
      .filter(({ members }) => members.some((member) => isAble(member) && ageOf(member) < 60))
      .map(({ members }) => members.some(({ stableEmployment }) => stableEmployment)),
    dibaoPaid: of('dibao').flatMap(dibaoPaid),
    tekunPaid: of('tekun').map((record) => has(record, 'tekunBenefitYuan')),
    tekunAlsoDrawsDibao: of('tekun').map((record) => has(record, 'dibaoBenefitYuan')),
    residentPension: [...of('dibao'), ...of('tekun'), ...of('lowIncomeRescue')]
      .filter(({ members }) => members.length === 1)
      .filter((record) => elders(record).length === 1)
      .map((record) => has(record, 'pensionYuan')),
    familyPlanning: told
      .filter((record) => record.area === 'rural' && elders(record).length > 0)
      .map((record) => has(record, 'familyPlanningYuan')),
    ecoCompensation: told.filter(({ area }) => area === 'rural').map((record) => has(record, 'ecoCompensationYuan')),
    assetsWithinLimits: township.flatMap((record) => {
      const { assetsWithinDibaoLimits: within, dibaoPersons } = record
      const status = statusOf(record)
      return within === undefined || within === null || status === undefined || dibaoPersons !== undefined
        ? []
        : [[status, within] as const]
    }),
  })
})
