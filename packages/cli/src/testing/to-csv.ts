const cell = (value: unknown): string => {
  const plain = value as string | number | boolean | readonly string[] | null | undefined
  const text = typeof plain === 'object' ? (plain ?? []).join('、') : String(plain ?? '')
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const put = (row: Map<string, unknown>, path: string, value: unknown): void => {
  if (isObject(value)) for (const [key, item] of Object.entries(value)) put(row, `${path}.${key}`, item)
  else if (Array.isArray(value) && value.some(isObject)) {
    for (const [index, item] of value.entries()) put(row, `${path}.${index + 1}`, item)
  } else if (!(Array.isArray(value) && value.length === 0)) row.set(path, value)
}

// An empty cell is unknown. Where a key is absent from some members and means no, their cells must say no.
const NO_WHERE_ABSENT = [
  'stableEmployment',
  'startupPlan',
  'graduateSeekingWork',
  'completedCompulsory',
  'orphanAllowance',
]

/** Household records as the CSV of the contract: a row for each member, dotted headings. */
export const flatten = (records: readonly Record<string, unknown>[]): string => {
  const rows = records.flatMap(({ members, ...own }) =>
    (members as Record<string, unknown>[]).map((member) => {
      const row = new Map<string, unknown>()
      // An income that is unknown as a whole has no column at all.
      for (const [key, value] of Object.entries(own)) if (key !== 'income' || value !== null) put(row, key, value)
      for (const [key, value] of Object.entries(member)) put(row, `members.${key}`, value)
      return row
    }),
  )
  const headings = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  const no = new Set(NO_WHERE_ABSENT.map((key) => `members.${key}`))
  const valueOf = (row: ReadonlyMap<string, unknown>, heading: string): unknown =>
    row.has(heading) || !no.has(heading) ? row.get(heading) : false
  const lines = rows.map((row) => headings.map((heading) => cell(valueOf(row, heading))).join(','))
  return [headings.join(','), ...lines, ''].join('\n')
}
