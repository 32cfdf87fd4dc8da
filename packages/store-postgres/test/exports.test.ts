import * as postgres from '@bangfu/store-postgres'
import { expect, test } from 'vitest'

test('@bangfu/store-postgres exports exactly these values', () => {
  expect(Object.keys(postgres).sort()).toEqual([
    'createPostgresStore',
    'grantReach',
    'postgresStore',
    'prepareRoles',
    'withdrawReach',
  ])
})
