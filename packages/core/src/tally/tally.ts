import type { Edition } from '../compile/edition.ts'
import type { Frame } from '../compile/frame.ts'
import type { AggregateShape } from '../shape/plan-shapes.ts'
import { createCounter, type Counter } from './counters.ts'
import type { DivisionTally } from './tally-result.ts'

interface Division {
  households: number
  readonly counters: ReadonlyMap<string, Counter>
}

// A county has 6 digits, a town 9, a village 12; a longer code lies inside the shorter.
const LEVELS = [6, 9, 12] as const

/** The divisions that a household lies in: all of them together, its county, its town, its village. */
const divisionsOf = (edition: Edition, household: Frame): readonly string[] => {
  const region = [...edition.policy.catalog.facts.values()].find(
    ({ origin, scope }) => scope.depth === 0 && origin.kind === 'record' && origin.fact.type === 'region',
  )
  const code = region === undefined ? undefined : edition.compiler.cell(region).get(household)
  const levels = typeof code === 'string' ? LEVELS.filter((length) => length <= code.length) : []
  return ['', ...levels.map((length) => String(code).slice(0, length))]
}

/** Gathers what a policy counts over many households, one after the other. */
export class Gathering {
  readonly #aggregates: readonly AggregateShape[]
  readonly #divisions = new Map<string, Division>()

  constructor(aggregates: readonly AggregateShape[]) {
    this.#aggregates = aggregates
    this.#division('')
  }

  #division(code: string): Division {
    let division = this.#divisions.get(code)
    if (division === undefined) {
      const counters = new Map(this.#aggregates.map((shape) => [shape.id, createCounter(shape)]))
      this.#divisions.set(code, (division = { households: 0, counters }))
    }
    return division
  }

  add(edition: Edition, household: Frame): void {
    for (const code of divisionsOf(edition, household)) {
      const division = this.#division(code)
      division.households += 1
      for (const counter of division.counters.values()) counter.add(edition, household)
    }
  }

  result(): readonly DivisionTally[] {
    return [...this.#divisions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([division, { households, counters }]) => ({
        division,
        households,
        measures: Object.fromEntries([...counters].map(([id, counter]) => [id, counter.result()])),
      }))
  }
}
