type Json = Readonly<Record<string, unknown>>
type Path = readonly (string | number)[]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const pathsIn = (value: unknown, path: Path = []): readonly Path[] => {
  const inner: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item] as const)
    : isObject(value)
      ? Object.entries(value)
      : []
  return inner.flatMap(([step, item]) => [[...path, step], ...pathsIn(item, [...path, step])])
}

const DROP = Symbol('drop')

const changed = (record: Json, path: Path, value: unknown): Json => {
  const copy = structuredClone(record) as Record<string | number, unknown>
  let part = copy
  for (const step of path.slice(0, -1)) part = part[step] as typeof part
  const last = path.at(-1) ?? ''
  if (value !== DROP) part[last] = value
  else if (Array.isArray(part)) part.splice(Number(last), 1)
  else delete part[last]
  return copy
}

const valueAt = (record: Json, path: Path): unknown =>
  path.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], record)

/** Simpler things to put in a value's place. */
const simplerThan = (value: unknown): readonly unknown[] => {
  if (value === null || isObject(value) || Array.isArray(value)) return [DROP]
  if (typeof value === 'boolean') return [DROP, ...(value ? [false] : [])]
  const simple = [0, 1, '2000-01-01'].filter((other) => typeof other === typeof value && other !== value)
  return [DROP, ...simple.slice(0, 1)]
}

/**
 * Makes a record as small as it can be while something still holds of it: drops members, events, blocks and keys, then
 * puts simpler values in their place. `holds` is to say no of what is no record at all.
 */
export const shrink = (record: Json, holds: (record: Json) => boolean): Json => {
  let smallest = record
  for (let before = ''; before !== JSON.stringify(smallest);) {
    before = JSON.stringify(smallest)
    // From the end, so that what is dropped leaves the places before it as they are.
    for (let index = pathsIn(smallest).length - 1; index >= 0; index -= 1) {
      const path = pathsIn(smallest)[index]
      if (path === undefined) continue
      for (const value of simplerThan(valueAt(smallest, path))) {
        const smaller = changed(smallest, path, value)
        if (JSON.stringify(smaller) === JSON.stringify(smallest) || !holds(smaller)) continue
        smallest = smaller
        break
      }
    }
  }
  return smallest
}
