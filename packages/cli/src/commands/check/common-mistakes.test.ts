import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { policyCopies } from '../../testing/policy-copies.ts'
import { runInProcess } from '../../testing/run-in-process.ts'
import { scratch } from '../../testing/scratch.ts'

interface Mistake {
  readonly title: string
  readonly file: string
  readonly inside?: string
  readonly right?: string
  readonly wrong?: string
  readonly created?: string
  readonly encoding?: 'gbk'
  readonly copied?: string
}

interface Problem {
  readonly code: string
  readonly severity: string
  readonly file: string
  readonly path?: string
  readonly line?: number
  readonly column?: number
  readonly message: string
}

const root = new URL('../../../../../', import.meta.url)
const mistakes = JSON.parse(
  readFileSync(new URL('packages/cli/test/common-mistakes.json', root), 'utf8'),
) as readonly Mistake[]
const guide = readFileSync(new URL('docs/zh/common-mistakes.md', root), 'utf8')
const { folder } = scratch()
const copy = policyCopies(folder)

// 中 in GBK.
const GBK = Buffer.from([0xd6, 0xd0])

const spoilt = (text: string, { inside, right = '', wrong = '', encoding, copied }: Mistake): string | Buffer => {
  if (encoding !== undefined) {
    const at = text.indexOf('"zh": "') + 7
    return Buffer.concat([Buffer.from(text.slice(0, at)), GBK, Buffer.from(text.slice(at + 1))])
  }
  if (copied !== undefined) {
    const begin = text.lastIndexOf('\n    {\n', text.indexOf(`"name": "${copied}"`))
    const end = text.indexOf('\n    },\n', begin) + 7
    return text.slice(0, end) + text.slice(begin, end) + text.slice(end)
  }
  const at = text.indexOf(right, inside === undefined ? 0 : text.indexOf(`"${inside}"`))
  expect(at).toBeGreaterThan(0)
  return text.slice(0, at) + wrong + text.slice(at + right.length)
}

const check = async (policy: string): Promise<{ status: number; problems: readonly Problem[] }> => {
  const { status, stdout, stderr } = await runInProcess(['check', policy, '--format', 'json', '--locale', 'zh'])
  expect(stderr).toBe('')
  return { status, problems: (JSON.parse(stdout) as { diagnostics: readonly Problem[] }).diagnostics }
}

const keyOf = ({ code, path }: Problem): string => `${code} ${path ?? ''}`
const before = check(copy()).then(({ problems }) => new Set(problems.map(keyOf)))

describe('a mistake that a person makes', () => {
  test.each(mistakes.map((mistake) => [mistake.title, mistake] as const))(
    '%s: a Chinese message with line, column and what to do, as the guide has it',
    async (title, mistake) => {
      const policy = copy()
      const path = join(policy, mistake.file)
      writeFileSync(path, mistake.created ?? spoilt(readFileSync(path, 'utf8'), mistake))
      const { status, problems } = await check(policy)
      const known = await before
      const found = problems.filter((one) => !known.has(keyOf(one)))
      expect(found.length).toBeGreaterThan(0)
      expect(status).toBe(found.some(({ severity }) => severity === 'error') ? 2 : 0)
      const [, section = ''] = guide.split(`. ${title}\n`)
      for (const { line, column, message } of found.slice(0, 3)) {
        expect([line, column]).toEqual([expect.any(Number), expect.any(Number)])
        expect(message).toMatch(/应为|请|是不是想写|只能|没有这个|已经用过/)
        expect(message.replace(/「[^」]*」|（[^）]*）/g, '')).toMatch(/^[^a-z]*\p{Script=Han}/u)
        expect(section.split('\n## ')[0]).toContain(message.split(/第一次出现在|见 /)[0])
      }
    },
  )

  test('the guide has more than twenty of them', () => expect(guide.match(/^## \d+\. /gm)?.length).toBeGreaterThan(20))
})
