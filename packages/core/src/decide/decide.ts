import { exactInteger, type Decision, type Pending, type PolicyIdentity } from '@bangfu/sdk'
import type { Edition } from '../compile/edition.ts'
import type { Frame } from '../compile/frame.ts'
import { decideLines } from './lines.ts'
import { decidePrograms } from './programs.ts'
import { pendingOf } from './pending.ts'
import type { SectionContext } from './sections/context.ts'
import { decideSection } from './sections/index.ts'
import { verdictOfFact } from './sections/verdict.ts'
import { totalsOf } from './totals.ts'

/** The days of a decision. */
export interface Days {
  readonly asOf: string
  readonly rulesAsOf: string
}

/** Decides a normalized household by the rules of an edition. */
export const decide = (edition: Edition, household: Frame, days: Days, policy: PolicyIdentity): Decision => {
  const { catalog, classification, manifest } = edition.policy
  household.slots[catalog.asOf.slot] = days.asOf
  const lines = decideLines(edition, household)
  const counted = lines.every(({ additional }) => !additional) ? lines : lines.filter(({ additional }) => !additional)
  let reviewLines = 0
  for (const { line } of counted) if (line.outcome === 'review') reviewLines += 1
  household.slots[catalog.reviewLines.slot] = exactInteger(reviewLines)
  // Made where something is open, which nothing is of most households.
  let waiting: Map<string, Pending[]> | undefined
  const leaveOpen: SectionContext['leaveOpen'] = (about, open, facts) => {
    waiting ??= new Map()
    const pending = [...(waiting.get(about) ?? []), ...pendingOf(open, facts)]
    waiting.set(about, [...new Map(pending.map((entry) => [JSON.stringify(entry), entry])).values()])
  }
  const context: SectionContext = { edition, household, leaveOpen }
  const decision: Record<string, unknown> = { householdId: household.id, asOf: days.asOf }
  if (days.rulesAsOf !== days.asOf) decision['rulesAsOf'] = days.rulesAsOf
  decision['policy'] = policy
  for (const key of Object.keys(manifest.decision)) {
    const section = manifest.decision[key]
    const value = section && decideSection(key, section, context)
    if (value !== undefined) decision[key] = value
  }
  const inPopulation = verdictOfFact(classification.population.id, 'programs', context)
  const { programs, programsPending, withoutRules } = decidePrograms(edition, counted, inPopulation)
  const rulesMissing = (about: string, program: string): void => {
    waiting = (waiting ?? new Map<string, Pending[]>()).set(about, [{ kind: 'rules', program }])
  }
  for (const program of withoutRules) rulesMissing(`programs.${program}`, program)
  for (const { code, program } of edition.benefitsInGap) rulesMissing(`benefits.${code}`, program)
  const hasRules = withoutRules.length === 0 && edition.benefitsInGap.length === 0
  const { amountsYuan, amountsComplete } = totalsOf(lines)
  decision['programs'] = programs
  decision['programsPending'] = programsPending
  decision['benefits'] = lines.map(({ line }) => line)
  decision['amountsYuan'] = amountsYuan
  decision['amountsComplete'] = amountsComplete && hasRules
  decision['undecided'] = Array.from(waiting ?? [], ([about, pending]) => ({ about, pending }))
  return decision as Decision
}
