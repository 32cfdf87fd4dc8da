import { cpSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPolicy, PolicyError } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'
import { formatMessage } from '../messages/format-message.ts'
import { scratch } from '../testing/scratch.ts'
import { UsageError } from '../usage-error.ts'
import { loadPolicy } from './load-policy.ts'

const shipped = fileURLToPath(new URL('../../../core/policies/panjin-2019', import.meta.url))
const { folder, file } = scratch()

let copies = 0
const copyWith = (change: (manifest: { files: string[] }, path: string) => void): string => {
  const path = join(folder, `policy-${(copies += 1)}`)
  cpSync(shipped, path, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(path, 'policy.json'), 'utf8')) as { files: string[] }
  change(manifest, path)
  writeFileSync(join(path, 'policy.json'), JSON.stringify(manifest, null, 2))
  return path
}

const problemsOf = async (path: string) => {
  const error: unknown = await loadPolicy(path, {}, { plugins: [] }).catch((caught: unknown) => caught)
  return error instanceof PolicyError ? error.diagnostics : []
}

describe('loadPolicy', () => {
  test('loads the same policy by id and from its folder', async () => {
    const { hash } = createPolicy(panjin2019)
    expect((await loadPolicy('panjin-2019', {}, { plugins: [] })).hash).toBe(hash)
    expect((await loadPolicy(shipped, {}, { plugins: [] })).hash).toBe(hash)
  })

  test('reads no file that the manifest does not list', async () => {
    const path = copyWith((_, at) => writeFileSync(join(at, 'stray.json'), 'not JSON'))
    await expect(loadPolicy(path, {}, { plugins: [] })).resolves.toBeDefined()
  })

  test.each(['../outside.json', '/etc/passwd', 'https://example.org/rules.json', 'a/../../outside.json', 'C:\\x.json'])(
    'R8 follows no path out of the folder: %s',
    async (listed) => {
      writeFileSync(join(folder, 'outside.json'), '{}')
      const path = copyWith(({ files }) => files.push(listed))
      expect(await problemsOf(path)).toMatchObject([
        { code: 'FILE_OUTSIDE', found: listed, file: join(path, 'policy.json'), line: expect.any(Number) as number },
      ])
    },
  )

  test('R8 follows no link out of the folder, and one inside it', async () => {
    writeFileSync(join(folder, 'outside.json'), '{}')
    const path = copyWith(({ files }, at) => {
      symlinkSync('../outside.json', join(at, 'link.json'))
      symlinkSync('tables.json', join(at, 'inner.json'))
      files.push('link.json')
      files.splice(files.indexOf('tables.json'), 1, 'inner.json')
    })
    const problems = await problemsOf(path)
    expect(problems).toMatchObject([
      { code: 'POLICY_LINK_OUTSIDE', found: 'link.json', file: join(path, 'policy.json') },
    ])
    expect(problems[0]?.line).toBeGreaterThan(1)
  })

  test('R8 follows no folder that is a link out of the folder', async () => {
    mkdirSync(join(folder, 'elsewhere'))
    writeFileSync(join(folder, 'elsewhere', 'x.json'), '{}')
    const path = copyWith(({ files }, at) => {
      symlinkSync('../elsewhere', join(at, 'inside'))
      files.push('inside/x.json')
    })
    expect(await problemsOf(path)).toMatchObject([{ code: 'POLICY_LINK_OUTSIDE', found: 'inside/x.json' }])
  })

  test('R3 a file of 100 MB is refused by its size', async () => {
    const path = copyWith(({ files }, at) => {
      writeFileSync(join(at, 'huge.json'), '{')
      truncateSync(join(at, 'huge.json'), 100_000_000)
      files.push('huge.json')
    })
    expect(await problemsOf(path)).toMatchObject([{ code: 'POLICY_FILE_TOO_LARGE', found: 'huge.json' }])
  })

  test('R14 a file that is not UTF-8 is refused, with its place', async () => {
    const path = copyWith(({ files }, at) => {
      writeFileSync(join(at, 'gbk.json'), Buffer.concat([Buffer.from('{\n "'), Buffer.from([0xd5, 0xc5, 0x22])]))
      files.push('gbk.json')
    })
    const problems = await problemsOf(path)
    expect(problems).toEqual([
      { code: 'TEXT_NOT_UTF8', severity: 'error', file: join(path, 'gbk.json'), line: 2, column: 3 },
    ])
    expect(problems.map((problem) => formatMessage(problem, 'zh'))[0]).toMatch(/gbk\.json:2:3: .*请另存为 UTF-8/)
  })

  test('a file that cannot be read hides no problem of the others, and is said once', async () => {
    const path = copyWith((_, at) => {
      const health = join(at, 'programs/health.json')
      writeFileSync(health, readFileSync(health, 'utf8').replace('"operator": "equal"', '"operator": "eqal"'))
      writeFileSync(join(at, 'tables.json'), Buffer.from([0x22, 0xd5, 0xc5, 0x22]))
    })
    expect(await problemsOf(path)).toMatchObject([
      { code: 'TEXT_NOT_UTF8', file: join(path, 'tables.json') },
      { code: 'UNKNOWN_OPERATOR', file: join(path, 'programs/health.json') },
    ])
  })

  test('a manifest that is not UTF-8 is no missing one', async () => {
    const path = copyWith(() => undefined)
    writeFileSync(join(path, 'policy.json'), Buffer.from([0x22, 0xd5, 0xc5, 0x22]))
    expect(await problemsOf(path)).toMatchObject([{ code: 'TEXT_NOT_UTF8', file: join(path, 'policy.json') }])
  })

  test('a folder without a manifest, a missing file and an unknown id are told apart', async () => {
    mkdirSync(join(folder, 'empty'))
    expect(await problemsOf(join(folder, 'empty'))).toMatchObject([{ code: 'MANIFEST_MISSING' }])
    expect(await problemsOf(copyWith(({ files }) => files.push('tabels.json')))).toMatchObject([
      { code: 'FILE_MISSING', suggestion: 'tables.json' },
    ])
    await expect(loadPolicy('panjin-2091', {}, { plugins: [] })).rejects.toBeInstanceOf(UsageError)
    await expect(loadPolicy(file('policy.json', '{}'), {}, { plugins: [] })).rejects.toBeInstanceOf(UsageError)
  })

  test('an unknown parameter is named by its option, with a suggestion', async () => {
    const error: unknown = await loadPolicy('panjin-2019', { incomeLineYun: 1 }, { plugins: [] }).catch(
      (caught: unknown) => caught,
    )
    expect((error as PolicyError).diagnostics).toMatchObject([
      { code: 'UNKNOWN_PARAMETER', file: '--param incomeLineYun', suggestion: 'incomeLineYuan' },
    ])
  })
})
