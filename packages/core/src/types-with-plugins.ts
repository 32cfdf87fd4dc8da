import type { BenefitLine, DecisionBase, Plugin, ProgramOutcome } from '@bangfu/sdk'
import type { PolicyTypes } from './policy-api.ts'

/** A record in which each thing may have what plugins declare: the catalog checks it when a household is decided. */
type WithExtensions<Part> = Part extends readonly (infer Item)[]
  ? readonly WithExtensions<Item>[]
  : Part extends object
    ? { [Key in keyof Part]: WithExtensions<Part[Key]> } & {
        readonly extensions?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>> | null
      }
    : Part

/** What a closed list of codes becomes where plugins may add to it; those that are known are still offered. */
type Open<Part> = Part extends string
  ? string extends Part
    ? Part
    : Part | (string & Record<never, never>)
  : Part extends readonly (infer Item)[]
    ? readonly Open<Item>[]
    : Part extends object
      ? { [Key in keyof Part]: Key extends 'code' ? Open<Part[Key]> : Part[Key] }
      : Part

type Programs<Decision> = Decision extends { readonly programs: infer Known } ? Known : Record<never, never>

/** A decision with what plugins may add: programs, benefits, findings and other signals. */
type WithAdditions<Decision extends object> = {
  [Key in Exclude<keyof Decision, keyof DecisionBase>]: Decision[Key] extends readonly unknown[]
    ? Open<Decision[Key]>
    : Decision[Key]
} & Omit<DecisionBase, 'programs' | 'benefits'> & {
    readonly programs: Programs<Decision> & Readonly<Record<string, ProgramOutcome>>
    readonly benefits: readonly BenefitLine[]
  }

/** The types of a policy that is made with plugins: what they add is typed as the policy's own of a policy that is not known. */
export interface TypesWithPlugins<Types extends PolicyTypes> extends PolicyTypes {
  readonly record: unknown extends Types['record'] ? unknown : WithExtensions<Types['record']>
  readonly decision: WithAdditions<Types['decision']>
}

/** The types of a policy made with some options: open where there are plugins. */
export type TypesMadeWith<Types extends PolicyTypes, Options> = string extends keyof Types['decision']
  ? Types
  : Options extends { readonly plugins: readonly Plugin[] }
    ? TypesWithPlugins<Types>
    : Types
