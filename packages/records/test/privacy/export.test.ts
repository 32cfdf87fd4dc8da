import type { AuditEntry, JsonObject, StoreCalls, StoredDecision, StoredRecord } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import { exportPerson, type PersonExport } from '../../src/index.ts'
import { createKeyTable, withAt } from './key-table.ts'
import { description, household, policy, RECORD, vaultWith } from './people.ts'

const vault = vaultWith()
const [OLD, NEW] = ['211104001201', '211104001202']
const HELPER = ['张助理', '市农委', '科长', '13904270001', '欧阳老', '有两个孩子在读书']
const SON = ['𠮷田', household.members[1].idNumber, '2005-08-09']
const MOTHER = ['欧阳锋', household.members[0].idNumber, '急性髓系白血病', '6222020200112345678', '1978-03-15']

const entry = (sequence: number, action: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
  ...{ sequence, position: sequence, at: `2020-01-0${sequence}T00:00:00.000Z`, division: OLD, householdId: RECORD },
  ...{ by: 'clerk-7', action, previous: '', hash: '' },
  ...more,
})

const AUDIT: readonly AuditEntry[] = [
  entry(1, 'enter', { version: 1 }),
  entry(2, 'enter', { householdId: '211104001201/H-2', by: 'clerk-8', version: 1 }),
  entry(3, 'refused', { by: 'clerk-9', reason: 'WRONG_TIER' }),
  entry(4, 'correct', { version: 2 }),
  entry(5, 'move', { to: NEW }),
  entry(6, 'move', { division: NEW, from: OLD, version: 3 }),
]

/** The calls that an export reads, on a record of three versions that moved. */
const callsOn = async (): Promise<StoreCalls> => {
  const { calls } = createKeyTable()
  const first = withAt(household, ['members', 0, 'name'], '欧阳')
  const records: JsonObject[] = []
  for (const one of [first, household, household]) records.push(await vault.seal(one, { recordId: RECORD, calls }))
  const history = records.map((record, index): StoredRecord => {
    const [version, sequence] = [index + 1, [1, 4, 6][index] ?? 0]
    const at = `2020-01-0${sequence}T00:00:00.000Z`
    const division = version === 3 ? NEW : OLD
    return {
      householdId: RECORD,
      division,
      state: 'draft',
      record: { format: 1, household: record },
      version,
      sequence,
      at,
      salt: '',
    }
  })
  const decision = policy.decide(household, { asOf: '2020-01-01' })
  const decisions: StoredDecision[] = [
    { householdId: RECORD, version: 2, decision, sequence: 7, at: '2020-01-07T00:00:00.000Z', salt: '' },
  ]
  return {
    ...calls,
    history: () => Promise.resolve(history),
    decisions: () => Promise.resolve(decisions),
    audit: (division: string, { limit, after = '0' }: { readonly limit: number; readonly after?: string }) => {
      expect(limit).toBeLessThanOrEqual(10_000)
      // Small pages: an export that reads only the first is caught.
      const items = AUDIT.filter((one) => one.division.startsWith(division) && one.sequence > Number(after))
      const page = items.slice(0, 2)
      return Promise.resolve({ items: page, ...(items.length > 2 ? { next: String(page.at(-1)?.sequence) } : {}) })
    },
  }
}

const exported = async (memberId: string): Promise<PersonExport> =>
  exportPerson({
    calls: await callsOn(),
    vault,
    description,
    recordId: RECORD,
    memberId,
    at: '2020-02-01T00:00:00.000Z',
  })

test('a person gets every value that is held of them, in clear, with its label and what its codes mean', async () => {
  const { versions } = await exported('A1')
  expect(versions.map(({ version, division }) => [version, division])).toEqual([
    [1, OLD],
    [2, OLD],
    [3, NEW],
  ])
  const names = versions.map(({ person }) => person.find(({ fact }) => fact === 'member.name')?.value)
  expect(names).toEqual(['欧阳', '欧阳锋', '欧阳锋'])
  const person = versions[1]?.person ?? []
  expect(person).toContainEqual({
    fact: 'member.idNumber',
    label: { zh: '身份证号码', en: 'ID number' },
    place: 'idNumber',
    value: household.members[0].idNumber,
  })
  expect(person.find(({ place }) => place === 'medicalEvents.0.disease')?.value).toBe('急性髓系白血病')
  expect(person.find(({ place }) => place === 'medicalEvents.1.disease')).toMatchObject({ value: null })
  const health = person.find(({ fact }) => fact === 'member.healthCodes')
  expect(health?.value).toEqual(['02', '03'])
  expect(health?.meaning).toEqual(['02', '03'].map((code) => description.tables['healthStatus']?.codes[code]))
  expect(person.find(({ fact }) => fact === 'member.disability.grade')?.meaning).toEqual([
    description.tables['disabilityGrade']?.codes['2'],
  ])
  const places = person.map(({ place }) => place)
  // Of the member, the disability, the first bill and the second.
  expect(places).toHaveLength(8 + 4 + 4 + 3)
  expect(new Set(places).size).toBe(places.length)
})

test('others of the household are left out, and so is what names others or could', async () => {
  const mother = JSON.stringify(await exported('A1'))
  for (const value of [...SON, ...HELPER]) expect(mother).not.toContain(value)
  for (const value of MOTHER) expect(mother).toContain(value)
  const son = JSON.stringify(await exported('A2'))
  for (const value of [...MOTHER, ...HELPER]) expect(son).not.toContain(value)
  for (const value of SON) expect(son).toContain(value)
  expect(son).not.toContain('A1')
  expect(mother).not.toContain('A2')
  const { leftOut } = await exported('A1')
  for (const { zh, en } of leftOut) expect([zh, en]).not.toContain('')
})

test('what the household has on file and is nobody’s in particular is there', async () => {
  const { versions } = await exported('A2')
  const values = Object.fromEntries((versions[0]?.household ?? []).map(({ place, value }) => [place, value]))
  expect(values).toMatchObject({ householdId: 'H-1', 'income.wageYuan': '9741.01', 'housing.grade': 'D' })
})

test('the lines of decisions about the person and the household are there, those about others are not', async () => {
  const { decisions } = await exported('A2')
  const all = policy.decide(household, { asOf: '2020-01-01' })
  const ours = all.benefits.filter(({ appliesTo }) => ['A2', 'household'].includes(appliesTo))
  expect(ours.length).toBeGreaterThan(0)
  expect(ours.length).toBeLessThan(all.benefits.length)
  expect(decisions).toHaveLength(1)
  const [decision] = decisions
  expect(decision).toMatchObject({ asOf: '2020-01-01', version: 2, policy: all.policy })
  expect(decision?.lines.map(({ code }) => code)).toEqual(ours.map(({ code }) => code))
  for (const { title, about } of decision?.lines ?? []) {
    expect(title?.zh).toBeTruthy()
    expect(['person', 'household']).toContain(about)
  }
  const open = (decision?.lines ?? []).flatMap(({ pending = [] }) => pending)
  for (const one of open) if (one.kind === 'fact') expect(one.appliesTo).toMatch(/^(household|A2)/)
  const findings = all['findings'] as readonly { readonly appliesTo: string; readonly code: string }[]
  expect(decision?.findings.map(({ code }) => code)).toEqual(
    findings.filter(({ appliesTo }) => ['A2', 'household'].includes(appliesTo)).map(({ code }) => code),
  )
  expect(decision?.listed).toEqual({
    childrenOutOfSchool: (all['childrenOutOfSchool'] as readonly string[]).includes('A2'),
  })
})

test('who changed the record is there, in every division it was in, and entries of other records are not', async () => {
  const { changes } = await exported('A1')
  expect(changes.map(({ action, by, division }) => [action, by, division])).toEqual([
    ['enter', 'clerk-7', OLD],
    ['refused', 'clerk-9', OLD],
    ['correct', 'clerk-7', OLD],
    ['move', 'clerk-7', OLD],
    ['move', 'clerk-7', NEW],
  ])
})

test('it is a JSON document', async () => {
  const document = await exported('A1')
  expect(JSON.parse(JSON.stringify(document))).toEqual(document)
})

test('who is in no version is not exported', async () => {
  await expect(exported('A9')).rejects.toThrow(RangeError)
  await expect(exported('欧阳锋')).rejects.toThrow('Cannot export: there is no such person in a record of that id')
})
