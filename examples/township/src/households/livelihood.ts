import { earn, isAble, type Fen } from './earnings.ts'
import type { Random } from '../random.ts'
import { yuanFromFen, type Area, type IncomeItem, type Status, type Yuan } from '../record.ts'
import type { Resident } from '../people/resident.ts'
import { paidYuan } from '../shares/income-shares.ts'
import { shares } from '../shares.ts'

const share = shares.income

export interface Livelihood {
  readonly income: Readonly<Partial<Record<IncomeItem, Yuan>>>
  readonly dibaoAssessableIncomeYuan?: Yuan
  /** Present where fewer are on dibao than live in the household. */
  readonly dibaoPersons?: number
  /** The member with a stable job. */
  readonly stableWorker?: Resident
}

/** What a household lived on in the year: what it earned, and what the state paid on top of that. */
export function liveOn(random: Random, residents: readonly Resident[], status: Status, area: Area): Livelihood {
  const onDibao = residents.filter((resident) => resident.status === 'dibao').length
  const apart = onDibao > 0 && onDibao < residents.length
  const earned = earn(random, residents, apart ? 'lowIncomeRescue' : status, area)
  const assessableFen = apart ? random.between(0, 30) * 10_000 : Math.max(0, assessable(earned))
  const stableWorker = stableWorkerOf(random, residents, earned)
  return {
    income: inYuan({
      ...earned,
      ...(onDibao > 0 ? { dibaoBenefitYuan: dibaoPaid(random, onDibao, assessableFen) } : {}),
      ...(status === 'tekun' ? tekunPaid(random, residents.length, area) : {}),
      ...(earned.pensionYuan === undefined ? { pensionYuan: residentPensions(random, residents) } : {}),
      ...awards(random, residents, area),
    }),
    ...(status === 'tekun' ? {} : { dibaoAssessableIncomeYuan: yuanFromFen(assessableFen) }),
    ...(apart ? { dibaoPersons: onDibao } : {}),
    ...(stableWorker === undefined ? {} : { stableWorker }),
  }
}

/** The dibao means test counts a retired employee's pension; the resident pension and awards stay out of it. */
function assessable({ businessCostYuan = 0, ...gains }: Fen): number {
  return Object.values(gains).reduce((sum, fen) => sum + fen, 0) - businessCostYuan
}

/** The gap to the standard, for the months since recognition. */
function dibaoPaid(random: Random, persons: number, assessableFen: number): number {
  const gap = Math.max(0, paidYuan.dibaoStandard * 100 * persons - assessableFen)
  const months = { fullYear: 12, partYear: random.between(2, 10), notYet: 0 }[random.weighted(share.dibaoPaid.weights)]
  return Math.floor((gap * months) / 12)
}

function tekunPaid(random: Random, persons: number, area: Area): Fen {
  const months = random.between(3, 12)
  return {
    tekunBenefitYuan: random.chance(share.tekunPaid.percent) ? persons * paidYuan.tekun[area] * 100 : 0,
    dibaoBenefitYuan: random.chance(share.tekunAlsoDrawsDibao.percent)
      ? (months * paidYuan.dibaoStandard * 100) / 12
      : 0,
  }
}

function residentPensions(random: Random, residents: readonly Resident[]): number {
  const drawing = residents.filter(({ age }) => age >= 60 && random.chance(share.residentPension.percent))
  return drawing.reduce((sum) => sum + (paidYuan.residentPension + random.between(0, 30) * 12) * 100, 0)
}

function awards(random: Random, residents: readonly Resident[], area: Area): Fen {
  const elders = residents.filter(({ age }) => age >= 60).length
  const awarded = area === 'rural' && random.chance(share.familyPlanning.percent) ? Math.min(2, elders) : 0
  const eco = area === 'rural' && random.chance(share.ecoCompensation.percent)
  return {
    familyPlanningYuan: awarded * paidYuan.familyPlanning * 100,
    ecoCompensationYuan: eco ? random.between(30, 90) * 1_000 : 0,
  }
}

/** A yearly wage of 12,000 yuan or more is what a stable job pays. */
function stableWorkerOf(random: Random, residents: readonly Resident[], earned: Fen): Resident | undefined {
  if ((earned.wageYuan ?? 0) < 1_200_000 || !random.chance(share.stableJob.percent)) return undefined
  return residents.find((resident) => isAble(resident) && resident.age < 60)
}

/** In the order of the record. What is 0 is left out: an absent item of an income is 0. */
function inYuan(fen: Fen): Partial<Record<IncomeItem, Yuan>> {
  return Object.fromEntries(order.flatMap((item) => (fen[item] ? [[item, yuanFromFen(fen[item])]] : [])))
}

const order = [
  'wageYuan',
  'businessGrossYuan',
  'businessCostYuan',
  'propertyYuan',
  'dibaoBenefitYuan',
  'tekunBenefitYuan',
  'pensionYuan',
  'familyPlanningYuan',
  'ecoCompensationYuan',
  'otherTransferYuan',
] as const satisfies readonly IncomeItem[]
