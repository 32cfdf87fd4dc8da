import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diagnosticMeanings } from '@bangfu/core/messages'
import { describe, expect, test } from 'vitest'
import { edit, policyCopies } from '../../testing/policy-copies.ts'
import { scratch } from '../../testing/scratch.ts'
import { checkPolicy } from './check-report.ts'

interface Example {
  /** Files to write: a text, or so many bytes. */
  readonly make?: readonly (readonly [file: string, content: string | { readonly size: number }])[]
  readonly link?: readonly [name: string, target: string]
  readonly folder?: string
  /** What the manifest lists besides. */
  readonly list?: string
}

const file = new URL('../../../../core/test/diagnostics/folders.json', import.meta.url)
const examples = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Example>>
const { folder } = scratch()
const copy = policyCopies(folder)

const policyOf = ({ make = [], link, folder: inside, list }: Example): string => {
  const policy = copy()
  for (const [name, content] of make) {
    writeFileSync(join(policy, name), typeof content === 'string' ? content : '')
    if (typeof content !== 'string') truncateSync(join(policy, name), content.size)
  }
  if (link !== undefined) symlinkSync(link[1], join(policy, link[0]))
  if (inside !== undefined) mkdirSync(join(policy, inside))
  if (list !== undefined) edit(policy, ['policy.json', '"signals.json",', `"signals.json", "${list}",`])
  return policy
}

describe('the documented examples of folders', () => {
  writeFileSync(join(folder, 'outside.json'), '{}')

  test('are there for each code', () =>
    expect(Object.keys(examples).sort()).toEqual(Object.keys(diagnosticMeanings.folders).sort()))

  test.each(Object.entries(examples))(
    '%s is said of the wrong folder, at a place of the manifest',
    async (code, example) => {
      const { diagnostics } = await checkPolicy(policyOf(example), { plugins: [] })
      const before = (await checkPolicy(copy(), { plugins: [] })).diagnostics.map((one) => one.code)
      const found = diagnostics.filter((one) => !before.includes(one.code))
      expect(before).not.toContain(code)
      expect(found).toMatchObject([{ code, line: expect.any(Number) as number, column: expect.any(Number) as number }])
    },
  )
})
