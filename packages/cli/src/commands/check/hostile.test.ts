import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { household } from '../../testing/households.ts'
import { edit, placeIn, policyCopies, type Edit } from '../../testing/policy-copies.ts'
import { runInProcess } from '../../testing/run-in-process.ts'
import { scratch } from '../../testing/scratch.ts'

const { folder } = scratch()
const copy = policyCopies(folder)
const bin = fileURLToPath(new URL('../../../bin/bangfu.js', import.meta.url))
const HEALTH = 'programs/health.json'
const PARAMETERS = 'parameters.json'
const LEAF = '{ "fact": "member.isRecognized", "operator": "equal", "value": true }'

interface Problem {
  readonly code: string
  readonly severity: string
  readonly message: string
  readonly line: number
  readonly found?: string
  readonly suggestion?: string
  readonly related?: readonly unknown[]
  readonly witness?: { readonly record: unknown; readonly asOf: string }
}

const check = async (policy: string) => {
  const { status, stdout } = await runInProcess(['check', policy, '--format', 'json'])
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Problem[] }
  return { status, diagnostics, codes: [...new Set(diagnostics.map(({ code }) => code))] }
}

const edited = (...edits: readonly Edit[]) => check(copy(...edits))
const asCondition = (condition: unknown): Edit => [HEALTH, LEAF, JSON.stringify(condition)]

describe('bangfu check of rule files that mean harm, or were broken', () => {
  test.each([
    ['a fact', { fact: 'constructor', operator: 'equal', value: true }, 'UNKNOWN_FACT'],
    ['a fact of the prototype', { fact: '__proto__', operator: 'equal', value: true }, 'UNKNOWN_FACT'],
    ['an operator', { fact: 'member.isRecognized', operator: 'constructor', value: true }, 'UNKNOWN_OPERATOR'],
    ['a path', { fact: 'member.isRecognized', operator: 'equal', value: true, path: '$..[?(@.x())]' }, 'UNKNOWN_KEY'],
    ['a script', { script: 'process.exit(0)' }, 'NOT_A_CONDITION'],
  ])('R1 %s that could run code is refused', async (_, condition, code) => {
    expect(await edited(asCondition(condition))).toMatchObject({ status: 2, codes: [code] })
  })

  test('R2 there is no operator for regular expressions, and a name of a million characters costs no time', async () => {
    const regex = { fact: 'member.name', operator: 'matches', value: '^(a+)+$' }
    expect(await edited(asCondition(regex))).toMatchObject({ status: 2, codes: ['UNKNOWN_OPERATOR'] })
    const long = { fact: 'a'.repeat(1_000_000), operator: 'equal', value: true }
    const { status, diagnostics } = await edited(asCondition(long))
    expect(status).toBe(2)
    expect(diagnostics[0]?.message.length).toBeLessThan(1000)
  })

  test('R3 brackets a million deep and a file of 100 MB are refused by stated limits', async () => {
    const deep = copy()
    writeFileSync(join(deep, 'signals.json'), '['.repeat(1_000_000))
    expect(await check(deep)).toMatchObject({ status: 2, diagnostics: [{ code: 'TEXT_TOO_DEEP', line: 1 }] })
    const huge = copy()
    truncateSync(join(huge, 'signals.json'), 100_000_000)
    expect(await check(huge)).toMatchObject({ status: 2, diagnostics: [{ code: 'POLICY_FILE_TOO_LARGE' }] })
  })

  test('R4 a key that stands twice is refused with both places', async () => {
    const { status, diagnostics } = await edited([HEALTH, '"for": "member"', '"for": "member", "for": "household"'])
    expect(status).toBe(2)
    expect(diagnostics).toMatchObject([{ code: 'JSON_DUPLICATE_KEY', related: [{ line: diagnostics[0]?.line }] }])
  })

  test.each([
    ['key', [HEALTH, '"readings"', '"readngs"'], 'readings'],
    ['operator', [HEALTH, '"equal"', '"equl"'], 'equal'],
    ['fact', [HEALTH, '"member.isRecognized"', '"member.isRecognised"'], 'member.isRecognized'],
    ['parameter', ['derived/income.json', '"param.incomeLineYuan"', '"param.incomeLinYuan"'], 'param.incomeLineYuan'],
  ] as const)('R5 an unknown %s is an error with its place and what was meant', async (_, one, suggestion) => {
    const { status, diagnostics } = await edited(one)
    expect(status).toBe(2)
    expect(diagnostics).toMatchObject([{ line: expect.any(Number) as number, suggestion }])
  })

  test('R5 a value of the wrong type is an error', async () => {
    expect(await edited([HEALTH, '"value": true', '"value": "yes"'])).toMatchObject({ codes: ['WRONG_OPERAND'] })
  })

  test('R6 a mistyped fact under a negation does not load, so that it grants nothing', async () => {
    const not = { not: { fact: 'member.isRecognised', operator: 'equal', value: true } }
    expect(await edited(asCondition(not))).toMatchObject({ status: 2, codes: ['UNKNOWN_FACT'] })
  })

  test.each(['all', 'any'])('R7 an empty %s is refused', async (form) => {
    expect(await edited(asCondition({ [form]: [] }))).toMatchObject({ status: 2, codes: ['EMPTY_LIST'] })
  })

  test('R7 a policy without rules is refused', async () => {
    const policy = copy()
    const manifest = JSON.parse(readFileSync(join(policy, 'policy.json'), 'utf8')) as { files: string[] }
    const files = manifest.files.filter((file) => !/^(?:programs|signals|findings)/.test(file))
    writeFileSync(join(policy, 'policy.json'), JSON.stringify({ ...manifest, files }))
    const { status, codes } = await check(policy)
    expect(status).toBe(2)
    expect(codes).toContain('NO_RULES')
  })

  test.each(['../outside.json', '/etc/passwd', 'https://example.org/x.json'])(
    'R8 the manifest cannot list %s',
    async (listed) => {
      writeFileSync(join(folder, 'outside.json'), '{}')
      const { status, codes } = await edited(['policy.json', '"signals.json",', `"signals.json", "${listed}",`])
      expect([status, codes]).toEqual([2, ['FILE_OUTSIDE']])
    },
  )

  test('R8 a link, or a folder that is a link, leads nowhere outside', async () => {
    const policy = copy(['policy.json', '"signals.json",', '"signals.json", "x.json", "in/x.json",'])
    mkdirSync(join(folder, 'elsewhere'))
    for (const file of ['outside.json', 'elsewhere/x.json']) writeFileSync(join(folder, file), '{}')
    symlinkSync('../outside.json', join(policy, 'x.json'))
    symlinkSync('../elsewhere', join(policy, 'in'))
    const { diagnostics } = await check(policy)
    expect(diagnostics.map(({ code, found }) => [code, found])).toEqual([
      ['POLICY_LINK_OUTSIDE', 'x.json'],
      ['POLICY_LINK_OUTSIDE', 'in/x.json'],
    ])
  })

  test.each(['1e3', '1e400', '0x10', '３２４７', '"1e3"', '"0x10"', '"３２４７"', '"1,200.50"'])(
    'R9 %s is no amount',
    async (text) =>
      expect(await edited([PARAMETERS, '"value": 3247', `"value": ${text}`])).toMatchObject({ status: 2 }),
  )

  test('R9 735.1 is one, written either way', async () => {
    for (const text of ['735.1', '"735.1"']) {
      expect(await edited([PARAMETERS, '"value": 3247', `"value": ${text}`])).toMatchObject({ status: 0 })
    }
  })

  test('R10 a rule that another masks is reported with a household, in words as well', async () => {
    const masking: Edit = ['programs/industry.json', '"outcome": "discretionary"', '"outcome": "entitled"']
    const policy = copy(masking, masking)
    const { status, diagnostics } = await check(policy)
    const masked = diagnostics.find(({ code }) => code === 'OUTCOME_MASKED')
    expect(status).toBe(0)
    expect(masked).toMatchObject({
      severity: 'warning',
      witness: { record: { householdId: expect.any(String) as string } },
    })
    const { stdout } = await runInProcess(['check', policy, '--locale', 'zh'])
    expect(stdout).toMatch(/举一户虚构的家庭，核定日期 \d{4}-\d\d-\d\d：\n {4}· [^\n]*行政区划/)
    expect(stdout).not.toContain('[object')
  })

  test('R11 29 February is a day in a leap year alone', async () => {
    const from = (day: string): Edit => [
      PARAMETERS,
      '"from": "2019-11-25", "value": 7800',
      `"from": "2019-11-25", "to": "${day}", "value": 7800`,
    ]
    expect((await edited(from('2020-02-29'))).codes).not.toContain('NOT_A_DAY')
    expect(await edited(from('2021-02-29'))).toMatchObject({ status: 2, codes: ['NOT_A_DAY'] })
  })

  test('R11 says the same in every time zone', () => {
    const gap: Edit = [PARAMETERS, '"from": "2019-11-25", "value": 7800', '"from": "2019-11-26", "value": 7800']
    const policy = copy(gap)
    const said = ['UTC', 'Asia/Shanghai', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) =>
      execFileSync(process.execPath, [bin, 'check', policy], { encoding: 'utf8', env: { ...process.env, TZ: zone } }),
    )
    expect(said[0]).toContain('2019-11-25')
    expect(new Set(said).size).toBe(1)
  })

  test('R12 a file that changes mid-batch changes no decision of the batch', async () => {
    const policy = copy()
    const child = spawn(process.execPath, [bin, 'assess', '-', '--policy', policy, '--format', 'ndjson'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const next = async (id: string): Promise<unknown> => {
      const line = new Promise<string>((resolve) =>
        child.stdout.once('data', (data: Buffer) => resolve(data.toString())),
      )
      child.stdin.write(`${JSON.stringify(household(id))}\n`)
      return (JSON.parse(await line) as { readonly policy: unknown }).policy
    }
    const first = await next('A')
    edit(policy, [PARAMETERS, '"value": 3247', '"value": 4000'])
    const second = await next('B')
    edit(policy, [PARAMETERS, '"value": 4000', '"value": 4000，'])
    const third = await next('C')
    child.stdin.end()
    expect([second, third]).toEqual([first, first])
    expect(await check(policy)).toMatchObject({ status: 2 })
  })

  test.each([
    ['a bidirectional mark', 'member.is\u202eRecognized', 'TEXT_HIDDEN_CHARACTER'],
    ['the same as an escape', 'member.is\\u202eRecognized', 'TEXT_HIDDEN_CHARACTER'],
    ['a character of no width', 'member.is\u200bRecognized', 'TEXT_HIDDEN_CHARACTER'],
    ['a look-alike of another alphabet', 'member.isRеcognized', 'UNKNOWN_FACT'],
  ])('R14 %s is refused', async (_, name, code) => {
    const { status, codes } = await edited([HEALTH, 'member.isRecognized', name])
    expect(status).toBe(2)
    expect(codes).toContain(code)
  })

  test('R14 a byte order mark moves no place; GBK is refused where it begins', async () => {
    const policy = copy([HEALTH, '"operator": "equal"', '"operator": "eqaul"'])
    const path = join(policy, HEALTH)
    writeFileSync(path, `\ufeff${readFileSync(path, 'utf8')}`)
    const { stdout } = await runInProcess(['check', policy])
    expect(stdout.startsWith(`${placeIn(policy, HEALTH, '"eqaul"')}: `)).toBe(true)
    writeFileSync(path, Buffer.concat([Buffer.from('{\n  "x": "'), Buffer.from([0xd6, 0xd0]), Buffer.from('"}')]))
    expect(await check(policy)).toMatchObject({ diagnostics: [{ code: 'TEXT_NOT_UTF8', line: 2, column: 9 }] })
  })

  test('R15 an amount divided by zero loads, and is no amount', async () => {
    const lookup = '{ "lookup": "param.health.personalPremiumYuan", "by": { "fact": "member.medicalInsurance" } }'
    const policy = copy(['derived/health.json', lookup, '{ "divide": [ 250, 0 ] }'])
    expect(await check(policy)).toMatchObject({ status: 0 })
    const stdin = JSON.stringify(household('A', {}, { medicalInsurance: 'ncms' }))
    const { stdout } = await runInProcess(['assess', '-', '--policy', policy, '--format', 'ndjson'], { stdin })
    const { amountsYuan, benefits } = JSON.parse(stdout) as {
      readonly amountsYuan: object
      readonly benefits: readonly { readonly code: string }[]
    }
    expect(amountsYuan).not.toHaveProperty('HEA-PREMIUM')
    const line = benefits.find(({ code }) => code === 'HEA-PREMIUM')
    expect(line).toBeDefined()
    expect(line).not.toHaveProperty('amountYuan')
  })

  test('R16 a fact that was renamed in one place alone does not load, and each place is named', async () => {
    const { status, diagnostics } = await edited([
      'derived/pension.json',
      '"member.isOfPensionAge"',
      '"member.isOfPension"',
    ])
    expect(status).toBe(2)
    expect(diagnostics.length).toBeGreaterThan(1)
    for (const one of diagnostics) {
      expect(one).toMatchObject({
        code: 'UNKNOWN_FACT',
        found: 'member.isOfPensionAge',
        suggestion: 'member.isOfPension',
      })
    }
  })
})
