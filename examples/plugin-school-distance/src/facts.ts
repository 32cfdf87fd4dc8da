import {
  compare,
  defineFact,
  exactInteger,
  type Codes,
  type Exact,
  type FactDefinition,
  type Localized,
} from '@bangfu/sdk'
import { squareBetween } from './distance.ts'
import type { School, Stage } from './schools.ts'

/** The stage of each code of GB/T that stands for compulsory schooling in `member.studentStatusCode`. */
export const STAGES: Readonly<Record<string, Stage>> = {
  '03': 'primary',
  '04': 'junior',
  '05': 'junior',
  '06': 'junior',
}

const coordinate = <const Name extends string>(name: Name, label: Localized) =>
  defineFact({
    scope: 'household',
    name,
    type: 'integer',
    unit: 'meters',
    label,
    absent: 'unknown',
    collectedBy: 'village',
    min: 0,
    max: 99_999,
    // Where a family lives is nobody else's business.
    personal: true,
  })

export const homeEast = coordinate('homeEast', { zh: '住处东向坐标', en: 'home, meters east' })
export const homeNorth = coordinate('homeNorth', { zh: '住处北向坐标', en: 'home, meters north' })

interface Nearest {
  readonly school: School
  readonly square: Exact
}

/** The nearest of the schools of a stage by the straight line; of two as near, the one that stands first. */
const nearest = (schools: readonly School[], status: string | null, east: Exact, north: Exact): Nearest | undefined => {
  const stage = status === null ? undefined : STAGES[status]
  return schools
    .filter((school) => school.stage === stage)
    .map((school) => ({
      school,
      square: squareBetween(east, north, exactInteger(school.east), exactInteger(school.north)),
    }))
    .reduce<Nearest | undefined>(
      (best, one) => (best === undefined || compare(one.square, best.square) < 0 ? one : best),
      undefined,
    )
}

const needs = { east: homeEast, north: homeNorth, status: 'member.studentStatusCode' } as const
const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null)

// A list of schools that is known only when the program runs: typed as any codes, not as those that stand here.
const codesOf = (schools: readonly School[]): Codes => ({
  ...Object.fromEntries(schools.map(({ id, name }) => [id, name])),
  none: { zh: '无', en: 'none' },
})

/** The facts that are worked out, for a list of schools. */
export const computedFacts = (schools: readonly School[]): readonly FactDefinition[] => [
  defineFact({
    scope: 'member',
    name: 'nearestSchool',
    type: 'code',
    codes: codesOf(schools),
    label: { zh: '最近的学校（直线距离）', en: 'nearest school by the straight line' },
    needs,
    compute: ({ east, north, status }) => nearest(schools, asText(status), east, north)?.school.id ?? 'none',
  }),
  defineFact({
    scope: 'member',
    name: 'squareToSchool',
    type: 'number',
    unit: 'squareMeters',
    label: { zh: '到最近学校直线距离的平方', en: 'square of the straight line to the nearest school' },
    needs,
    compute: ({ east, north, status }) => nearest(schools, asText(status), east, north)?.square,
  }),
]
