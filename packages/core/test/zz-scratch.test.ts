import { readFileSync, writeFileSync } from 'node:fs'
import { createPolicy } from '@bangfu/core'
import { formatExplanation } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { test } from 'vitest'
const root = new URL('../policies/panjin-2019/', import.meta.url)
const { cases } = JSON.parse(readFileSync(new URL('cases/worked.cases.json', root), 'utf8'))
const { clauses } = JSON.parse(readFileSync(new URL('plan/clauses.json', root), 'utf8'))
test('x', () => {
  let total = 0, bytes = 0
  for (const c of cases) {
    const policy = createPolicy({ files: panjin2019.files }, { parameters: c.parameters })
    const decision = policy.decide(c.household, { asOf: c.asOf })
    const t = performance.now()
    const e = policy.explain(c.household, decision); const dt = performance.now() - t; console.log(c.id, c.household.members.length, Math.round(dt), e.lines.filter((x) => x.nearest && !x.nearest.complete).length)
    total += performance.now() - t
    if (c.id==='CASE-11') console.log(Object.entries(e).map(([k,v]) => [k, JSON.stringify(v).length]), JSON.stringify(e.signals.map(s=>[s.rule,JSON.stringify(s).length])).slice(0,800));bytes += JSON.stringify(e).length
    for (const l of ['zh', 'en'] as const)
    writeFileSync(`/tmp/scratch/${c.id}.${l}.txt`, formatExplanation(e, policy.describe(), l).map((x) => '  '.repeat(x.depth) + x.text).join('\n'))
  }
  console.log('explain ms', total / cases.length, 'bytes', bytes / cases.length)
})
