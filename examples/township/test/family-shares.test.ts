import { describe } from 'vitest'
import type { Relation } from '../src/record.ts'
import { ageOf, expectShares, members, township } from './expect-shares.ts'
import { familyShares } from '../src/shares/family-shares.ts'

const CHILD = ['03', '04']
const GRANDCHILD = ['07', '08', '09', '10']

const families = township.map(({ members: people }) => {
  const has = (...codes: readonly string[]): boolean => people.some((one) => codes.includes(one.relationToHeadCode))
  const those = (...codes: readonly string[]) => people.filter((one) => codes.includes(one.relationToHeadCode))
  return { head: people[0], people, has, those }
})
const withGrandchildren = families.filter(({ has }) => has(...GRANDCHILD))
const isBoy = (code: Relation): boolean => ['03', '07', '09'].includes(code)
const isElder = ({ head }: (typeof families)[number]): boolean => head !== undefined && ageOf(head) >= 60
const isYoung = ({ head }: (typeof families)[number]): boolean => head !== undefined && ageOf(head) < 60
/** One child is drawn where the first is too young for a second, so only families with a grown eldest tell. */
const grown = families.filter((family) => isYoung(family) && family.those(...CHILD).some((child) => ageOf(child) >= 12))

describe('family shares', () => {
  expectShares(familyShares, {
    grandparentsCouple: withGrandchildren.map(({ has }) => has('02')),
    maleHead: families.map(({ head }) => head?.sexCode === '1'),
    boy: members
      .filter(({ relationToHeadCode: code, household }) => {
        const family = families.find(({ people }) => people === household.members)
        return GRANDCHILD.includes(code) || (CHILD.includes(code) && family !== undefined && isYoung(family))
      })
      .map(({ relationToHeadCode }) => isBoy(relationToHeadCode)),
    children: grown.map(({ those }) => String(those(...CHILD).length)),
    grandchildrenOfSon: withGrandchildren.map(({ has }) => has('07', '08')),
    secondGrandchild: withGrandchildren
      .filter(({ those }) => those(...GRANDCHILD).some((child) => ageOf(child) >= 5))
      .map(({ those }) => those(...GRANDCHILD).length === 2),
    parents: families
      .filter(({ has }) => has('11', '12'))
      .map(({ has }) => (has('11') && has('12') ? 'both' : has('11') ? 'father' : 'mother')),
    sonStaysHome: families.filter((family) => isElder(family) && family.has(...CHILD)).map(({ has }) => has('03')),
  })
})
