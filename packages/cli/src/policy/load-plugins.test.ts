import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Kept, runInProcess } from '../testing/run-in-process.ts'
import { scratch } from '../testing/scratch.ts'
import { run } from '../run.ts'
import { Readable } from 'node:stream'

const { folder, file } = scratch()
const at = (name: string): string => join(folder, name)
file('threw.mjs', 'const x = 1\nthrow new TypeError("boom\\u001b[2J")\n')
file('text.mjs', 'throw "no error at all"\n')
file('syntax.mjs', 'export default {\n')
file('needs.mjs', "import 'a-package-that-nobody-has'\n")
file('none.mjs', 'export const legal = {}\nexport default 3\n')
file('empty.mjs', 'export default []\n')
file('bad.mjs', "export const plugin = { id: 'bad', version: '1.0.0' }\n")
file('later.mjs', "export default [{ id: 'later', apiVersion: 2 }, { id: 'other', apiVersion: 0 }]\n")
mkdirSync(at('folder'))
file('folder/index.mjs', 'export default {}\n')

const clauses = (...modules: readonly string[]) =>
  runInProcess(['clauses', '--gaps', ...modules.flatMap((module) => ['--plugin', module])])

describe('a module that is no plugin ends the run with 2, before anything is printed', () => {
  test.each([
    ['a file that is not there', at('threww.mjs'), `there is no such file; did you mean \`${at('threw.mjs')}\`?`],
    ['one without its ending', at('bad'), `did you mean \`${at('bad.mjs')}\`?`],
    [
      'a folder',
      at('folder'),
      `it is a folder, expected the file of a module; did you mean \`${at('folder')}/index.mjs\`?`,
    ],
    ['a package', 'a-package-that-nobody-has', 'no package of this name can be imported from the current folder'],
    ['what Node has of itself', 'fs', 'no package of this name'],
    ['an address', 'https://example.org/plugin.js', 'expected a path, a file: address or the name of a package'],
    ['code as an address', 'data:text/javascript,export default {}', 'expected a path'],
    ['a file: address of nothing', 'file://elsewhere%zz', 'expected a path'],
    ['a module without a plugin', at('none.mjs'), 'it exports default, legal.'],
    ['an empty list', at('empty.mjs'), 'the module exports no plugin'],
    ['one that throws', at('threw.mjs'), 'threw while it was imported: TypeError: boom.'],
    ['one that throws a text', at('text.mjs'), "threw while it was imported: 'no error at all'."],
    ['one that is no JavaScript', at('syntax.mjs'), 'threw while it was imported'],
    ['one that lacks a package', at('needs.mjs'), 'a-package-that-nobody-has'],
  ])('%s', async (_, module, told) => {
    const { status, stdout, stderr } = await clauses(module)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(told)
    expect(stderr).toContain(module.startsWith('/') ? module : `--plugin ${module}: `)
    expect(stderr).toContain('The policy does not load.')
    // The place and the end: no stack.
    expect(stderr.trimEnd().split('\n')).toHaveLength(2)
  })

  test('all of them are told at once, in Chinese as well', async () => {
    const argv = ['threw.mjs', 'none.mjs', 'nowhere.mjs'].flatMap((name) => ['--plugin', at(name)])
    const { status, stderr } = await runInProcess(['clauses', '--gaps', ...argv, '--locale', 'zh'])
    expect(status).toBe(2)
    expect(stderr).toContain(`载入插件「${at('threw.mjs')}」时，模块抛出错误：TypeError: boom`)
    expect(stderr).toContain('模块没有导出插件')
    expect(stderr).toContain(`--plugin ${at('nowhere.mjs')}: 没有这个文件`)
    expect(stderr).toContain('方案无法载入：3 处问题。')
  })

  test('DEBUG prints where in the code it threw', async () => {
    const [stdout, stderr] = [new Kept(), new Kept()]
    const io = { stdin: Readable.from([]), stdout, stderr, now: () => new Date(2019, 11, 31) }
    expect(await run(['clauses', '--plugin', at('threw.mjs')], { ...io, env: { DEBUG: '1' } })).toBe(2)
    expect(stderr.text).toMatch(/\n {4}at .*threw\.mjs:2:/)
    expect(stderr.text).not.toContain('\u001b')
  })

  test('what core refuses is told whole, with the plugin as the place', async () => {
    const { status, stderr } = await clauses(at('bad.mjs'), at('later.mjs'))
    expect(status).toBe(2)
    for (const key of ['apiVersion', 'title', 'capabilities', 'sees'])
      expect(stderr).toContain(`plugin bad: Cannot read \`bad\`: no key \`${key}\``)
    expect(stderr).toMatch(/^plugin later: .*2/m)
    expect(stderr).toMatch(/^plugin other: /m)
    expect(stderr).toContain('6 problems')
  })

  test('in the reports of check a plugin is no file', async () => {
    const check = async (format: string): Promise<string> => {
      const { status, stdout } = await runInProcess(['check', '--plugin', at('bad.mjs'), '--format', format])
      expect(status).toBe(2)
      return stdout
    }
    expect(await check('github')).toMatch(/^::error title=MISSING_KEY::plugin bad: /)
    expect(JSON.parse(await check('json'))).toMatchObject({
      policy: null,
      diagnostics: [{ file: 'plugin bad' }, {}, {}, {}],
    })
    const sarif = JSON.parse(await check('sarif')) as { runs: [{ results: object[] }] }
    expect(sarif.runs[0].results).toHaveLength(4)
    for (const result of sarif.runs[0].results) expect(result).not.toHaveProperty('locations')
  })
})
