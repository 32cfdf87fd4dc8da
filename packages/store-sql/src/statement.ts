import type { CompiledQuery } from 'kysely'
import type { Flavor } from './flavor.ts'
import type { Connection } from './schema/tables.ts'

/** Stands in a query for a value that is given each time it is run. */
class Slot {
  readonly name: PropertyKey

  constructor(name: PropertyKey) {
    this.name = name
  }
}

/** A slot for every value that is asked for. */
const SLOTS = new Proxy({}, { get: (_, name) => new Slot(name) })

/** What a statement is run on. */
interface On {
  readonly connection: Connection
  readonly flavor: Flavor
}

interface Compilable<Row> {
  compile(): CompiledQuery<Row>
}

/**
 * A query whose text is worked out once for a database and then kept, which takes longer than to run it. `build` must use each
 * value only as a value of the query, as it is: it sees none of them.
 */
export const statement = <Values extends object, Row>(
  build: (connection: Connection, values: Values, flavor: Flavor) => Compilable<Row>,
): ((on: On, values: Values) => Promise<Row[]>) => {
  const kept = new WeakMap<Flavor, CompiledQuery<Row>>()
  return async ({ connection, flavor }, values) => {
    let query = kept.get(flavor)
    if (query === undefined) {
      query = build(connection, SLOTS as Values, flavor).compile()
      kept.set(flavor, query)
    }
    const parameters = query.parameters.map((value) =>
      value instanceof Slot ? (values as Readonly<Record<PropertyKey, unknown>>)[value.name] : value,
    )
    return (await connection.executeQuery<Row>({ ...query, parameters })).rows
  }
}
