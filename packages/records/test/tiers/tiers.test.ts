import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import {
  createAuthorize,
  readTiers,
  TiersError,
  type ActionRequest,
  type Actor,
  type Answer,
  type RecordState,
  type RecordView,
} from '@bangfu/records'
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

  test('give each tier its own clause where two have one', () => {
    const shared = {
      describe: () => {
        const description = policy.describe()
        return {
          ...description,
          tierDuties: description.tierDuties.map((duty) =>
            duty.tier === 'county' ? { ...duty, actions: [...duty.actions, 'review'] } : duty,
          ),
        }
      },
    }
    const both = createAuthorize(readTiers(panjin2019Tiers, shared))
    const county: Actor = { id: 'c1', tier: 'county', division: '211104' }
    const village: Actor = { id: 'v2', tier: 'village', division: VILLAGE }
    expect(both(town, { action: 'review' }, record)).toMatchObject({ allowed: true, clause: '2.3.b2' })
    expect(both(county, { action: 'review' }, record)).toMatchObject({ allowed: true, clause: '2.3.b3' })
    expect(both(village, { action: 'review' }, record).sentence.zh).toBe(
      '村级不办理“审核通过”：这是镇级、县级的职责，依据方案2.3.b2。',
    )
  })
})

describe('sentences', () => {
  const village: Actor = { id: 'v1', tier: 'village', division: VILLAGE }
  const county: Actor = { id: 'c1', tier: 'county', division: '211104' }
  const verified: RecordView = { ...record, state: 'verified' }
  const OTHER_VILLAGE = '211104001209'

  test.each<[string, Actor, ActionRequest, RecordView, Pick<Answer, 'code' | 'clause' | 'reading'>, string, string]>([
    [
      'yes',
      town,
      { action: 'review' },
      record,
      { code: 'ALLOWED', clause: '2.3.b2' },
      '可以办理：审核通过，依据方案2.3.b2。',
      'Yes: pass the review, by clause 2.3.b2 of the plan.',
    ],
    [
      'not there',
      { ...town, division: '211104002' },
      { action: 'review' },
      record,
      { code: 'NOT_THERE', reading: 'T1' },
      '没有这份档案。依据读法T1（辖区）。',
      'There is no such record. By reading T1 (division).',
    ],
    [
      'whose duty it is',
      county,
      { action: 'correct' },
      record,
      { code: 'WRONG_TIER', clause: '2.3.b2' },
      '县级不办理“修正”：这是镇级的职责，依据方案2.3.b2。',
      'The county may not correct: that is for the town, by clause 2.3.b2 of the plan.',
    ],
    [
      'whose move it is: of all that may move, the one that has both villages',
      county,
      { action: 'move', to: OTHER_VILLAGE },
      record,
      { code: 'WRONG_TIER', reading: 'T9' },
      '县级不办理“迁往另一村”：这是镇级的职责，依据读法T9（迁移）。',
      'The county may not move to another village: that is for the town, by reading T9 (moves).',
    ],
    [
      'which block',
      county,
      { action: 'verify', blocks: ['members'] },
      { ...record, state: 'reviewed' },
      { code: 'WRONG_BLOCK', reading: 'T4' },
      '办理“核查通过”时不可以填写“家庭成员”，依据读法T4（县、市不修改）。',
      'You may not set “members” to pass the verification, by reading T4 (county and city do not edit).',
    ],
    [
      'that nobody declares a key, without the key',
      village,
      { action: 'edit', blocks: ['张三'] },
      { ...record, state: 'draft' },
      { code: 'WRONG_BLOCK', reading: 'T12' },
      '办理“修改未提交的档案”时不可以填写“目录以外的栏目”，依据读法T12（栏目归属）。',
      'You may not set “what the catalog does not list” to edit a record that is not submitted, by reading T12 (whose blocks).',
    ],
    [
      'where the record stands',
      village,
      { action: 'edit' },
      verified,
      { code: 'WRONG_STATE', reading: 'T2' },
      '档案现在是“已核查”，不能办理“修改未提交的档案”，依据读法T2（先后次序）。',
      'The record is verified: it is not the time to edit a record that is not submitted, by reading T2 (order).',
    ],
    [
      'whose work it was',
      { ...town, id: 'v1' },
      { action: 'review' },
      record,
      { code: 'OWN_WORK', reading: 'T5' },
      '您经手过这份档案，不能由您办理“审核通过”，依据读法T5（不得审核自己）。',
      'The record went through your own hands: somebody else must pass the review, by reading T5 (nobody passes their own work).',
    ],
    [
      'that there is no such action',
      town,
      { action: 'approve' },
      record,
      { code: 'UNKNOWN_ACTION' },
      '没有这个事项。',
      'There is no such action.',
    ],
  ])('say %s', (_, actor, request, view, ground, zh, en) => {
    const { code, clause, reading, sentence } = authorize(actor, request, view)
    expect({ code, ...(clause && { clause }), ...(reading && { reading }) }).toEqual(ground)
    expect(sentence).toEqual({ zh, en })
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
    [
      'a state that only itself leads to',
      (file) => {
        const archive = file.actions.find(({ id }) => id === 'archive')
        Object.assign(archive ?? {}, { from: { archived: 'archived' } })
      },
      'state archived is never reached',
    ],
    [
      'an opinion with the name of a key',
      (file) => Object.assign((file['blocks'] as { id: string }[]).at(-1) ?? {}, { id: 'spending' }),
      'block spending has the name of a key of block income',
    ],
    [
      'a sentence with a gap that nothing fills',
      (file) => Object.assign(file['answers'] as object, { OWN_WORK: { zh: '{ground}{谁}', en: '{ground}' } }),
      'sentence OWN_WORK: nothing to put for {谁}',
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
