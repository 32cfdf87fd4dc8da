import { describe } from 'vitest'
import type { FamilyKind } from '../src/households/family.ts'
import type { HouseholdRecord, Status } from '../src/record.ts'
import { ageOf, expectShares, isAble, laborKnown, statusOf, township, type Draws } from './expect-shares.ts'
import { householdShares } from '../src/shares/household-shares.ts'

const known = township.filter((record) => statusOf(record) !== undefined)
const families = (status: Status): Draws => known.filter((record) => statusOf(record) === status).flatMap(kindOf)
const houses = (...of: (readonly [location: string, tekun: boolean])[]): Draws =>
  known
    .filter((record) => of.some(([at, tekun]) => locationOf(record) === at && (statusOf(record) === 'tekun') === tekun))
    .flatMap(({ housing }) => housing.grade ?? [])

describe('household shares', () => {
  expectShares(householdShares, {
    place: township.map(({ area }) => (area === 'rural' ? 'town' : 'street')),
    status: known.flatMap((record) => statusOf(record) ?? []),
    dibaoFamily: families('dibao'),
    tekunFamily: families('tekun'),
    lowIncomeRescueFamily: families('lowIncomeRescue'),
    noneFamily: families('none'),
    onePersonDibao: known
      .filter((record) => statusOf(record) === 'dibao' && record.members.slice(1).some((member) => ageOf(member) >= 25))
      .map(({ dibaoPersons }) => dibaoPersons !== undefined),
    familyOfOnePersonDibao: township
      .filter(({ dibaoPersons }) => dibaoPersons !== undefined)
      .flatMap(({ members: [head] }) => head?.recognizedStatus ?? []),
    collectiveMember: township.map(({ area, collectiveMember }) => [area, collectiveMember === true]),
    industryProject: known
      .filter((record) => statusOf(record) !== 'none')
      .map(({ area, industryProjects }) => [area, industryProjects > 0]),
    willingIndustry: township
      .filter((record) => record.area === 'rural' && laborKnown(record) && record.members.some(isAble))
      .map(({ willingIndustry }) => willingIndustry === true),
    creditNeed: township
      .filter((record) => laborKnown(record) && record.members.some(isAble))
      .map(({ creditNeed }) => creditNeed === true),
    foodWorry: township.flatMap(({ noFoodWorry }) => (noFoodWorry === null ? [] : !noFoodWorry)),
    clothingWorry: township.flatMap(({ noClothingWorry }) => (noClothingWorry === null ? [] : !noClothingWorry)),
    ruralHouse: houses(['rural', false]),
    ruralTekunHouse: houses(['rural', true]),
    urbanHouse: houses(['urban', false], ['urban', true]),
    onlyHouse: township.flatMap(({ housing }) => housing.isOnlyHouse ?? []),
    houseElsewhere: township.map(({ housing }) => housing.location !== undefined),
    urbanHousingHardship: township
      .filter((record) => locationOf(record) === 'urban')
      .map(({ housing }) => housing.urbanHousingHardship === true),
  })
})

const locationOf = ({ area, housing }: HouseholdRecord): string => housing.location ?? area

/** Read back from the relations and the age of the head. */
function kindOf({ members: [head, ...others] }: HouseholdRecord): readonly FamilyKind[] {
  if (head === undefined || head.birthDate === null) return []
  const elder = ageOf(head) >= 60
  const has = (...codes: readonly string[]) =>
    others.some(({ relationToHeadCode }) => codes.includes(relationToHeadCode))
  if (has('11', '12')) return ['threeGenerations']
  if (has('07', '08', '09', '10')) return ['grandparents']
  if (has('03', '04')) return [elder ? 'eldersWithAdultChild' : has('02') ? 'coupleWithChildren' : 'singleParent']
  if (has('02')) return [elder ? 'elderCouple' : 'couple']
  return [elder ? 'elderSingle' : 'adultSingle']
}
