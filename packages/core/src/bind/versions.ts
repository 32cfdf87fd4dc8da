import { dayAfter, dayBefore, isDay } from '../calendar/day.ts'
import { below, type Location, type Report } from '../diagnostics/report.ts'
import type { RuleShape } from '../shape/shapes.ts'

/** A rule of a policy, and the days it is in force. */
export interface Version {
  readonly name: string
  readonly at: Location
  readonly from: string
  readonly to: string | undefined
  readonly shape: RuleShape
}

/** What the versions of a rule have in common: whatever else changes, they say the same thing of the same people. */
const identityOf = ({ shape: { benefit, outcome, for: about, event } }: Version): string =>
  JSON.stringify([benefit, outcome, about, event.type, event.params?.code])

const hasDays = ({ shape }: Version): boolean => shape.from !== undefined || shape.to !== undefined

const byDay = (a: Version, b: Version): number => (a.from < b.from ? -1 : Number(a.from > b.from))

const groupedBy = (versions: readonly Version[], keyOf: (version: Version) => string | undefined): Version[][] => {
  const groups = new Map<string, Version[]>()
  for (const version of versions) {
    const key = keyOf(version)
    if (key === undefined) continue
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(version)
  }
  return [...groups.values()].map((group) => group.toSorted(byDay))
}

/** Reports two rules of one name that are not versions of each other, or are in force on the same day. */
const checkName = (group: readonly Version[], report: Report): void => {
  for (const [index, version] of group.entries()) {
    const before = group[index - 1]
    if (before === undefined) continue
    const related = [below(before.at, 'name')]
    if (identityOf(before) !== identityOf(version) || !group.some(hasDays)) {
      const problem = { found: version.name, expected: 'a name used once', related }
      report.error('DUPLICATE_NAME', below(version.at, 'name'), problem)
    } else if (before.to === undefined || version.from <= before.to) {
      const expected = before.to === undefined ? 'a last day `to` of the version before' : `a day after ${before.to}`
      report.error('DATES_OVERLAP', below(version.at, 'from'), { found: version.from, expected, related })
    }
  }
}

/** Warns of days between two versions on which none is in force: what they open is undecided then. */
const checkGaps = (group: readonly Version[], warned: Set<Version>, report: Report): void => {
  let last: string | undefined = group[0]?.to
  for (const [index, version] of group.entries()) {
    if (index === 0) continue
    if (last === undefined) return
    if (isDay(last) && isDay(version.from) && version.from > dayAfter(last) && !warned.has(version)) {
      warned.add(version)
      const found = `no rule from ${dayAfter(last)} to ${dayBefore(version.from)}`
      report.warning('DATES_GAP', below(version.at, 'from'), { found, expected: `the day ${dayAfter(last)}` })
    }
    last = version.to === undefined || version.to > last ? version.to : last
  }
}

/**
 * Checks the days of the rules: those of one name are versions of one rule, of which no two may be in force on one day; a
 * hole between two of them, or in all rules of a benefit, leaves days on which nobody has said what holds.
 */
export const checkVersions = (versions: readonly Version[], report: Report): void => {
  const warned = new Set<Version>()
  for (const group of groupedBy(versions, ({ name }) => name)) {
    checkName(group, report)
    checkGaps(group, warned, report)
  }
  for (const group of groupedBy(versions, ({ shape }) => shape.benefit)) checkGaps(group, warned, report)
}
