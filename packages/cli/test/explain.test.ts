import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

const assess = (...args: readonly string[]): string => {
  const bin = `${root}packages/cli/bin/bangfu.js`
  const all = [bin, 'assess', 'examples/households.json', '--as-of', '2019-12-31', '--explain', ...args]
  return spawnSync(process.execPath, all, { cwd: root, encoding: 'utf8' }).stdout
}

test('--explain says in the table why a line is there and what closes the others', () => {
  const text = assess('--locale', 'zh')
  // 100 000 compliant yuan at 90 % (2.2.3.k): 90 000; the member is recognized, insured with the NCMS, gravely ill.
  expect(text).toContain('✓ 新农合重大疾病费用按90%报销 → 应享受 (方案 2.2.3.k)')
  expect(text).toContain('金额 90000 元/年')
  // The first household did not say that it wants to develop an industry (2.2.1.g).
  expect(text).toMatch(/IND-CO-DEVELOP\n.*\n\s*✗ 是否愿意发展产业：否/)
})

test('--explain adds the explanation to each decision printed as JSON', () => {
  const [first] = JSON.parse(assess('--format', 'json')) as {
    readonly explanation?: { readonly lines?: readonly unknown[] }
  }[]
  expect(first?.explanation?.lines?.length).toBeGreaterThan(0)
})
