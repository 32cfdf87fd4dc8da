import { createPolicy } from '@bangfu/core'
import type { Decision } from '@bangfu/sdk'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyHousehold } from './any-household.ts'
import { editedPanjin, panjin } from './policy-texts.ts'

const SECTION = `,
    "findings": { "form": "findings", "label": { "zh": "核查发现", "en": "findings" }, "event": "finding" }`

// The clauses name the findings, so a policy that has none must do without them too.
const without = createPolicy({
  files: editedPanjin(
    ['policy.json', '"findings.json",', ''],
    ['policy.json', '"aggregates.json",', '"aggregates.json"'],
    ['policy.json', '"plan/clauses.json"', ''],
    ['policy.json', SECTION, ''],
  ),
})
const policy = createPolicy(panjin)

const withoutFindings = ({ policy: _policy, findings: _findings, ...rest }: Decision): unknown => rest

test('findings change no line, no outcome and no amount of any household', () => {
  expect(without.describe().signals['finding']).toBeUndefined()
  let raised = 0
  fc.assert(
    fc.property(anyHousehold, fc.constantFrom('2019-12-31', '2021-01-01'), (record, asOf) => {
      const decision = policy.decide(record, { asOf })
      raised += (decision['findings'] as readonly unknown[]).length
      expect(withoutFindings(without.decide(record, { asOf }))).toEqual(withoutFindings(decision))
    }),
    { numRuns: 200 },
  )
  expect(raised).toBeGreaterThan(200)
})
