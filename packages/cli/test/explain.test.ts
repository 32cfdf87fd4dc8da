import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

const assess = (...args: readonly string[]): string => {
  const bin = `${root}packages/cli/bin/bangfu.js`
  const all = [bin, 'assess', 'examples/households.json', '--as-of', '2019-12-31', '--explain', ...args]
  return spawnSync(process.execPath, all, { cwd: root, encoding: 'utf8' }).stdout
}

test('--explain says in the table why a line is there, what closes the others and what would turn them', () => {
  const text = assess('--locale', 'zh')
  // 100 000 compliant yuan at 90 % (2.2.3.k): 90 000; the member is recognized, insured with the NCMS, gravely ill.
  const joined = text.replace(/\n\s*/g, '')
  expect(joined).toContain('新农合重大疾病费用按90%报销 · 成员「A2」：应享受')
  expect(joined).toContain(
    '依据方案2.2.3.k：“对农村低收入人口参加新农合患重大疾病的住院(含门诊大病治疗)的医疗费用按90%比例报销”',
  )
  expect(joined).toContain('× 90%（新农合重大疾病报销比例）= 90,000元/年')
  // The first household did not say that it wants to develop an industry (2.2.1.g).
  expect(joined).toContain('鼓励与新型经营主体共同开发特色产业 · 本户：未给予')
  expect(joined).toContain(
    '✗ 是否愿意发展产业：否（须为是）→ 若本户的“是否愿意发展产业”为是（如记录有误或尚未登记；现为否，由村（社区）更正），则本户的本项为“可视情况给予”。',
  )
})

test('--explain adds the explanation to each decision printed as JSON', () => {
  interface Explained {
    readonly explanation?: {
      readonly lines?: readonly unknown[]
      readonly parts?: readonly unknown[]
      readonly clauses?: readonly unknown[]
    }
  }
  const [first] = JSON.parse(assess('--format', 'json')) as Explained[]
  const [line] = assess('--format', 'ndjson').split('\n')
  const same = JSON.parse(line ?? '') as Explained
  expect(same.explanation).toEqual(first?.explanation)
  expect(first?.explanation).toMatchObject({
    parts: expect.arrayContaining([expect.objectContaining({ part: 'classification', clause: '1.3.a1' })]) as unknown,
    lines: expect.arrayContaining([expect.objectContaining({ code: 'HEA-BASE-90', outcome: 'entitled' })]) as unknown,
    clauses: expect.arrayContaining([expect.objectContaining({ id: '2.2.3.k' })]) as unknown,
  })
})
