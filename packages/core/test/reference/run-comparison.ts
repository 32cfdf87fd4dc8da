import { createPolicy, type Policy, type PolicyDescription } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { createHouseholds, readHints, type Household } from '@bangfu/testkit'
import { ADDED_STATUS, PARAMETER_CHOICES } from '../parameter-choices.ts'
import { compareDecision, type Comparison } from './compare.ts'
import { readRules, type Rules } from './rules.ts'
import { shrink } from './shrink.ts'

/** Ordinary days, the ends of the plan and of its targets, a leap day, and both sides of the first of a school year. */
const DAYS = [
  '2019-12-31', '2019-11-25', '2019-11-24', '2020-02-29', '2020-08-31', '2020-09-01', '2020-12-31', '2021-01-01',
  '2024-03-01',
] // prettier-ignore

interface Case {
  readonly parameters: Readonly<Record<string, unknown>>
  readonly policy: Policy
  readonly description: PolicyDescription
  readonly rules: Rules
}

// A premium that is known for one insurance alone leaves amounts open.
const CHOICES = [
  ...PARAMETER_CHOICES,
  { incomeLineYuan: '3247.33', 'health.personalPremiumYuan': { ncms: '280' }, 'targets.workingAge': [16, 60] },
]

const cases: readonly Case[] = CHOICES.map((parameters) => {
  const policy = createPolicy({ files: panjin2019.files }, { parameters })
  return { parameters, policy, description: policy.describe(), rules: readRules(panjin2019.files, parameters) }
})
const hints = readHints(panjin2019)

/** What to compare. */
export interface ComparisonOptions {
  readonly seed: number
  /** The indices from `from`, so many. */
  readonly from: number
  readonly records: number
  /** How many households of a hundred have unknown facts. */
  readonly unknown: number
}

/** A household on which the engine and the reference differ, as small as it could be made. */
export interface Difference {
  readonly seed: number
  readonly index: number
  readonly asOf: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly record: Household
  readonly says: readonly string[]
}

/** What came of comparing many. */
export interface ComparisonReport {
  readonly records: number
  readonly wrong: readonly Difference[]
  /** Parts left open that hold for every value, counted by what they are about. */
  readonly weak: ReadonlyMap<string, number>
  /** The first household for each of those. */
  readonly weakest: ReadonlyMap<string, Difference>
  readonly unjudged: number
  readonly worlds: number
}

/** The household of an index with the day and the parameters that go with it. */
const caseAt = (
  options: ComparisonOptions,
  index: number,
): Case & { readonly asOf: string; readonly record: Household } => {
  const chosen = cases[index % cases.length] as Case
  const asOf = DAYS[Math.floor(index / cases.length) % DAYS.length] as string
  const { seed, unknown } = options
  const codes =
    chosen.parameters['classification.extraLowIncomeStatuses'] === undefined ? {} : { recognizedStatus: [ADDED_STATUS] }
  const key = `${seed} ${unknown} ${asOf} ${index % cases.length}`
  const known = households.get(key) ?? createHouseholds(chosen.description, { seed, asOf, unknown, hints, codes })
  households.set(key, known)
  return { ...chosen, asOf, record: known.at(index) }
}
const households = new Map<string, ReturnType<typeof createHouseholds>>()

const compareOne = ({ policy, rules }: Case, asOf: string, record: Household): Comparison =>
  compareDecision(rules, record, policy.decide(record, { asOf }))

// The name of a part without the person it is about and without the values.
const kindOf = (says: string): string => says.replace(/:.*/, '').replace(/ (?:household|member-\d+)/, '')

/** Compares as many households as one likes, and makes those that differ small. */
export const runComparison = (
  options: ComparisonOptions,
  progress: (done: number, wrong: number) => void = () => undefined,
  mostWrong = 5,
): ComparisonReport => {
  const wrong: Difference[] = []
  const weak = new Map<string, number>()
  const weakest = new Map<string, Difference>()
  let [unjudged, worlds] = [0, 0]
  const smallest = (index: number, part: 'wrong' | 'weak', kind: string): Difference => {
    const { record, asOf, ...at } = caseAt(options, index)
    const saying = (smaller: Household): readonly string[] => {
      try {
        return compareOne(at, asOf, smaller)[part].filter((says) => kindOf(says) === kind)
      } catch {
        return []
      }
    }
    const found = shrink(record, (smaller) => saying(smaller).length > 0)
    return { seed: options.seed, index, asOf, parameters: at.parameters, record: found, says: saying(found) }
  }
  for (let done = 0; done < options.records; done += 1) {
    const index = options.from + done
    const { record, asOf, ...at } = caseAt(options, index)
    const found = compareOne(at, asOf, record)
    unjudged += found.unjudged
    worlds += found.worlds
    if (found.wrong.length > 0 && wrong.length < mostWrong)
      wrong.push(smallest(index, 'wrong', kindOf(found.wrong[0] ?? '')))
    for (const kind of found.weak.map(kindOf)) {
      weak.set(kind, (weak.get(kind) ?? 0) + 1)
      if (!weakest.has(kind)) weakest.set(kind, smallest(index, 'weak', kind))
    }
    progress(done + 1, wrong.length)
  }
  return { records: options.records, wrong, weak, weakest, unjudged, worlds }
}
