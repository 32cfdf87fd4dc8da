import { ERASING, reach, REACH_TABLE, WHOLE, WITHIN } from './reach.ts'

/** A table, how its rows are guarded, and what who may write it may do besides adding rows. */
interface Guarded {
  readonly name: string
  /** Whose division decides: the row's own, or that of the record of its household. */
  readonly by: 'division' | 'record'
  /** The id in it says whose it is: a new row cannot take one that begins with another division. */
  readonly takesId?: boolean
  readonly changes?: readonly string[]
  readonly removes?: boolean
  /** What an erasure of the household may do, and nothing else. */
  readonly erasure?: { readonly changes?: readonly string[]; readonly removes?: boolean }
}

/** All tables with rows of households. */
export const GUARDED: readonly Guarded[] = [
  { name: 'records', by: 'division', takesId: true, changes: ['division', 'version', 'sum'] },
  {
    name: 'versions',
    by: 'record',
    erasure: { changes: ['state', 'digest', 'text', 'sum'], removes: true },
  },
  { name: 'record_keys', by: 'record', removes: true },
  { name: 'decisions', by: 'record', erasure: { changes: ['digest', 'text', 'sum'], removes: true } },
  { name: 'audit', by: 'division' },
  { name: 'heads', by: 'division', changes: ['position', 'hash', 'sum'] },
  { name: 'wrapped_keys', by: 'division', changes: ['wrapped', 'sum'], erasure: { removes: true } },
]

const inside = ({ name, by }: Guarded, condition: string): string => {
  if (by === 'division') return `starts_with(division, ${reach(condition)})`
  // Not `exists`, for which the server would read all records there are: a page needs a few.
  const stands = `(select true from records o where o.household_id = ${name}.household_id)`
  return condition === 'true' ? stands : `${reach(condition)} is not null and ${stands}`
}

/**
 * That an id is not one of another division, which is asked before an index tells that it is taken. A service may use ids that
 * name no division: what it says of them to others is its own affair.
 */
const IS_OWN_ID = `(starts_with(household_id, ${reach('r.may_write')})
    or (household_id !~ '^[0-9]{6,12}/' and ${reach('r.may_write and r.follows_setting')} is not null))`

const IS_ERASED = `household_id = current_setting('${ERASING}', true)`

const policiesOf = (table: Guarded): readonly string[] => {
  const { name, takesId = false, changes = [], removes = false, erasure } = table
  const write = inside(table, 'r.may_write')
  const erase = `${inside(table, 'r.may_erase')} and ${IS_ERASED}`
  return [
    `create policy seen on ${name} for select using (${inside(table, 'true')})`,
    `create policy added on ${name} for insert with check (${write}${takesId ? ` and ${IS_OWN_ID}` : ''})`,
    ...(changes.length > 0 ? [`create policy changed on ${name} for update using (${write})`] : []),
    ...(removes ? [`create policy removed on ${name} for delete using (${write})`] : []),
    ...(erasure?.changes === undefined ? [] : [`create policy rewritten on ${name} for update using (${erase})`]),
    ...(erasure?.removes === true ? [`create policy erased on ${name} for delete using (${erase})`] : []),
  ]
}

/** Policies pass over who owns the server; triggers do not. */
const TRIGGER_FUNCTIONS: readonly string[] = [
  `create function bangfu_append_only() returns trigger language plpgsql as $$
  begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = '42501';
  end $$`,
  `create function bangfu_erasure_only() returns trigger language plpgsql as $$
  begin
    if old.household_id is distinct from current_setting('${ERASING}', true) then
      raise exception 'rows of % are rewritten by an erasure alone', tg_table_name using errcode = '42501';
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$`,
]

const triggersOf = ({ name, changes, removes, erasure }: Guarded): readonly string[] => {
  const emptied = `create trigger never_emptied before truncate on ${name} execute function bangfu_append_only()`
  if (changes !== undefined || removes === true) return [emptied]
  const check = erasure === undefined ? 'bangfu_append_only' : 'bangfu_erasure_only'
  return [
    emptied,
    `create trigger ${check} before update or delete on ${name} for each row execute function ${check}()`,
  ]
}

/** A plan estimates rows by statistics, which count the rows of others: none are kept. */
const withoutStatistics = (name: string): string => `do $$ declare c name; begin
  for c in select attname from pg_attribute where attrelid = '${name}'::regclass and attnum > 0 and not attisdropped loop
    execute format('alter table ${name} alter column %I set statistics 0', c);
  end loop;
end $$`

/** A trigger's function that sees all rows, as the owner of the tables; the setting is put back, and by a failure as well. */
const seeingAll = (name: string, body: string): string => `
create function ${name}() returns trigger language plpgsql security definer as $$
  declare before text := current_setting('${WITHIN}', true);
  begin
    perform set_config('${WITHIN}', '${WHOLE}', true);
    ${body}
    perform set_config('${WITHIN}', coalesce(before, ''), true);
    return new;
  end $$`

/**
 * Wrapped keys may stand before their household has a record, and go where it goes. The division is found past the guard, so
 * that nobody can put a key to a household that has left; nobody can call what finds it.
 */
const KEYS_FOLLOW: readonly string[] = [
  'alter table wrapped_keys add column division text collate "C" not null',
  seeingAll(
    'bangfu_key_division',
    `new.division := coalesce(
      (select o.division from records o where o.household_id = new.household_id),
      substring(new.household_id from '^([0-9]{6,12})/'), '');`,
  ),
  seeingAll(
    'bangfu_keys_move',
    `update wrapped_keys k set division = new.division
      where k.household_id = new.household_id and k.division <> new.division;`,
  ),
  // Otherwise a temporary table of the caller would come first.
  `do $$ begin
    execute format('alter function bangfu_key_division() set search_path = %I, pg_temp', current_schema());
    execute format('alter function bangfu_keys_move() set search_path = %I, pg_temp', current_schema());
  end $$`,
  `create trigger key_division before insert on wrapped_keys for each row execute function bangfu_key_division()`,
  `create trigger keys_move after insert or update of division on records
    for each row execute function bangfu_keys_move()`,
]

/**
 * The statements that guard the rows of all tables by force, that is, also against who owns them. They are made while the
 * tables are empty.
 */
export const GUARD: readonly string[] = [
  ...REACH_TABLE,
  ...TRIGGER_FUNCTIONS,
  ...KEYS_FOLLOW,
  ...GUARDED.flatMap((table) => [
    `alter table ${table.name} enable row level security`,
    `alter table ${table.name} force row level security`,
    withoutStatistics(table.name),
    ...policiesOf(table),
    ...triggersOf(table),
  ]),
]
