import type { Panjin2019Household } from '@bangfu/core/policies/panjin-2019'

/** The value of a fact as an engine gets it that knows neither units nor code tables; `null` where there is nothing. */
export type FactValue = string | boolean | readonly string[] | null

/** The facts that conditions name, by id. */
export type Facts = Readonly<Record<string, FactValue>>

/** Every fact that the rules of benefits name, worked out beforehand. */
export interface PreparedFacts {
  readonly household: Facts
  /** One for each member, the household's facts among them. */
  readonly members: readonly { readonly id: string; readonly facts: Facts }[]
}

/** One household as the contestants get it. */
export interface HouseholdCase {
  readonly record: Panjin2019Household
  readonly facts: PreparedFacts
  /** The same with an underscore for every point of a name: to JSON Logic a point is a step into an object. */
  readonly flatFacts: PreparedFacts
}
