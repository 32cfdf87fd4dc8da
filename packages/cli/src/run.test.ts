import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { beforeEach, describe, expect, test } from 'vitest'
import { household, idNumber } from './testing/households.ts'
import { runInProcess } from './testing/run-in-process.ts'
import { scratch } from './testing/scratch.ts'
import { flatten } from './testing/to-csv.ts'

interface Case {
  readonly id: string
  readonly asOf: string
  readonly parameters: Record<string, unknown>
  readonly household: Record<string, unknown>
}

const casesFile = new URL('../../core/policies/panjin-2019/cases/worked.cases.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(casesFile, 'utf8')) as { cases: readonly Case[] }
const { file } = scratch()

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')
const decisions = (stdout: string) => lines(stdout).map((line) => JSON.parse(line) as Record<string, unknown>)
const ndjson = (...records: readonly unknown[]): string => records.map((record) => JSON.stringify(record)).join('\n')

let stdin = ''
beforeEach(() => {
  stdin = ''
})
const assess = (...argv: string[]) => runInProcess(['assess', '-', '--format', 'ndjson', ...argv], { stdin })

describe('run assess', () => {
  test.each(cases.map((one) => [one.id, one] as const))(
    '%s is decided from CSV, from JSON and by the API alike',
    async (_, { household: record, asOf, parameters }) => {
      const settings = Object.entries(parameters).flatMap(([id, value]) => [
        '--param',
        `${id}=${JSON.stringify(value)}`,
      ])
      const run = (path: string) => runInProcess(['assess', path, '--as-of', asOf, '--format', 'ndjson', ...settings])
      const json = await run(file('case.json', JSON.stringify(record, null, 2)))
      const csv = await run(file('case.csv', flatten([record])))
      const expected = createPolicy(panjin2019, { parameters }).decide(record as never, { asOf })
      expect(json.stderr).toBe('Records read 1 = assessed 1 + rejected 0\n')
      expect(decisions(json.stdout)).toEqual([JSON.parse(JSON.stringify(expected))])
      expect(decisions(csv.stdout)).toEqual(decisions(json.stdout))
    },
  )

  test('prints one decision a line and nothing else, and accounts for every record', async () => {
    stdin = `${ndjson(household('A'), household('B', { area: 'town' }))}\n{"a":\n${ndjson(household('C'))}\n`
    const { status, stdout, stderr } = await assess()
    expect(decisions(stdout).map(({ householdId }) => householdId)).toEqual(['A', 'C'])
    expect(stdout.endsWith('}\n')).toBe(true)
    expect(status).toBe(1)
    expect(lines(stderr)).toHaveLength(3)
    expect(lines(stderr)[0]).toMatch(/^-:2:\d+: .*"town".*`B`/)
    expect(lines(stderr)[1]).toMatch(/^-:3:\d+: /)
    expect(lines(stderr)[2]).toBe('Records read 4 = assessed 2 + rejected 2')
  })

  test('prints a JSON list that is valid with no decision, with one and with many', async () => {
    for (const records of [[], [household('A')], [household('A'), household('B')]]) {
      const path = file('list.json', JSON.stringify(records))
      const { stdout, status } = await runInProcess(['assess', path, '--format', 'json'])
      expect(JSON.parse(stdout)).toHaveLength(records.length)
      expect(status).toBe(0)
    }
    const broken = await runInProcess(['assess', file('broken.json', '[{"householdId": "A"}'), '--format', 'json'])
    expect(JSON.parse(broken.stdout)).toEqual([])
    expect(broken.status).toBe(1)
  })

  test('decides for the local day of the clock where no day is named', async () => {
    stdin = ndjson(household('A'))
    expect(decisions((await assess()).stdout)).toMatchObject([{ asOf: '2019-12-31' }])
    expect(decisions((await assess('--as-of', '2020-02-29')).stdout)).toMatchObject([{ asOf: '2020-02-29' }])
  })

  test('a household id that comes again is rejected, with the place of the first', async () => {
    const first = file('first.json', JSON.stringify([household('A')]))
    stdin = ndjson(household('B'), household('A'))
    const { status, stdout, stderr } = await assess('--', first, first)
    expect(decisions(stdout)).toHaveLength(2)
    expect(lines(stderr).slice(0, 2)).toEqual([
      `${first}:1:17: household \`A\`: its id was already read at -:2:16; this record is rejected.`,
      `${first}:1:17: household \`A\`: its id was already read at -:2:16; this record is rejected.`,
    ])
    expect(status).toBe(1)
  })

  test('H3 an ID number as a JSON number is refused and not repeated', async () => {
    const id = idNumber('1960-01-01', '123')
    const number = id.endsWith('X') ? idNumber('1960-01-01', '124') : id
    stdin = ndjson(household('A', {}, { idNumber: 0 })).replace('"idNumber":0', `"idNumber":${number}`)
    const { status, stdout, stderr } = await assess()
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('members[0].idNumber')
    expect(stderr).not.toContain(number.slice(6, 14))
  })

  test('H3 an ID number that a spreadsheet rounded is refused, with its column', async () => {
    const path = file(
      'rounded.csv',
      'householdId,regionCode,area,成员编号,身份证号码\nH1,211122,rural,A1,2.11122E+17\n',
    )
    const { status, stderr } = await runInProcess(['assess', path, '--format', 'ndjson'])
    expect(status).toBe(1)
    expect(stderr).toContain(`${path}:2:5: `)
    expect(stderr).toContain('(column `身份证号码`)')
  })

  test('H1 an income that is no amount is refused, never read as one', async () => {
    for (const wage of ['', [], '1,200.50', '1e3', '１２', 12.5]) {
      stdin = ndjson(household('A', { income: { wageYuan: wage } }))
      expect(await assess()).toMatchObject({ status: 1, stdout: '' })
    }
    stdin = ndjson(household('A', { income: { wageYuan: null } }))
    expect(await assess()).toMatchObject({ status: 0 })
  })

  test('H5 keys of the prototype are unknown keys', async () => {
    stdin =
      '{"householdId":"A","regionCode":"211122","area":"rural","__proto__":{"x":1},"members":[{"memberId":"A1","constructor":1}]}'
    const { status, stderr } = await assess()
    expect(status).toBe(1)
    expect(stderr).toMatch(/`constructor`[^]*`__proto__`/)
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })

  test('H6 a person in two households is flagged without the ID number, and both are assessed', async () => {
    const id = idNumber('1960-01-01', '123')
    stdin = ndjson(household('A', {}, { idNumber: id }), household('B', {}, { idNumber: id }))
    const { status, stdout, stderr } = await assess()
    expect(status).toBe(0)
    expect(decisions(stdout)).toHaveLength(2)
    expect(lines(stderr)[0]).toMatch(/^-:2:\d+: warning: household `B`: .*household `A`/)
    expect(stderr).not.toContain(id)
  })

  test('H6 a household without members, and one of 10 000, is refused', async () => {
    const crowd = Array.from({ length: 10_000 }, (_, index) => ({ memberId: `M${index}` }))
    stdin = ndjson(household('A', { members: [] }), household('B', { members: crowd }))
    const { status, stdout, stderr } = await assess()
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('read 2 = assessed 0 + rejected 2')
  })

  test('H7 rare characters are kept, NUL and a name of 10 MB are refused', async () => {
    stdin = ndjson(
      household('𠮷-1', {}, { name: '𠮷野' }),
      household('B', {}, { name: 'a\u0000b' }),
      household('C', {}, { name: '长'.repeat(3_500_000) }),
      household('D', {}, { name: '长'.repeat(1000) }),
    )
    const { stdout, stderr } = await assess()
    expect(decisions(stdout).map(({ householdId }) => householdId)).toEqual(['𠮷-1'])
    expect(stderr).toContain('read 4 = assessed 1 + rejected 3')
    expect(stderr.length).toBeLessThan(2000)
    expect(stderr).not.toContain('长长')
  })

  test('H8 read = assessed + rejected for a table with ragged and wrong rows', async () => {
    const rows = [
      'householdId,regionCode,area,members.memberId',
      'H1,211122,rural,A1',
      'H2,211122',
      'H3,211122,town,C1',
    ]
    const path = file('ragged.csv', rows.join('\n'))
    const { status, stdout, stderr } = await runInProcess(['assess', path, '--format', 'ndjson'])
    expect(decisions(stdout)).toMatchObject([{ householdId: 'H1' }])
    expect(stderr).toMatch(/ragged\.csv:3:1: household `H2`: .*2 cells, expected 4/)
    expect(stderr).toMatch(/ragged\.csv:4:3: .*`H3`.*\(column `area`\)/)
    expect(stderr).toContain('Records read 3 = assessed 1 + rejected 2')
    expect(status).toBe(1)
  })

  test('H8 a GBK file is named, and told to be saved as UTF-8', async () => {
    const gbk = Buffer.concat([
      Buffer.from('householdId,'),
      Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]),
      Buffer.from('\nH1,x'),
    ])
    const path = file('gbk.csv', gbk)
    const good = file('good.json', JSON.stringify(household('A')))
    const { status, stdout, stderr } = await runInProcess(['assess', path, good, '--format', 'ndjson'])
    expect(decisions(stdout)).toHaveLength(1)
    expect(stderr).toContain(`${path}:1:13: the text is not UTF-8`)
    expect(stderr).toContain('Records read 2 = assessed 1 + rejected 1')
    expect(status).toBe(1)
  })

  test('L2 a table without headings is not quoted', async () => {
    const path = file('headless.csv', `张三,${idNumber('1960-01-01', '123')},rural\n`)
    const { status, stderr } = await runInProcess(['assess', path])
    expect(status).toBe(1)
    expect(stderr).not.toMatch(/张三|19600101/)
  })

  test('L5 escapes in data reach no terminal', async () => {
    const escape = '\u001b]0;owned\u0007\u001b[31m'
    stdin = ndjson(household(`A${escape}`), household('B', { [`x${escape}`]: 1 }), household('C', { area: escape }))
    const table = await runInProcess(['assess', '-'], { stdin })
    for (const text of [table.stdout, table.stderr, (await assess()).stderr]) {
      expect(text).not.toContain('\u001b')
      expect(text).not.toContain('\u0007')
    }
  })

  test('R9 a parameter is taken as it is written, or refused', async () => {
    stdin = ndjson(household('A'))
    expect(await assess('--param', 'health.baseRate=0.85')).toMatchObject({ status: 0 })
    for (const wrong of ['1e-1', '0.8５', '0x1', '.5']) {
      expect(await assess('--param', `health.baseRate=${wrong}`)).toMatchObject({ status: 2, stdout: '' })
    }
  })

  test('a policy that does not load prints every problem and decides nothing', async () => {
    stdin = ndjson(household('A'))
    const { status, stdout, stderr } = await assess('--param', 'incomeLineYun=1', '--param', 'health.baseRate=2')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('--param incomeLineYun: ')
    expect(stderr).toContain('`incomeLineYuan`')
    expect(stderr).toContain('--param health.baseRate: ')
  })

  test('a file that is missing, a folder and a name without a known end are wrong usage', async () => {
    for (const name of ['/nowhere/x.json', '/tmp', file('x.txt', '{}')]) {
      expect(await runInProcess(['assess', name])).toMatchObject({ status: 2, stdout: '' })
    }
    expect(await runInProcess(['assess', '-', '-'])).toMatchObject({ status: 2 })
    const named = file('y.txt', JSON.stringify(household('A')))
    expect(await runInProcess(['assess', named, '--input-format', 'json'])).toMatchObject({ status: 0 })
  })

  test('says everything in Chinese where the locale is Chinese', async () => {
    stdin = ndjson(household('A'), household('B', { area: 'town' }))
    const { stdout, stderr } = await runInProcess(['assess', '-', '--locale', 'zh'], { stdin })
    expect(stdout).toContain('户 A · 核定日期 2019-12-31')
    expect(stdout).toContain('低保家庭')
    expect(stderr).toContain('读取记录 2 = 核定 1 + 退回 1')
    expect((await runInProcess(['assess', '--help'], { lang: 'zh_CN.UTF-8' })).stdout).toContain('用法：')
    expect((await runInProcess(['assess', '--help', '--locale', 'en'], { lang: 'zh_CN.UTF-8' })).stdout).toContain(
      'Usage:',
    )
    expect((await runInProcess(['--formt'], { lang: 'zh_CN.UTF-8' })).stderr).toContain('没有选项')
  })

  test('describes up to 20 households in full and gives more of them a row each, with totals either way', async () => {
    const some = (count: number) => ndjson(...Array.from({ length: count }, (_, index) => household(`H${index}`)))
    const few = await runInProcess(['assess', '-'], { stdin: some(20) })
    expect(few.stdout.match(/Household H\d+ · on/g)).toHaveLength(20)
    expect(few.stdout).toContain('Total of 20 households')
    const many = await runInProcess(['assess', '-'], { stdin: some(21) })
    expect(many.stdout.match(/^H\d+ /gm)).toHaveLength(21)
    expect(many.stdout).toContain('Total of 21 households')
  })

  test('shows what is open, who supplies it, and what a person is due', async () => {
    const { household: record, asOf } = cases.find(({ id }) => id === 'CASE-05') ??
      cases[0] ?? { household: {}, asOf: '' }
    const { stdout } = await runInProcess(['assess', '-', '--as-of', asOf], { stdin: JSON.stringify(record) })
    expect(stdout).toMatch(/HEA-PREMIUM · 2\.2\.3\.j/)
    expect(stdout).toMatch(/A1 +entitled +250/)
    expect(stdout).toMatch(/\? The county decides/)
  })

  test.each([
    [
      'en',
      'No rule is in force on this day: nothing can be decided.',
      'No measure is open',
      'No value of the parameter',
    ],
    ['zh', '这一天方案没有有效的规则，不能核定。', '没有开启的措施', '当日没有有效的'],
  ])('says once that a day has no rules, and never that nothing is open (%s)', async (locale, said, ...unsaid) => {
    const { stdout } = await runInProcess(['assess', '-', '--as-of', '2019-01-01', '--locale', locale], {
      stdin: ndjson(household('A')),
    })
    expect(stdout.split(said)).toHaveLength(2)
    for (const text of unsaid) expect(stdout).not.toContain(text)
  })

  test('lists what is undecided one below the other, each once', async () => {
    const { stdout } = await runInProcess(['assess', '-', '--locale', 'zh'], {
      stdin: ndjson(household('A', { income: null, noFoodWorry: null, noClothingWorry: null })),
    })
    expect(stdout).toMatch(/^ +尚待确定 +本户的“家庭收入”未知，由村（社区）提供。$/m)
    expect(stdout.match(/“家庭收入”未知/g)).toHaveLength(1)
    expect(stdout).not.toContain('; ')
  })

  test('a household without open measures is told what follows, which is no refusal', async () => {
    const path = fileURLToPath(new URL('../../../examples/households.json', import.meta.url))
    const { stdout } = await runInProcess(['assess', path, '--locale', 'zh'])
    expect(stdout).toMatch(/没有开启的措施。[^]*后续办理：转认定/)
    expect(stdout).not.toContain('可办理')
  })

  test('a cell that holds the label of a code is told the code, in the voice of the other sentences', async () => {
    const path = file('labels.csv', '家庭编号,行政区划代码,居住地城乡,成员编号\nH-1,211122,农村,1\n')
    const { stderr } = await runInProcess(['assess', path, '--locale', 'zh'])
    expect(stderr).toContain('是不是想写「rural（农村）」？（列「居住地城乡」）')
    for (const argv of [['asses'], ['assess', 'x', '--as-of', 'y'], ['assess', '--formt'], ['assess', 'x.txt']]) {
      const said = (await runInProcess(argv, { lang: 'zh_CN.UTF-8' })).stderr
      expect(said).toContain('「')
      expect(said).not.toMatch(/`|[「」] | [「」]|, /)
    }
  })

  test('groups the thousands of amounts in the table alone', async () => {
    const stdin = ndjson(household('A', { income: { wageYuan: '1234567.5' } }))
    expect((await runInProcess(['assess', '-'], { stdin })).stdout).toContain('1,234,567.5')
    expect((await runInProcess(['assess', '-', '--format', 'ndjson'], { stdin })).stdout).not.toContain('1,234')
  })
})
