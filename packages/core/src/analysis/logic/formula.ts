/** One of finitely many values that decides a formula: a fact of one thing, cut into pieces, or a comparison. */
export interface Variable {
  readonly id: number
  readonly name: string
  /** A bit for each of its pieces. */
  readonly all: bigint
}

/** A formula over variables; `test` holds where the variable is one of the pieces of `mask`. */
export type Formula =
  | { readonly form: 'true' | 'false' }
  | { readonly form: 'test'; readonly variable: Variable; readonly mask: bigint }
  | { readonly form: 'and' | 'or'; readonly parts: readonly Formula[] }

export const TRUE: Formula = { form: 'true' }
export const FALSE: Formula = { form: 'false' }

/** The variable is one of the pieces of a mask. */
export const test = (variable: Variable, mask: bigint): Formula =>
  mask === 0n ? FALSE : mask === variable.all ? TRUE : { form: 'test', variable, mask }

const join = (form: 'and' | 'or', parts: readonly Formula[]): Formula => {
  const [neutral, settling] = form === 'and' ? [TRUE, FALSE] : [FALSE, TRUE]
  const left = new Set<Formula>()
  for (const part of parts) {
    if (part.form === settling.form) return settling
    if (part.form === form) for (const inner of part.parts) left.add(inner)
    else if (part.form !== neutral.form) left.add(part)
  }
  const [only] = left
  return only === undefined ? neutral : left.size === 1 ? only : { form, parts: [...left] }
}

export const and = (...parts: readonly Formula[]): Formula => join('and', parts)
export const or = (...parts: readonly Formula[]): Formula => join('or', parts)

const opposites = new WeakMap<Formula, Formula>()

/** The opposite of a formula. */
export const not = (formula: Formula): Formula => {
  const known = opposites.get(formula)
  if (known !== undefined) return known
  const made = oppositeOf(formula)
  opposites.set(formula, made)
  return made
}

const oppositeOf = (formula: Formula): Formula => {
  switch (formula.form) {
    case 'true':
      return FALSE
    case 'false':
      return TRUE
    case 'test':
      return test(formula.variable, formula.variable.all & ~formula.mask)
    case 'and':
      return or(...formula.parts.map(not))
    case 'or':
      return and(...formula.parts.map(not))
  }
}
