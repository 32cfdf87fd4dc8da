export type { Connection, Failure, Flavor, Listed, Purpose, SqlConnection, Tables } from './flavor.ts'
