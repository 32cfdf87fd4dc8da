import { exactInteger, type FactDefinition } from '@bangfu/sdk'
import { testFact, testFormula, testOperator } from '@bangfu/testkit/conformance'
import { describe, test } from 'vitest'
import { schoolDistance } from '../src/index.ts'

const { operators = [], formulas = [], facts = [] } = schoolDistance()
const runner = { describe, test }

for (const operator of operators) testOperator(runner, { operator })

const [walk] = formulas
const points = (...numbers: readonly number[]) => numbers.map(exactInteger)
if (walk !== undefined) testFormula(runner, { formula: walk, samples: [points(0, 0, 3, 4), points(5, 5, 5, 5)] })

const status = { type: 'code', codes: ['01', '03', '04', '06', '07'] } as const
const domainsOf = ({ kind }: FactDefinition) => (kind === 'computed' ? { domains: { status } } : {})
for (const fact of facts) testFact(runner, { fact, ...domainsOf(fact) })
