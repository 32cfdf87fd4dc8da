import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { LEGAL_AID } from '../src/testing/legal-aid-plugin.ts'
import { scratch } from '../src/testing/scratch.ts'

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const { file, folder } = scratch()

// An author's folder, with the plugin as a module and, for import alone, as an installed package.
mkdirSync(join(folder, 'node_modules/@bangfu'), { recursive: true })
symlinkSync(pathOf('../../sdk'), join(folder, 'node_modules/@bangfu/sdk'), 'junction')
mkdirSync(join(folder, 'node_modules/legal-aid'))
mkdirSync(join(folder, 'elsewhere'))
const module = file('legal-aid.mjs', LEGAL_AID)
const named = LEGAL_AID.replace('export default', 'export const plugin =')
file('node_modules/legal-aid/index.js', named)
file('node_modules/legal-aid/package.json', '{"name":"legal-aid","type":"module","exports":{"import":"./index.js"}}')
const PLUGIN = ['--plugin', './legal-aid.mjs']
const DAY = ['--as-of', '2019-12-31']

const bangfu = (argv: readonly string[], cwd = folder) =>
  spawnSync(process.execPath, [pathOf('../bin/bangfu.js'), ...argv], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', NO_COLOR: '1', DEBUG: '' },
  })

const record = (householdId: string, extensions: unknown, member: unknown = { matter: 'wages' }) => ({
  householdId,
  regionCode: '211122',
  area: 'rural',
  extensions: { 'legal-aid': extensions },
  members: [{ memberId: 'A1', recognizedStatus: 'dibao', extensions: { 'legal-aid': member } }],
})

// 5.2 km at half an hour each are 2.6 hours, more than 2; 4 km are 2 hours, which is not more; 950 km throw.
const near = record('H-1', { hasDispute: true, distance: '5.2' })
file(
  'all.ndjson',
  [near, record('H-2', { hasDispute: true, distance: '4' }), record('H-3', { hasDispute: true, distance: 950 })]
    .map((one) => JSON.stringify(one))
    .join('\n'),
)
file('one.json', JSON.stringify(near))
file(
  'one.csv',
  '家庭编号,行政区划代码,居住地城乡,法律援助.有纠纷,到法援站的距离,成员编号,本人认定类别,法律事项\nH-1,211122,rural,是,5.2,A1,dibao,wages\n',
)

interface Shown {
  readonly programs: Readonly<Record<string, string>>
  readonly benefits: readonly {
    readonly code: string
    readonly outcome: string
    readonly amountYuan?: string
    readonly pending?: unknown
  }[]
}

const linesOf = ({ benefits }: Shown): readonly unknown[] =>
  benefits
    .filter(({ code }) => code === 'LEG-AID')
    .map(({ outcome, amountYuan, pending }) => ({ outcome, amountYuan, pending }))

describe('bangfu --plugin', () => {
  test('decides by the program of a plugin, and says where its function failed', () => {
    const { status, stdout } = bangfu(['assess', 'all.ndjson', ...DAY, ...PLUGIN, '--format', 'ndjson'])
    expect(status).toBe(0)
    const decisions = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Shown)
    expect(decisions.map(({ programs }) => [Object.keys(programs).length, programs['legalAid']])).toEqual([
      [10, 'entitled'],
      [10, 'notTriggered'],
      [10, 'review'],
    ])
    const pending = [{ kind: 'plugin', plugin: 'legal-aid', part: 'legal-aid.hours', problem: 'threw' }]
    expect(decisions.map(linesOf)).toEqual([
      // Twice the fee of 100 yuan.
      [{ outcome: 'entitled', amountYuan: '200', pending: undefined }],
      [],
      [expect.objectContaining({ outcome: 'review', pending })],
    ])
  })

  test.each([
    ['a package for import alone', ['legal-aid'], folder],
    ['a path from another folder', ['../legal-aid.mjs'], join(folder, 'elsewhere')],
    ['an absolute path', [module], folder],
    ['a file: address', [pathToFileURL(module).href], folder],
  ])('takes %s, and sets a parameter of the plugin', (_, [name = ''], cwd) => {
    const argv = ['assess', join(folder, 'one.json'), ...DAY, '--plugin', name, '--param', 'legalAid.feeYuan=150']
    const { status, stdout } = bangfu([...argv, '--format', 'json'], cwd)
    expect(status).toBe(0)
    expect((JSON.parse(stdout) as readonly Shown[]).flatMap(linesOf)).toMatchObject([{ amountYuan: '300' }])
  })

  test('reads CSV by the Chinese labels of its facts, and explains in Chinese', () => {
    const { status, stdout } = bangfu(['assess', 'one.csv', ...DAY, ...PLUGIN, '--explain', '--locale', 'zh'])
    expect(status).toBe(0)
    // The program stands last, after those of the plan; its measure in the columns of the others.
    expect(stdout).toMatch(/\n {2}法律援助\n {4}免费法律咨询 +A1 +应享受 +200\n {4}LEG-AID · legal-aid:1\n\n {2}说明/)
    expect(stdout).toContain('✓ 路上的时间远于2小时；实为2.6小时')
    expect(stdout).toContain('100（咨询费〔情景值〕）的两倍 = 200元/年')
  })

  test('explains in English, names what failed, and counts the measure among the totals', () => {
    const { stdout } = bangfu(['assess', 'all.ndjson', ...DAY, ...PLUGIN, '--explain'])
    expect(stdout).toContain('✓ time on the way is farther than 2 hours; found: 2.6 hours')
    expect(stdout).toContain('✗ time on the way is farther than 2 hours; found: 2 hours')
    expect(stdout).toMatch(
      /\n {4}free legal advice +A1 +under review\n {4}LEG-AID · legal-aid:1\n {4}\? .*time on the way.*Legal aid/,
    )
    expect(stdout).toMatch(/\nfree legal advice +1 +1 +0 +200\nLEG-AID\n/)
  })

  test('compose lists the plugin as who speaks, and its parts', () => {
    const { status, stdout } = bangfu(['compose', ...PLUGIN])
    expect(status).toBe(0)
    expect(stdout).toContain('Legal aid (legal-aid 1.0.0) · plugin · from 2019-11-25')
    expect(stdout).toContain('time on the way (legal-aid.hours) · added · plugin legal-aid\n')
    expect(stdout).toMatch(/free legal advice \(leg-aid\) · from 2019-11-25 · added · legal-aid\/legal-aid\.json:\d+\n/)
    expect(stdout).not.toContain('panjin-2019/plugin')
  })

  test('show says a program, a fact and a computed one, an operator and a formula', () => {
    const shown = bangfu([
      'show',
      'legalAid',
      'legal-aid.distance',
      'legal-aid.hours',
      'farFrom',
      'double',
      ...PLUGIN,
      ...DAY,
    ])
    expect(shown.status).toBe(0)
    for (const text of [
      'Measures: “free legal advice”',
      'Holds decimal number (km)',
      'what the plugin “Legal aid” works out of “distance to the legal aid',
      'reads: {fact} is farther than {value}',
      'where it does not hold: {fact} is not farther than {value}',
      'reads: twice {0}',
      'of the plugin “Legal aid”',
    ])
      expect(shown.stdout).toContain(text)
    const misspelt = bangfu(['show', 'farFrum', ...PLUGIN])
    expect(misspelt).toMatchObject({ status: 2, stdout: '' })
    expect(misspelt.stderr).toContain('did you mean `farFrom`?')
  })

  test('clauses has those of the plugin, and no gap', () => {
    const { status, stdout } = bangfu(['clauses', 'legal-aid:1', ...PLUGIN])
    expect(status).toBe(0)
    expect(stdout).toContain('← rule · free legal advice (leg-aid)')
    expect(stdout).toContain('← program · legal aid (legalAid)')
    expect(stdout).toContain('No gap')
  })

  test('check looks over the policy with the plugin, on a variant as well, and decides cases by it', () => {
    mkdirSync(join(folder, 'county'))
    const manifest = { policy: 'county', version: '1.0.0', title: { zh: '县方案', en: 'a county plan' } }
    const variant = {
      ...manifest,
      extends: 'panjin-2019',
      by: 'county',
      effectiveFrom: '2020-01-01',
      files: ['own.json'],
    }
    file('county/own.json', '{}')
    file('county/policy.json', JSON.stringify(variant))
    const expected = { amountsYuan: { 'LEG-AID': '200' } }
    const one = { id: 'far-1', title: { zh: '远', en: 'far' }, asOf: '2020-06-30', household: near, expected }
    file('legal.cases.json', JSON.stringify({ cases: [one, { ...one, id: 'far-2', expected: { amountsYuan: {} } }] }))
    const { status, stdout } = bangfu(['check', './county', ...PLUGIN, '--cases', 'legal.cases.json'])
    expect(stdout).toContain('2 cases decided.')
    expect(stdout).toContain('1 error, 0 warnings')
    expect(status).toBe(1)
  }, 60_000)

  test('tally and diff take it; of a diff it is for both policies', () => {
    expect(bangfu(['tally', 'all.ndjson', ...DAY, ...PLUGIN])).toMatchObject({ status: 0 })
    const { status, stdout } = bangfu(['diff', 'panjin-2019', './county', 'all.ndjson', ...DAY, ...PLUGIN])
    expect({ status, same: stdout.includes('Households compared: 3.') }).toEqual({ status: 0, same: true })
    expect(bangfu(['diff', '--help']).stdout.replace(/\s+/g, ' ')).toContain('plugins that both policies are made with')
  })

  test('without the plugin its data is refused, whatever a record or a policy names', () => {
    const evil = `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(join(folder, 'ran'))}, '')\n`
    const path = file('evil.mjs', evil)
    mkdirSync(join(folder, 'naming'))
    const manifest = { policy: 'naming', version: '1.0.0', title: { zh: '县', en: 'county' }, extends: 'panjin-2019' }
    const whole = {
      ...manifest,
      by: 'county',
      effectiveFrom: '2020-01-01',
      files: ['own.json'],
      plugins: [path],
      plugin: path,
    }
    writeFileSync(join(folder, 'naming/policy.json'), JSON.stringify(whole))
    const naming = bangfu(['assess', 'one.json', ...DAY, '--policy', './naming'])
    expect(naming.status).toBe(2)
    expect(naming.stderr).toContain('Unexpected key `plugins`')
    file('naming.json', JSON.stringify({ ...near, plugins: [path], plugin: path }))
    const inRecord = bangfu(['assess', 'naming.json', ...DAY])
    expect(inRecord.status).toBe(1)
    expect(inRecord.stderr).toContain('`plugins`')
    expect(inRecord.stderr).toContain('`extensions`')
    expect(existsSync(join(folder, 'ran'))).toBe(false)
    // Named on the command line it does run: the test would see it.
    bangfu(['clauses', '--plugin', './evil.mjs'])
    expect(existsSync(join(folder, 'ran'))).toBe(true)
  })
})
