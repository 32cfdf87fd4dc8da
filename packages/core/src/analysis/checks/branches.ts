import type { Diagnostic, Witness } from '@bangfu/sdk'
import type { Condition } from '../../bind/model.ts'
import { reductions, type Reduced } from '../conditions.ts'
import type { Context } from '../context.ts'
import { finding } from '../finding.ts'
import { and, not, or } from '../logic/formula.ts'
import type { Satisfiability } from '../logic/satisfy.ts'
import type { RuleLike } from './rule-like.ts'

/** Whether two conditions are known to hold, and for a fact known not to, for the same households. */
const areSame = (one: Condition, other: Condition, { scope, cell }: RuleLike, context: Context): Satisfiability => {
  const ground = context.groundApart(scope, [one, other])
  const [a, b] = [ground.cases(one), ground.cases(other)]
  const differ = (['yes', ...(cell === undefined ? [] : (['no'] as const))] as const).map((key) =>
    or(and(a[key], not(b[key])), and(b[key], not(a[key]))),
  )
  const found = differ.map((formula) => ground.canHold(formula))
  return found.includes('yes') ? 'no' : found.includes('unproven') ? 'unproven' : 'yes'
}

/** The parts of a condition without which it is the same, each left out before the next is looked at. */
export const idleBranches = (rule: RuleLike, context: Context): readonly Diagnostic[] => {
  const { name, label, scope } = rule
  return rule.parts.flatMap((whole) => {
    const found: Diagnostic[] = []
    const tried = new Set<Condition>()
    let left = whole
    let isOpen = false
    for (let next = untried(left, tried); next !== undefined; next = untried(left, tried)) {
      tried.add(next.part)
      const { part, without } = next
      const isSame = areSame(left, without, rule, context)
      if (isSame === 'unproven') isOpen = true
      if (isSame !== 'yes') continue
      const shown = partIn(part, whole) ? [{ condition: part, want: 'yes' as const }] : []
      const witness = firstOf(
        (['yes', 'no'] as const).flatMap((want) => {
          const both = [left, without].map((condition) => ({ condition, want }))
          return [
            (): Shown => context.witnesses.find([...both, ...shown], scope),
            (): Shown => context.witnesses.find(both, scope),
          ]
        }),
      )
      found.push(finding('BRANCH_ADDS_NOTHING', 'warning', part.at, { names: { [name]: label }, witness }))
      left = without
    }
    if (isOpen) {
      found.push(
        finding('NOT_PROVEN', 'info', whole.at, {
          found: 'whether each part of the conditions makes a difference',
          names: { [name]: label },
        }),
      )
    }
    return found
  })
}

type Shown = Witness | undefined

const firstOf = (attempts: readonly (() => Shown)[]): Shown => {
  for (const attempt of attempts) {
    const found = attempt()
    if (found !== undefined) return found
  }
  return undefined
}

const untried = (condition: Condition, tried: ReadonlySet<Condition>): Reduced | undefined => {
  for (const reduction of reductions(condition)) if (!tried.has(reduction.part)) return reduction
  return undefined
}

/** Whether a part of a condition is about the same thing as the whole: not inside a list. */
const partIn = (part: Condition, whole: Condition): boolean => {
  if (part === whole) return true
  if (whole.form === 'all' || whole.form === 'any') return whole.parts.some((inner) => partIn(part, inner))
  return whole.form === 'not' && partIn(part, whole.part)
}
