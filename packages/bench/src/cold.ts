// A process of its own: what it costs to begin. Prints milliseconds as JSON.
const record = { householdId: 'H', regionCode: '211122', area: 'rural', members: [{ memberId: 'A' }] } as const

const begun = performance.now()
const [{ createPolicy }, { panjin2019 }] = await Promise.all([
  import('@bangfu/core'),
  import('@bangfu/core/policies/panjin-2019'),
])
const imported = performance.now()
const policy = createPolicy(panjin2019)
const created = performance.now()
policy.decide(record, { asOf: '2019-12-31' })
const decided = performance.now()
policy.decide(record, { asOf: '2019-12-31' })
const again = performance.now()

console.log(
  JSON.stringify({
    importMs: imported - begun,
    createPolicyMs: created - imported,
    firstDecisionMs: decided - created,
    secondDecisionMs: again - decided,
  }),
)
