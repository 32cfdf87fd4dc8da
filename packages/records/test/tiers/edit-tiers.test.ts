import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { createAuthorize, readTiers, TiersError, type Actor, type RecordState } from '@bangfu/records'
import { panjin2019Tiers } from '@bangfu/records/tiers/panjin-2019'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const guide = readFileSync(new URL('../../../../docs/zh/edit-tiers.md', import.meta.url), 'utf8')
const DUTIES = 'duties/tiers.json'

/** What stands before and after each change of an example, in the guide. */
const editsOf = (example: string): readonly (readonly [before: string, after: string])[] => {
  const section = guide.split('\n## ').find((text) => text.startsWith(example)) ?? ''
  const texts = [...section.matchAll(/```json\n(.*)\n```/g)].map(([, text = '']) => text)
  return texts.flatMap((before, index) => (index % 2 === 0 ? [[before, texts[index + 1] ?? ''] as const] : []))
}

/** A text with the changes of an example; what is to be changed must stand in it once. */
const edited = (text: string, example: string): string => {
  const edits = editsOf(example)
  expect(edits.length).toBeGreaterThan(0)
  return edits.reduce((before, [from, to]) => {
    expect(before.split(from), from).toHaveLength(2)
    return before.replace(from, () => to)
  }, text)
}

const tiersText = readFileSync(new URL('../../tiers/panjin-2019/tiers.json', import.meta.url), 'utf8')
const policy = createPolicy(panjin2019)
const town: Actor = { id: 't1', tier: 'town', division: '211104001' }
const county: Actor = { id: 'c1', tier: 'county', division: '211104' }
const at = (state: RecordState) => ({ division: '211104001201', state, changedBy: ['v1'] })

test('例一: the review goes to the county, with all that needs the duty', () => {
  const files = { ...panjin2019.files, [DUTIES]: edited(panjin2019.files[DUTIES] ?? '', '例一') }
  const authorize = createAuthorize(readTiers(panjin2019Tiers, createPolicy({ files })))
  for (const [action, state] of [
    ['review', 'submitted'],
    ['return', 'submitted'],
    ['reopen', 'verified'],
  ] as const) {
    expect(authorize(county, { action }, at(state))).toMatchObject({ allowed: true, clause: '2.3.b3' })
    expect(authorize(town, { action }, at(state)).sentence.zh).toContain('这是县级的职责')
  }
  expect(authorize(county, { action: 'verify' }, { ...at('reviewed'), reviewedBy: 'c1' }).code).toBe('OWN_WORK')
  expect(authorize(town, { action: 'correct' }, at('submitted')).allowed).toBe(true)
})

test('例二: what was only reviewed is archived', () => {
  const before = createAuthorize(readTiers(panjin2019Tiers, policy))
  expect(before(county, { action: 'archive' }, at('reviewed')).code).toBe('WRONG_STATE')
  const authorize = createAuthorize(readTiers(JSON.parse(edited(tiersText, '例二')), policy))
  expect(authorize(county, { action: 'archive' }, at('reviewed'))).toMatchObject({ allowed: true, to: 'archived' })
  expect(authorize(county, { action: 'archive' }, at('submitted')).code).toBe('WRONG_STATE')
})

test('例三: the town sees one record masked', () => {
  expect(readTiers(panjin2019Tiers, policy).masking.town.record).toBe('clear')
  const { masking } = readTiers(JSON.parse(edited(tiersText, '例三')), policy)
  expect(masking.town).toEqual({ list: 'masked', record: 'masked', message: 'masked' })
})

test('the problems that the guide explains are told in these words', () => {
  type Action = Record<string, unknown> & { id: string }
  const file = JSON.parse(tiersText) as { actions: Action[]; blocks: { keys?: string[] }[]; answers: object }
  const set = (id: string, more: object) => Object.assign(file.actions.find((action) => action.id === id) ?? {}, more)
  set('archive', { duties: ['verfy'], from: { verified: 'verified' } })
  set('review', { ownWork: 'T99', sets: ['helpers'] })
  set('edit', { anyState: true })
  for (const block of file.blocks) block.keys = block.keys?.filter((key) => key !== 'housing') ?? []
  Object.assign(file.answers, { OWN_WORK: { zh: '{who}', en: '{ground}' } })
  const [, last = ''] = guide.split('\n## 改完以后')
  const told = [...last.matchAll(/^\| `([^`]+)`/gm)].map(([, text = '']) => text)
  expect(told).toHaveLength(7)
  try {
    readTiers(file, policy)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(TiersError)
    expect([...(error as TiersError).problems].sort()).toEqual([...told].sort())
  }
})
