import { exactInteger, type Verdict, type Witness } from '@bangfu/sdk'
import type { BoundPolicy, Condition } from '../../bind/model.ts'
import type { Cell, Scope } from '../../catalog/model.ts'
import { compileEdition, type Edition } from '../../compile/edition.ts'
import { idOf, type Frame, type Value } from '../../compile/frame.ts'
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
}

/** How far is looked for one household of one shape on one day. */
const STEPS = 400

/** Makes households by the rules of an edition, and has the engine confirm each. */
export class Witnesses {
  readonly #policy: BoundPolicy
  readonly #edition: Edition
  readonly #space: Space
  readonly #days: DayRange
  readonly #reader: RecordReader

  constructor(policy: BoundPolicy, space: Space, days: DayRange, edition = compileEdition(policy, days.least)) {
    this.#policy = policy
    this.#edition = edition
    this.#space = space
    this.#days = days
    this.#reader = createReader(policy.catalog, edition.compiler.typeOf)
  }

  /** A household with a thing of a scope for which the conditions come out as wanted; `undefined` where none is found. */
  find(wanted: readonly Wanted[], scope: Scope): Witness | undefined {
    const reads = readsOf(
      wanted.map(({ condition }) => condition),
      [],
      this.#policy,
    )
    for (const day of this.#daysFor(reads)) {
      for (const shape of shapesFor(reads)) {
        for (const onFile of reads.onFile.size === 0 ? [false] : [false, true]) {
          const found = this.#search(wanted, scope, reads, { day, shape, onFile })
          if (found !== undefined) return found
        }
      }
    }
    return undefined
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
    const { catalog } = this.#policy
    const household = blankHousehold(this.#policy, shape, reads.scopes, scope)
    household.slots[catalog.asOf.slot] = day
    if (reads.cells.has(catalog.reviewLines)) household.slots[catalog.reviewLines.slot] = exactInteger(1)
    const subject = firstOf(scope, household)
    if (subject === undefined) return undefined
    const preset = onFile ? this.#preset(reads.onFile, household, day) : undefined
    const search = new Search(
      household,
      compiler,
      wanted.map((one) => ({ ...one, frame: subject })),
      STEPS,
    )
    if (!search.run()) return undefined
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
    const { catalog } = this.#policy
    const household = readRecord(this.#reader, record)
    const subject = household && firstOf(scope, household)
    if (household === undefined || subject === undefined) return undefined
    household.slots[catalog.asOf.slot] = asOf
    household.slots[catalog.reviewLines.slot] = exactInteger(1)
    const isSo = ({ condition, want }: Wanted): boolean => {
      const verdict: Verdict = this.#edition.compiler.condition(condition).test(subject)
      return verdict === want
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
