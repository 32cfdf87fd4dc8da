import { Bounds, compare, exactText, isExact, ZERO, type Exact, type Pending } from '@bangfu/sdk'
import type { Cell } from '../catalog/model.ts'
import type { CompiledBenefit, CompiledRule, Edition } from '../compile/edition.ts'
import { OpenQuestions, type Frame } from '../compile/frame.ts'
import type { Question } from './exploration.ts'
import { pendingOf } from './pending.ts'
import { settle, settleAlone, type Settled } from './settle.ts'

// Made of unknown numbers by sums and factors, a number is another for each of their values.
const exactOrVarying = (value: unknown): Exact | Bounds | undefined =>
  isExact(value) || (value instanceof Bounds && value.form !== undefined) ? (value as Exact | Bounds) : undefined

// No measure takes money: an amount below nothing is a mistake of the rules, and nothing is said of it.
const isPayable = (value: unknown): value is Exact => isExact(value) && compare(value, ZERO) >= 0

const payableOrVarying = (value: unknown): Exact | Bounds | undefined =>
  isExact(value) && !isPayable(value) ? undefined : exactOrVarying(value)

/** A number of the household where it is the same for every value of what is unknown, else what it waits for. */
export const settledNumber = (
  { compiler }: Edition,
  cell: Cell,
  household: Frame,
): Settled<Exact> & { readonly open: OpenQuestions } => {
  const node = compiler.cell(cell)
  const open = new OpenQuestions()
  const value = node.get(household)
  if (isExact(value)) return { answer: value, questions: [], open }
  node.open(household, open)
  if (compiler.asksWhatIsKnown(cell)) return { answer: undefined, questions: [...open.facts.values()], open }
  const settled = settle(household, open, compiler, {
    ask: () => exactOrVarying(node.get(household)),
    nameOf: exactText,
    visit: (cells) => cells.number(cell, household),
  })
  return { ...settled, open }
}

/** What the first of the entitling rules to hold pays; `null` where none does, or it pays nothing that is known. */
type Paid = Exact | null

const NOTHING = 'nothing'

const entitling = ({ rules }: CompiledBenefit): readonly CompiledRule[] =>
  rules.filter(({ rule }) => rule.outcome === 'entitled')

const paidQuestion = (benefit: CompiledBenefit, frame: Frame): Question<Paid> => {
  const rules = entitling(benefit)
  return {
    ask: () => {
      for (const { conditions, amount } of rules) {
        const verdict = conditions.test(frame)
        if (verdict === 'unknown') return undefined
        if (verdict === 'yes') return amount === undefined ? null : payableOrVarying(amount.get(frame))
      }
      return null
    },
    nameOf: (paid) => (paid === null ? NOTHING : exactText(paid)),
    visit: (cells) => {
      for (const { rule, conditions } of rules) {
        const verdict = conditions.test(frame)
        cells.say(verdict)
        if (verdict === 'unknown') cells.condition(rule.conditions, frame)
        // All that it may come to, or values that differ only there would look alike.
        if (verdict !== 'no' && rule.amount !== undefined) cells.number(rule.amount, frame)
        if (verdict === 'yes') return
      }
    },
  }
}

/** What a line that is `entitled` by a rule pays; no amount and no pending facts where that rule pays none. */
export const paidAmount = (
  { compiler }: Edition,
  benefit: CompiledBenefit,
  by: CompiledRule,
  frame: Frame,
  household: Frame,
): { readonly amount: Exact | undefined; readonly pending: readonly Pending[]; readonly isOpen: boolean } => {
  const rules = entitling(benefit)
  const before = rules.slice(0, rules.indexOf(by) + 1)
  const isSure = before.every(
    ({ conditions }) => conditions.test(frame) === (conditions === by.conditions ? 'yes' : 'no'),
  )
  const value = isSure ? by.amount?.get(frame) : undefined
  if (isPayable(value)) return { amount: value, pending: [], isOpen: false }
  if (rules.every(({ amount }) => amount === undefined)) return { amount: undefined, pending: [], isOpen: false }
  const open = new OpenQuestions()
  for (const { conditions, amount } of rules) {
    const verdict = conditions.test(frame)
    if (verdict === 'unknown') conditions.open(frame, open)
    if (verdict !== 'no') amount?.open(frame, open)
  }
  const { answer, questions } = settle(household, open, compiler, paidQuestion(benefit, frame))
  if (answer !== undefined) return { amount: answer ?? undefined, pending: [], isOpen: false }
  const pending = pendingOf(open, questions)
  const asked: readonly Pending[] = by.amount === undefined ? [] : [{ kind: 'value', fact: by.rule.amount?.id ?? '' }]
  return { amount: undefined, pending: pending.length === 0 ? asked : pending, isOpen: true }
}

/** Whether a line whose outcome is open pays nothing whatever the facts are. */
export const paysNothing = (
  { compiler }: Edition,
  benefit: CompiledBenefit,
  frame: Frame,
  household: Frame,
): boolean => {
  if (entitling(benefit).every(({ amount }) => amount === undefined)) return true
  const { nameOf, ...question } = paidQuestion(benefit, frame)
  const paid = settleAlone(household, compiler, {
    ...question,
    nameOf: (amount) => (amount === null || compare(amount, ZERO) === 0 ? NOTHING : nameOf(amount)),
  })
  return paid === null || (paid !== undefined && compare(paid, ZERO) === 0)
}
