import type { EveryWorld, Found } from './every-world.ts'
import type { Evaluator } from './evaluator.ts'
import { fractionText, isFraction } from './fraction.ts'
import type { Rule, Rules } from './rules.ts'
import { nameOf, type Thing } from './thing.ts'

/** From the highest to the lowest. */
export const OUTCOMES = ['entitled', 'priority', 'review', 'discretionary', 'service']

/** A measure for one person or household, as it must come out. */
export interface ReferenceLine {
  readonly code: string
  readonly program: string
  readonly appliesTo: string
  /** What it comes to in every world; two where that differs. `nothing` is no line, `open` one that no fact settles. */
  readonly outcome: Found<string>
  readonly clauses: readonly string[]
  readonly additional: boolean
  /** On `entitled` lines the amount in every world, as a text: `null` where it has no value, `unpaid` where no rule names one. */
  readonly amount: Found<string | null> | undefined
}

const isInForce = (rule: Rule, evaluator: Evaluator): boolean =>
  (rule.from ?? evaluator.rules.effectiveFrom) <= evaluator.day && (rule.to === undefined || evaluator.day <= rule.to)

const inForce = new WeakMap<Rules, Map<string, readonly Rule[]>>()

/** The rules in force on the day that open benefits, or raise signals of an event. */
export const rulesOf = (evaluator: Evaluator, event: string): readonly Rule[] => {
  const { rules, day } = evaluator
  const known = inForce.get(rules) ?? new Map<string, readonly Rule[]>()
  inForce.set(rules, known)
  const key = `${event} ${day}`
  const found = known.get(key) ?? rules.rules.filter((rule) => rule.event.type === event && isInForce(rule, evaluator))
  known.set(key, found)
  return found
}

const grouped = new WeakMap<readonly Rule[], readonly (readonly Rule[])[]>()

/** The rules that feed one benefit, the highest outcome first. */
const benefitsOf = (rules: readonly Rule[]): readonly (readonly Rule[])[] => {
  const known = grouped.get(rules)
  if (known !== undefined) return known
  const keyOf = ({ benefit = '', for: whom = '' }: Rule): string => `${benefit} ${whom}`
  const found = [...new Set(rules.map(keyOf))].map((key) =>
    rules
      .filter((rule) => keyOf(rule) === key)
      .sort((a, b) => OUTCOMES.indexOf(a.outcome ?? '') - OUTCOMES.indexOf(b.outcome ?? '')),
  )
  grouped.set(rules, found)
  return found
}

/** Whom a rule is about. */
export const thingsOf = (rule: Rule, evaluator: Evaluator, household: Thing): readonly Thing[] =>
  (rule.for ?? 'household') === 'household' ? [household] : evaluator.members(rule.for ?? '', household)

/** The rule of the highest outcome that holds; `open` where one above it may. */
const judge = (rules: readonly Rule[], evaluator: Evaluator, thing: Thing): Rule | 'open' | 'nothing' => {
  const higher: Rule[] = []
  let holding: Rule | undefined
  for (const rule of rules) {
    // An outcome that is reached already is not raised by another rule of the same.
    if (holding !== undefined && evaluator.watch === undefined) break
    const verdict = evaluator.condition(rule.conditions, thing)
    if (verdict === undefined) higher.push(rule)
    else if (verdict) holding ??= rule
  }
  if (higher.some(({ outcome }) => outcome !== holding?.outcome)) return 'open'
  return holding ?? 'nothing'
}

/** Every line that could be there, also those that come to nothing in some worlds. */
export const referenceLines = (
  evaluator: Evaluator,
  worlds: EveryWorld,
  household: Thing,
): readonly ReferenceLine[] => {
  return benefitsOf(rulesOf(evaluator, 'benefit')).flatMap((rules) => {
    const [first] = rules
    if (first === undefined) return []
    return thingsOf(first, evaluator, household).map((thing): ReferenceLine => {
      const outcome = worlds.ask(() => {
        const found = judge(rules, evaluator, thing)
        return typeof found === 'string' ? found : (found.outcome ?? '')
      })
      const isEntitled = outcome.answers.length === 1 && outcome.answers[0] === 'entitled'
      const amount = isEntitled
        ? worlds.ask(() => {
            const found = judge(rules, evaluator, thing)
            const formula = typeof found === 'string' ? undefined : found.event.params?.amount?.formula
            if (formula === undefined) return 'unpaid'
            const value = evaluator.formula(formula, thing)
            // No measure takes money.
            return isFraction(value) && value.n >= 0n ? fractionText(value) : null
          })
        : undefined
      return {
        code: first.benefit ?? '',
        program: first.program,
        appliesTo: nameOf(thing),
        outcome,
        clauses: [...new Set(rules.map(({ clause }) => clause))],
        additional: first.additional === true,
        amount,
      }
    })
  })
}
