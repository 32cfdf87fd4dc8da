// Figures of the plan stand in this folder because it is a contestant of the bench, the program that somebody would
// write without a rule engine. Nothing else may be written so: there, rules are data.
import type { Panjin2019Household } from '@bangfu/core/policies/panjin-2019'
import type { AnswerLine, Contestant } from '../../contestant.ts'
import { addMemberLines } from './member-lines.ts'
import { parseYuan, yuanText } from './money.ts'
import { personOf, schoolAgeDay, type Person } from './person.ts'

/** What it decides: the measures of the nine programs, without the further clauses that raise no program. */
const CODES: ReadonlySet<string> = new Set(
  `IND-EQUITY-SHARES IND-CO-DEVELOP EDU-PRESCHOOL-AID EDU-COMPULSORY-AID EDU-STUDENT-AID EDU-SENIOR-HIGH-FEE-WAIVER
  EDU-VOCATIONAL-FEE-WAIVER EDU-DROPOUT-ACTION EDU-SPECIAL-PLACEMENT EDU-GRADUATE-ONE-TO-ONE HEA-PREMIUM HEA-BASE-90
  HEA-CATASTROPHIC-90 HOU-D-REBUILD HOU-RURAL-PRIORITY HOU-URBAN-RENTAL HOU-URBAN-DANGEROUS SAF-DIBAO SAF-DIBAO-REFERRAL
  SAF-ILLNESS-RELIEF SAF-DISABLED-LIVING SAF-DISABLED-NURSING DIS-DIBAO-AND-MEDICAL-AID DIS-MEDICAL-AID DIS-DIBAO-CHECK
  DIS-15Y-FREE DIS-AID-LOAN-PRIORITY DIS-HOUSING-PRIORITY DIS-UNIVERSITY-AID FIN-STARTUP-LOAN FIN-STUDENT-LOAN
  FIN-MICRO-CREDIT SOC-STUDENT-AID SOC-VISIT SPI-CARE`.split(/\s+/),
)

const DIBAO_STANDARD = 7800_0000

const addHouseholdLines = (lines: AnswerLine[], record: Panjin2019Household, people: readonly Person[]): void => {
  const add = (code: string, outcome: string, amount?: string): void => {
    lines.push({ code, appliesTo: 'household', outcome, ...(amount === undefined ? {} : { amountYuan: amount }) })
  }
  if (record.area === 'rural' || record.collectiveMember === true) {
    const lost = people.some(({ member }) => member.laborSkillCode === '03')
    add('IND-EQUITY-SHARES', lost ? 'priority' : 'discretionary')
  }
  if (record.willingIndustry === true && people.some(({ able }) => able)) add('IND-CO-DEVELOP', 'discretionary')
  const { grade, isOnlyHouse, urbanHousingHardship } = record.housing ?? {}
  const rural = (record.housing?.location ?? record.area) === 'rural'
  const dangerous = grade === 'C' || grade === 'D'
  if (rural && grade === 'D') add('HOU-D-REBUILD', isOnlyHouse === true ? 'entitled' : 'review')
  if (rural && dangerous && isOnlyHouse === true) add('HOU-RURAL-PRIORITY', 'priority')
  if (!rural && dangerous) add('HOU-URBAN-DANGEROUS', 'review')
  if (urbanHousingHardship === true) add('HOU-URBAN-RENTAL', 'entitled')
  if (dangerous && people.some(({ certificate }) => certificate)) add('DIS-HOUSING-PRIORITY', 'priority')
  if (record.creditNeed === true) add('FIN-MICRO-CREDIT', 'discretionary')
  if (people.some(({ stage }) => stage !== 'none')) add('SOC-STUDENT-AID', 'discretionary')
  add('SOC-VISIT', 'service')
  add('SPI-CARE', 'service')
  const onDibao = people.filter(({ status }) => status === 'dibao').length
  const assessable = parseYuan(record.dibaoAssessableIncomeYuan)
  if (onDibao > 0) {
    const gap = DIBAO_STANDARD * (record.dibaoPersons ?? onDibao) - assessable
    add('SAF-DIBAO', 'entitled', yuanText(Math.max(0, gap)))
  } else if (
    people.some(({ status }) => status === 'lowIncomeRescue') &&
    people.every(({ status }) => status !== 'tekun') &&
    assessable < DIBAO_STANDARD * people.length &&
    record.assetsWithinDibaoLimits === true
  ) {
    add('SAF-DIBAO-REFERRAL', 'review')
  }
}

/** The nine programs as straight-line code over the record; right for complete records and the figures in it only. */
export const byHand = (asOf: string): Contestant => {
  const schoolDay = schoolAgeDay(asOf)
  return {
    id: 'by-hand',
    name: 'written by hand',
    computes: 'record, not checked → the benefits with amounts, in floating ten-thousandths of a yuan; no other part',
    codes: CODES,
    amounts: true,
    async: false,
    answer: ({ record }) => {
      const people = record.members.map((member) => personOf(member, record, schoolDay))
      const lowIncome = people.some(({ recognized }) => recognized)
      const family = { lowIncome, certified: people.some(({ certificate }) => certificate) }
      const lines: AnswerLine[] = []
      for (const person of people) addMemberLines(lines, person, family)
      if (lowIncome) addHouseholdLines(lines, record, people)
      return lines
    },
  }
}
