import { describe, expect, test } from 'vitest'
import { inputOf, plain, readAll, rejections } from '../testing/inputs.ts'

const read = (text: string | Uint8Array, again = true) => readAll(inputOf('csv', text, 7, again))

const recordsOf = async (text: string): Promise<unknown> => plain((await read(text)).map(({ record }) => record))

const HEAD = 'householdId,area,members.memberId'

describe('readCsvRecords', () => {
  test('puts the rows of a household together, with money as text, integers and codes by their type', async () => {
    const text = [
      'householdId,income.wageYuan,industryProjects,collectiveMember,members.memberId,members.disability.grade,members.healthCodes,members.stableEmployment',
      'H1,1200.50,2,TRUE,A1,3,01、03,否',
      'H1,1200.50,2,TRUE,A2,,02;04,是',
    ].join('\n')
    expect(await recordsOf(text)).toEqual([
      {
        householdId: 'H1',
        income: { wageYuan: '1200.50' },
        industryProjects: 2,
        collectiveMember: true,
        members: [
          { memberId: 'A1', disability: { grade: 3 }, healthCodes: ['01', '03'], stableEmployment: false },
          { memberId: 'A2', healthCodes: ['02', '04'], stableEmployment: true },
        ],
      },
    ])
  })

  test('a list of codes may stand in numbered columns, one code in each, and is unknown where all are empty', async () => {
    const text = [
      'householdId,hardship.otherCauses.1,members.memberId,members.healthCodes.2,members.healthCodes.1',
      'H1,02,A1,03,01',
      'H1,02,A2,,04',
      'H1,02,A3,,',
    ].join('\n')
    expect(await recordsOf(text)).toEqual([
      {
        householdId: 'H1',
        hardship: { otherCauses: ['02'] },
        members: [
          { memberId: 'A1', healthCodes: ['01', '03'] },
          { memberId: 'A2', healthCodes: ['04'] },
          { memberId: 'A3', healthCodes: null },
        ],
      },
    ])
  })

  test('an empty cell is unknown, and a column that is not there an absent key', async () => {
    expect(await recordsOf('householdId,income.wageYuan,members.memberId\nH1,,A1')).toEqual([
      { householdId: 'H1', income: { wageYuan: null }, members: [{ memberId: 'A1' }] },
    ])
  })

  test('a block of a member whose cells are all empty is absent, a half-filled one is not', async () => {
    const text = [
      'householdId,members.memberId,members.disability.grade,members.disability.category,members.medicalEvents.2.setting,members.medicalEvents.2.totalCostYuan,members.medicalEvents.1.setting',
      'H1,A1,,,,,',
      'H1,A2,2,,inpatient,,',
      'H1,A3,,,outpatient,7,inpatient',
    ].join('\n')
    expect(await recordsOf(text)).toEqual([
      {
        householdId: 'H1',
        members: [
          { memberId: 'A1' },
          {
            memberId: 'A2',
            disability: { grade: 2, category: null },
            medicalEvents: [{ setting: 'inpatient', totalCostYuan: null }],
          },
          {
            memberId: 'A3',
            medicalEvents: [{ setting: 'inpatient' }, { setting: 'outpatient', totalCostYuan: '7' }],
          },
        ],
      },
    ])
  })

  test.each([
    '家庭编号,居住地城乡,成员编号,残疾等级,医疗费用记录.1.医疗总费用',
    '家庭编号,居住地城乡,家庭成员.成员编号,家庭成员.残疾情况.残疾等级,家庭成员.医疗费用记录.1.医疗总费用',
    'household number,rural or urban residence,member number,disability grade,medical event.1.total medical cost',
    ' householdId ,area,members.memberId,members.disability.grade,members.medicalEvents.1.totalCostYuan',
  ])('understands headings by path and by label: %s', async (headings) => {
    expect(await recordsOf(`${headings}\nH1,rural,A1,2,88.10`)).toEqual([
      {
        householdId: 'H1',
        area: 'rural',
        members: [{ memberId: 'A1', disability: { grade: 2 }, medicalEvents: [{ totalCostYuan: '88.10' }] }],
      },
    ])
  })

  test.each([true, false])('finds the rows of a household that stand apart (read twice: %s)', async (again) => {
    const records = await read(`${HEAD}\nH1,rural,A1\nH2,rural,B1\nH1,rural,A2\nH3,urban,C1`, again)
    expect(plain(records.map(({ record }) => record))).toMatchObject([
      { householdId: 'H2' },
      { householdId: 'H1', members: [{ memberId: 'A1' }, { memberId: 'A2' }] },
      { householdId: 'H3' },
    ])
  })

  test('accepts a byte order mark, line ends of Windows, quotes, line breaks in cells and rows without content', async () => {
    const text = `\ufeff${HEAD},members.name\r\nH1,rural,A1,"a, ""b""\nc"\r\n,,,\r\n\r\nH1,rural,A2,x\r\n`
    const [record] = await read(text)
    expect(plain(record?.record)).toMatchObject({ members: [{ name: 'a, "b"\nc' }, { name: 'x' }] })
    expect(record?.spot('members[0].name')).toEqual({ line: 2, column: 4, heading: 'members.name' })
    expect(record?.spot('members[1].name')).toEqual({ line: 6, column: 4, heading: 'members.name' })
  })

  test('knows the line and the column of a part', async () => {
    const text = [
      'members.medicalEvents.2.disease,householdId,income.wageYuan,members.memberId,members.medicalEvents.1.disease',
      ',H1,5,A1,',
      'flu,H1,5,A2,',
    ].join('\n')
    const [record] = await read(text)
    expect(record?.spot('income.wageYuan')).toEqual({ line: 2, column: 3, heading: 'income.wageYuan' })
    // The first event that is there is the second of the headings.
    expect(record?.spot('members[1].medicalEvents[0].disease')).toEqual({
      line: 3,
      column: 1,
      heading: 'members.medicalEvents.2.disease',
    })
    expect(record?.spot('members[1]')).toMatchObject({ line: 3 })
    expect(record?.spot('area')).toMatchObject({ line: 2 })
  })

  test('leaves what a type does not allow as the text that it is', async () => {
    const text = 'householdId,industryProjects,collectiveMember,members.disability.grade\nH1,2.0,yes,03'
    expect(await recordsOf(text)).toEqual([
      {
        householdId: 'H1',
        industryProjects: '2.0',
        collectiveMember: 'yes',
        members: [{ disability: { grade: '03' } }],
      },
    ])
  })

  test('H8 a ragged row rejects its household, and the others are read', async () => {
    const records = await read(`${HEAD}\nH1,rural,A1\nH1,rural\nH2,rural,B1\nH3,rural,C1,extra`)
    expect(rejections(records)).toEqual([['CSV_RAGGED_ROW'], ['CSV_RAGGED_ROW']])
    expect(records.map(({ diagnostics }) => diagnostics[0]?.household)).toEqual(['H1', undefined, 'H3'])
    expect(records[0]?.diagnostics[0]).toMatchObject({ line: 3, found: '2', expected: '3' })
  })

  test('H8 a cell that may have slid into the place of the id is not named', async () => {
    const [record] = await read('members.name,householdId,area\n张三,rural')
    expect(record?.diagnostics).toMatchObject([{ code: 'CSV_RAGGED_ROW', line: 2 }])
    expect(JSON.stringify(record?.diagnostics)).not.toMatch(/张三|"rural"/)
  })

  test('H8 a GBK file is one rejected record', async () => {
    const gbk = Buffer.concat([Buffer.from(`${HEAD}\nH1,rural,`), Buffer.from([0xd5, 0xc5, 0x0a])])
    expect(rejections(await read(gbk))).toEqual([['INPUT_NOT_UTF8']])
    expect(rejections(await read(gbk, false))).toEqual([['INPUT_NOT_UTF8']])
  })

  test('H8 quotation marks that do not fit reject the file, with the line', async () => {
    const records = await read(`${HEAD}\nH1,rural,A1\nH2,ru"ral,B1\n`)
    expect(records).toHaveLength(1)
    expect(records[0]?.diagnostics).toMatchObject([{ code: 'CSV_SYNTAX', line: 3 }])
  })

  test('what is the household’s own must not differ between its rows: both lines are named', async () => {
    const [record] = await read(`${HEAD}\nH1,rural,A1\nH1,rural,A2\nH1,urban,A3`)
    expect(record?.diagnostics).toEqual([
      {
        code: 'CSV_ROWS_DISAGREE',
        severity: 'error',
        file: 'x.csv',
        line: 4,
        column: 2,
        household: 'H1',
        path: 'area',
        related: [{ file: 'x.csv', line: 2, column: 2 }],
      },
    ])
  })

  test('an unknown heading rejects every household and is said once, with a suggestion', async () => {
    const records = await read('householdId,income.wageYaun,members.memberId\nH1,1,A1\nH2,1,B1\nH2,1,B2')
    expect(rejections(records)).toEqual([['CSV_UNKNOWN_HEADING', 'CSV_FILE_REJECTED'], ['CSV_FILE_REJECTED']])
    expect(records[0]?.diagnostics[0]).toMatchObject({
      found: 'income.wageYaun',
      line: 1,
      column: 2,
      suggestion: 'income.wageYuan',
    })
    expect(records.map(({ diagnostics }) => diagnostics.at(-1)?.household)).toEqual(['H1', 'H2'])
  })

  test.each([
    ['householdId,members.medicalEvents.1.totalCostYaun', 'members.medicalEvents.1.totalCostYuan'],
    ['householdId,医疗费用记录.3.医疗总费', '医疗费用记录.3.医疗总费用'],
  ])('suggests a heading with the number of the entry: %s', async (text, suggestion) => {
    expect((await read(`${text}\nH1,2`))[0]?.diagnostics[0]).toMatchObject({ suggestion })
  })

  test.each([
    ['', ['CSV_EMPTY']],
    ['H1,rural,A1\nH2,rural,B1', ['CSV_NO_HEADINGS']],
    ['householdId;area;members.memberId\nH1;rural;A1', ['CSV_NOT_COMMAS']],
    ['家庭编号\t居住地城乡\t成员编号\nH1\trural\tA1', ['CSV_NOT_COMMAS']],
    ['area,members.memberId\nrural,A1', ['CSV_ID_MISSING']],
    [`${HEAD},居住地城乡\nH1,rural,A1,rural`, ['CSV_HEADING_TWICE', 'CSV_FILE_REJECTED']],
    [`${HEAD},members.medicalEvents.0.setting\nH1,rural,A1,`, ['CSV_UNKNOWN_HEADING', 'CSV_FILE_REJECTED']],
    [`${HEAD},__proto__\nH1,rural,A1,x`, ['CSV_UNKNOWN_HEADING', 'CSV_FILE_REJECTED']],
    [`${HEAD},constructor.name\nH1,rural,A1,x`, ['CSV_UNKNOWN_HEADING', 'CSV_FILE_REJECTED']],
    [`${HEAD}\n,rural,A1`, ['CSV_ROW_WITHOUT_HOUSEHOLD']],
  ])('accounts for a table that cannot be read: %j', async (text, expected) => {
    expect(rejections(await read(text)).flat()).toEqual(expected)
  })

  test('a file that changes between the two readings rejects what is incomplete', async () => {
    const versions = [`${HEAD}\nH1,rural,A1\nH1,rural,A2\nH2,rural,B1`, `${HEAD}\nH1,rural,A1\nH2,rural,B1`]
    const input = inputOf('csv', '')
    const records = await readAll({ ...input, open: () => inputOf('csv', versions.shift() ?? '').open() })
    expect(rejections(records)).toEqual([['CSV_FILE_CHANGED']])
    expect(records).toHaveLength(2)
  })
})
