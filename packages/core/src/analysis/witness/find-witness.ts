import { exactInteger, type Witness } from '@bangfu/sdk'
import type { BoundPolicy, Condition } from '../../bind/model.ts'
import type { Cell, Scope } from '../../catalog/model.ts'
import { compileEdition, type Edition } from '../../compile/edition.ts'
import type { Compiler } from '../../compile/node.ts'
import { forgetDerived, idOf, type Frame, type Value } from '../../compile/frame.ts'
import { decide } from '../../decide/decide.ts'
import { readRecord } from '../../record/read-record.ts'
import { createReader, type RecordReader } from '../../record/scope-reader.ts'
import type { DayRange } from '../logic/pieces.ts'
import type { Space } from '../logic/space.ts'
import { blankHousehold, readsOf, shapesFor, type Reads, type Shape } from './blank.ts'
import { recordOf, type Given } from './record.ts'
import { Search, type Goal } from './search.ts'

/** How a condition is to come out, for the thing that is looked at or for the household. */
export interface Wanted {
  readonly condition: Condition
  readonly want: Goal['want']
  /** What it is about, where that is something else than what is looked at. */
  readonly scope?: Scope
  /** By which rules; those of the edition unless others are named. */
  readonly compiler?: Compiler
}

const NOBODY = { id: '', version: '', hash: '' }

/** How far is looked for one household of one shape on one day. */
const STEPS = 400
/** How far for all of them, a step in a large household counting for as many as it has members. */
const MOST_STEPS = 4000

/** Makes households by the rules of an edition, and has the engine confirm each. */
export class Witnesses {
  readonly #policy: BoundPolicy
  readonly #edition: Edition
  readonly #space: Space
  readonly #days: DayRange
  readonly #reader: RecordReader
  #left = MOST_STEPS

  constructor(policy: BoundPolicy, space: Space, days: DayRange, edition = compileEdition(policy, days.least)) {
    this.#policy = policy
    this.#edition = edition
    this.#space = space
    this.#days = days
    this.#reader = createReader(policy.catalog, edition.compiler.typeOf)
  }

  /** A household with a thing of a scope for which the conditions come out as wanted; `undefined` where none is found. */
  find(wanted: readonly Wanted[], scope: Scope): Witness | undefined {
    for (const more of this.#supposed(wanted)) {
      const all = [...wanted, ...more]
      const conditions = all.map(({ condition }) => condition)
      const reads = readsOf(conditions, [], this.#policy)
      this.#left = MOST_STEPS
      for (const day of this.#daysFor(reads)) {
        for (const shape of shapesFor(reads)) {
          for (const onFile of reads.onFile.size === 0 ? [false] : [false, true]) {
            const found = this.#search(all, scope, reads, { day, shape, onFile })
            if (found !== undefined) return found
          }
        }
      }
    }
    return undefined
  }

  /** What else must be so: who asks how many lines are under review needs one, by one of the rules that open such. */
  #supposed(wanted: readonly Wanted[]): readonly (readonly Wanted[])[] {
    const conditions = wanted.map(({ condition }) => condition)
    if (!readsOf(conditions, [], this.#policy).cells.has(this.#policy.catalog.reviewLines)) return [[]]
    const rules = this.#edition.benefits.flatMap(({ rules: of }) => of.map(({ rule }) => rule))
    const reviewed = rules.filter(({ outcome, shape }) => outcome === 'review' && shape.additional !== true)
    return [...reviewed.map(({ conditions: condition, scope }) => [{ condition, scope, want: 'yes' as const }]), []]
  }

  /** Days on which something that asks for the day may change; the first of the edition before all others. */
  #daysFor({ cells }: Reads): readonly string[] {
    const { asOf } = this.#policy.catalog
    if (!cells.has(asOf)) return [this.#days.least]
    const { least, greatest } = this.#days
    const cuts = (this.#space.pieces(asOf) ?? []).filter((day): day is string => typeof day === 'string')
    return [...new Set([least, ...cuts.filter((day) => least <= day && day <= greatest)])]
  }

  #search(
    wanted: readonly Wanted[],
    scope: Scope,
    reads: Reads,
    { day, shape, onFile }: { readonly day: string; readonly shape: Shape; readonly onFile: boolean },
  ): Witness | undefined {
    const { compiler } = this.#edition
    const household = blankHousehold(this.#policy, shape, reads.scopes, scope)
    household.slots[this.#policy.catalog.asOf.slot] = day
    const lines = wanted.some((one) => one.scope !== undefined) ? 1 : 0
    household.slots[this.#policy.catalog.reviewLines.slot] = exactInteger(lines)
    const goals = wanted.flatMap((one) => {
      const frame = firstOf(one.scope ?? scope, household)
      return frame === undefined ? [] : [{ compiler, ...one, frame }]
    })
    if (goals.length < wanted.length) return undefined
    const preset = onFile ? this.#preset(reads.onFile, household, day) : undefined
    const steps = Math.min(STEPS, this.#left)
    if (steps <= 0) return undefined
    const search = new Search(household, goals, steps)
    const isFound = search.run()
    this.#left -= (steps - search.left) * (1 + shape[0])
    if (!isFound) return undefined
    const record = recordOf(household, merged(preset, search.given()), day, compiler, this.#policy)
    return this.confirm(record, day, wanted, scope)
  }

  /** Puts something on file for each fact of which it is asked whether it is there. */
  #preset(cells: ReadonlySet<Cell>, household: Frame, day: string): Given {
    const given = new Map<Frame, Map<Cell, Value>>()
    const visit = (frame: Frame): void => {
      for (const cell of frame.scope.cells) {
        if (!cells.has(cell) || cell.origin.kind !== 'record') continue
        const value = this.#example(cell, day)
        if (value === undefined) continue
        frame.slots[cell.slot] = value
        given.set(frame, (given.get(frame) ?? new Map<Cell, Value>()).set(cell, value))
      }
      for (const list of frame.lists) list?.forEach(visit)
    }
    visit(household)
    return given
  }

  #example(cell: Cell, day: string): Value {
    const type = this.#edition.compiler.typeOf(cell.type)
    if (cell.origin.kind !== 'record' || cell.origin.fact.format !== undefined) return undefined
    if (type.kind === 'boolean') return true
    if (type.kind === 'code') return type.codes[0]
    if (type.kind === 'codes') return type.codes.slice(0, 1)
    return type.kind === 'date' ? day : type.kind === 'number' ? exactInteger(1) : 'x'
  }

  /** The household of a record as a witness, where the engine reads it and finds its conditions as wanted. */
  confirm(
    record: Readonly<Record<string, unknown>>,
    asOf: string,
    wanted: readonly Wanted[],
    scope: Scope,
  ): Witness | undefined {
    const household = readRecord(this.#reader, record)
    const subject = household && firstOf(scope, household)
    if (household === undefined || subject === undefined) return undefined
    household.slots[this.#policy.catalog.asOf.slot] = asOf
    // Counts the lines that are under review.
    if (wanted.some((one) => one.scope !== undefined)) {
      decide(this.#edition, household, { asOf, rulesAsOf: asOf }, NOBODY)
    }
    const isSo = ({ condition, want, scope: other, compiler = this.#edition.compiler }: Wanted): boolean => {
      forgetDerived(household)
      const about = firstOf(other ?? scope, household)
      return about !== undefined && compiler.condition(condition).test(about) === want
    }
    return wanted.every(isSo) ? { record, asOf, appliesTo: idOf(subject) } : undefined
  }
}

/** The first thing of a scope in a household. */
const firstOf = (scope: Scope, household: Frame): Frame | undefined => {
  if (scope.parent === undefined) return household
  return firstOf(scope.parent, household)?.lists[scope.index]?.[0]
}

const merged = (first: Given | undefined, second: Given): Given => {
  if (first === undefined) return second
  const frames = new Set([...first.keys(), ...second.keys()])
  return new Map(
    [...frames].map((frame) => [frame, new Map([...(first.get(frame) ?? []), ...(second.get(frame) ?? [])])]),
  )
}
