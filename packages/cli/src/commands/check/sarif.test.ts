import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { placeIn, policyCopies, type Edit } from '../../testing/policy-copies.ts'
import { runInProcess } from '../../testing/run-in-process.ts'
import { SARIF_SCHEMA } from '../../testing/sarif-schema.ts'
import { scratch } from '../../testing/scratch.ts'
import type { SarifLog, SarifRun } from './formats/sarif-log.ts'

const { folder } = scratch()
const copy = policyCopies(folder)
const valid = new Ajv({ allErrors: true }).compile(SARIF_SCHEMA)
const HEALTH = 'programs/health.json'

const runOf = async (...argv: string[]): Promise<SarifRun> => {
  const log = JSON.parse((await runInProcess(['check', ...argv, '--format', 'sarif'])).stdout) as SarifLog
  valid(log)
  expect(valid.errors ?? []).toEqual([])
  return log.runs[0] as SarifRun
}

test('SARIF of a sound policy is valid and names each rule of its results once', async () => {
  for (const locale of ['zh', 'en']) {
    const { tool, results } = await runOf('--locale', locale)
    const ids = tool.driver.rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(results.filter(({ level }) => level === 'error')).toEqual([])
  }
})

test('SARIF has the place, the level and the fix of a misspelt operator', async () => {
  const policy = copy([HEALTH, '"operator": "equal"', '"operator": "eqaul"'])
  const { tool, results, columnKind } = await runOf(policy, '--locale', 'zh')
  const [, line, column] = placeIn(policy, HEALTH, '"eqaul"').split(':').map(Number)
  const region = { startLine: line, startColumn: column, endColumn: (column ?? 0) + '"eqaul"'.length }
  const artifactLocation = { uri: HEALTH, uriBaseId: 'POLICY' }
  expect(columnKind).toBe('utf16CodeUnits')
  expect(results).toHaveLength(1)
  const [result] = results
  expect(result).toMatchObject({
    ruleId: 'UNKNOWN_OPERATOR',
    level: 'error',
    message: { text: expect.stringContaining('是不是想写「equal」') as string },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    fixes: [
      { artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: '"equal"' } }] }] },
    ],
  }) // prettier-ignore
  const rule = tool.driver.rules[result?.ruleIndex ?? -1]
  expect(rule).toMatchObject({ id: 'UNKNOWN_OPERATOR', shortDescription: { text: '没有这种比较' } })
  expect(rule?.helpUri).toMatch(/diagnostics\.zh\.md#unknown_operator$/)
})

test('SARIF points at the first of two equal keys', async () => {
  const policy = copy([HEALTH, '"for": "member"', '"for": "member", "for": "member"'])
  const { results } = await runOf(policy)
  const [, line, column] = placeIn(policy, HEALTH, '"for"').split(':').map(Number)
  expect(results).toMatchObject([
    {
      ruleId: 'JSON_DUPLICATE_KEY',
      relatedLocations: [{ physicalLocation: { region: { startLine: line, startColumn: column } } }],
    },
  ])
})

test('SARIF marks a problem alike after an edit above it, and two problems apart', async () => {
  const wrong = [HEALTH, '"operator": "equal"', '"operator": "eqaul"'] as const
  const fingerprints = async (...edits: readonly Edit[]): Promise<readonly string[]> =>
    (await runOf(copy(...edits))).results.map(({ partialFingerprints }) => partialFingerprints['bangfu/v1'] ?? '')
  const [alone] = await fingerprints(wrong)
  const [moved] = await fingerprints(wrong, [HEALTH, '{', '\n\n{'])
  expect(moved).toBe(alone)
  const two = await fingerprints(wrong, wrong)
  expect(new Set(two).size).toBe(2)
  expect(two).toContain(alone)
})
