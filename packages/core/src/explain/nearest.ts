import { OUTCOMES, type Outcome } from '@bangfu/sdk'
import type { CompiledBenefit, Edition } from '../compile/edition.ts'
import type { Compiler } from '../compile/node.ts'
import { forgetDerived, idOf, type Frame, type Value } from '../compile/frame.ts'
import { judge } from '../decide/judge.ts'
import { candidatesFor, type Candidate } from './candidates.ts'
import { domainOf, stretchAround, type Domain } from './domain.ts'
import type { ChangedFact, ChangeWay, NearestChange } from './explanation.ts'
import { showValue } from './show-value.ts'
import { isNoLower, standingOf, type Standing } from './standing.ts'

/** How many facts may change together at most. */
const MOST_FACTS = 3
/** How many settings of facts are tried for a line. */
const MOST_TRIALS = 2000
/** How many sets of facts are put together for a line. */
const MOST_STEPS = 5000
/** How many people and items are looked at for all lines of an explanation: a large household has a shorter search. */
const MOST_WORK = 2_000_000
/** How many ways are given for a line. */
const MOST_WAYS = 12

/** What a search is made with; `work` counts down over all lines of an explanation. */
export interface Searching {
  readonly edition: Edition
  readonly household: Frame
  readonly asOf: string
  readonly standing: Standing
  /** People and items of the household, and measures for each of them: what a trial looks at. */
  readonly size: number
  readonly measures: number
  work: number
}

/** A search for a household on a day. */
export const createSearch = (edition: Edition, household: Frame, asOf: string): Searching => ({
  edition,
  household,
  asOf,
  standing: standingOf(edition, household),
  size: sizeOf(household),
  measures: edition.benefits.length * sizeOf(household),
  work: MOST_WORK,
})

const sizeOf = ({ lists }: Frame): number =>
  lists.reduce((total, items) => (items ?? []).reduce((sum, item) => sum + sizeOf(item), total), 1)

interface Choice extends Candidate {
  readonly domain: Domain
  /** The conditions of the rule that it could turn. */
  readonly turns: Set<number>
}

const rankOf = (outcome: Outcome | undefined): number =>
  outcome === undefined ? OUTCOMES.length : OUTCOMES.indexOf(outcome)

/** What could turn the conditions of a rule that do not hold, where each of them could be turned. */
const choicesFor = (
  benefit: CompiledBenefit,
  index: number,
  frame: Frame,
  { edition: { compiler }, asOf }: Searching,
): { readonly choices: readonly Choice[]; readonly conditions: number } | undefined => {
  const { conditions } = (benefit.rules[index] as CompiledBenefit['rules'][number]).rule
  const parts = conditions.form === 'all' ? conditions.parts : [conditions]
  const failing = parts.filter((part) => compiler.condition(part).test(frame) !== 'yes')
  const choices: Choice[] = []
  for (const [position, part] of failing.entries()) {
    const candidates = candidatesFor(part, frame, compiler)
    if (candidates.length === 0) return undefined
    for (const candidate of candidates) {
      const known = choices.find(({ cell, frame: at }) => cell === candidate.cell && at === candidate.frame)
      const domain = known?.domain ?? domainOf(candidate, asOf, compiler)
      if (known !== undefined) known.turns.add(position)
      else if (domain.values.length > 0) choices.push({ ...candidate, domain, turns: new Set([position]) })
    }
  }
  return { choices, conditions: failing.length }
}

/** Sets of choices that together reach every condition, and whether these are all of that size. */
interface Sets {
  readonly sets: readonly (readonly Choice[])[]
  readonly all: boolean
}

/** The sets of so many choices that together reach every condition, those that only supply what is unknown first. */
const setsOf = (choices: readonly Choice[], size: number, conditions: number): Sets => {
  const sets: (readonly Choice[])[] = []
  const widest = Math.max(0, ...choices.map(({ turns }) => turns.size))
  let steps = 0
  const extend = (chosen: readonly Choice[], reached: ReadonlySet<number>, from: number): void => {
    steps += 1
    if (conditions - reached.size > (size - chosen.length) * widest) return
    if (chosen.length === size) {
      sets.push(chosen)
      return
    }
    for (let next = from; next < choices.length && steps <= MOST_STEPS; next += 1) {
      const choice = choices[next] as Choice
      extend([...chosen, choice], new Set([...reached, ...choice.turns]), next + 1)
    }
  }
  extend([], new Set(), 0)
  const corrected = (set: readonly Choice[]): number => set.filter(({ change }) => change === 'correct').length
  return { sets: sets.sort((a, b) => corrected(a) - corrected(b)), all: steps <= MOST_STEPS }
}

/** Writes values into the record as it is worked with, and gives the way back. An item of a block says that it is there. */
const write = (choices: readonly Choice[], values: readonly Value[], household: Frame): (() => void) => {
  const before: (readonly [frame: Frame, slot: number, value: Value])[] = []
  const put = (frame: Frame, slot: number, value: Value): void => {
    before.push([frame, slot, frame.slots[slot]])
    frame.slots[slot] = value
  }
  for (const [index, { cell, frame }] of choices.entries()) {
    put(frame, cell.slot, values[index])
    const presence = cell.origin.kind === 'record' ? cell.origin.block?.presence : undefined
    if (presence !== undefined) put(frame, presence.slot, true)
    if (cell.origin.kind !== 'presence' || values[index] !== false) continue
    for (const { origin, slot } of cell.scope.cells) {
      if (origin.kind === 'record' && origin.block?.presence === cell) put(frame, slot, null)
    }
  }
  forgetDerived(household)
  return () => {
    for (const [frame, slot, value] of before.reverse()) frame.slots[slot] = value
    forgetDerived(household)
  }
}

const combinations = (lists: readonly (readonly Value[])[]): readonly (readonly Value[])[] =>
  lists.reduce<readonly (readonly Value[])[]>(
    (all, values) => all.flatMap((chosen) => values.map((value): readonly Value[] => [...chosen, value])),
    [[]],
  )

const describeFact = (choice: Choice, values: ChangedFact['values'], compiler: Compiler): ChangedFact => {
  const { cell, frame, change } = choice
  const { origin, tier } = cell
  const verifiedBy =
    origin.kind === 'record'
      ? (origin.fact.verifiedBy ?? origin.block?.declared.value.verifiedBy)
      : origin.kind === 'presence'
        ? origin.block.verifiedBy
        : undefined
  return {
    fact: cell.id,
    appliesTo: idOf(frame),
    change,
    now: showValue(compiler.cell(cell).get(frame)),
    values,
    ...(tier === undefined ? {} : { collectedBy: tier }),
    ...(verifiedBy === undefined ? {} : { verifiedBy }),
  }
}

/**
 * The smallest sets of facts whose correction or supply would open a measure, or raise it above `now`: found by deciding
 * anew with each, never by reasoning about the rules. A set that would cost somebody another measure is left
 * out. `undefined` where no rule of the measure is higher.
 */
export const nearestChange = (
  benefit: CompiledBenefit,
  frame: Frame,
  now: Outcome | undefined,
  searching: Searching,
): NearestChange | undefined => {
  const { edition, household, standing } = searching
  const higher = benefit.rules.filter(({ rule }) => rankOf(rule.outcome) < rankOf(now))
  if (higher.length === 0) return undefined
  let left = MOST_TRIALS
  const outcomeWith = (choices: readonly Choice[], values: readonly Value[]): ReturnType<typeof judge>['certain'] => {
    left = searching.work > 0 ? left - 1 : 0
    searching.work -= searching.size
    const undo = write(choices, values, household)
    const { certain } = judge(benefit, frame)
    const raises = certain !== undefined && rankOf(certain.rule.outcome) < rankOf(now)
    if (raises) searching.work -= searching.measures
    const does = raises && isNoLower(standingOf(edition, household), standing, benefit, frame)
    undo()
    return does ? certain : undefined
  }
  const ways: ChangeWay[] = []
  const tried = new Set<string>()
  let complete = true
  const wayOf = (choices: readonly Choice[]): ChangeWay | undefined => {
    let best: { readonly values: readonly Value[]; readonly rule: string; readonly outcome: Outcome } | undefined
    for (const values of combinations(choices.map(({ domain }) => domain.values))) {
      if (left <= 0) {
        complete = false
        break
      }
      const certain = outcomeWith(choices, values)
      if (certain === undefined || (best && rankOf(best.outcome) <= rankOf(certain.rule.outcome))) continue
      best = { values, rule: certain.rule.name, outcome: certain.rule.outcome }
    }
    if (best === undefined) return undefined
    const { values, rule, outcome } = best
    const does = (setting: readonly Value[]): boolean => outcomeWith(choices, setting)?.rule.name === rule
    const doesAt = (index: number) => (value: Value) =>
      does(values.map((other, position) => (position === index ? value : other)))
    const lists = choices.map(({ domain }, index): readonly Value[] =>
      domain.line === undefined ? domain.values.filter(doesAt(index)) : [values[index]],
    )
    // Each value does beside the chosen others; all of them are given only where they do in every combination.
    const free = lists.filter((list) => list.length > 1).length < 2 || combinations(lists).every(does)
    const facts = choices.map((choice, index) => {
      const { values: all, line } = choice.domain
      if (line !== undefined) {
        return describeFact(choice, [stretchAround(line, all.indexOf(values[index]), doesAt(index))], edition.compiler)
      }
      return describeFact(
        choice,
        (free ? (lists[index] ?? []) : values.slice(index, index + 1)).map(showValue),
        edition.compiler,
      )
    })
    return { outcome, rule, facts }
  }
  if (searching.work <= 0) return { ways, complete: false }
  const isSpent = (): boolean => ways.length >= MOST_WAYS || left <= 0
  const found = higher.flatMap((_, index) => choicesFor(benefit, index, frame, searching) ?? [])
  for (let size = 1; size <= MOST_FACTS && ways.length === 0 && complete; size += 1) {
    for (const { choices, conditions } of found) {
      const { sets, all } = setsOf(choices, size, conditions)
      searching.work -= sets.length
      complete &&= all
      for (const set of sets) {
        const key = set.map(({ cell, frame: at }) => `${cell.id} ${idOf(at)}`).join('\n')
        if (tried.has(key)) continue
        tried.add(key)
        const way = wayOf(set)
        if (way !== undefined) ways.push(way)
        if (!isSpent()) continue
        complete = false
        break
      }
    }
  }
  return { ways: ways.sort((a, b) => rankOf(a.outcome) - rankOf(b.outcome)), complete }
}
