import type { PolicyFiles } from '@bangfu/core'

/** The facts that rules name, each with the literals that they compare it with: codes, groups of codes, numbers, days. */
export type Hints = Readonly<Record<string, readonly (string | number | boolean)[]>>

const isLiteral = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

interface Parameter {
  readonly id: string
  readonly values: readonly { readonly value?: unknown }[]
}

/** The literals of an operand: those that stand there, or those that a parameter has on any day. */
const literalsIn = (operand: unknown, parameters: readonly Parameter[]): readonly (string | number | boolean)[] => {
  const name = typeof operand === 'object' && operand !== null && 'fact' in operand ? operand.fact : undefined
  const values = parameters.find(({ id }) => `param.${id}` === name)?.values.map(({ value }) => value) ?? [operand]
  return values.flat().filter(isLiteral)
}

/** Reads from the texts of rule files which facts their rules name, and what they compare them with. */
export const readHints = ({ files }: { readonly files: PolicyFiles }): Hints => {
  const documents = Object.values(files).map((text): unknown => JSON.parse(text))
  const parameters = documents.flatMap(
    (document) => (document as { readonly parameters?: readonly Parameter[] }).parameters ?? [],
  )
  const hints = new Map<string, Set<string | number | boolean>>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { fact, operator, value: operand } = value as Readonly<Record<string, unknown>>
    if (typeof fact === 'string') {
      const seen = hints.get(fact) ?? new Set()
      hints.set(fact, seen)
      if (operator !== undefined) for (const literal of literalsIn(operand, parameters)) seen.add(literal)
    }
    const { known } = value as { readonly known?: unknown }
    if (typeof known === 'string' && !hints.has(known)) hints.set(known, new Set())
    for (const inner of Object.values(value)) visit(inner)
  }
  documents.forEach(visit)
  return Object.fromEntries([...hints].map(([fact, seen]) => [fact, [...seen]]))
}
