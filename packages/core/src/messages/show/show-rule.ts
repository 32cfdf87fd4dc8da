import { formatDefinition, formatParameter, formatRule } from '../format-rule.ts'
import { namesUsedByDefinition, namesUsedByRule } from '../names-used.ts'
import type { ReasonLine } from '../telling.ts'
import { quoteOf, responsibleLine, usesLines, type ShownPart, type Showing } from './show-parts.ts'

const deeper = (lines: readonly ReasonLine[]): readonly ReasonLine[] =>
  lines.map((line) => ({ ...line, depth: line.depth + 1 }))

/** What follows from others is said in full, each below the part that rests on it. */
const definitionsIn = (definitions: readonly string[], { names, locale, day }: Showing): readonly ReasonLine[] =>
  definitions.flatMap((id) => deeper(formatDefinition(id, names, locale, { day, alone: true })))

/** A rule: who answers, the plan's words, what it says, the parameters and derived facts that it rests on. */
export const showRule = (name: string, show: Showing): ShownPart | undefined => {
  const { names, locale, day } = show
  const rule = names.rules[name]
  if (rule === undefined) return undefined
  const { definitions, parameters } = namesUsedByRule(name, names)
  const uses = usesLines({ definitions: [], parameters }, show)
  const where = definitionsIn(definitions, show)
  const heading = usesLines({ definitions, parameters: [] }, show)
  return {
    title: rule.title[locale],
    ...quoteOf(rule.clause, show),
    lines: [
      ...(rule.benefit === undefined ? [] : responsibleLine(rule.benefit, show)),
      ...formatRule(name, names, locale, { day, alone: true }),
      ...uses,
      ...heading,
      ...where,
    ],
  }
}

/** A derived fact or a formula, with what it rests on. */
export const showDefinition = (id: string, show: Showing): ShownPart | undefined => {
  const { names, locale, day } = show
  const definition = names.definitions[id]
  if (definition === undefined) return undefined
  const { definitions, parameters } = namesUsedByDefinition(id, names)
  return {
    title: definition.label[locale],
    ...quoteOf(definition.clause, show),
    lines: [
      ...formatDefinition(id, names, locale, { day, alone: true }),
      ...usesLines({ definitions: [], parameters }, show),
      ...usesLines({ definitions, parameters: [] }, show),
      ...definitionsIn(definitions, show),
    ],
  }
}

/** A parameter, each value with its days and its source. */
export const showParameter = (id: string, show: Showing): ShownPart | undefined => {
  const parameter = show.names.parameters.find((candidate) => candidate.id === id)
  if (parameter === undefined) return undefined
  const { label, clause } = parameter
  return { title: label[show.locale], ...quoteOf(clause, show), lines: formatParameter(id, show.names, show.locale) }
}
