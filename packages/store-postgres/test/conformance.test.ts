import { postgresStore } from '@bangfu/store-postgres'
import { testStore } from '@bangfu/testkit/conformance'
import { describe, test } from 'vitest'
import { describeWithServer, emptyDatabase } from './server.ts'

describeWithServer('what stores promise', () => {
  testStore({ describe, test }, { store: postgresStore, location: emptyDatabase })
})
