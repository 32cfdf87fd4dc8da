import type { JsonObject, WrappedKey } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import { createKeyTable, rowId, withAt, type KeyTable } from './key-table.ts'
import { household, K1, K2, LOOKUP, keyBytes, planted, RECORD, vaultWith } from './people.ts'

const vault = vaultWith({ k1: K1 })

interface Register {
  readonly table: KeyTable
  /** What is kept of each version. */
  readonly versions: { readonly record: JsonObject; readonly keys: readonly string[] }[]
  /** All that was ever written, as a journal or a backup holds it. */
  readonly journal: { readonly records: JsonObject[]; readonly keys: WrappedKey[] }
}

/** A record of three versions: entered, given another illness, given another account. */
const register = async (): Promise<Register> => {
  const table = createKeyTable()
  const one: Register = { table, versions: [], journal: { records: [], keys: [] } }
  const versions = [
    withAt(household, ['members', 0, 'medicalEvents', 0, 'disease'], '尿毒症'),
    withAt(household, ['members', 0, 'bankAccount'], '6217000010001234567'),
    household,
  ]
  for (const version of versions) {
    const record = await vault.seal(version, { recordId: RECORD, calls: table.calls })
    one.versions.push({ record, keys: await vault.lookupKeys(version) })
    one.journal.records.push(record)
    one.journal.keys.push(...table.rows.values())
  }
  return one
}

/** As a store erases a member: out of every version and index, and the wrapped key with it. */
const erase = ({ table, versions }: Register, memberId: string): void => {
  table.rows.delete(rowId(RECORD, memberId))
  for (const [index, { record }] of versions.entries()) {
    const members = (record['members'] as readonly JsonObject[]).filter((member) => member['memberId'] !== memberId)
    versions[index] = { record: { ...record, members }, keys: [] }
  }
}

const SECRETS = [...planted, '尿毒症', '6217000010001234567']

test('H13: no planted value is in any version, index or key that was ever written', async () => {
  const { versions, journal } = await register()
  const written = JSON.stringify([versions, journal])
  for (const secret of SECRETS) {
    expect(written).not.toContain(secret)
    expect(written).not.toContain(JSON.stringify(secret).slice(1, -1))
    const base64 = Buffer.from(secret).toString('base64url').slice(0, -2)
    expect(written).not.toContain(base64)
  }
})

test('H13: after an erasure no version opens to a value of the person, with whatever key; the others’ do', async () => {
  const all = await register()
  erase(all, 'A1')
  for (const keys of [{ k1: K1 }, { k2: K2, k1: K1 }, { k1: K1, lookup: LOOKUP }]) {
    const any = vaultWith(keys, keyBytes(6))
    for (const record of [...all.versions.map((version) => version.record), ...all.journal.records]) {
      const opened = await any.openNoting(record, { recordId: RECORD, calls: all.table.calls })
      const text = JSON.stringify(opened.household)
      const mothers = [household.members[0].name, household.members[0].idNumber, '急性髓系白血病', '尿毒症']
      for (const secret of [...mothers, '6217000010001234567', '6222020200112345678'])
        expect(text).not.toContain(secret)
      expect(text).toContain('𠮷田')
      expect(text).toContain('13904270001')
    }
  }
})

test('a journal of before holds the wrapped key: it opens until your key is rotated and the old one destroyed, and no longer', async () => {
  const all = await register()
  const backup = createKeyTable()
  for (const key of all.journal.keys) backup.rows.set(rowId(key.householdId, key.memberId), key)
  const [record = {}] = all.journal.records
  erase(all, 'A1')
  const open = (by: typeof vault): Promise<JsonObject> => by.open(record, { recordId: RECORD, calls: backup.calls })
  expect(JSON.stringify(await open(vault))).toContain('尿毒症')

  const both = vaultWith({ k1: K1, k2: K2 })
  expect((await both.rotate(all.table.store)).left).toEqual([])
  const after = vaultWith({ k2: K2 })
  await expect(open(after)).rejects.toMatchObject({ problem: 'key-missing', keyId: 'k1' })
  const now = await after.open(all.versions[2]?.record ?? {}, { recordId: RECORD, calls: all.table.calls })
  expect(JSON.stringify(now)).toContain('𠮷田')
})

test('who comes back after an erasure gets another key, and what was erased stays shut', async () => {
  const all = await register()
  const [before = {}] = all.journal.records
  erase(all, 'A1')
  const again = await vault.seal(household, { recordId: RECORD, calls: all.table.calls })
  expect(await vault.open(again, { recordId: RECORD, calls: all.table.calls })).toEqual(household)
  await expect(vault.open(before, { recordId: RECORD, calls: all.table.calls })).rejects.toMatchObject({
    problem: 'damaged',
  })
})
