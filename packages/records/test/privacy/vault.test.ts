import type { JsonObject } from '@bangfu/sdk'
import { createHouseholds } from '@bangfu/testkit'
import { expect, test, vi } from 'vitest'
import { at, createKeyTable, rowId, withAt, type KeyTable } from './key-table.ts'
import { description, facts, household, K1, K2, keyBytes, planted, policy, RECORD, vaultWith } from './people.ts'

const vault = vaultWith()

const sealed = async (record: JsonObject = household): Promise<{ table: KeyTable; record: JsonObject }> => {
  const table = createKeyTable()
  return { table, record: await vault.seal(record, { recordId: RECORD, calls: table.calls }) }
}

const opened = (record: JsonObject, { calls }: KeyTable, recordId = RECORD, by = vault): Promise<JsonObject> =>
  by.open(record, { recordId, calls })

test('the facts that are sealed are the personal ones, with names, ID numbers, illnesses and accounts among them', () => {
  for (const { path, personal, sealed } of description.facts) {
    expect(facts.has(path)).toBe(sealed)
    if (personal) expect(facts.has(path)).toBe(true)
  }
  for (const path of [
    'idNumber',
    'name',
    'healthCodes',
    'medicalEvents.disease',
    'medicalEvents.isMajorDisease',
    'bankAccount',
  ])
    expect(facts.has(`members.${path}`)).toBe(true)
  expect(facts.get('members.name')).toBe('name')
  expect(facts.get('helper.name')).toBe('name')
  expect(facts.get('members.idNumber')).toBe('idNumber')
  expect(facts.get('members.medicalEvents.disease')).toBe('other')
})

test('H13: nothing of what is sealed is in the record or in the keys that are kept', async () => {
  const { table, record } = await sealed()
  const kept = JSON.stringify([record, [...table.rows.values()]])
  for (const value of planted) expect(kept).not.toContain(value)
  expect(at(record, ['members', 0, 'healthCodes'])).toEqual({ sealed: expect.stringMatching(/^1\.[\w-]+$/) })
  expect(at(record, ['members', 0, 'medicalEvents', 0, 'isMajorDisease'])).toEqual({ sealed: expect.any(String) })
  expect([...table.rows.values()].map(({ memberId }) => memberId)).toEqual([undefined, 'A1', 'A2'])
})

test('what is no sealed fact stays as it is, and what is unknown stays unknown', async () => {
  const before = structuredClone(household)
  const { record } = await sealed()
  expect(household).toEqual(before)
  expect(record).toMatchObject({ householdId: 'H-1', income: { wageYuan: '9741.01' }, housing: { grade: 'D' } })
  expect(at(record, ['members', 2])).toEqual({ memberId: 'A3', name: null })
  expect(at(record, ['members', 0, 'medicalEvents', 1, 'disease'])).toBeNull()
})

test('lengths are not told: a name of two characters and one of twelve are as long', async () => {
  const { record } = await sealed(withAt(household, ['members', 0, 'name'], '买买提·艾力·阿卜杜拉'))
  const length = (path: readonly (string | number)[]): number => JSON.stringify(at(record, path)).length
  expect(length(['members', 0, 'name'])).toBe(length(['members', 1, 'name']))
  expect(length(['members', 0, 'healthCodes'])).toBe(length(['members', 1, 'healthCodes']))
})

test('the same value sealed twice has two texts: no IV is used again', async () => {
  const table = createKeyTable()
  const seen = new Set<string>()
  for (let round = 0; round < 50; round += 1) {
    const record = await vault.seal(household, { recordId: RECORD, calls: table.calls })
    seen.add(JSON.stringify(at(record, ['members', 0, 'name'])))
  }
  expect(seen.size).toBe(50)
  expect(table.rows.size).toBe(3)
})

test.each([0, 60])(
  'every household that can be drawn is opened as it was sealed, %s of a hundred with unknown facts',
  async (unknown) => {
    const households = createHouseholds(description, { seed: 6, asOf: '2020-01-01', unknown })
    for (let index = 0; index < 150; index += 1) {
      const one = households.at(index)
      const { table, record } = await sealed(one)
      const again = await opened(record, table)
      expect(again).toEqual(one)
      expect(JSON.stringify(again)).toBe(JSON.stringify(one))
      expect(policy.decide(again, { asOf: '2020-01-01' })).toEqual(policy.decide(one, { asOf: '2020-01-01' }))
    }
  },
)

test.each([
  ['a character of two units', '𠮷'],
  ['half of one', '\ud842'],
  ['NUL', 'a\u0000b'],
  ['a mark of byte order', '\ufeff张'],
  ['blanks at the end', '张三  \n'],
  ['what looks like a sealed value', '1.AAAA'],
  ['nothing', ''],
  ['quotation marks', '","sealed":"'],
])('H7: a name of %s is opened as it was', async (_what, name) => {
  const one = withAt(household, ['members', 0, 'name'], name)
  const { table, record } = await sealed(one)
  expect(await opened(record, table)).toEqual(one)
})

test('H7: a name of 10 MB is sealed and opened', async () => {
  const one = withAt(household, ['members', 0, 'name'], '𠮷'.repeat(2_500_000))
  const { table, record } = await sealed(one)
  expect(JSON.stringify(await opened(record, table)) === JSON.stringify(one)).toBe(true)
})

test('H5: a key called `__proto__` stays a key', async () => {
  const one = JSON.parse(
    '{"householdId":"H","__proto__":{"x":1},"members":[{"memberId":"A","name":"张三"}]}',
  ) as JsonObject
  const { table, record } = await sealed(one)
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype)
  expect(JSON.stringify(await opened(record, table))).toBe(JSON.stringify(one))
})

const moves: [string, readonly (string | number)[], readonly (string | number)[]][] = [
  ['another member', ['members', 0, 'name'], ['members', 1, 'name']],
  ['another fact of the person', ['members', 0, 'name'], ['members', 0, 'bankName']],
  [
    'another bill of the person',
    ['members', 0, 'medicalEvents', 0, 'isMajorDisease'],
    ['members', 0, 'medicalEvents', 1, 'isMajorDisease'],
  ],
  ['the household', ['members', 0, 'name'], ['helper', 'name']],
  ['a member, from the household', ['helper', 'name'], ['members', 0, 'name']],
  ['a place that no fact has', ['helper', 'name'], ['elsewhere']],
]

test.each(moves)('a value that was moved to %s does not open', async (_where, from, to) => {
  const { table, record } = await sealed()
  await expect(opened(withAt(record, to, at(record, from)), table)).rejects.toMatchObject({
    name: 'VaultError',
    problem: 'damaged',
  })
})

test('a value of another record with the same people does not open, nor does a key that was moved', async () => {
  const { table, record } = await sealed()
  const other = '211104001202/H-1'
  const otherRecord = await vault.seal(household, { recordId: other, calls: table.calls })
  await expect(opened(record, table, other)).rejects.toMatchObject({ problem: 'damaged' })
  const stolen = table.rows.get(rowId(other, 'A1'))
  table.rows.set(rowId(RECORD, 'A1'), { householdId: RECORD, memberId: 'A1', wrapped: stolen?.wrapped ?? '' })
  await expect(opened(record, table)).rejects.toMatchObject({ problem: 'damaged', keyId: 'k1' })
  expect(await opened(otherRecord, table, other)).toEqual(household)
})

test('where a member was taken out of the list, the values of those who came after still open', async () => {
  const { table, record } = await sealed()
  const members = at(record, ['members']) as readonly JsonObject[]
  const left = await opened({ ...record, members: members.slice(1) }, table)
  expect(left).toEqual({ ...household, members: household.members.slice(1) })
})

test('S5: whichever character of a sealed value is changed, it does not open', async () => {
  const { table, record } = await sealed({ householdId: 'H', members: [{ memberId: 'A', name: '张三' }] })
  const path = ['members', 0, 'name'] as const
  const { sealed: text } = at(record, path) as { sealed: string }
  for (let index = 0; index < text.length; index += 1) {
    for (const other of ['A', 'B', '-', '.', '']) {
      const changed = `${text.slice(0, index)}${other}${text.slice(index + 1)}`
      if (changed === text) continue
      await expect(opened(withAt(record, path, { sealed: changed }), table)).rejects.toMatchObject({
        problem: 'damaged',
      })
    }
  }
})

test('S5: whichever character of a wrapped key is changed, nothing opens by it', async () => {
  const { table, record } = await sealed({ householdId: 'H', members: [{ memberId: 'A', name: '张三' }] })
  const id = rowId(RECORD, 'A')
  const key = table.rows.get(id)
  const text = key?.wrapped ?? ''
  for (let index = 0; index < text.length; index += 1) {
    const changed = `${text.slice(0, index)}${text[index] === 'Q' ? 'R' : 'Q'}${text.slice(index + 1)}`
    table.rows.set(id, { householdId: RECORD, memberId: 'A', wrapped: changed })
    await expect(opened(record, table)).rejects.toMatchObject({ name: 'VaultError' })
  }
})

test('S11: a lost key is named, nothing is given, and records of other keys stay readable', async () => {
  const table = createKeyTable()
  const first = await vault.seal(household, { recordId: RECORD, calls: table.calls })
  const both = vaultWith({ k1: K1, k2: K2 })
  const second = await both.seal(household, { recordId: 'R-2', calls: table.calls })
  const without = vaultWith({ k2: K2 })
  await expect(opened(first, table, RECORD, without)).rejects.toMatchObject({
    name: 'VaultError',
    problem: 'key-missing',
    keyId: 'k1',
    message: 'Cannot open what was sealed: the key `k1` is not among the keys that the vault was given',
  })
  expect(await opened(second, table, 'R-2', without)).toEqual(household)
  // No new key takes the place of one that cannot be read.
  const keys = new Map(table.rows)
  await expect(without.seal(household, { recordId: RECORD, calls: table.calls })).rejects.toMatchObject({ keyId: 'k1' })
  expect(table.rows).toEqual(keys)
  expect(await opened(first, table, RECORD, both)).toEqual(household)
})

test('S11: another key under the same id opens nothing, and is named', async () => {
  const { table, record } = await sealed()
  const wrong = vaultWith({ k1: keyBytes(9) })
  await expect(opened(record, table, RECORD, wrong)).rejects.toMatchObject({ problem: 'damaged', keyId: 'k1' })
})

test('values of a person whose key was destroyed are null, and it is said whose', async () => {
  const { table, record } = await sealed()
  table.rows.delete(rowId(RECORD, 'A1'))
  const { household: left, erased } = await vault.openNoting(record, { recordId: RECORD, calls: table.calls })
  expect(erased).toEqual({ members: ['A1'], household: false })
  expect(at(left, ['members', 0])).toMatchObject({ memberId: 'A1', name: null, idNumber: null, healthCodes: null })
  expect(at(left, ['members', 0, 'medicalEvents', 0])).toMatchObject({ disease: null, isMajorDisease: null })
  expect(at(left, ['members', 1])).toEqual(household.members[1])
  expect(policy.decide(left, { asOf: '2020-01-01' }).householdId).toBe('H-1')
  table.rows.clear()
  const all = await vault.openNoting(record, { recordId: RECORD, calls: table.calls })
  expect(all.erased).toEqual({ members: ['A1', 'A2'], household: true })
  expect(JSON.stringify(all.household)).not.toMatch(/sealed/)
})

test('a record with nothing to seal needs no key', async () => {
  const { table, record } = await sealed({ householdId: 'H', members: [{ memberId: 'A' }] })
  expect(record).toEqual({ householdId: 'H', members: [{ memberId: 'A' }] })
  expect(await opened(record, table)).toEqual(record)
  expect(table.count).toEqual({ keys: 0, putKey: 0, listKeys: 0 })
})

test('two who seal one new record at once use the same keys', async () => {
  const table = createKeyTable()
  const place = { recordId: RECORD, calls: table.calls }
  const records = await Promise.all([
    vault.seal(household, place),
    vault.seal(household, place),
    vault.seal(household, place),
  ])
  expect(table.rows.size).toBe(3)
  for (const record of records) expect(await opened(record, table)).toEqual(household)
})

test('a key that is taken away while it is made is a reason to try again', async () => {
  const table = createKeyTable()
  const refusing = { ...table.calls, putKey: () => Promise.resolve(false) }
  await expect(vault.seal(household, { recordId: RECORD, calls: refusing })).rejects.toMatchObject({
    name: 'StoreError',
    problem: 'busy',
  })
})

const many = (count: number): JsonObject => ({
  householdId: 'H',
  members: Array.from({ length: count }, (_, index) => ({ memberId: `M${index}`, name: '张三' })),
})

test('H6: the work grows with the people and not faster', async () => {
  const { subtle } = globalThis.crypto
  const spies = [vi.spyOn(subtle, 'encrypt'), vi.spyOn(subtle, 'decrypt'), vi.spyOn(subtle, 'importKey')]
  const work = async (count: number): Promise<number> => {
    for (const spy of spies) spy.mockClear()
    const { table, record } = await sealed(many(count))
    expect(table.count).toEqual({ keys: 1, putKey: count, listKeys: 0 })
    expect(await opened(record, table)).toEqual(many(count))
    expect(table.count.keys).toBe(2)
    return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
  }
  // A key is imported and wrapped, a value is sealed; a key is unwrapped and imported, a value is opened.
  expect(await work(10)).toBe(60)
  expect(await work(1000)).toBe(6000)
})

test('H6: 10 000 members of one record are sealed and opened', async () => {
  const { table, record } = await sealed(many(10_000))
  expect(table.rows.size).toBe(10_000)
  expect(await opened(record, table)).toEqual(many(10_000))
})
