import type { PolicyFiles } from '@bangfu/core'

/** The facts that rules name, each with the literals that they compare it with: codes, groups of codes, numbers, days. */
export type Hints = Readonly<Record<string, readonly (string | number | boolean)[]>>

const isLiteral = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

/** Reads from the texts of rule files which facts their rules name, and what they compare them with. */
export const readHints = ({ files }: { readonly files: PolicyFiles }): Hints => {
  const hints = new Map<string, Set<string | number | boolean>>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { fact, operator, value: operand } = value as Readonly<Record<string, unknown>>
    if (typeof fact === 'string') {
      const seen = hints.get(fact) ?? new Set()
      hints.set(fact, seen)
      if (operator !== undefined) for (const literal of [operand].flat().filter(isLiteral)) seen.add(literal)
    }
    const { known } = value as { readonly known?: unknown }
    if (typeof known === 'string' && !hints.has(known)) hints.set(known, new Set())
    for (const inner of Object.values(value)) visit(inner)
  }
  for (const text of Object.values(files)) visit(JSON.parse(text))
  return Object.fromEntries([...hints].map(([fact, seen]) => [fact, [...seen]]))
}
