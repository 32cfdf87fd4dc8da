import { and, FALSE, or, TRUE, type Formula, type Variable } from './formula.ts'

/** Whether a formula can hold: `unproven` where telling would take too long. */
export type Satisfiability = 'yes' | 'no' | 'unproven'

type Domains = ReadonlyMap<Variable, bigint>

const domainOf = (variable: Variable, domains: Domains): bigint => domains.get(variable) ?? variable.all

/** The formula with what the domains settle taken out. */
const simplify = (formula: Formula, domains: Domains, take: () => boolean): Formula => {
  // Who has looked at enough leaves the rest as it is; the search ends before anything comes of it.
  if (!take()) return formula
  switch (formula.form) {
    case 'true':
    case 'false':
      return formula
    case 'test': {
      const domain = domainOf(formula.variable, domains)
      const left = formula.mask & domain
      if (left === 0n) return FALSE
      return left === domain ? TRUE : formula
    }
    case 'and':
    case 'or': {
      const parts = formula.parts.map((part) => simplify(part, domains, take))
      if (parts.every((part, index) => part === formula.parts[index])) return formula
      return formula.form === 'and' ? and(...parts) : or(...parts)
    }
  }
}

/** The first test that a formula has, among its shortest alternatives. */
const firstTest = (formula: Formula): Extract<Formula, { form: 'test' }> | undefined => {
  if (formula.form === 'test') return formula
  if (formula.form !== 'and' && formula.form !== 'or') return undefined
  const [first, ...more] = formula.parts
  const sizeOf = (part: Formula): number => (part.form === 'and' || part.form === 'or' ? part.parts.length : 1)
  const smallest = more.reduce((a, b) => (a !== undefined && sizeOf(a) <= sizeOf(b) ? a : b), first)
  return smallest === undefined ? undefined : firstTest(smallest)
}

/**
 * Whether there are values of the variables for which a formula holds. Exact: a variable is one of its pieces, and whatever
 * is not tied to another is free.
 */
export const satisfiable = (formula: Formula, take: () => boolean): Satisfiability => {
  const search = (from: Formula, given: Domains): Satisfiability => {
    let current = from
    const domains = new Map(given)
    // What must hold by itself narrows its variable, until nothing is narrowed any more.
    for (;;) {
      if (current.form === 'true') return 'yes'
      if (current.form === 'false') return 'no'
      const units = current.form === 'test' ? [current] : current.form === 'and' ? current.parts : []
      let narrowed = false
      for (const unit of units) {
        if (unit.form !== 'test') continue
        const domain = domainOf(unit.variable, domains)
        const left = domain & unit.mask
        if (left === 0n) return 'no'
        if (left === domain) continue
        domains.set(unit.variable, left)
        narrowed = true
      }
      if (!narrowed) break
      current = simplify(current, domains, take)
    }
    const split = firstTest(current)
    if (split === undefined) return 'yes'
    if (!take()) return 'unproven'
    const { variable, mask } = split
    const domain = domainOf(variable, domains)
    let open = false
    for (const half of [domain & mask, domain & ~mask]) {
      if (half === 0n) continue
      const narrower = new Map(domains).set(variable, half)
      const answer = search(simplify(current, narrower, take), narrower)
      if (answer === 'yes') return answer
      if (answer === 'unproven') open = true
    }
    return open ? 'unproven' : 'no'
  }
  return search(formula, new Map())
}
