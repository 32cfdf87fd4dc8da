import type { Work } from './calls/work.ts'
import { translated, translatedAtCommit } from './failures.ts'
import type { Purpose, SqlConnection } from './flavor.ts'
import { requireSchema } from './schema/migrate.ts'
import type { SchemaStep } from './schema/steps.ts'
import type { Connection } from './schema/tables.ts'

/** What every transaction of a store is done with. */
export interface Place extends SqlConnection {
  readonly now: () => Date
  readonly steps: readonly SchemaStep[]
}

/** Takes a connection; that there is none is told like all else that a database says. */
const connected = async <T>({ db, flavor }: Place, work: (connection: Connection) => Promise<T>): Promise<T> => {
  try {
    return await db.connection().execute(work)
  } catch (error) {
    throw translated(error, flavor)
  }
}

/** Does something on a connection outside of a transaction. */
export const onConnection = <T>(place: Place, work: (on: Work) => Promise<T>): Promise<T> =>
  connected(place, (connection) => work({ connection, flavor: place.flavor, now: place.now }))

/** Does something in a transaction: all of it is kept once this resolves, and none where it rejects. */
export const inTransaction =
  (place: Place) =>
  <T>(purpose: Purpose, within: string | undefined, work: (on: Work) => Promise<T>): Promise<T> =>
    connected(place, async (connection) => {
      const { flavor, now, steps } = place
      let isCommitting = false
      try {
        await flavor.begin(connection, purpose, within)
        if (purpose === 'write') await requireSchema(connection, flavor, steps)
        const result = await work({ connection, flavor, now, ...(within === undefined ? {} : { within }) })
        isCommitting = true
        await flavor.commit(connection)
        return result
      } catch (error) {
        await flavor.rollback(connection)
        throw isCommitting ? translatedAtCommit(error, flavor) : translated(error, flavor)
      }
    })
