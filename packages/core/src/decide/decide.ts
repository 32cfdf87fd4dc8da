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
  const reviewLines = lines.filter(({ line, additional }) => !additional && line.outcome === 'review').length
  household.slots[catalog.reviewLines.slot] = exactInteger(reviewLines)
  const waiting = new Map<string, Pending[]>()
  const leaveOpen: SectionContext['leaveOpen'] = (about, open, facts) => {
    const pending = [...(waiting.get(about) ?? []), ...pendingOf(open, facts)]
    waiting.set(about, [...new Map(pending.map((entry) => [JSON.stringify(entry), entry])).values()])
  }
  const context: SectionContext = { edition, household, leaveOpen }
  const sections: Record<string, unknown> = {}
  for (const [key, section] of Object.entries(manifest.decision)) {
    const value = decideSection(key, section, context)
    if (value !== undefined) sections[key] = value
  }
  const inPopulation = verdictOfFact(classification.population.id, 'programs', context)
  const { programs, programsPending, withoutRules } = decidePrograms(
    edition,
    lines.filter(({ additional }) => !additional),
    inPopulation,
  )
  for (const program of withoutRules) waiting.set(`programs.${program}`, [{ kind: 'rules', program }])
  for (const { code, program } of edition.benefitsInGap) {
    waiting.set(`benefits.${code}`, [{ kind: 'rules', program }])
  }
  const hasRules = withoutRules.length === 0 && edition.benefitsInGap.length === 0
  const { amountsYuan, amountsComplete } = totalsOf(lines)
  return {
    householdId: household.id,
    asOf: days.asOf,
    ...(days.rulesAsOf === days.asOf ? {} : { rulesAsOf: days.rulesAsOf }),
    policy,
    ...sections,
    programs,
    programsPending,
    benefits: lines.map(({ line }) => line),
    amountsYuan,
    amountsComplete: amountsComplete && hasRules,
    undecided: [...waiting].map(([about, pending]) => ({ about, pending })),
  }
}
