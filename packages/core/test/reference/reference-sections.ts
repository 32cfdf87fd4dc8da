import type { Evaluator } from './evaluator.ts'
import type { EveryWorld, Found } from './every-world.ts'
import { fractionText, isFraction, roundedText } from './fraction.ts'
import { rulesOf, thingsOf } from './reference-lines.ts'
import type { Section } from './rules.ts'
import { nameOf, type Thing } from './thing.ts'

/** What a part of a decision must be: what is found over every world. */
export interface Expected {
  /** The part: `exceedsIncomeLine`, `guarantees.food`, `childrenOutOfSchool A3`. */
  readonly about: string
  /** The values between which nothing is settled. */
  readonly open: unknown
  readonly found: Found<unknown>
}

interface Asking {
  readonly evaluator: Evaluator
  readonly worlds: EveryWorld
  readonly household: Thing
}

const only = <T>({ answers }: Found<T>): T | undefined => (answers.length === 1 ? answers[0] : undefined)

const verdictOf = (value: unknown): string => (value === undefined ? 'unknown' : value === true ? 'yes' : 'no')

const askVerdict = ({ evaluator, worlds, household }: Asking, fact = ''): Found<string> =>
  worlds.ask(() => verdictOf(evaluator.fact(fact, household)))

/** One answer for sure. */
const settled = (answer: unknown): Found<unknown> => ({ answers: [answer], sure: true })

const classification = (asking: Asking): Expected => {
  const { steps, otherwise, unknown } = asking.evaluator.rules.classification
  const found = steps.map((step) => ({ step, verdict: askVerdict(asking, step.where) }))
  const sure = found.every(({ verdict }) => verdict.sure)
  const known = found.find(({ verdict }) => only(verdict) === 'yes')
  const isOpen = found.some(({ verdict }) => only(verdict) !== 'no')
  const answer = known !== undefined ? known.step.class : isOpen ? unknown.class : otherwise.class
  return { about: 'classification', open: unknown.class, found: { answers: [answer], sure } }
}

const targets = (asking: Asking, key: string, { where, targets: all = {} }: Section): readonly Expected[] => {
  const inside = askVerdict(asking, where)
  return Object.entries(all).map(([id, { applies, met }]) => {
    const about = `${key}.${id}`
    const open = 'unknown'
    if (only(inside) === 'no') return { about, open, found: { answers: [undefined], sure: inside.sure } }
    const applicable = askVerdict(asking, applies)
    if (only(applicable) === 'no') return { about, open, found: { answers: ['notApplicable'], sure: applicable.sure } }
    const reached = askVerdict(asking, met)
    const parts = [inside, applicable, reached]
    const isOpen = parts.some((part) => only(part) === undefined || only(part) === 'unknown')
    const answer = isOpen ? open : only(reached) === 'yes' ? 'met' : 'unmet'
    return { about, open, found: { answers: [answer], sure: parts.every(({ sure }) => sure) } }
  })
}

/** The signals of an event: raised where the conditions are known to hold, and what speaks against them is not. */
const signals = (
  { evaluator, worlds, household }: Asking,
  key: string,
  event: string,
  each: boolean,
): readonly Expected[] => {
  const raised = new Map<string, boolean[]>()
  for (const rule of rulesOf(evaluator, event)) {
    for (const thing of thingsOf(rule, evaluator, household)) {
      const { code = '', severity = 'info' } = rule.event.params ?? {}
      const name = each ? `${code} ${nameOf(thing)} ${severity} ${rule.clause}` : code
      const holds = worlds.ask(() => evaluator.condition(rule.conditions, thing) === true)
      const unless = rule.unless
      const against =
        unless === undefined ? settled(false) : worlds.ask(() => evaluator.condition(unless, thing) === true)
      const sure = holds.sure && against.sure
      const isRaised = only(holds) === true && only(against) !== true
      raised.set(name, [...(raised.get(name) ?? []), ...(sure || isRaised ? [isRaised] : [])])
    }
  }
  return [...raised].map(([name, verdicts]) => ({
    about: `${key} ${name}`,
    open: false,
    found: { answers: [verdicts.includes(true)], sure: verdicts.length > 0 },
  }))
}

/** What a key of the decision must hold, part by part. */
export const expectedFor = (key: string, section: Section, asking: Asking): readonly Expected[] => {
  const { evaluator, worlds, household } = asking
  const { form, fact = '', formula = '', where = '', event = '', decimals = 0, verdicts = {} } = section
  switch (form) {
    case 'classification':
      return [classification(asking)]
    case 'number':
      return [
        {
          about: key,
          open: null,
          found: worlds.ask(() => {
            const value = evaluator.fact(fact, household)
            return isFraction(value) ? { exact: fractionText(value), display: roundedText(value, decimals) } : null
          }),
        },
      ]
    case 'verdict':
      return [{ about: key, open: 'unknown', found: askVerdict(asking, fact) }]
    case 'verdicts':
      return Object.entries(verdicts).map(([id, verdict]) => ({
        about: `${key}.${id}`,
        open: 'unknown',
        found: askVerdict(asking, verdict.fact),
      }))
    case 'idsWhere':
      return evaluator.members(fact.split('.')[0] ?? '', household).map((member) => ({
        about: `${key} ${nameOf(member)}`,
        open: false,
        // Listed where it is known to hold: «no» and «unknown» are both not listed.
        found: worlds.ask(() => evaluator.fact(fact, member) === true),
      }))
    case 'amount':
      return [
        {
          about: key,
          open: undefined,
          found: worlds.ask(() => {
            const value = evaluator.fact(where, household) === true ? evaluator.formula(formula, household) : undefined
            return isFraction(value) ? fractionText(value) : undefined
          }),
        },
      ]
    case 'targets':
      return targets(asking, key, section)
    default:
      return signals(asking, key, event, form === 'findings')
  }
}
