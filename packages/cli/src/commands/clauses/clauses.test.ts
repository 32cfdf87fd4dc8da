import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runInProcess } from '../../testing/run-in-process.ts'
import { scratch } from '../../testing/scratch.ts'

const shipped = fileURLToPath(new URL('../../../../core/policies/panjin-2019/', import.meta.url))
const { folder } = scratch()

/** A copy of the shipped policy with one text of one file replaced. */
const edited = (name: string, file: string, from: string, to: string): string => {
  const copy = join(folder, name)
  cpSync(shipped, copy, { recursive: true })
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
  return copy
}

describe('bangfu clauses', () => {
  test('finds no gap in the shipped policy', async () => {
    const { status, stdout } = await runInProcess(['clauses', '--gaps'])
    // The plan has 180 sentences and unit lines; rules and counts are those of the policy.
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^No gap: 180 clauses, \d+ rules and counts\.\n$/)])
  })

  test("prints a clause with the plan's words and what encodes it, and the rule with its clause", async () => {
    const { stdout } = await runInProcess(['clauses', '2.2.3.k', '--locale', 'zh'])
    expect(stdout).toContain(
      '2.2.3.k 对农村低收入人口参加新农合患重大疾病的住院(含门诊大病治疗)的医疗费用按90%比例报销',
    )
    expect(stdout).toContain('规则 · 新农合重大疾病费用按90%报销 (hea-base-90)')
    expect(stdout).toMatch(/\(hea-base-90\) → 2\.2\.3\.k\n/)
    expect(stdout).not.toContain('2.2.3.l1 ')
  })

  test('prints the responsible units once above a section, with who does their work now', async () => {
    const { stdout } = await runInProcess(['clauses', '2.2.5', '--locale', 'zh'])
    expect(stdout.match(/责任单位：市民政局、市卫计委（现为/g)).toHaveLength(1)
  })

  test('prints both ways as JSON', async () => {
    const { stdout } = await runInProcess(['clauses', '--format', 'json'])
    const { policy, clauses, parts, gaps } = JSON.parse(stdout) as Record<string, readonly { id: string }[]>
    expect(policy).toMatchObject({ id: 'panjin-2019' })
    expect([clauses?.length, gaps]).toEqual([180, []])
    expect(parts?.find(({ id }) => id === 'hea-base-90')).toMatchObject({ kind: 'rule', clauses: ['2.2.3.k'] })
  })

  test('names a clause that nothing encodes any more, and a rule that no clause asks for', async () => {
    const policy = edited('gap', 'plan/clauses.json', '"encodedBy": ["rule:dis-university-aid"], ', '')
    const { status, stdout } = await runInProcess(['clauses', '--policy', policy, '--gaps'])
    expect([status, stdout]).toEqual([
      1,
      'Gap: nothing encodes clause 2.2.6.g\nGap: no clause names rule:dis-university-aid\n',
    ])
  })

  test('names a rule that cites another clause than the one that names it', async () => {
    const policy = edited('cites', 'programs/society.json', '"clause": "2.2.8.f"', '"clause": "2.2.8.e"')
    const { status, stdout } = await runInProcess(['clauses', '--policy', policy, '--gaps'])
    expect([status, stdout]).toEqual([1, 'Gap: rule:soc-visit cites clause 2.2.8.e, which does not name it\n'])
  })

  test('refuses a clause that the plan does not have', async () => {
    const { status, stderr } = await runInProcess(['clauses', '9.9'])
    expect([status, stderr]).toEqual([
      2,
      'Unknown clause `9.9`, expected one such as 2.2.3.k\nTry `bangfu clauses --help`.\n',
    ])
  })
})
