import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { createAuthorize, readTiers, type Answer, type RecordState } from '@bangfu/records'
import { panjin2019Tiers } from '@bangfu/records/tiers/panjin-2019'
import { TIERS, type Tier } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { readMatrix, type MatrixAction } from './matrix.ts'

const zh = readMatrix(new URL('../../../../docs/zh/tier-matrix.md', import.meta.url))
const en = readMatrix(new URL('../../../../docs/tier-matrix.md', import.meta.url))

const policy = createPolicy(panjin2019)
const tiers = readTiers(panjin2019Tiers, policy)
const authorize = createAuthorize(tiers)

const VILLAGE = '211104001201'
const OFFICES: Readonly<Record<Tier, string>> = {
  village: VILLAGE,
  town: VILLAGE.slice(0, 9),
  county: VILLAGE.slice(0, 6),
  city: VILLAGE.slice(0, 4),
}
const ELSEWHERE: Readonly<Record<Tier, string>> = {
  village: '211104001202',
  town: '211104002',
  county: '211122',
  city: '2201',
}
const STATES: readonly (RecordState | 'none')[] = [
  ...(['none', 'draft', 'submitted', 'returned', 'reviewed', 'verified', 'reopened', 'archived'] as const),
]
const RECORD_KEYS = [...new Set(policy.describe().facts.map(({ path }) => path.split('.')[0] ?? ''))]
const OPINIONS = ['reviewOpinion', 'verification', 'guidance']
const BLOCKS = [undefined, ...RECORD_KEYS, 'extensions', ...OPINIONS, 'somethingElse']
/** Nobody, who changed it, and who reviewed it. */
const PEOPLE = ['other', 'changedBy', 'reviewedBy'] as const

/** Villages to move to: in the same town, county and city; the tier that has both. */
const MOVES: Readonly<Record<string, Tier>> = {
  '211104001209': 'town',
  '211104009201': 'county',
  '211122001201': 'city',
}

interface Expected {
  readonly code: Answer['code']
  readonly ground: string
  readonly to?: RecordState
}

/** The answer by the table alone, gate by gate. */
const expectedOf = (
  action: MatrixAction,
  tier: Tier,
  block: string | undefined,
  state: RecordState | 'none',
  isInside: boolean,
  person: (typeof PEOPLE)[number],
  to: string | undefined,
): Expected => {
  const cell = action.states[state]
  const isNotThere = { code: 'NOT_THERE', ground: 'T1' } as const
  if (!isInside || (to !== undefined && !to.startsWith(OFFICES[tier]))) return isNotThere
  if (state === 'none' && cell.ground === 'T1') return isNotThere
  if (!action.tiers.includes(tier)) return { code: 'WRONG_TIER', ground: action.ground }
  if (to !== undefined && MOVES[to] !== tier) return { code: 'WRONG_TIER', ground: 'T9' }
  if (block === 'somethingElse') return { code: 'WRONG_BLOCK', ground: 'T12' }
  if (block !== undefined && !action.blocks.includes(OPINIONS.includes(block) ? block : 'record'))
    return { code: 'WRONG_BLOCK', ground: action.otherBlocks }
  if (!cell.yes) return { code: 'WRONG_STATE', ground: cell.ground ?? '' }
  const own = zh.ownWork.find((row) => row.action === action.id && row.role === person)
  if (own !== undefined) return { code: 'OWN_WORK', ground: own.ground }
  return {
    code: 'ALLOWED',
    ground: action.ground,
    ...(cell.to === undefined || cell.to === state ? {} : { to: cell.to }),
  }
}

const view = (state: RecordState | 'none', isInside: boolean, tier: Tier, person: (typeof PEOPLE)[number]) => ({
  division: isInside ? VILLAGE : ELSEWHERE[tier].padEnd(12, '0'),
  state,
  changedBy: person === 'changedBy' ? ['me', 'she'] : ['she'],
  reviewedBy: person === 'reviewedBy' ? 'me' : 'he',
})

test('both languages say the same', () => {
  expect(en).toEqual(zh)
})

test('the table and the rules know the same actions', () => {
  expect(zh.actions.map(({ id }) => id).sort()).toEqual([...tiers.actions.keys()].sort())
})

test('every cell cites a clause of the plan or a reading of the rules', () => {
  const clauses = new Set(policy.describe().clauses.map(({ id }) => id))
  const readings = new Set(tiers.file.readings.map(({ id }) => id))
  const grounds = zh.actions.flatMap((action) => [
    action.ground,
    action.otherBlocks,
    ...Object.values(action.states).flatMap(({ ground = [] }) => ground),
  ])
  for (const ground of [...grounds, ...zh.ownWork.map((row) => row.ground)])
    expect(clauses.has(ground) || readings.has(ground), ground).toBe(true)
})

describe.each(zh.actions.map((action) => [action.id, action] as const))('%s', (id, action) => {
  test.each(TIERS)('by the %s', (tier) => {
    let cells = 0
    for (const block of BLOCKS)
      for (const state of STATES)
        for (const isInside of [true, false])
          for (const person of PEOPLE)
            for (const to of id === 'move' ? Object.keys(MOVES) : [undefined]) {
              const expected = expectedOf(action, tier, block, state, isInside, person, to)
              const found = authorize(
                { id: 'me', tier, division: OFFICES[tier] },
                {
                  action: id,
                  ...(block === undefined ? {} : { blocks: [block] }),
                  ...(to === undefined ? {} : { to }),
                },
                view(state, isInside, tier, person),
              )
              const { code, clause, reading, to: next } = found
              expect(
                { code, ground: clause ?? reading, ...(next === undefined ? {} : { to: next }) },
                JSON.stringify({ block, state, isInside, person, to }),
              ).toEqual(expected)
              expect(found.allowed).toBe(code === 'ALLOWED')
              expect(`${found.sentence.zh}${found.sentence.en}`).not.toMatch(/[{}]/)
              cells += 1
            }
    expect(cells).toBe(BLOCKS.length * STATES.length * 2 * PEOPLE.length * (id === 'move' ? 3 : 1))
  })
})
