import pg from 'pg'
import { requireWithin } from './reach.ts'
import { GUARDED } from './guard.ts'
import { problemOf } from './problem.ts'

/** What a database role reaches. */
export interface Reach {
  /** The role, which must be there. It should own nothing here and not be one that passes over row-level security. */
  readonly role: string
  /** The division that it is confined to, 2, 4, 6, 9 or 12 digits; '' for all. */
  readonly division: string
  /** It may change records; otherwise it only reads. */
  readonly mayWrite: boolean
  /** It may erase people: rewrite versions and decisions, and take wrapped keys away. */
  readonly mayErase?: boolean
  /**
   * It is the role of a service, which confines itself anew in each transaction (`within`), to a part of its division. Without
   * this the role has its whole division and no more, whatever it sets.
   */
  readonly followsSetting?: boolean
}

const grantsFor = ({ mayWrite, mayErase = false }: Reach, role: string): readonly string[] => [
  `grant select on schema_steps to ${role}`,
  ...GUARDED.flatMap(({ name, changes = [], removes = false, erasure }) => [
    `grant select on ${name} to ${role}`,
    ...(mayWrite ? [`grant insert on ${name} to ${role}`] : []),
    ...(mayWrite && changes.length > 0 ? [`grant update (${changes.join(', ')}) on ${name} to ${role}`] : []),
    ...(mayWrite && removes ? [`grant delete on ${name} to ${role}`] : []),
    ...(mayErase && erasure?.changes ? [`grant update (${erasure.changes.join(', ')}) on ${name} to ${role}`] : []),
    ...(mayErase && erasure?.removes === true ? [`grant delete on ${name} to ${role}`] : []),
  ]),
  ...(mayWrite ? [`grant usage on sequence audit_sequence to ${role}`] : []),
]

const withdrawal = (role: string): readonly string[] => [
  ...[...GUARDED.map(({ name }) => name), 'schema_steps'].map((name) => `revoke all on ${name} from ${role}`),
  `revoke all on sequence audit_sequence from ${role}`,
]

/** Rejects a role that policies do not hold, or that could change them: to say what it reaches would promise what is not so. */
const requirePlain = async (client: pg.Client, role: string): Promise<void> => {
  const { rows } = await client.query<{ passes: boolean }>(
    `select r.rolsuper or r.rolbypassrls or pg_has_role(r.oid, t.relowner, 'MEMBER') as passes
     from pg_roles r, pg_class t where r.rolname = $1 and t.oid = 'bangfu_reach'::regclass`,
    [role],
  )
  if (rows[0]?.passes !== false)
    throw new RangeError(
      'Cannot say what the role reaches: it is not there, owns the tables, or passes over their guard',
    )
}

/** Does statements together, as the owner of the tables. */
const asOwner = async (location: string, work: (client: pg.Client) => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: location, application_name: 'bangfu' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('begin')
    await work(client)
    await client.query('commit')
  } catch (error) {
    throw problemOf(error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * Says what roles reach in place of what was said of them before, all or none. It is done as the owner of the tables, which
 * must be there: `location` is the owner's address. Rejects with a RangeError for what is no division, for a role that may
 * erase and not write, and for one that is not there, owns the tables or passes over their guard.
 */
export const prepareRoles = async (location: string, roles: readonly Reach[]): Promise<void> => {
  for (const { division, mayWrite, mayErase = false } of roles) {
    if (division !== '') requireWithin(division)
    if (mayErase && !mayWrite) throw new RangeError('Cannot let a role erase that may not write')
  }
  await asOwner(location, async (client) => {
    for (const reach of roles) {
      const { role, division, mayWrite, mayErase = false, followsSetting = false } = reach
      await requirePlain(client, role)
      const name = pg.escapeIdentifier(role)
      for (const statement of [...withdrawal(name), ...grantsFor(reach, name)]) await client.query(statement)
      await client.query(
        `insert into bangfu_reach (role_name, division, may_write, may_erase, follows_setting) values ($1, $2, $3, $4, $5)
         on conflict (role_name) do update set division = excluded.division, may_write = excluded.may_write,
           may_erase = excluded.may_erase, follows_setting = excluded.follows_setting`,
        [role, division, mayWrite, mayErase, followsSetting],
      )
    }
  })
}

/** `prepareRoles` for one role. */
export const grantReach = (location: string, reach: Reach): Promise<void> => prepareRoles(location, [reach])

/** Takes from a role all that it reached; what is at work as the role sees nothing from the next statement on. */
export const withdrawReach = (location: string, role: string): Promise<void> =>
  asOwner(location, async (client) => {
    await requirePlain(client, role)
    for (const statement of withdrawal(pg.escapeIdentifier(role))) await client.query(statement)
    await client.query('delete from bangfu_reach where role_name = $1', [role])
  })
