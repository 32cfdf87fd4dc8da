import { memoryStore } from '@bangfu/adapters'
import { testStore } from '@bangfu/testkit/conformance'
import { describe, test } from 'vitest'

testStore({ describe, test }, { store: memoryStore })
