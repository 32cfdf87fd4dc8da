import type { AnswerLine } from '../../contestant.ts'
import { yuanText } from './money.ts'
import type { Person } from './person.ts'

/** The family that a member belongs to. */
export interface Family {
  readonly lowIncome: boolean
  readonly certified: boolean
}

const INSURED = ['ncms', 'urbmi', 'urrbmi']

/** Adds the lines of one member. */
export const addMemberLines = (lines: AnswerLine[], person: Person, family: Family): void => {
  const { member, status, stage, certificate, outOfSchool } = person
  const appliesTo = member.memberId
  const add = (code: string, outcome: string): void => {
    lines.push({ code, appliesTo, outcome })
  }
  const pay = (code: string, amount: number): void => {
    lines.push({ code, appliesTo, outcome: 'entitled', amountYuan: yuanText(amount) })
  }
  const disabled = member.disability !== undefined && member.disability !== null
  if (family.lowIncome) {
    if (stage === 'kindergarten') add('EDU-PRESCHOOL-AID', 'entitled')
    if (stage === 'primary' || stage === 'junior') add('EDU-COMPULSORY-AID', 'entitled')
    if (stage === 'senior') add('EDU-SENIOR-HIGH-FEE-WAIVER', 'entitled')
    if (stage === 'tertiary') {
      add('EDU-STUDENT-AID', 'entitled')
      add('FIN-STUDENT-LOAN', 'entitled')
      if (certificate) add('DIS-AID-LOAN-PRIORITY', 'priority')
      if (family.certified) add('DIS-UNIVERSITY-AID', 'discretionary')
    }
    if (outOfSchool) add(disabled ? 'EDU-SPECIAL-PLACEMENT' : 'EDU-DROPOUT-ACTION', 'entitled')
    if (member.graduateSeekingWork === true) add('EDU-GRADUATE-ONE-TO-ONE', 'entitled')
    if (person.uncoveredEvent) add('SAF-ILLNESS-RELIEF', 'review')
    if (member.startupPlan === true && person.able) add('FIN-STARTUP-LOAN', 'review')
  } else if (outOfSchool) add('EDU-DROPOUT-ACTION', 'review')
  if (stage === 'vocational') add('EDU-VOCATIONAL-FEE-WAIVER', family.lowIncome ? 'entitled' : 'review')
  if (person.recognized && INSURED.includes(member.medicalInsurance ?? '')) pay('HEA-PREMIUM', 250_0000)
  if (person.recognized && person.ruralInsured && person.majorTreatment) {
    const base = (person.coveredCompliant / 10) * 9
    pay('HEA-BASE-90', base)
    pay('HEA-CATASTROPHIC-90', ((person.coveredCompliant - base) / 10) * 9)
  }
  if (!certificate) return
  if (status === 'dibao') {
    add('DIS-DIBAO-AND-MEDICAL-AID', 'entitled')
    if (member.orphanAllowance !== true) pay('SAF-DISABLED-LIVING', 12 * 70_0000)
  } else if (status === 'tekun') add('DIS-MEDICAL-AID', 'entitled')
  else if (person.recognized) add('DIS-DIBAO-CHECK', 'review')
  const grade = member.disability?.grade
  if (status !== 'tekun' && (grade === 1 || grade === 2) && member.disability?.longTermCare === true) {
    if (person.recognized) pay('SAF-DISABLED-NURSING', 12 * 55_0000)
    else add('SAF-DISABLED-NURSING', 'review')
  }
  if (outOfSchool || (stage !== 'none' && stage !== 'tertiary')) {
    add('DIS-15Y-FREE', family.lowIncome ? 'entitled' : 'review')
  }
}
