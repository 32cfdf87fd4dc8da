// A process of its own: what stays in memory. Prints bytes as JSON; run with `--expose-gc`.
import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { completeHouseholds } from './cases/households.ts'

const asOf = '2019-12-31'
const records = Number(process.argv[2] ?? 10_000)

const heapUsed = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

const before = heapUsed()
const policy = createPolicy(panjin2019)
const policyBytes = heapUsed() - before

const households = completeHouseholds(policy, records, asOf)
// The first decision compiles the rules for the day.
for (const household of households.slice(0, 100)) policy.decide(household, { asOf })
const idle = heapUsed()
for (const household of households) policy.decide(household, { asOf })
const keptByItselfBytes = heapUsed() - idle
const decisions = households.map((household) => policy.decide(household, { asOf }))
const decisionsBytes = heapUsed() - idle - keptByItselfBytes

console.log(JSON.stringify({ policyBytes, keptByItselfBytes, decisionsBytes, decisions: decisions.length }))
