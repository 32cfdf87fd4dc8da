import type { BoundPlan, Part } from '../bind/model.ts'
import type { ClauseShape } from '../shape/plan-shapes.ts'
import type { ClauseDescription, ClauseGap, ClauseTable, ResponsibilityDescription } from './plan-description.ts'

// What a policy does by itself, and must therefore be asked for by a clause.
const ACTING = ['rule', 'aggregate'] as const

const isActing = ({ kind }: Part): boolean => ACTING.some((acting) => acting === kind)

/** Whether a clause is a sentence itself, a part of it, or lies in a section. */
const liesIn = ({ id, sentence }: ClauseShape, cited: string): boolean =>
  id === cited || sentence === cited || sentence.startsWith(`${cited}.`) || id.startsWith(`${cited}.`)

/** The responsibilities for the section that a clause stands in. */
export const responsibilityFor = (clause: string, plan: BoundPlan): ResponsibilityDescription | undefined => {
  const found = plan.responsibilities.find(({ section }) => clause === section || clause.startsWith(`${section}.`))
  if (found === undefined) return undefined
  const { section, label, units, bodies, open } = found
  return { section, label, units, bodies, ...(open === undefined ? {} : { open }) }
}

// What stands before the tasks: what the plan rests on and aims at is nobody's duty in particular.
const isDuty = ({ kind, decidedBy }: ClauseShape): boolean => decidedBy === 'organization' && kind !== 'context'

const describeClause = (shape: ClauseShape, plan: BoundPlan): ClauseDescription => {
  const { encodedBy = [], note, ...rest } = shape
  const duty = isDuty(shape) ? responsibilityFor(shape.id, plan) : undefined
  return {
    ...rest,
    ...(note === undefined ? {} : { note }),
    encodedBy: encodedBy.flatMap((reference) => plan.parts.get(reference) ?? []),
    ...(duty === undefined ? {} : { duty }),
  }
}

/** The plan and the policy beside each other, both ways, with every gap between them. */
export const describeClauses = (plan: BoundPlan): ClauseTable => {
  const naming = new Map<string, ClauseShape[]>()
  for (const clause of plan.clauses) {
    for (const reference of clause.encodedBy ?? []) naming.set(reference, [...(naming.get(reference) ?? []), clause])
  }
  const clauses = plan.clauses.map((clause) => describeClause(clause, plan))
  const gaps: ClauseGap[] = []
  for (const { id, decidedBy, encodedBy, duty, kind } of clauses) {
    if (decidedBy !== 'organization' && encodedBy.length === 0) gaps.push({ kind: 'notEncoded', about: id })
    const hasSection = plan.responsibilities.some(({ section }) => section.split('.')[0] === id.split('.')[0])
    if (
      decidedBy === 'organization' &&
      kind !== 'context' &&
      hasSection &&
      duty === undefined &&
      encodedBy.length === 0
    )
      gaps.push({ kind: 'nobodyResponsible', about: id })
  }
  const parts: ClauseTable['parts'][number][] = []
  for (const [reference, part] of plan.parts) {
    const named = naming.get(reference) ?? []
    if (isActing(part)) {
      parts.push({ ...part, clauses: named.map(({ id }) => id) })
      if (named.length === 0 && !plan.ofVariants.has(reference)) gaps.push({ kind: 'notNamed', about: reference })
    }
    const { clause } = part
    if (clause === undefined) continue
    const cited = isActing(part) && named.length > 0 ? named : plan.clauses
    if (!cited.some((row) => liesIn(row, clause))) gaps.push({ kind: 'citesAnother', about: reference, clause })
  }
  return { clauses, parts, gaps }
}
