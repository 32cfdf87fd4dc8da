/** The setting of a session or a transaction that the role of a service follows. */
export const WITHIN = 'bangfu.within'

/**
 * What the setting holds where nothing is confined. It is not the empty text: that is what the server leaves behind where a
 * setting was made for one transaction, and nothing is seen by it.
 */
export const WHOLE = '*'

/** The setting that names the household that is being erased. */
export const ERASING = 'bangfu.erasing'

/** A division that may stand in a statement. Throws a RangeError for anything else. */
export const requireWithin = (within: string): string => {
  if (!/^(?:[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$/.test(within))
    throw new RangeError('Unexpected division, expected 2, 4, 6, 9 or 12 digits')
  return within
}

/**
 * The division that the current role reaches, worked out once for a statement; NULL, with which nothing begins, for a role
 * without a row. It stands in each policy and not in a function, which could be asked on its own, or run among other names.
 */
export const reach = (condition = 'true'): string => `(
    select case
      when not r.follows_setting then r.division
      when current_setting('${WITHIN}', true) = '${WHOLE}' then r.division
      when current_setting('${WITHIN}', true) ~ '^[0-9]{2,12}$'
        and starts_with(current_setting('${WITHIN}', true), r.division) then current_setting('${WITHIN}', true)
    end
    from bangfu_reach r where r.role_name = current_user and ${condition})`

/** The table that says which role reaches what. Only who owns it may change it, and a role sees its own row alone. */
export const REACH_TABLE: readonly string[] = [
  `create table bangfu_reach (
    role_name name primary key,
    division text collate "C" not null check (division ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})?$'),
    may_write boolean not null,
    may_erase boolean not null,
    follows_setting boolean not null
  )`,
  'alter table bangfu_reach enable row level security',
  'create policy own on bangfu_reach for select using (role_name = current_user)',
  'grant select on bangfu_reach to public',
  // The owner is a service like others: rows are guarded by force, so without a row of its own it would see nothing.
  `insert into bangfu_reach values (current_user, '', true, true, true)`,
]
