import { exactText, type BenefitLine, type Exact, type Outcome, type Pending } from '@bangfu/sdk'
import type { CompiledBenefit, CompiledRule, Edition } from '../compile/edition.ts'
import { idOf, OpenQuestions, type Frame } from '../compile/frame.ts'
import { judge, type Judgement } from './judge.ts'
import { paidAmount, paysNothing } from './amounts.ts'
import { pendingOf } from './pending.ts'
import { settle } from './settle.ts'

/** A line of a decision, with what the totals need of it. */
export interface Line {
  readonly line: BenefitLine
  readonly amount: Exact | undefined
  /** Whether an unknown fact keeps the outcome open. */
  readonly outcomeOpen: boolean
  /** The highest outcome that it may come to. */
  readonly mayReach: Outcome
  /** Whether an open question could change what is paid. */
  readonly amountOpen: boolean
  /** Whether it counts for nothing beyond itself: a further measure, which raises no program. */
  readonly additional: boolean
}

/** Every line of the decision, in the order of the rules. */
export const decideLines = (edition: Edition, household: Frame): readonly Line[] => {
  const lines: Line[] = []
  for (const benefit of edition.benefits) {
    const frames = benefit.scope.depth === 0 ? [household] : (household.lists[benefit.scope.index] ?? [])
    for (const frame of frames) {
      const line = decideLine(edition, benefit, frame, household)
      if (line !== undefined) lines.push(line)
    }
  }
  return lines
}

/** What a judgement comes to, as one word, so that two can be compared; `undefined` where it is open. */
const wordFor = ({ certain, possible }: Judgement): Outcome | 'nothing' | undefined =>
  possible.length > 0 ? undefined : (certain?.rule.outcome ?? 'nothing')

const decideLine = (edition: Edition, benefit: CompiledBenefit, frame: Frame, household: Frame): Line | undefined => {
  const { certain, possible } = judge(benefit, frame)
  const settled = (rule: CompiledRule): Line => settledLine(edition, benefit, rule, frame, household)
  if (possible.length === 0) return certain === undefined ? undefined : settled(certain)
  const open = new OpenQuestions()
  for (const { conditions } of possible) conditions.open(frame, open)
  const { answer, questions } = settle(household, open, edition.compiler, {
    ask: () => wordFor(judge(benefit, frame)),
    nameOf: (word) => word,
    visit: (cells) => {
      const { certain: sure, possible: open } = judge(benefit, frame)
      cells.say(sure?.rule.outcome ?? '')
      for (const { rule } of open) {
        cells.say(rule.outcome)
        cells.condition(rule.conditions, frame)
      }
    },
  })
  if (answer === 'nothing') return undefined
  if (answer !== undefined) {
    // Certain whatever the facts are, though no single rule is: the rules of that outcome have the same clause.
    const rule =
      certain?.rule.outcome === answer ? certain : possible.find((candidate) => candidate.rule.outcome === answer)
    if (rule !== undefined) return settled(rule)
  }
  const highest = possible[0] ?? certain
  if (highest === undefined) return undefined
  const line: BenefitLine = {
    code: benefit.code,
    program: benefit.program.id,
    appliesTo: idOf(frame),
    outcome: 'review',
    clause: highest.rule.shape.clause,
    pending: pendingOf(open, questions),
    ...notesOf(highest, frame),
  }
  const amountOpen = !paysNothing(edition, benefit, frame, household)
  const additional = highest.rule.shape.additional === true
  return { line, amount: undefined, outcomeOpen: true, mayReach: highest.rule.outcome, amountOpen, additional }
}

const settledLine = (
  edition: Edition,
  benefit: CompiledBenefit,
  compiled: CompiledRule,
  frame: Frame,
  household: Frame,
): Line => {
  const { rule } = compiled
  const pending: Pending[] = []
  if (rule.shape.review !== undefined) {
    const { by, tier } = rule.shape.review
    pending.push({ kind: 'decision', by, rule: rule.name, tier })
  }
  let amount: Exact | undefined
  let amountOpen = false
  if (rule.outcome === 'entitled') {
    const paid = paidAmount(edition, benefit, compiled, frame, household)
    amount = paid.amount
    pending.push(...paid.pending)
    amountOpen = paid.isOpen
  }
  const line: BenefitLine = {
    code: benefit.code,
    program: benefit.program.id,
    appliesTo: idOf(frame),
    outcome: rule.outcome,
    clause: rule.shape.clause,
    rule: rule.name,
    ...(amount === undefined ? {} : { amountYuan: exactText(amount) }),
    ...(pending.length === 0 ? {} : { pending }),
    ...notesOf(compiled, frame),
  }
  const additional = rule.shape.additional === true
  return { line, amount, outcomeOpen: false, mayReach: rule.outcome, amountOpen, additional }
}

const notesOf = ({ notes }: CompiledRule, frame: Frame): { readonly notes?: readonly string[] } => {
  const ids = notes.filter(({ when }) => when === undefined || when.test(frame) === 'yes').map(({ id }) => id)
  return ids.length === 0 ? {} : { notes: ids }
}
