import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

interface Clause {
  readonly id: string
  readonly sentence: string
  readonly line: number
  readonly quote: string
}

const folder = fileURLToPath(new URL('../policies/panjin-2019/', import.meta.url))
const plan = readFileSync(join(folder, 'plan/plan.zh.txt'), 'utf8')
const { clauses } = JSON.parse(readFileSync(join(folder, 'plan/clauses.json'), 'utf8')) as {
  readonly clauses: readonly Clause[]
}
const known = new Set(clauses.flatMap(({ id, sentence }) => [id, sentence]))
// 1.3.b and 2.2.1 stand for all sentences that begin so.
const isKnown = (clause: string): boolean => [...known].some((id) => id.startsWith(clause))

describe('the clauses of the plan', () => {
  test('are 180, each found word for word in its line of the plan', () => {
    expect(clauses).toHaveLength(180)
    const lines = plan.split('\n')
    for (const { id, line, quote } of clauses) expect([id, lines[line - 1]?.includes(quote)]).toEqual([id, true])
  })

  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    // The schemas hold snippets, whose clauses are for the editor to ask.
    (name) => name.endsWith('.json') && !['cases', 'plan', 'schema'].some((folder) => name.startsWith(folder)),
  )

  test.each(files)('cited in %s are clauses of the plan', (file) => {
    const cited = readFileSync(join(folder, file), 'utf8').matchAll(/"clause": "([^"]+)"/g)
    expect([...cited].map(([, clause = '']) => clause).filter((clause) => !isKnown(clause))).toEqual([])
  })
})
