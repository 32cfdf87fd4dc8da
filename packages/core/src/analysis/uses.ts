import type { BoundPolicy, Reference } from '../bind/model.ts'
import type { Block, Cell } from '../catalog/model.ts'
import type { DecisionSection } from '../shape/shapes.ts'
import { eachInPolicy, type Visitor } from '../bind/each-reference.ts'

/** What something of a policy reads: by a rule, another fact, a key of the decision, a count. */
export interface Uses {
  readonly cells: ReadonlySet<Cell>
  readonly blocks: ReadonlySet<Block>
  readonly parameters: ReadonlySet<string>
}

/** Ids of the facts and formulas behind a key of the decision. */
const namedBySection = (section: DecisionSection): readonly string[] => {
  switch (section.form) {
    case 'number':
    case 'verdict':
    case 'idsWhere':
      return [section.fact]
    case 'verdicts':
      return Object.values(section.verdicts).map(({ fact }) => fact)
    case 'amount':
      return [section.formula, section.where]
    case 'targets':
      return [section.where, ...Object.values(section.targets).flatMap(({ applies, met }) => [applies, met])]
    default:
      return []
  }
}

/** Ids of the facts that the counts over many households read. */
const namedByAggregates = ({ plan }: BoundPolicy): readonly string[] =>
  plan.aggregates.flatMap((aggregate) =>
    (['where', 'applies', 'met', 'by', 'total', 'heads'] as const).flatMap(
      (key) => (aggregate as Partial<Record<typeof key, string>>)[key] ?? [],
    ),
  )

/** Everything that is read somewhere. */
export const usesOf = (policy: BoundPolicy): Uses => {
  const { catalog, classification, manifest } = policy
  const cells = new Set<Cell>([classification.population, ...classification.steps.map(({ where }) => where)])
  const blocks = new Set<Block>()
  const parameters = new Set<string>()
  const visit: Visitor = {
    reference: (reference: Reference) => {
      if (reference.kind === 'cell') cells.add(reference.cell)
      else parameters.add(reference.parameter.id)
    },
    onFile: (what) => {
      if (what.kind === 'cell') cells.add(what.cell)
      else blocks.add(what.block)
    },
  }
  eachInPolicy(policy, visit)
  for (const { amount } of policy.benefits) if (amount !== undefined) cells.add(amount)
  for (const cell of catalog.facts.values()) if (cell.substitute !== undefined) cells.add(cell.substitute)
  const named = [...Object.values(manifest.decision).flatMap(namedBySection), ...namedByAggregates(policy)]
  for (const id of named) {
    for (const cell of [catalog.facts.get(id), catalog.formulas.get(id)]) if (cell !== undefined) cells.add(cell)
  }
  for (const { declared } of catalog.tables.values()) {
    if (declared.value.extendedBy !== undefined) parameters.add(declared.value.extendedBy)
  }
  return { cells, blocks, parameters }
}
