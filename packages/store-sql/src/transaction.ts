import type { Work } from './calls/work.ts'
import { translated, translatedAtCommit } from './failures.ts'
import type { Purpose, SqlConnection } from './flavor.ts'
import { requireSchema } from './schema/migrate.ts'
import type { SchemaStep } from './schema/steps.ts'

/** What every transaction of a store is done with. */
export interface Place extends SqlConnection {
  readonly now: () => Date
  readonly steps: readonly SchemaStep[]
}

/** Does something on a connection outside of a transaction. */
export const onConnection = async <T>({ db, flavor, now }: Place, work: (on: Work) => Promise<T>): Promise<T> => {
  try {
    return await db.connection().execute((connection) => work({ connection, flavor, now }))
  } catch (error) {
    throw translated(error, flavor)
  }
}

/** Does something in a transaction: all of it is kept once this resolves, and none where it rejects. */
export const inTransaction =
  ({ db, flavor, now, steps }: Place) =>
  async <T>(purpose: Purpose, within: string | undefined, work: (on: Work) => Promise<T>): Promise<T> =>
    db.connection().execute(async (connection) => {
      let isCommitting = false
      try {
        await flavor.begin(connection, purpose, within)
        if (purpose === 'write') await requireSchema(connection, steps)
        const result = await work({ connection, flavor, now, ...(within === undefined ? {} : { within }) })
        isCommitting = true
        await flavor.commit(connection)
        return result
      } catch (error) {
        await flavor.rollback(connection)
        throw isCommitting ? translatedAtCommit(error, flavor) : translated(error, flavor)
      }
    })
