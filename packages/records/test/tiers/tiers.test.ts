import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { createAuthorize, readTiers, TiersError, type Actor, type RecordState, type RecordView } from '@bangfu/records'
import { panjin2019Tiers } from '@bangfu/records/tiers/panjin-2019'
import { TIERS, type Tier } from '@bangfu/sdk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const policy = createPolicy(panjin2019)
const tiers = readTiers(panjin2019Tiers, policy)
const authorize = createAuthorize(tiers)
const VILLAGE = '211104001201'
const record: RecordView = { division: VILLAGE, state: 'submitted', changedBy: ['v1'] }
const town: Actor = { id: 't1', tier: 'town', division: '211104001' }

type File = Record<string, unknown> & { actions: Record<string, unknown>[]; readings: { id: string }[] }
const copy = (): File => structuredClone(panjin2019Tiers) as File
const problemsOf = (data: unknown): readonly string[] => {
  try {
    readTiers(data, policy)
  } catch (error) {
    if (error instanceof TiersError) return error.problems
    throw error
  }
  return []
}

describe('the duties of the policy', () => {
  test('decide which tier has a right', () => {
    const moved = {
      describe: () => {
        const description = policy.describe()
        return {
          ...description,
          tierDuties: description.tierDuties.map((duty) =>
            duty.tier === 'county'
              ? { ...duty, actions: [...duty.actions, 'review'] }
              : { ...duty, actions: duty.actions.filter((action) => action !== 'review') },
          ),
        }
      },
    }
    const other = createAuthorize(readTiers(panjin2019Tiers, moved))
    expect(authorize(town, { action: 'review' }, record).allowed).toBe(true)
    expect(other(town, { action: 'review' }, record)).toMatchObject({ code: 'WRONG_TIER', clause: '2.3.b3' })
    expect(other({ ...town, tier: 'county', division: '211104' }, { action: 'review' }, record).allowed).toBe(true)
  })
})

describe('sentences', () => {
  test('say who does it, and by what', () => {
    const county: Actor = { id: 'c1', tier: 'county', division: '211104' }
    expect(authorize(county, { action: 'correct' }, record).sentence).toEqual({
      zh: '县级不办理“修正”：这是镇级的职责，依据方案2.3.b2。',
      en: 'The county may not correct: that is for the town, by clause 2.3.b2 of the plan.',
    })
    expect(authorize({ ...town, id: 'v1' }, { action: 'review' }, record).sentence).toEqual({
      zh: '您经手过这份档案，不能由您办理“审核通过”，依据读法T5（不得审核自己）。',
      en: 'The record went through your own hands: somebody else must pass the review, by reading T5 (nobody passes their own work).',
    })
  })

  test('of an action that there is not', () => {
    expect(authorize(town, { action: 'constructor' }, record)).toMatchObject({ allowed: false, code: 'UNKNOWN_ACTION' })
    expect(authorize(town, { action: 'correct', blocks: ['__proto__'] }, record).code).toBe('WRONG_BLOCK')
  })
})

describe('a file that cannot be used', () => {
  test.each<[string, (file: File) => void, string]>([
    [
      'a duty that no tier has',
      (file) => Object.assign(file.actions[0] ?? {}, { duties: ['invent'] }),
      'no tier has duty invent',
    ],
    ['an unknown reading', (file) => file.readings.splice(4, 1), 'unknown reading T5'],
    ['an action twice', (file) => file.actions.push({ ...file.actions[0] }), 'action enter stands twice'],
    [
      'a state that is never reached',
      (file) => (file.actions = file.actions.filter(({ id }) => id !== 'archive')),
      'state archived is never reached',
    ],
    ['an unknown key', (file) => Object.assign(file, { more: 1 }), 'more'],
    [
      'a fact in no block',
      (file) => (file['blocks'] = (file['blocks'] as { id: string }[]).filter(({ id }) => id !== 'housing')),
      'key housing of the catalog is in no block',
    ],
  ])('%s', (_, change, problem) => {
    const file = copy()
    change(file)
    expect(problemsOf(file).join('\n')).toContain(problem)
  })
})

describe('whatever is done in whatever order', () => {
  const people: readonly Actor[] = [
    { id: 'v1', tier: 'village', division: VILLAGE },
    { id: 'v2', tier: 'village', division: VILLAGE },
    { id: 't1', tier: 'town', division: VILLAGE.slice(0, 9) },
    { id: 't2', tier: 'town', division: VILLAGE.slice(0, 9) },
    { id: 'c1', tier: 'county', division: VILLAGE.slice(0, 6) },
    { id: 'c2', tier: 'county', division: VILLAGE.slice(0, 6) },
    { id: 'm1', tier: 'city', division: VILLAGE.slice(0, 4) },
    // The same person in two offices.
    { id: 'v1', tier: 'town', division: VILLAGE.slice(0, 9) },
    { id: 't1', tier: 'county', division: VILLAGE.slice(0, 6) },
  ]
  const setting = new Set(['enter', 'edit', 'correct', 'supplement', 'complete'])

  test('nobody passes what they changed, county and city change nothing, and every reached state has its steps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...people), fc.constantFrom(...tiers.actions.keys())), { maxLength: 60 }),
        (steps) => {
          let state: RecordState | 'none' = 'none'
          let changedBy: readonly string[] = []
          let reviewedBy: string | undefined
          const passed: string[] = []
          for (const [actor, action] of steps) {
            const answer = authorize(
              actor,
              { action, ...(setting.has(action) ? { blocks: ['members'] } : {}) },
              { division: VILLAGE, state, changedBy, ...(reviewedBy === undefined ? {} : { reviewedBy }) },
            )
            if (!answer.allowed) continue
            if (setting.has(action)) {
              expect(['village', 'town'] satisfies Tier[]).toContain(actor.tier)
              changedBy = [...changedBy, actor.id]
              passed.length = 0
            }
            if (action === 'review') {
              expect(changedBy).not.toContain(actor.id)
              reviewedBy = actor.id
              passed.push('review')
            }
            if (action === 'verify') {
              expect([...changedBy, reviewedBy]).not.toContain(actor.id)
              expect(passed).toContain('review')
              changedBy = []
            }
            if (['return', 'sendBack', 'reopen'].includes(action)) passed.length = 0
            state = answer.to ?? state
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})

test.each<[Tier, string]>([
  ['city', ''],
  ['city', '21'],
  ['county', '2111'],
  ['town', '211104'],
  ['village', '211104001'],
  ['village', '2111040012012'],
])('an office of a %s with the division "%s" has no records', (tier, division) => {
  for (const action of tiers.actions.keys())
    expect(authorize({ id: 'x', tier, division }, { action }, record)).toMatchObject({
      code: 'NOT_THERE',
      reading: 'T1',
    })
})

test('every tier may read its own, and none a neighbor', () => {
  for (const tier of TIERS) {
    const office = { village: VILLAGE, town: '211104001', county: '211104', city: '2111' }[tier]
    const other = { village: '211104001202', town: '211104002', county: '211122', city: '2201' }[tier]
    expect(authorize({ id: 'x', tier, division: office }, { action: 'read' }, record).allowed).toBe(true)
    const elsewhere = authorize({ id: 'x', tier, division: other }, { action: 'read' }, record)
    const none = authorize({ id: 'x', tier, division: office }, { action: 'read' }, { ...record, state: 'none' })
    expect(elsewhere).toEqual(none)
  }
})
