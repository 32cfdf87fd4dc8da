import type { KnownValue } from '@bangfu/sdk'
import type { BoundPolicy, Condition } from '../bind/model.ts'
import type { Cell, Scope } from '../catalog/model.ts'
import { changeDays, compileEdition, type Edition } from '../compile/edition.ts'
import { dayBefore } from '../calendar/day.ts'
import { Effort } from './effort.ts'
import { Ground } from './logic/ground.ts'
import type { DayRange } from './logic/pieces.ts'
import type { Loaded } from './loaded.ts'
import { EVER, Space, type Pieces } from './logic/space.ts'
import { Witnesses } from './witness/find-witness.ts'

/** The rules of a policy as they are on some days, ready to be reasoned about. */
export interface Context {
  readonly policy: BoundPolicy
  readonly days: DayRange
  readonly edition: Edition
  readonly witnesses: Witnesses
  /** What a cell can be, one value for each stretch in which no condition changes. */
  readonly pieces: (cell: Cell) => Pieces | undefined
  /** The values at which a condition about a cell may change. */
  readonly cuts: (cell: Cell) => readonly KnownValue[]
  /** Conditions about a thing of a scope as formulas, whatever the switches among the parameters are set to. */
  readonly ground: (scope: Scope, conditions: readonly Condition[]) => Ground
  /** The same, with the facts that are known to be always the same taken as if they were not. */
  readonly groundApart: (scope: Scope, conditions: readonly Condition[]) => Ground
  /** Facts that were found to be always the same: what follows from that is not their readers' mistake. */
  readonly constant: Set<Cell>
  /** The same with every parameter as it is. */
  readonly groundAsIs: (scope: Scope, conditions: readonly Condition[]) => Ground
}

/** On how many stretches of days rules are looked at: the last ones, of a policy that changed more often. */
const MOST_STRETCHES = 24

const contextOn = (policy: BoundPolicy, days: DayRange, since: string, effort: Effort): Context => {
  const edition = compileEdition(policy, days.least)
  // Rules of some days can be asked about others.
  const always: DayRange = { least: since, greatest: EVER.greatest }
  const free = new Space(policy, edition.compiler, always, true, effort)
  const asIs = new Space(policy, edition.compiler, always, false, effort)
  const constant = new Set<Cell>()
  return {
    policy,
    constant,
    days,
    edition,
    witnesses: new Witnesses(policy, free, days, edition),
    pieces: (cell) => free.pieces(cell),
    cuts: (cell) => free.cuts(cell),
    ground: (scope, conditions) => new Ground(free, policy, scope, conditions),
    groundApart: (scope, conditions) => new Ground(free, policy, scope, conditions, constant),
    groundAsIs: (scope, conditions) => new Ground(asIs, policy, scope, conditions),
  }
}

/** A context for each stretch of days on which a policy stays the same, or for that of one day. */
export const contextsOf = ({ bound: policy, source }: Loaded, asOf: string | undefined): readonly Context[] => {
  const starts = changeDays(policy).filter((day) => day >= policy.manifest.effectiveFrom)
  const first = starts[0] ?? policy.manifest.effectiveFrom
  const spans = [first, ...starts.slice(1)].map((least, index): DayRange => {
    const next = starts[index + 1]
    return { least, greatest: next === undefined ? EVER.greatest : dayBefore(next) }
  })
  const chosen = asOf === undefined ? spans : spans.filter(({ least, greatest }) => least <= asOf && asOf <= greatest)
  // The rules of a variant are asked about any day on which those that it rests on are in force.
  const since = source.lineage.at(-1)?.effectiveFrom ?? first
  const effort = new Effort()
  return chosen.slice(-MOST_STRETCHES).map((days) => contextOn(policy, days, since, effort))
}
