export { createPostgresStore, postgresStore } from './postgres-store.ts'
export type { OnStatement } from './dialect.ts'
export type { PostgresOptions } from './options.ts'
export { grantReach, prepareRoles, withdrawReach, type Reach } from './grant-reach.ts'
