import type pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { grantReach, postgresStore, prepareRoles, withdrawReach } from '@bangfu/store-postgres'
import { answer, asRole, describeWithServer, emptyDatabase, plainRole } from './server.ts'

const OWN = '211122100201'
const NEIGHBOR = '211122100202'
const OTHER_COUNTY = '211121100201'
const TABLES = ['records', 'versions', 'record_keys', 'decisions', 'audit', 'heads', 'wrapped_keys'] as const

/** Rows of three villages as the store would leave them; the tests here look at none of the sums. */
const fill = async (client: pg.Client): Promise<void> => {
  await client.query(`
    create temp table made as
      select row_number() over () as sequence, division, n, division || '/H' || n as id
      from (values ('${OWN}', 3), ('${NEIGHBOR}', 200), ('${OTHER_COUNTY}', 5)) as village (division, households),
        generate_series(1, households) as n;
    insert into wrapped_keys (household_id, member_id, wrapped, sum) select id, '', 'w', 's' from made;
    insert into records select id, division, 1, 's' from made;
    insert into versions select id, 1, division, 'draft', sequence, 0, 'd', 't', 's' from made;
    insert into record_keys select 'key-' || division, id from made;
    insert into decisions select sequence, id, 0, 'd', 't', 's' from made;
    insert into audit select sequence, division, n, id, 'put', null, 'h', 't', 's' from made;
    insert into heads select division, max(n), 'h', 's' from made group by division;
    drop table made`)
  await client.query('analyze')
}

const counts = async (client: pg.Client): Promise<unknown> => {
  const { rows } = await client.query<Record<string, number>>(
    `select ${TABLES.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`,
  )
  return Object.values(rows[0] ?? {})
}

const OF_ONE_VILLAGE = [3, 3, 3, 3, 3, 1, 3]
const NOTHING = [0, 0, 0, 0, 0, 0, 0]

describeWithServer('row-level security', () => {
  let owner = ''
  let village = ''
  let city = ''
  let service = ''
  let stranger = ''
  let role = ''

  beforeAll(async () => {
    owner = await emptyDatabase()
    const store = await postgresStore.open({ location: owner, now: () => new Date(0) })
    await store.close()
    await asRole(owner, fill)
    const roles = await Promise.all([1, 2, 3, 4].map(() => plainRole(owner)))
    ;[village = '', city = '', service = '', stranger = ''] = roles.map(({ url }) => url)
    const [first = '', second = '', third = ''] = roles.map((each) => each.role)
    role = first
    await prepareRoles(owner, [
      { role: first, division: OWN, mayWrite: true },
      { role: second, division: '2111', mayWrite: false },
      { role: third, division: '2111', mayWrite: true, mayErase: true, followsSetting: true },
    ])
  })

  /** Sends statements as a role and undoes them. */
  const as = <T>(location: string, work: (client: pg.Client) => Promise<T>): Promise<T> =>
    asRole(location, async (client) => {
      await client.query('begin')
      return work(client)
    })

  test('C4: a role sees the rows of its division, and a role of which nothing was said sees none', async () => {
    expect(await as(village, counts)).toEqual(OF_ONE_VILLAGE)
    expect(await as(city, counts)).toEqual([208, 208, 208, 208, 208, 3, 208])
    expect(await as(stranger, (client) => answer(client, 'select 1 from records'))).toMatch(/^42501 permission denied/)
  })

  test('C4: what the role sets widens nothing', async () => {
    for (const statement of [
      `set bangfu.within = '*'`,
      `set bangfu.within = '${NEIGHBOR}'`,
      `select set_config('bangfu.within', '2111', false)`,
      `set bangfu.erasing = '${NEIGHBOR}/H1'`,
      'set row_security = on',
      `create temp table bangfu_reach as select '${role}'::name as role_name, '' as division, true as may_write,
        true as may_erase, false as follows_setting`,
      `create temp table records (household_id text, division text); set search_path = pg_temp, public`,
    ]) {
      const seen = await asRole(village, async (client) => {
        await client.query(statement)
        return client.query('select household_id from public.versions')
      })
      expect(seen.rowCount, statement).toBe(3)
    }
    await as(village, async (client) => {
      await client.query('set row_security = off')
      expect(await answer(client, 'select count(*) from records')).toMatch(/^42501 /)
    })
  })

  test('C4: the role cannot say what it reaches, become another one or undo the guard', async () => {
    for (const statement of [
      `update bangfu_reach set division = ''`,
      `insert into bangfu_reach values ('x', '', true, true, false)`,
      'delete from bangfu_reach',
      'set role postgres',
      'set session authorization postgres',
      'alter table records no force row level security',
      'alter table records disable row level security',
      'drop policy seen on records',
      'alter table audit disable trigger all',
      `set session_replication_role = 'replica'`,
      'create function public.f() returns int language sql as $$ select 1 $$',
      `select bangfu_key_division()`,
      `select bangfu_keys_move()`,
      'truncate records',
    ])
      expect(await as(village, (client) => answer(client, statement)), statement).toMatch(
        /^(?:42501|22023|0A000|42704) /,
      )
    expect(await as(village, (client) => answer(client, 'select division from bangfu_reach'))).toEqual([
      { division: OWN },
    ])
  })

  test('C4: no answer differs between a household of the neighbor and one that is nowhere', async () => {
    const statements = (id: string): readonly string[] => [
      `select * from records where household_id = '${id}'`,
      `select count(*) from versions where household_id = '${id}' or text = 't' and household_id = '${id}'`,
      `select * from records where household_id = '${id}' and 1 / (version - 1) = 1`,
      `select * from versions order by (household_id = '${id}') desc, household_id limit 1`,
      `select 1 from decisions where household_id = '${id}'`,
      `select 1 from audit where household_id = '${id}'`,
      `select 1 from wrapped_keys where household_id = '${id}'`,
      `select max(sequence) from audit`,
      `update records set version = 9 where household_id = '${id}' returning *`,
      `update wrapped_keys set wrapped = 'x' where household_id = '${id}' returning *`,
      `delete from record_keys where household_id = '${id}' returning *`,
      `select * from records where household_id = '${id}' for update`,
      `insert into records values ('${id}', '${OWN}', 1, 's')`,
      `insert into records values ('${id}', '${NEIGHBOR}', 1, 's')`,
      `insert into records values ('${id}', '${OWN}', 1, 's') on conflict do nothing`,
      `insert into records values ('${id}', '${OWN}', 1, 's') on conflict (household_id) do update set version = 2 returning *`,
      `insert into versions values ('${id}', 1, '${OWN}', null, 900, 0, 'd', 't', 's')`,
      `insert into versions values ('${id}', 1, '${OWN}', null, 900, 0, 'd', 't', 's') on conflict do nothing`,
      `insert into record_keys values ('key-${NEIGHBOR}', '${id}')`,
      `insert into decisions values (900, '${id}', 0, 'd', 't', 's')`,
      `insert into wrapped_keys (household_id, member_id, wrapped, sum) values ('${id}', '', 'w', 's')`,
      `insert into wrapped_keys (household_id, member_id, wrapped, sum) values ('${id}', '', 'w', 's') on conflict do nothing`,
      `insert into heads values ('${NEIGHBOR}', 201, 'h', 's')`,
      `update records set household_id = '${id}' where household_id = '${OWN}/H1'`,
      `explain select * from records where household_id = '${id}'`,
      `explain select * from versions where household_id = '${id}'`,
    ]
    const there = `${NEIGHBOR}/H7`
    const nowhere = `${NEIGHBOR}/X7`
    for (const [index, statement] of statements(there).entries()) {
      const about = await as(village, (client) => answer(client, statement))
      const other = await as(village, (client) => answer(client, statements(nowhere)[index] ?? ''))
      const text = (value: unknown): string => JSON.stringify(value).replaceAll(there, 'ID').replaceAll(nowhere, 'ID')
      expect(text(about), statement).toBe(text(other))
    }
  })

  test('C4: no plan estimates how many the neighbor has', async () => {
    const plan = (table: string, division: string): Promise<string> =>
      as(village, async (client) =>
        JSON.stringify(
          await answer(client, `explain select * from ${table} where division = '${division}'`),
        ).replaceAll(division, 'D'),
      )
    for (const table of ['records', 'versions', 'audit', 'heads', 'wrapped_keys']) {
      const plans = await Promise.all([NEIGHBOR, OTHER_COUNTY, '999999999999'].map((each) => plan(table, each)))
      expect(new Set(plans).size, table).toBe(1)
    }
    expect(
      await as(village, (client) =>
        answer(client, `select * from pg_stats where tablename <> 'schema_steps' and schemaname = 'public'`),
      ),
    ).toEqual([])
  })

  test('a role writes in its own division, under ids that are its own', async () => {
    await as(village, async (client) => {
      expect(await answer(client, `insert into records values ('${OWN}/N', '${OWN}', 1, 's')`)).toEqual([])
      expect(
        await answer(client, `update records set version = 2 where household_id = '${OWN}/N' returning version`),
      ).toEqual([{ version: '2' }])
      expect(
        await answer(client, `update records set division = '${NEIGHBOR}' where household_id = '${OWN}/N'`),
      ).toMatch(/^42501 new row violates/)
    })
    await as(village, async (client) => {
      expect(await answer(client, `insert into records values ('H', '${OWN}', 1, 's')`)).toMatch(
        /^42501 new row violates/,
      )
    })
  })

  test('the city reads and writes nothing', async () => {
    for (const statement of [
      `insert into records values ('${OWN}/N', '${OWN}', 1, 's')`,
      'update records set version = 2',
      'delete from record_keys',
      `insert into audit values (900, '2111', 1, null, 'note', null, 'h', 't', 's')`,
      `select nextval('audit_sequence')`,
    ])
      expect(await as(city, (client) => answer(client, statement)), statement).toMatch(/^42501 permission denied/)
  })

  test('a service sees what its setting says, inside its own division, and nothing without one', async () => {
    const within = (setting: string): Promise<unknown> =>
      as(service, async (client) => {
        await client.query(`select set_config('bangfu.within', $1, true)`, [setting])
        return counts(client)
      })
    expect(await as(service, counts)).toEqual(NOTHING)
    expect(await within(OWN)).toEqual(OF_ONE_VILLAGE)
    expect(await within('*')).toEqual([208, 208, 208, 208, 208, 3, 208])
    for (const setting of ['', '21', '1', '%', '211122%', `${OWN} `])
      expect(await within(setting), setting).toEqual(NOTHING)
    const after = await asRole(service, async (client) => {
      await client.query(`begin; select set_config('bangfu.within', '*', true); commit`)
      return counts(client)
    })
    expect(after, 'after a transaction that set it for itself').toEqual(NOTHING)
  })

  test('S9: nobody changes the audit, not even who owns it', async () => {
    for (const statement of [`update audit set text = 'x'`, 'delete from audit', 'truncate audit']) {
      expect(await as(owner, (client) => answer(client, statement)), statement).toMatch(
        /^42501 rows of audit are never/,
      )
      const asService = await as(service, async (client) => {
        await client.query(`select set_config('bangfu.within', '*', true)`)
        return answer(client, statement)
      })
      expect(asService, statement).toMatch(/^42501 permission denied/)
    }
  })

  test('versions and decisions are rewritten by an erasure of their household alone', async () => {
    for (const table of ['versions', 'decisions']) {
      const rewrite = `update ${table} set text = 'x' where household_id = '${OWN}/H1' returning household_id`
      expect(await as(owner, (client) => answer(client, rewrite)), table).toMatch(/^42501 rows of/)
      expect(await as(village, (client) => answer(client, rewrite)), table).toMatch(/^42501 permission denied/)
      await as(service, async (client) => {
        await client.query(`select set_config('bangfu.within', '${OWN}', true)`)
        expect(await answer(client, rewrite)).toEqual([])
        await client.query(`select set_config('bangfu.erasing', '${NEIGHBOR}/H1', true)`)
        expect(await answer(client, `update ${table} set text = 'x' returning household_id`)).toEqual([])
        await client.query(`select set_config('bangfu.erasing', '${OWN}/H1', true)`)
        expect(await answer(client, `update ${table} set text = 'x' returning household_id`)).toEqual([
          { household_id: `${OWN}/H1` },
        ])
      })
    }
  })

  test('C12: wrapped keys go with their household, and whoever gave it away cannot put one to it', async () => {
    await asRole(owner, (client) =>
      client.query(`update records set division = '${NEIGHBOR}' where household_id = '${OWN}/H3'`),
    )
    const put = `insert into wrapped_keys (household_id, member_id, wrapped, sum) values ('${OWN}/H3', 'A9', 'w', 's')`
    await as(village, async (client) => {
      expect(await counts(client)).toEqual([2, 2, 2, 2, 3, 1, 2])
      expect(await answer(client, put)).toMatch(/^42501 new row violates/)
    })
    await as(service, async (client) => {
      await client.query(`select set_config('bangfu.within', '${NEIGHBOR}', true)`)
      expect(await answer(client, put)).toEqual([])
      expect(
        await answer(client, `select member_id from wrapped_keys where household_id = '${OWN}/H3' order by 1`),
      ).toEqual([{ member_id: '' }, { member_id: 'A9' }])
    })
    await asRole(owner, (client) =>
      client.query(`update records set division = '${OWN}' where household_id = '${OWN}/H3'`),
    )
  })

  test('grantReach refuses a role that the guard does not hold', async () => {
    const { role: passing } = await plainRole(owner, 'bypassrls')
    const { role: member } = await plainRole(owner)
    await asRole(owner, (client) => client.query(`grant ${new URL(owner).username} to ${member}`))
    for (const each of [passing, member, new URL(owner).username, 'nobody_of_this_name', `x"; drop table audit; --`]) {
      await expect(grantReach(owner, { role: each, division: OWN, mayWrite: false }), each).rejects.toThrow(RangeError)
      await expect(withdrawReach(owner, each), each).rejects.toThrow(RangeError)
    }
    for (const division of ['2', '21112', '%', `' or true`])
      await expect(grantReach(owner, { role, division, mayWrite: false }), division).rejects.toThrow(RangeError)
    expect(await as(village, counts)).toEqual(OF_ONE_VILLAGE)
  })

  test('withdrawReach takes everything from a role, and grantReach gives it again', async () => {
    await withdrawReach(owner, role)
    expect(await as(village, (client) => answer(client, 'select 1 from records'))).toMatch(/^42501 permission denied/)
    await grantReach(owner, { role, division: OWN, mayWrite: true })
    expect(await as(village, counts)).toEqual(OF_ONE_VILLAGE)
  })
})

describeWithServer('row-level security by force', () => {
  test('who owns the tables sees no more than its setting says', async () => {
    const database = await emptyDatabase()
    const { role, url } = await plainRole(database)
    await asRole(database, (client) => client.query(`grant create on schema public to ${role}`))
    const store = await postgresStore.open({ location: url, now: () => new Date(0) })
    await store.close()
    await asRole(database, fill)
    await asRole(url, async (client) => {
      expect((await client.query(`select tableowner from pg_tables where tablename = 'records'`)).rows).toEqual([
        { tableowner: role },
      ])
      expect(await counts(client)).toEqual(NOTHING)
      await client.query(`set bangfu.within = '${OWN}'`)
      expect(await counts(client)).toEqual(OF_ONE_VILLAGE)
    })
  })
})
