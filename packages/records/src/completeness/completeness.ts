import { RecordError, type Policy, type PolicyTypes, type TallyMeasure } from '@bangfu/core'
import type { Decision, JsonObject, Pending } from '@bangfu/sdk'
import type { Tiers } from '../tiers/index.ts'

/** A household with the place that it is kept in. */
export interface PlacedHousehold {
  readonly recordId: string
  /** The village: 12 digits. */
  readonly division: string
  /** Open, as the policy takes it. */
  readonly household: JsonObject
}

/** Whether something is known of all households of a division. */
export interface Clear {
  /** 清: nothing is open. */
  readonly clear: boolean
  /** How many households or people keep it from being clear. */
  readonly open: number
}

/** The four clears of a division (plan 2.1.a), and how many files hold the five mandatory blocks (2.1.b2). */
export interface Completeness {
  /** The county, town or village; the whole under the division that was asked for. */
  readonly division: string
  /** Records, those among them that the policy refuses, and families whose file lacks nothing of the mandatory blocks. */
  readonly records: number
  readonly rejected: number
  readonly complete: number
  /** How many households a finding of the mandatory blocks was made in, by its code. */
  readonly missing: Readonly<Record<string, number>>
  /** 户数清: how many are low-income families. */
  readonly households: Clear & { readonly count: number }
  /** 人数清: how many people are recognized. */
  readonly people: Clear & { readonly count: number }
  /** 类别清: households by class. */
  readonly classes: Clear & { readonly byClass: Readonly<Record<string, number>> }
  /** 分布清: records by village. */
  readonly places: Clear & { readonly byVillage: Readonly<Record<string, number>> }
}

/** How a fact is missing. */
export interface OpenFact {
  readonly fact: string
  /** A member's id, or `household`. */
  readonly appliesTo: string
  /** How many lines and other answers of the decision wait for it. */
  readonly holdsOpen: number
}

/** What one tier is to supply for a household. */
export interface WorkItem {
  readonly recordId: string
  readonly division: string
  /** Those that hold most open first. */
  readonly facts: readonly OpenFact[]
  /** How many lines and other answers wait in all. */
  readonly holdsOpen: number
}

const VILLAGE_DIGITS = 12

const countOf = (measure: TallyMeasure | undefined): { readonly yes: number; readonly unknown: number } =>
  measure?.form === 'count' ? measure : { yes: 0, unknown: 0 }

const groupsOf = (
  measure: TallyMeasure | undefined,
): { readonly groups: Readonly<Record<string, number>>; readonly unknown: number } =>
  measure?.form === 'groups' || measure?.form === 'classes' ? measure : { groups: {}, unknown: 0 }

/** Counts what is on file and what is clear, over the households of one division. Households are not kept. */
export const createCompleteness = (
  policy: Policy<PolicyTypes>,
  { file: { completeness: names } }: Tiers,
  asOf: string,
): { readonly add: (household: PlacedHousehold) => void; readonly result: (division: string) => Completeness } => {
  const tally = policy.createTally({ asOf })
  let [records, rejected, complete, misplaced] = [0, 0, 0, 0]
  const missing = new Map<string, number>()
  const villages = new Map<string, number>()

  return {
    add: ({ division, household }) => {
      records += 1
      villages.set(division, (villages.get(division) ?? 0) + 1)
      if (division.length !== VILLAGE_DIGITS) misplaced += 1
      const placed = { ...household, regionCode: division }
      try {
        tally.add(placed)
      } catch (error) {
        if (!(error instanceof RecordError)) throw error
        rejected += 1
        return
      }
      const decision = policy.decide(placed, { asOf }) as Decision
      const findings = (decision['findings'] ?? []) as readonly { readonly code: string; readonly clause: string }[]
      const codes = new Set(findings.filter(({ clause }) => clause === names.file).map(({ code }) => code))
      for (const code of codes) missing.set(code, (missing.get(code) ?? 0) + 1)
      if (codes.size === 0 && !names.noFamily.includes(String(decision[names.class]))) complete += 1
    },
    result: (division) => {
      const { measures = {} } = tally.result().divisions[0] ?? {}
      const households = countOf(measures[names.households])
      const people = countOf(measures[names.people])
      const classes = groupsOf(measures[names.classes])
      // A record that the policy refuses is counted nowhere, so nothing is clear.
      const clear = (open: number): Clear => ({ clear: open + rejected === 0, open: open + rejected })
      return {
        ...{ division, records, rejected, complete },
        missing: Object.fromEntries([...missing].sort(([a], [b]) => (a < b ? -1 : 1))),
        households: { ...clear(households.unknown), count: households.yes },
        people: { ...clear(people.unknown), count: people.yes },
        classes: { ...clear(classes.unknown), byClass: classes.groups },
        places: {
          clear: misplaced === 0,
          open: misplaced,
          byVillage: Object.fromEntries([...villages].sort(([a], [b]) => (a < b ? -1 : 1))),
        },
      }
    },
  }
}

/** The facts that a decision waits for and that a tier supplies, those that hold most open first. */
export const openFacts = (decision: Decision, tier: string): readonly OpenFact[] => {
  const waits: readonly (readonly Pending[])[] = [
    ...decision.benefits.map(({ pending = [] }) => pending),
    ...decision.undecided.map(({ pending }) => pending),
  ]
  const found = new Map<string, OpenFact>()
  for (const pending of waits)
    for (const one of pending) {
      if (one.kind !== 'fact' || one.tier !== tier) continue
      const { fact, appliesTo } = one
      const key = JSON.stringify([fact, appliesTo])
      found.set(key, { fact, appliesTo, holdsOpen: (found.get(key)?.holdsOpen ?? 0) + 1 })
    }
  return [...found.values()].sort((a, b) => b.holdsOpen - a.holdsOpen || (a.fact < b.fact ? -1 : 1))
}

/**
 * What a tier is to supply, household by household, those that hold most open first. Households that the policy refuses are left
 * out: they are no open question but an error.
 */
export const workListOf = (
  policy: Policy<PolicyTypes>,
  households: Iterable<PlacedHousehold>,
  { asOf, tier }: { readonly asOf: string; readonly tier: string },
): readonly WorkItem[] => {
  const items: WorkItem[] = []
  for (const { recordId, division, household } of households) {
    let facts: readonly OpenFact[]
    try {
      facts = openFacts(policy.decide({ ...household, regionCode: division }, { asOf }) as Decision, tier)
    } catch (error) {
      if (error instanceof RecordError) continue
      throw error
    }
    if (facts.length === 0) continue
    items.push({ recordId, division, facts, holdsOpen: facts.reduce((sum, one) => sum + one.holdsOpen, 0) })
  }
  return items.sort((a, b) => b.holdsOpen - a.holdsOpen || (a.recordId < b.recordId ? -1 : 1))
}
