import type { Random } from '../random.ts'
import type { Relation, Sex } from '../record.ts'
import { shares } from '../shares.ts'

const share = shares.family

export type FamilyKind =
  | 'elderSingle'
  | 'elderCouple'
  | 'adultSingle'
  | 'couple'
  | 'coupleWithChildren'
  | 'singleParent'
  | 'grandparents'
  | 'threeGenerations'
  | 'eldersWithAdultChild'

/** A place in a family, before anyone has a name. */
export interface Relative {
  /** AAB006: 01 head, 02 spouse, 03 and 04 children, 07 to 10 grandchildren, 11 and 12 parents. */
  readonly relationToHeadCode: Relation
  readonly sexCode: Sex
  /** Whole years on the day decided for. */
  readonly age: number
  /** Carries the surname of the head. */
  readonly kin: boolean
}

/** Who lives together, and how old they are; the head comes first. */
export function composeFamily(random: Random, kind: FamilyKind): readonly Relative[] {
  const between = (low: number, high: number): number => random.between(low, high)
  switch (kind) {
    case 'elderSingle':
      return [head(random, between(62, 88))]
    case 'adultSingle':
      return [head(random, between(30, 58))]
    case 'elderCouple':
      return couple(random, between(63, 84), 60)
    case 'couple':
      return couple(random, between(40, 58), 38)
    case 'coupleWithChildren':
      return withChildren(random, couple(random, between(27, 54), 25))
    case 'singleParent':
      return withChildren(random, [head(random, between(28, 52))])
    case 'grandparents':
      return withGrandchildren(
        random,
        random.chance(share.grandparentsCouple.percent)
          ? couple(random, between(56, 74), 54)
          : [head(random, between(56, 74))],
      )
    case 'threeGenerations':
      return withParents(random, withChildren(random, couple(random, between(30, 54), 27)))
    case 'eldersWithAdultChild':
      return withAdultChild(random, couple(random, between(63, 82), 60))
  }
}

const otherSex = (sexCode: Sex): Sex => (sexCode === '1' ? '2' : '1')
const anySex = (random: Random): Sex => (random.chance(share.boy.percent) ? '1' : '2')

function head(random: Random, age: number): Relative {
  return { relationToHeadCode: '01', sexCode: random.chance(share.maleHead.percent) ? '1' : '2', age, kin: true }
}

/** Head and spouse, at most six years apart, neither under `youngest`. */
function couple(random: Random, age: number, youngest: number): readonly [Relative, Relative] {
  const first = head(random, age)
  const [older, younger] = first.sexCode === '1' ? [3, 6] : [6, 3]
  const spouseAge = Math.max(youngest, age + random.between(-younger, older))
  return [first, { relationToHeadCode: '02', sexCode: otherSex(first.sexCode), age: spouseAge, kin: false }]
}

/** One to three children, two to six years apart; the eldest is at most 25, no parent was under 20 at the birth. */
function withChildren(random: Random, parents: readonly Relative[]): readonly Relative[] {
  const family = [...parents]
  const eldest = Math.min(25, ...parents.map((parent) => parent.age - 20))
  let age = Math.max(random.between(0, eldest), random.between(0, eldest))
  for (let left = Number(random.weighted(share.children.weights)); left > 0 && age >= 0; left -= 1) {
    const sexCode = anySex(random)
    family.push({
      relationToHeadCode: sexCode === '1' ? '03' : '04',
      sexCode,
      age,
      kin: parents[0]?.sexCode === '1' || parents.length === 1,
    })
    age -= random.between(2, 6)
  }
  return family
}

/** One or two grandchildren; those of a son carry the grandfather's surname where he is the head. */
function withGrandchildren(random: Random, elders: readonly Relative[]): readonly Relative[] {
  const bySon = random.chance(share.grandchildrenOfSon.percent)
  const codes = bySon ? (['07', '08'] as const) : (['09', '10'] as const)
  const first = random.between(3, 16)
  const ages = random.chance(share.secondGrandchild.percent) && first >= 5 ? [first, first - 2] : [first]
  const grandchildren = ages.map((age): Relative => {
    const sexCode = anySex(random)
    return {
      relationToHeadCode: codes[sexCode === '1' ? 0 : 1],
      sexCode,
      age,
      kin: bySon && elders[0]?.sexCode === '1',
    }
  })
  return [...elders, ...grandchildren]
}

/** The head's mother or father, or both. */
function withParents(random: Random, family: readonly Relative[]): readonly Relative[] {
  const headAge = family[0]?.age ?? 0
  const motherAge = Math.min(93, headAge + random.between(20, 32))
  const fatherAge = Math.min(95, motherAge + random.between(0, 4))
  const mother: Relative = { relationToHeadCode: '12', sexCode: '2', age: motherAge, kin: false }
  const father: Relative = { relationToHeadCode: '11', sexCode: '1', age: fatherAge, kin: true }
  const parents = { mother: [mother], father: [father], both: [father, mother] }
  return [...family, ...parents[random.weighted(share.parents.weights)]]
}

/** An unmarried son or daughter of working age who stayed at home. */
function withAdultChild(random: Random, elders: readonly Relative[]): readonly Relative[] {
  const sexCode = random.chance(share.sonStaysHome.percent) ? '1' : '2'
  const age = Math.min(...elders.map((elder) => elder.age)) - random.between(22, 32)
  return [
    ...elders,
    { relationToHeadCode: sexCode === '1' ? '03' : '04', sexCode, age, kin: elders[0]?.sexCode === '1' },
  ]
}
