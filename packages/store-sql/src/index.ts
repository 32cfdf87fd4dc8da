export type { Failure, Flavor, Listed, Purpose, SqlConnection } from './flavor.ts'
export { openSqlStore, type SqlStoreOptions } from './open-store.ts'
export { STEPS, type SchemaStep } from './schema/steps.ts'
export type { Connection, Tables } from './schema/tables.ts'
