import type { Report } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { LocatedRule, PolicySource } from '../shape/policy-source.ts'

/** Finds the programs that files name as those of others, and puts the rules of a program together. */
export const placeRules = (source: PolicySource, report: Report): PolicySource => {
  const programs = new Map(source.programs.map(({ value }) => [value.id, value]))
  const unknown = new Set<unknown>()
  const rules = source.rules.map((rule): LocatedRule => {
    const { inProgram } = rule
    if (inProgram === undefined) return rule
    const program = programs.get(inProgram.value)
    if (program !== undefined) return { ...rule, program }
    if (!unknown.has(inProgram.at.document)) {
      const suggestion = suggest(inProgram.value, programs.keys())
      report.error('UNKNOWN_PROGRAM', inProgram.at, { found: inProgram.value, suggestion })
    }
    unknown.add(inProgram.at.document)
    return rule
  })
  if (rules.every((rule, index) => rule === source.rules[index])) return source
  const order = [...programs.keys()]
  const rank = ({ program }: LocatedRule): number => (program === undefined ? order.length : order.indexOf(program.id))
  return { ...source, rules: rules.sort((a, b) => rank(a) - rank(b)) }
}
