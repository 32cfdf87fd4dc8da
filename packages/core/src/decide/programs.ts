import { OUTCOMES, type ProgramOutcome, type Verdict } from '@bangfu/sdk'
import type { Edition } from '../compile/edition.ts'
import type { Line } from './lines.ts'

const RANKS: readonly ProgramOutcome[] = [...OUTCOMES, 'notTriggered', 'notEligible']

const higher = (a: ProgramOutcome, b: ProgramOutcome): ProgramOutcome => (RANKS.indexOf(a) <= RANKS.indexOf(b) ? a : b)

/** What each program comes to, which of them an open question could still raise, and those that have no rules on the day. */
export const decidePrograms = (
  edition: Edition,
  lines: readonly Line[],
  inPopulation: Verdict,
): {
  readonly programs: Record<string, ProgramOutcome>
  readonly programsPending: readonly string[]
  readonly withoutRules: readonly string[]
} => {
  const programs: Record<string, ProgramOutcome> = {}
  const programsPending: string[] = []
  const withoutRules: string[] = []
  for (const { id } of edition.policy.programs) {
    const base: ProgramOutcome = inPopulation === 'no' ? 'notEligible' : 'notTriggered'
    let nothing = inPopulation === 'unknown'
    let certain: ProgramOutcome = base
    let highest: ProgramOutcome = base
    let mayReach: ProgramOutcome = base
    for (const { line, outcomeOpen, mayReach: reach } of lines) {
      if (line.program !== id) continue
      nothing = false
      highest = higher(highest, line.outcome)
      if (outcomeOpen) mayReach = higher(mayReach, reach)
      else certain = higher(certain, line.outcome)
    }
    const open = RANKS.indexOf(mayReach) < RANKS.indexOf(certain)
    const noRules = edition.programsWithoutRules.has(id)
    const inGap = edition.benefitsInGap.some(({ program }) => program === id)
    if (noRules) withoutRules.push(id)
    // Neither «nothing opened» nor «not eligible» may be said while it is unknown whether the household belongs, or
    // while there is no rule to say it.
    const least = noRules || nothing || inGap ? 'review' : base
    programs[id] = higher(least, highest)
    if (open || noRules || nothing || inGap) programsPending.push(id)
  }
  return { programs, programsPending, withoutRules }
}
