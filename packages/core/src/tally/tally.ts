import { divisionLevel, divisionsOf } from '@bangfu/sdk'
import type { Edition } from '../compile/edition.ts'
import type { Frame } from '../compile/frame.ts'
import type { AggregateShape } from '../shape/plan-shapes.ts'
import { createCounter, type Counter } from './counters.ts'
import type { DivisionTally } from './tally-result.ts'

interface Division {
  households: number
  readonly counters: ReadonlyMap<string, Counter>
}

/** The divisions that a household lies in: all of them together, its county, its town, its village. */
const divisionsAround = (edition: Edition, household: Frame): readonly string[] => {
  const region = [...edition.policy.catalog.facts.values()].find(
    ({ origin, scope }) => scope.depth === 0 && origin.kind === 'record' && origin.fact.type === 'region',
  )
  const code = region === undefined ? undefined : edition.compiler.cell(region).get(household)
  if (typeof code !== 'string') return ['']
  return ['', ...divisionsOf(code)]
}

const levelOf = (division: string): Pick<DivisionTally, 'level'> => {
  const level = divisionLevel(division)
  return level === undefined ? {} : { level }
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
    for (const code of divisionsAround(edition, household)) {
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
        ...levelOf(division),
        households,
        measures: Object.fromEntries([...counters].map(([id, counter]) => [id, counter.result()])),
      }))
  }
}
