import {
  add,
  compare,
  divide,
  exactText,
  OUTCOMES,
  parseExact,
  subtract,
  ZERO,
  type BenefitLine,
  type Decision,
  type Exact,
  type WitnessEffect,
} from '@bangfu/sdk'

/** What differs between two decisions about one household, and whether the second treats it worse. */
export interface Comparison {
  readonly effects: readonly WitnessEffect[]
  /** Whether a measure is gone, lower or smaller. */
  readonly isWorse: boolean
}

const NONE = 'none'
const UNKNOWN = 'unknown'
// What says by whom and when it was decided, and what follows from the lines.
const APART = ['householdId', 'asOf', 'rulesAsOf', 'policy', 'benefits', 'amountsYuan', 'amountsComplete', 'undecided', 'payments', 'programsPending', 'findings'] // prettier-ignore

const keyOf = ({ code, appliesTo }: BenefitLine): string => `${code} ${appliesTo}`

const rank = (line: BenefitLine | undefined): number =>
  line === undefined ? OUTCOMES.length : OUTCOMES.indexOf(line.outcome)

const amountOf = (line: BenefitLine | undefined): Exact | undefined =>
  line?.amountYuan === undefined ? undefined : exactOf(line.amountYuan)

/** A decimal, or a fraction such as `974101/300`. */
const exactOf = (text: string): Exact | undefined => {
  const [numerator = '', denominator] = text.split('/')
  const top = parseExact(numerator)
  if (denominator === undefined || top === undefined) return top
  const bottom = parseExact(denominator)
  return bottom && divide(top, bottom)
}

/** What became of a line, and whether that is worse. */
interface Change {
  readonly effect: WitnessEffect | undefined
  readonly isWorse: boolean
}

const changeOf = (before: BenefitLine | undefined, after: BenefitLine | undefined): Change => {
  const line = before ?? after
  if (line === undefined) return { effect: undefined, isWorse: false }
  const [had, has] = [amountOf(before), amountOf(after)]
  const isSameOutcome = rank(before) === rank(after)
  const isPaid = isSameOutcome && had !== undefined
  const was = isPaid ? exactText(had) : (before?.outcome ?? NONE)
  const is = isPaid ? (has === undefined ? UNKNOWN : exactText(has)) : (after?.outcome ?? NONE)
  const lost = had === undefined || (isPaid && has === undefined) ? undefined : subtract(had, has ?? ZERO)
  const isLoss = lost !== undefined && compare(lost, ZERO) > 0
  const effect = {
    about: line.code,
    appliesTo: line.appliesTo,
    before: was,
    after: is,
    ...(isLoss ? { lostYuan: exactText(lost) } : {}),
  }
  const isWorse = isSameOutcome ? isPaid && has === undefined : rank(after) > rank(before)
  return { effect: was === is ? undefined : effect, isWorse }
}

const totalOf = (lines: Iterable<BenefitLine>): Exact =>
  [...lines].reduce((sum, line) => add(sum, amountOf(line) ?? ZERO), ZERO)

/** What all amounts come to, where one measure pays what another no longer does. */
const changeOfTotal = (before: Decision, after: Decision): Change => {
  const [had, has] = [totalOf(before.benefits), totalOf(after.benefits)]
  const lost = subtract(had, has)
  const isLoss = compare(lost, ZERO) > 0
  const [was, is] = [exactText(had), exactText(has)]
  const effect = { about: 'amountsYuan', before: was, after: is, ...(isLoss ? { lostYuan: exactText(lost) } : {}) }
  return { effect: was === is ? undefined : effect, isWorse: isLoss }
}

/** Every answer of a decision that is one word or number, by its key. */
const answersOf = (decision: Decision): ReadonlyMap<string, string> => {
  const answers = new Map<string, string>()
  const note = (about: string, value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'boolean') answers.set(about, String(value))
    else if (Array.isArray(value) && value.length > 0) answers.set(about, value.map((item) => String(item)).join(', '))
    else if (typeof value === 'object' && value !== null && 'display' in value) note(about, value.display)
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) note(`${about}.${key}`, inner)
  }
  for (const [key, value] of Object.entries(decision)) if (!APART.includes(key)) note(key, value)
  return answers
}

/** What a household gets by one policy and by another. */
export const compareDecisions = (before: Decision, after: Decision): Comparison => {
  const [old, made] = [before, after].map(({ benefits }) => new Map(benefits.map((line) => [keyOf(line), line])))
  const keys = [...new Set([...(old?.keys() ?? []), ...(made?.keys() ?? [])])]
  const changes = keys.map((key) => changeOf(old?.get(key), made?.get(key)))
  const total = changeOfTotal(before, after)
  const paid = changes.filter(({ effect }) => effect?.lostYuan !== undefined || isAmount(effect?.after))
  const lines = [...changes, ...(paid.length > 1 ? [total] : [])].flatMap(({ effect }) => effect ?? [])
  const [answers, others] = [answersOf(before), answersOf(after)]
  const names = [...new Set([...answers.keys(), ...others.keys()])]
  const changed = names.flatMap((about): readonly WitnessEffect[] => {
    const [was = NONE, is = NONE] = [answers.get(about), others.get(about)]
    return was === is ? [] : [{ about, before: was, after: is }]
  })
  return { effects: [...lines, ...changed], isWorse: total.isWorse || changes.some(({ isWorse }) => isWorse) }
}

const isAmount = (text: string | undefined): boolean => text !== undefined && parseExact(text) !== undefined
