import type { Decision } from '@bangfu/sdk'
import type { Edition } from '../compile/edition.ts'
import type { Frame } from '../compile/frame.ts'
import type { DecisionSection } from '../shape/shapes.ts'
import type { NamedValue, PartExplanation } from './explanation.ts'
import { traceCell, type Tracing } from './trace.ts'

interface Part {
  readonly part: string
  readonly clause?: string | undefined
  readonly result: unknown
  /** The facts and formulas that it turns on. */
  readonly ids: readonly string[]
}

const record = (value: unknown): Readonly<Record<string, unknown>> => (value ?? {}) as Readonly<Record<string, unknown>>

/** The parts of a section of the decision: a section of verdicts or targets has one for each. */
const partsOf = (key: string, section: DecisionSection, result: unknown, edition: Edition): readonly Part[] => {
  const { classification } = edition.policy
  switch (section.form) {
    case 'classification': {
      const ids = classification.steps.map(({ where }) => where.id)
      return [{ part: key, clause: classification.shape.clause, result, ids }]
    }
    case 'number':
    case 'verdict':
    case 'idsWhere':
      return [{ part: key, result, ids: [section.fact] }]
    case 'verdicts':
      return Object.entries(section.verdicts).map(([id, { fact, clause }]) => ({
        part: `${key}.${id}`,
        clause,
        result: record(result)[id],
        ids: [fact],
      }))
    case 'amount':
      return result === undefined ? [] : [{ part: key, result, ids: [section.formula] }]
    case 'targets':
      return Object.entries(section.targets).flatMap(([id, { applies, met, clause }]) =>
        record(result)[id] === undefined
          ? []
          : [{ part: `${key}.${id}`, clause, result: record(result)[id], ids: [applies, met] }],
      )
    case 'signals':
    case 'findings':
      return []
  }
}

/** Why each part of a decision that is neither a measure nor a signal stands as it does. */
export const explainParts = (
  edition: Edition,
  household: Frame,
  decision: Decision,
  tracing: Tracing,
): readonly PartExplanation[] => {
  const { catalog, manifest } = edition.policy
  const factsOf = (id: string): readonly NamedValue[] => {
    const cell = catalog.facts.get(id) ?? catalog.formulas.get(id)
    if (cell === undefined) return []
    const frames = cell.scope.depth === 0 ? [household] : (household.lists[cell.scope.index] ?? [])
    return frames.map((frame) => traceCell(cell, frame, tracing))
  }
  return Object.entries(manifest.decision).flatMap(([key, section]) =>
    partsOf(key, section, decision[key], edition).map(({ part, clause, result, ids }) => {
      const facts = ids.flatMap(factsOf)
      const cited = clause ?? (facts.length > 0 ? facts[0]?.clause : undefined)
      return { part, ...(cited === undefined ? {} : { clause: cited }), result: result ?? null, facts }
    }),
  )
}
