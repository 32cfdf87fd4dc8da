import type { PolicyDescription } from '@bangfu/core'
import type { BenefitLine, Decision } from '@bangfu/sdk'

/** A part of a decision that is another than a case says. */
export interface Difference {
  /** Where the case says it: keys of `expected`. */
  readonly path: readonly (string | number)[]
  readonly found: string
  readonly expected: string
}

type Json = Readonly<Record<string, unknown>>
type ExpectedLine = Json & Pick<BenefitLine, 'appliesTo'>

/** One text for each value, whatever the order of its keys. */
const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(textOf).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing'
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  const parts = entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => `${key}: ${textOf(part)}`)
  return `{ ${parts.join(', ')} }`
}

const nameOf = ({ code, appliesTo }: Json): string => `${String(code)} ${String(appliesTo)}`

/** The lines that a case lists against those that the decision has: each once, in whatever order, with the keys that it names. */
const compareLines = (
  path: string,
  expected: readonly ExpectedLine[],
  found: readonly BenefitLine[],
): readonly Difference[] => {
  const rest = new Map(found.map((line) => [nameOf({ ...line }), line]))
  const listed = expected.flatMap((line, index): Difference[] => {
    const name = nameOf(line)
    const own = rest.get(name)
    rest.delete(name)
    const keys = Object.keys(line)
    const said = own && Object.fromEntries(keys.map((key) => [key, (own as unknown as Json)[key]]))
    if (textOf(said) === textOf(line)) return []
    return [{ path: [path, index], found: said === undefined ? 'nothing' : textOf(said), expected: textOf(line) }]
  })
  const more = [...rest.values()].map(({ code, appliesTo, outcome, clause }) => ({
    path: [path],
    found: textOf({ code, appliesTo, outcome, clause }),
    expected: 'nothing',
  }))
  return [...listed, ...more]
}

/** Where a decision is another than a case says; nothing where it is as it must be. */
export const compareCase = (
  expected: Json,
  decision: Decision,
  { benefits: measures }: PolicyDescription,
): readonly Difference[] => {
  const { benefits, about, lines, amountsYuan, ...others } = expected
  const differences: Difference[] = []
  if (Array.isArray(benefits)) {
    const listed = benefits as readonly ExpectedLine[]
    const named = new Set(listed.map(({ code }) => code))
    const isCompared = (code: string): boolean =>
      named.has(code) || measures.every((measure) => measure.code !== code || !measure.additional)
    const found = decision.benefits.filter(({ code }) => isCompared(code))
    differences.push(...compareLines('benefits', listed, found))
  }
  if (typeof about === 'string' && Array.isArray(lines)) {
    const listed = (lines as readonly ExpectedLine[]).map((line) => ({ code: about, ...line }))
    const found = decision.benefits.filter(({ code }) => code === about)
    differences.push(...compareLines('lines', listed, found))
  }
  const compare = (path: readonly string[], said: unknown, value: unknown): void => {
    if (textOf(said) !== textOf(value)) differences.push({ path, found: textOf(value), expected: textOf(said) })
  }
  if (amountsYuan !== undefined && about === undefined) compare(['amountsYuan'], amountsYuan, decision.amountsYuan)
  else if (amountsYuan !== undefined) {
    for (const [code, amount] of Object.entries(amountsYuan as Json))
      compare(['amountsYuan', code], amount, decision.amountsYuan[code] ?? null)
  }
  for (const [key, value] of Object.entries(others)) compare([key], value, decision[key])
  return differences
}
