type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every value that is like another but for one key or one item that it does without. */
function* smaller(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    for (const index of items.keys()) yield items.toSpliced(index, 1)
    for (const [index, item] of items.entries()) for (const less of smaller(item)) yield items.with(index, less)
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      const { [key]: inner, ...rest } = value
      yield rest
      for (const less of smaller(inner)) yield { ...value, [key]: less }
    }
  }
}

/** The smallest record that can be come to by leaving out one thing after the other and that still shows the same. */
export const shrink = (record: Json, shows: (record: Json) => boolean): Json => {
  for (const less of smaller(record)) if (isObject(less) && shows(less)) return shrink(less, shows)
  return record
}
