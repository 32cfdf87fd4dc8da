import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { placeIn, policyCopies } from '../../testing/policy-copies.ts'
import { runInProcess } from '../../testing/run-in-process.ts'
import { scratch } from '../../testing/scratch.ts'

const { folder } = scratch()
const copy = policyCopies(folder)
const check = (...argv: string[]) => runInProcess(['check', ...argv])

const HEALTH = 'programs/health.json'
const misspelt = [HEALTH, '"operator": "equal"', '"operator": "eqaul"'] as const

interface Report {
  readonly policy: { readonly id: string; readonly hash: string } | null
  readonly counts: { readonly errors: number; readonly warnings: number; readonly infos: number }
  readonly diagnostics: readonly Readonly<Record<string, unknown>>[]
}

const jsonOf = async (...argv: string[]): Promise<Report> =>
  JSON.parse((await check(...argv, '--format', 'json')).stdout) as Report

describe('bangfu check', () => {
  test('finds no error in the shipped policy, by id and without a name', async () => {
    for (const argv of [[], ['panjin-2019']]) {
      const { status, stdout, stderr } = await check(...argv)
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toMatch(/^Policy panjin-2019 1\.0\.0 loads \(folder \S*panjin-2019\/?\)\.\n0 errors, /m)
    }
  })

  test('says which folder it looked over', async () => {
    const policy = copy()
    const { stdout } = await check(policy, '--locale', 'zh')
    expect(stdout).toContain(`方案 panjin-2019（1.0.0，文件夹 ${policy}）可以载入。`)
    expect(await jsonOf(policy)).toMatchObject({ folder: policy })
  })

  test('names the place, quotes the line with marks under the place, and says what was meant', async () => {
    const policy = copy(misspelt)
    const { status, stdout } = await check(policy)
    const [head = '', line = '', marks = ''] = stdout.split('\n')
    expect(status).toBe(2)
    expect(head.startsWith(`${placeIn(policy, HEALTH, '"eqaul"')}: error: `)).toBe(true)
    expect(head).toContain('Did you mean `equal`?')
    expect(line).toContain('"operator": "eqaul"')
    expect(line.indexOf('"eqaul"')).toBe(marks.indexOf('^'))
    expect(marks.trimEnd().endsWith('^^^^^^^')).toBe(true)
    expect(stdout).toContain('The policy does not load.\n1 error, 0 warnings, 0 notes.')
  })

  test('says all of it in Chinese, marks under Chinese text in their columns', async () => {
    const policy = copy([HEALTH, '"clause": "2.2.3"', '"clause": "二（三）" , "标题": "健康"'])
    const { stdout } = await check(policy, '--locale', 'zh')
    expect(stdout).toContain('：错误：'.slice(1))
    expect(stdout).toContain('方案无法载入。')
    const lines = stdout.split('\n')
    const at = lines.findIndex((line) => line.includes('│') && line.includes('"标题"'))
    const shown = lines[at] ?? ''
    // Each Chinese character before the place takes two columns, each of the others one.
    const before = shown.slice(0, shown.indexOf('"二（三）"'))
    expect((lines[at + 1] ?? '').indexOf('^')).toBe(before.length)
    const marks = lines.flatMap((line, index) => (lines[index - 1] === shown ? [line] : []))
    expect(marks.join('\n')).toMatch(/\^{10}/)
  })

  test('reports every problem of every file, in the order of the lines', async () => {
    const parameter = ['parameters.json', '"type": "rate"', '"type": "raet"'] as const
    const policy = copy(misspelt, parameter, misspelt)
    const { diagnostics } = await jsonOf(policy)
    const health = diagnostics.filter(({ file }) => String(file).endsWith('health.json')).map(({ line }) => line)
    expect(diagnostics.length).toBeGreaterThanOrEqual(3)
    expect(health).toEqual([...health].sort((a, b) => Number(a) - Number(b)))
  })

  test('prints the report as JSON of a stated shape', async () => {
    const policy = copy(misspelt)
    const { policy: loaded, counts, diagnostics } = await jsonOf(policy, '--locale', 'zh')
    expect([loaded, counts]).toEqual([null, { errors: 1, warnings: 0, infos: 0 }])
    const [file = '', line, column] = placeIn(policy, HEALTH, '"eqaul"').split(':')
    expect(diagnostics).toEqual([
      {
        code: 'UNKNOWN_OPERATOR', severity: 'error', file, line: Number(line), column: Number(column),
        endColumn: Number(column) + '"eqaul"'.length, rule: 'hea-premium', path: 'rules[0].conditions.all[0].operator',
        found: 'eqaul', expected: expect.stringContaining('lessThan') as string, suggestion: 'equal',
        message: expect.stringMatching(/^「hea-premium」：.*是不是想写「equal」？$/) as string,
      },
    ]) // prettier-ignore
    const sound = await jsonOf()
    expect(sound.policy).toMatchObject({ id: 'panjin-2019', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
  })

  test('prints annotations of GitHub, a line each, with what its form needs escaped', async () => {
    const odd = join(folder, 'a,b:c%d')
    mkdirSync(odd)
    writeFileSync(join(odd, 'policy.json'), '{ "policy": "x%0Ay", }')
    const { status, stdout } = await check(odd, '--format', 'github')
    expect(status).toBe(2)
    expect(stdout).toMatch(/^::error file=policy\.json,line=1,col=22,endColumn=23,title=JSON_SYNTAX::[^\n]*\n$/)
    const inside = await check(copy([HEALTH, '"eqaul"'.replace('eqaul', 'equal'), '"100%:,"']), '--format', 'github')
    expect(inside.stdout).toContain('100%25:,')
    expect(inside.stdout).not.toContain('100%:,')
  })

  test('a warning alone is no failure: a rule file that the manifest does not list', async () => {
    const policy = copy()
    writeFileSync(join(policy, 'programs', 'new.json'), '{ "rules": [] }')
    writeFileSync(join(policy, 'cases', 'mine.cases.json'), '{}')
    const { status, stdout } = await check(policy)
    expect(status).toBe(0)
    expect(stdout).toContain(`${placeIn(policy, 'policy.json', '[\n').replace(/:\d+$/, '')}:`)
    expect((await jsonOf(policy)).diagnostics.filter(({ code }) => code === 'FILE_NOT_LISTED')).toMatchObject([
      { severity: 'warning', found: 'programs/new.json' },
    ])
  })

  test.each(['health.json.txt', 'Health.json', 'HEALTH.JSON', 'heatlh.json'])(
    'a file that is saved as %s is the one that is missing',
    async (name) => {
      const policy = copy()
      renameSync(join(policy, HEALTH), join(policy, 'programs', name))
      const { diagnostics } = await jsonOf(policy)
      expect(diagnostics.filter(({ code }) => code === 'FILE_MISSING')).toMatchObject([
        { found: HEALTH, suggestion: `programs/${name}` },
      ])
      expect(diagnostics.filter(({ code }) => code === 'FILE_NOT_LISTED')).toMatchObject([
        { found: `programs/${name}` },
      ])
    },
  )

  test('L5 what a rule file holds steers no terminal, in any form', async () => {
    const policy = copy([HEALTH, '"operator": "equal"', '"operator": "\\u001b]0;owned\\u0007\\u202e\\u009b31m"'])
    for (const format of ['text', 'json', 'sarif', 'github']) {
      const { status, stdout } = await check(policy, '--format', format)
      expect(status).toBe(2)
      // eslint-disable-next-line no-control-regex -- what must not be there
      expect(stdout).not.toMatch(/[\u001b\u0007\u009b\u202e]/)
    }
  })

  test('refuses what is no policy, more than one, and a form that there is none of', async () => {
    expect(await check('panjin-2091')).toMatchObject({ status: 2, stdout: '' })
    expect(await check('a', 'b')).toMatchObject({ status: 2, stdout: '' })
    expect((await check('--format', 'sarfi')).stderr).toContain('did you mean `sarif`?')
    expect(await check('--watch', '--format', 'json')).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('a variant within its bounds', () => {
  const examples = fileURLToPath(new URL('../../../../../examples/variants/', import.meta.url))

  test('is not told what is to be mended in its base, which whoever looks over the base is', async () => {
    const base = await jsonOf()
    expect(base.diagnostics.length).toBeGreaterThan(0)
    for (const id of ['dawa-example', 'dawa-zone-example']) {
      const { policy, diagnostics } = await jsonOf(join(examples, id))
      expect(policy).toMatchObject({ id })
      const known = base.diagnostics.map(({ code, path, rule }) => JSON.stringify([code, path, rule]))
      expect(diagnostics.filter(({ code, path, rule }) => known.includes(JSON.stringify([code, path, rule])))).toEqual(
        [],
      )
    }
  })
})

describe('a variant beyond its bounds', () => {
  const words = { zh: '虚构', en: 'invented' }
  const lowered = (): string => {
    const policy = join(folder, 'low')
    mkdirSync(policy)
    const manifest = {
      policy: 'low', version: '1', title: words, extends: 'panjin-2019', by: 'county',
      effectiveFrom: '2020-01-01', files: ['v.json'],
    } // prettier-ignore
    const values = [{ from: '2020-01-01', value: '0.85', provenance: 'scenario', source: words }]
    writeFileSync(join(policy, 'policy.json'), JSON.stringify(manifest))
    writeFileSync(
      join(policy, 'v.json'),
      JSON.stringify({ set: [{ parameter: 'health.baseRate', values, reason: words }] }),
    )
    return policy
  }

  test('is refused with a household and what it would lose, by each command, in words of the base', async () => {
    const policy = lowered()
    const { status, stdout } = await check(policy, '--locale', 'zh')
    const assessed = await runInProcess(['assess', '-', '--policy', policy, '--locale', 'zh'])
    expect([status, assessed.status]).toEqual([2, 2])
    for (const text of [stdout, assessed.stderr]) {
      expect(text).toContain('从2020-01-01起不小于0.9')
      expect(text).toContain('举一户虚构的家庭')
      // Of 10 000 yuan, 90 % is 9 000 and 85 % is 8 500.
      expect(text).toMatch(/按90%报销：9,000 → 8,500（每年少 500 元）/)
      expect(text).not.toMatch(/householdId|members\.|HEA-BASE-90/)
    }
    const [diagnostic] = (await jsonOf(policy)).diagnostics
    expect(diagnostic).toMatchObject({ code: 'VARIANT_BEYOND_BOUND', witness: { record: { householdId: 'W' } } })
  })
})
