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
    const own = lines.filter(({ line }) => line.program === id)
    const settled = own.filter(({ outcomeOpen }) => !outcomeOpen)
    const base: ProgramOutcome = inPopulation === 'no' ? 'notEligible' : 'notTriggered'
    const certain = settled.reduce<ProgramOutcome>((outcome, { line }) => higher(outcome, line.outcome), base)
    const open = own.some(
      ({ outcomeOpen, mayReach }) => outcomeOpen && RANKS.indexOf(mayReach) < RANKS.indexOf(certain),
    )
    const noRules = edition.programsWithoutRules.has(id)
    const inGap = edition.benefitsInGap.some(({ program }) => program === id)
    const nothing = own.length === 0 && inPopulation === 'unknown'
    if (noRules) withoutRules.push(id)
    // Neither «nothing opened» nor «not eligible» may be said while it is unknown whether the household belongs, or
    // while there is no rule to say it.
    const least = noRules || nothing || inGap ? 'review' : base
    programs[id] = own.reduce<ProgramOutcome>((outcome, { line }) => higher(outcome, line.outcome), least)
    if (open || noRules || nothing || inGap) programsPending.push(id)
  }
  return { programs, programsPending, withoutRules }
}
