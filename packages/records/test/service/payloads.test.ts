import { RecordError } from '@bangfu/core'
import { describe, expect, test } from 'vitest'
import { sentenceOf } from '../../src/index.ts'
import { household, MOTHER_ID, refusalOf, V1, OFFICES } from './office.ts'

const ID = `${V1}/H-1`

describe.each(OFFICES)('on $name', ({ openOffice }) => {
  test("C5: a payload that sets another tier's block is refused and audited, wherever it puts it", async () => {
    const { records } = openOffice()
    const village = records.as('v1')
    for (const block of ['reviewOpinion', 'verification', 'guidance', 'life', 'state', '__proto__']) {
      const payload = JSON.parse(JSON.stringify(household('H-1')).replace('{', `{"${block}":"verified",`)) as object
      expect(await refusalOf(village.enter(payload)), block).toBe('WRONG_BLOCK')
    }
    for (const block of ['reviewOpinion', 'verification', 'guidance', 'constructor'])
      expect(await refusalOf(village.enter(household('H-1'), { opinions: { [block]: '同意' } })), block).toBe(
        'WRONG_BLOCK',
      )
    await village.enter(household('H-1'))
    await village.submit(ID, { version: 1 })
    expect(await refusalOf(records.as('t1').review(ID, { version: 2, opinions: { verification: '同意' } }))).toBe(
      'WRONG_BLOCK',
    )
    const { items } = await village.audit()
    const refused = items.filter(({ action }) => action === 'refused')
    expect(refused).toHaveLength(11)
    expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(['enter:WRONG_BLOCK', 'review:WRONG_BLOCK']))
    expect(JSON.stringify(refused)).not.toMatch(/欧阳|9741\.01|同意|constructor|__proto__/)
  })

  test('C5: a step of the life sets no fact of the household', async () => {
    const { records } = openOffice()
    await records.as('v1').enter(household('H-1'))
    const changed = household('H-1', { income: { wageYuan: 1 } })
    await records.as('v1').submit(ID, { version: 1 })
    expect(await refusalOf(records.as('t1').review(ID, { version: 2, household: changed }))).toBe('WRONG_BLOCK')
    expect((await records.as('v1').get(ID)).version).toBe(2)
  })

  test('C5: an unknown key deeper down is an error of the record, and is audited', async () => {
    const { records } = openOffice()
    const payload = household('H-1', { income: { wageYuan: 1, [MOTHER_ID]: 1 } })
    const error = await records
      .as('v1')
      .enter(payload)
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(RecordError)
    expect((error as RecordError).diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['RECORD_UNKNOWN_KEY', 'income.*'],
    ])
    expect(sentenceOf(error)?.zh).toContain('未保存')
    const { items } = await records.as('v1').audit()
    expect(items.map(({ action, reason }) => [action, reason])).toEqual([['refused', 'enter:RECORD_UNKNOWN_KEY']])
  })

  test.each([
    ['a wrong check digit', { members: [{ memberId: 'A1', name: '欧阳锋', idNumber: '211122197803150026' }] }],
    ['another sex than the ID number', { members: [{ memberId: 'A1', idNumber: MOTHER_ID, sexCode: '1' }] }],
    ['a day that does not exist', { members: [{ memberId: 'A1', birthDate: '1978-02-30' }] }],
    ['a code outside of its table', { housing: { grade: 'E' } }],
    ['an income that is no number', { income: { wageYuan: '1,200.50' } }],
    ['a number without end', { income: { wageYuan: Number.NaN } }],
    ['no members', { members: [] }],
    ['a day as an object', { registeredOn: new Date(0) }],
    ['another division', { regionCode: '211104' }],
    ['an id with a control character', { householdId: 'H\u0000-1' }],
    ['no id', { householdId: null }],
  ])('a record with %s is not kept, and no message holds a value of a person', async (_name, more) => {
    const { records } = openOffice()
    const error = await records
      .as('v1')
      .enter(household('H-1', more))
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(RecordError)
    expect((error as RecordError).diagnostics).not.toHaveLength(0)
    const told = JSON.stringify([(error as RecordError).message, (error as RecordError).diagnostics])
    expect(told).not.toMatch(/欧阳|2111221978|1978-02|1,200/)
    expect(await records.as('v1').count()).toEqual({ total: 0, byState: {} })
  })

  test('a draft may lack what nobody knows yet, and says so when it is read', async () => {
    const { records } = openOffice()
    const bare = { householdId: 'H-2', regionCode: '211122', area: 'rural', members: [{ memberId: 'A1' }] }
    await records.as('v1').enter(bare)
    expect((await records.as('v1').get(`${V1}/H-2`)).household).toEqual(bare)
  })

  test('what the caller changes after the call is not kept', async () => {
    const { records } = openOffice()
    const given = household('H-1') as { income: { wageYuan: unknown } }
    const entering = records.as('v1').enter(given)
    given.income.wageYuan = 1
    await entering
    expect((await records.as('v1').get(ID)).household).toMatchObject({ income: { wageYuan: '9741.01' } })
  })

  test('a reason or an opinion with an ID number is not taken', async () => {
    const { records } = openOffice()
    await expect(records.as('v1').submit(ID, { version: 1, reason: `见 ${MOTHER_ID}` })).rejects.toThrow(RangeError)
    const opinions = { reviewOpinion: MOTHER_ID }
    await expect(records.as('t1').review(ID, { version: 1, opinions })).rejects.toThrow(RangeError)
  })
})
