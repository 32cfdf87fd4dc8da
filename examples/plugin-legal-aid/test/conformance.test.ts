import { testFact } from '@bangfu/testkit/conformance'
import { describe, test } from 'vitest'
import { legalAid } from '../src/index.ts'

for (const fact of legalAid.facts ?? []) testFact({ describe, test }, { fact })
