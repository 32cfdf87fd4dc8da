import { benefitLines, memoryStore, programTotals } from '@bangfu/adapters'
import { testReport, testStore } from '@bangfu/testkit/conformance'
import { describe, test } from 'vitest'
import { totalsOfLines, totalsOfPrograms } from './totals.ts'

testStore({ describe, test }, { store: memoryStore })
testReport({ describe, test }, { report: benefitLines, reading: { totals: totalsOfLines } })
testReport({ describe, test }, { report: programTotals, reading: { totals: totalsOfPrograms } })
