import { isDay } from '../calendar/day.ts'
import type { Change, Located } from '../shape/policy-source.ts'
import type { VariantManifest, Vary } from '../shape/shapes.ts'
import { below, type Location, type Report } from '../diagnostics/report.ts'

/** What a variant is laid over its base with: whose it is, what it may do, where problems go. */
export interface Laying {
  readonly by: VariantManifest['by']
  /** The day from which a change holds that names none. */
  readonly effectiveFrom: string
  /** Whether the variant is held to what its base allows. */
  readonly holdToBounds: boolean
  readonly report: Report
}

const inOrder = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)

/** Items by a key, then by where they stand: the order of files and of items in them changes nothing. */
export const sorted = <L extends Located<unknown>>(items: readonly L[], keyOf: (item: L) => string): readonly L[] => {
  const placed = items.map((item) => ({ item, key: keyOf(item), ...placeOf(item) }))
  return placed
    .sort(
      (a, b) =>
        inOrder(a.key, b.key) || inOrder(a.file, b.file) || inOrder(a.line, b.line) || inOrder(a.column, b.column),
    )
    .map(({ item }) => item)
}

const placeOf = ({ at }: Located<unknown>) => ({ file: at.document.file, ...at.document.place(at.path) })

/** The items of a variant in order, each name once: a second change of the same thing is reported and left out. */
export const onceEach = <L extends Located<unknown>>(
  items: readonly L[],
  keyOf: (item: L) => string,
  named: string,
  { report }: Laying,
): readonly L[] => {
  const first = new Map<string, L>()
  for (const item of sorted(items, keyOf)) {
    const key = keyOf(item)
    const before = first.get(key)
    if (before === undefined) first.set(key, item)
    else {
      const related = [below(before.at, named)]
      report.error('VARIANT_TWICE', below(item.at, named), { found: key, expected: 'one change of it', related })
    }
  }
  return [...first.values()]
}

/** Reports a change that the base does not allow to whoever writes the variant. */
export const checkAllowed = (vary: Vary, found: string, at: Location, { by, holdToBounds, report }: Laying): void => {
  if (!holdToBounds || vary === 'county' || (vary === 'city' && by === 'city')) return
  const expected = vary === 'city' ? 'only a variant of the city may' : 'no variant may'
  report.error('VARIANT_NOT_ALLOWED', at, { found, expected })
}

/** Reports a change that begins before its variant does: what was decided before then stays as it was. */
export const checkBegin = (from: string, at: Location, { effectiveFrom, report }: Laying): void => {
  if (!isDay(from) || !isDay(effectiveFrom) || from >= effectiveFrom) return
  report.error('DATES_OUT_OF_ORDER', at, { found: from, expected: `${effectiveFrom} or later` })
}

/** What a variant says of a change that it makes. */
export const changeOf = (kind: Change['kind'], { reason, source }: Omit<Change, 'kind'>): Change => ({
  kind,
  ...(reason === undefined ? {} : { reason }),
  ...(source === undefined ? {} : { source }),
})
