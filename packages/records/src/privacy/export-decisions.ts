import type { PolicyDescription } from '@bangfu/core'
import type { BenefitLine, Finding, Localized, Pending, PolicyIdentity, StoredDecision } from '@bangfu/sdk'

/** Whom a line of a decision is about. */
export type About = 'person' | 'household'

/** A measure as it was decided for the person or for the household. */
export interface ExportedLine extends Omit<BenefitLine, 'appliesTo' | 'pending'> {
  readonly about: About
  readonly title: Localized | undefined
  /** What was open, without questions about others. */
  readonly pending?: readonly Pending[]
}

/** A finding about the person's part of the record or the household's. */
export interface ExportedFinding extends Omit<Finding, 'appliesTo'> {
  readonly about: About
  readonly title: Localized | undefined
}

/** A decision, without the lines of others. */
export interface ExportedDecision {
  readonly at: string
  readonly asOf: string
  readonly policy: PolicyIdentity
  /** The version of the record that was decided on. */
  readonly version?: number
  readonly lines: readonly ExportedLine[]
  readonly findings: readonly ExportedFinding[]
  /** The lists of people in the decision, by key, and whether the person stands in each. */
  readonly listed: Readonly<Record<string, boolean>>
}

const HOUSEHOLD = 'household'

/** A thing of a member's, such as a bill, is called by the member's id, a scope and a position: `A1 event 2`. */
const isThingOf = (appliesTo: string, memberId: string): boolean =>
  appliesTo.startsWith(`${memberId} `) && /^(?: \S+ \d+)+$/.test(appliesTo.slice(memberId.length))

const aboutOf = (appliesTo: string, memberId: string): About | undefined =>
  appliesTo === memberId || isThingOf(appliesTo, memberId)
    ? 'person'
    : appliesTo === HOUSEHOLD
      ? 'household'
      : undefined

const isOurs = (pending: Pending, memberId: string): boolean =>
  pending.kind !== 'fact' || aboutOf(pending.appliesTo, memberId) !== undefined

const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : [])

/** What a kept decision says of one person. */
export const decisionFor = (
  { at, version, decision }: StoredDecision,
  memberId: string,
  { benefits, decision: sections, signals }: PolicyDescription,
): ExportedDecision => {
  const lines = decision.benefits.flatMap(({ appliesTo, pending, ...line }): ExportedLine[] => {
    const about = aboutOf(appliesTo, memberId)
    if (about === undefined) return []
    const ours = pending?.filter((one) => isOurs(one, memberId)) ?? []
    const title = benefits.find(({ code }) => code === line.code)?.title
    return [{ about, title, ...line, ...(ours.length === 0 ? {} : { pending: ours }) }]
  })
  const findings: ExportedFinding[] = []
  const listed: Record<string, boolean> = {}
  for (const [key, section] of Object.entries(sections)) {
    if (section.form === 'idsWhere') listed[key] = listOf(decision[key]).includes(memberId)
    if (section.form !== 'findings') continue
    for (const { appliesTo, ...finding } of listOf<Finding>(decision[key])) {
      const about = aboutOf(appliesTo, memberId)
      const title = signals[section.event]?.find(({ code }) => code === finding.code)?.title
      if (about !== undefined) findings.push({ about, title, ...finding })
    }
  }
  const { asOf, policy } = decision
  return { at, asOf, policy, ...(version === undefined ? {} : { version }), lines, findings, listed }
}
