import { describe } from 'vitest'
import { ageOf, expectShares, members, statusOf, township, type Draws } from './expect-shares.ts'
import { unknownShares } from '../src/shares/unknown-shares.ts'

const uniform = township.filter(({ dibaoPersons }) => dibaoPersons === undefined)
const incomes = township.flatMap(({ income }) => income ?? [])
const disabilities = members.flatMap(({ disability }) => disability ?? [])
const bills = members.flatMap(({ medicalEvents }) => medicalEvents ?? [])
const untested = township.filter((record) => ['lowIncomeRescue', 'none'].includes(statusOf(record) ?? ''))

/** Once for each item that has the key: whether it is `null`. */
const nulls = <T extends object>(items: readonly T[], key: keyof T): Draws =>
  items.flatMap((item) => (item[key] === undefined ? [] : item[key] === null))

const absent = <T extends object>(items: readonly T[], key: keyof T): Draws =>
  items.map((item) => item[key] === undefined)

describe('unknown shares', () => {
  expectShares(unknownShares, {
    recognizedStatus: nulls(uniform, 'recognizedStatus'),
    income: nulls(township, 'income'),
    'income.wageYuan': nulls(incomes, 'wageYuan'),
    'income.otherTransferYuan': nulls(incomes, 'otherTransferYuan'),
    dibaoAssessableIncomeYuan: absent(untested, 'dibaoAssessableIncomeYuan'),
    assetsWithinDibaoLimits: absent(untested, 'assetsWithinDibaoLimits'),
    noFoodWorry: nulls(township, 'noFoodWorry'),
    noClothingWorry: nulls(township, 'noClothingWorry'),
    'housing.grade': nulls(
      township.map(({ housing }) => housing),
      'grade',
    ),
    'housing.isOnlyHouse': nulls(
      township.map(({ housing }) => housing),
      'isOnlyHouse',
    ),
    'members.idNumber': nulls(
      members.filter(({ birthDate }) => birthDate !== null),
      'idNumber',
    ),
    'members.birthDate': nulls(members, 'birthDate'),
    'members.laborSkillCode': nulls(members, 'laborSkillCode'),
    'members.studentStatusCode': nulls(
      members.filter((member) => ageOf(member) >= 3 && ageOf(member) <= 24),
      'studentStatusCode',
    ),
    'members.medicalInsurance': nulls(members, 'medicalInsurance'),
    'members.healthCodes': nulls(members, 'healthCodes'),
    'members.disability.grade': nulls(disabilities, 'grade'),
    'members.disability.certificateHeld': nulls(disabilities, 'certificateHeld'),
    'members.disability.longTermCare': nulls(disabilities, 'longTermCare'),
    'members.medicalEvents.isMajorDisease': nulls(bills, 'isMajorDisease'),
    'members.medicalEvents.compliantCostYuan': nulls(bills, 'compliantCostYuan'),
  })
})
