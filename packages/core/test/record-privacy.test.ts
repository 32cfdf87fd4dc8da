import { createPolicy, parseRecord, RecordError } from '@bangfu/core'
import { formatDiagnostic } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'

const policy = createPolicy({ files: panjin2019.files })

const rejected = (record: unknown): RecordError => {
  try {
    policy.decide(record, { asOf: '2019-12-31' })
  } catch (error) {
    if (error instanceof RecordError) return error
    throw error
  }
  throw new Error('not rejected')
}

const saidOf = ({ message, diagnostics }: RecordError): string =>
  [message, ...diagnostics.flatMap((x) => [formatDiagnostic(x, 'zh'), formatDiagnostic(x, 'en')])].join('\n')

const household = (more: object, member: object = {}): object => ({
  householdId: 'H',
  regionCode: '211122',
  area: 'rural',
  members: [{ memberId: 'A', ...member }],
  ...more,
})

describe('checkRecord repeats no ID number and no name', () => {
  const ID = '11010519491231002'
  const NAME = '欧阳建国'

  test.each([
    ['as the whole record', ID],
    ['as a number for the whole record', Number(ID)],
    ['a name as the whole record', NAME],
    ['as a list for a record', [ID]],
    ['as a code', household({ area: ID })],
    ['a name as a code', household({ area: NAME })],
    ['as a code with letters beside it', household({ area: `id${ID}` })],
    ['as a number', household({}, { birthDate: Number(ID.slice(0, 15)) })],
    ['as an amount', household({ income: { wageYuan: Number(ID) } })],
    ['as a date', household({}, { birthDate: ID })],
    ['a name as a date', household({}, { birthDate: NAME })],
    ['as a list of members', household({ members: ID })],
    ['as a key', household({ [ID]: 1 })],
    ['as a key of a member', household({}, { [`x${ID}X`]: NAME })],
    ['as a key of what is no data', household({ [ID]: () => 1 })],
  ])('checkRecord keeps it to itself %s', (_, record) => {
    const said = saidOf(rejected(record))
    expect(said).not.toContain(ID.slice(0, 15))
    expect(said).not.toContain(NAME)
  })

  test.each([
    ['urbn', '"urbn"'],
    ['2019-1-1', '"2019-1-1"'],
    ['1,200.50', '"1,200.50"'],
    ['', '""'],
    [NAME, 'text of 4 characters'],
    ['𠮷'.repeat(3), 'text of 3 characters'],
    ['a'.repeat(21), 'text of 21 characters'],
  ])('checkRecord shows the code %j as %s', (area, found) => {
    expect(rejected(household({ area })).diagnostics[0]).toMatchObject({ code: 'RECORD_WRONG_CODE', found })
  })

  test('parseRecord keeps it to itself as a key that is written twice', () => {
    const { diagnostics } = parseRecord(`{"${ID}X":1,"${ID}X":2}`)
    expect(diagnostics).toMatchObject([{ code: 'RECORD_JSON_DUPLICATE_KEY', found: 'text of 18 characters' }])
    expect(JSON.stringify(diagnostics)).not.toContain(ID)
  })

  test('checkRecord shows a text in place of a record as text', () => {
    expect(rejected('张三').diagnostics).toMatchObject([{ code: 'RECORD_WRONG_TYPE', found: 'text' }])
  })

  test('checkRecord names a key in Chinese and suggests nothing that shares no character with it', () => {
    const [problem] = rejected(household({}, { 备注: 1 })).diagnostics
    expect(problem).toMatchObject({ code: 'RECORD_UNKNOWN_KEY', found: '备注', path: 'members[0].备注' })
    expect(problem).not.toHaveProperty('suggestion')
  })
})
