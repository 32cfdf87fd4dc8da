import type { Exact } from '../exact.ts'
import type { Localized } from '../localized.ts'
import type { KnownValue } from '../operator.ts'
import type { Tier } from '../tier.ts'

/** The facts of a policy by id, with the type of each: generated for a shipped policy, such as `Panjin2019Facts`. */
export type FactTypes = object

/** The facts of a policy that is not known when the plugin is compiled: any id, any value. */
export type AnyFacts = Readonly<Record<string, KnownValue | null>>

/** What a fact of a record can be that a plugin declares. `decimal` and `money` have two digits after the point at most. */
export type RecordedFactType = 'boolean' | 'code' | 'codes' | 'integer' | 'decimal' | 'money' | 'date' | 'text'

/** What a fact can be that a plugin works out. */
export type ComputedFactType = 'boolean' | 'code' | 'number' | 'date' | 'text'

/** Units of numbers, as in rule files. */
export type Unit =
  | 'yuan'
  | 'yuanPerYear'
  | 'yuanPerMonth'
  | 'years'
  | 'persons'
  | 'projects'
  | 'days'
  | 'hours'
  | 'times'
  | 'meters'
  | 'kilometers'
  | 'squareMeters'

/** Codes of a fact's own table, with what people call them. */
export type Codes = Readonly<Record<string, Localized>>

/** The value of a fact, by its type; of codes that it lists itself, those. */
export type ValueOfFact<
  Type extends RecordedFactType | ComputedFactType,
  Table extends Codes | string,
> = Type extends 'boolean'
  ? boolean
  : Type extends 'integer' | 'decimal' | 'money' | 'number'
    ? Exact
    : Type extends 'code'
      ? CodeOf<Table>
      : Type extends 'codes'
        ? readonly CodeOf<Table>[]
        : string

type CodeOf<Table extends Codes | string> = Table extends Codes ? keyof Table & string : string

/** A value as it is written in a record; a table of the policy may have whole numbers for codes. */
export type WrittenValue<Type extends RecordedFactType, Table extends Codes | string> = Type extends 'boolean'
  ? boolean
  : Type extends 'integer' | 'decimal' | 'money'
    ? string | number
    : Type extends 'code'
      ? WrittenCode<Table>
      : Type extends 'codes'
        ? readonly WrittenCode<Table>[]
        : string

type WrittenCode<Table extends Codes | string> = Table extends Codes ? keyof Table & string : string | number

/** Codes where a fact is one, and only there. */
type CodesWhereDue<Type, Table> = Type extends 'code' | 'codes'
  ? { readonly codes: Table }
  : { readonly codes?: undefined }

/** What every fact of a plugin declares. */
interface FactBase<Type, Table extends Codes | string> {
  /** Its key, in camel case: in plugin `legal-aid`, `hasDispute` of the household is `legal-aid.hasDispute` in rules. */
  readonly name: string
  /** The scope that it is about: `household`, `member`. */
  readonly scope: string
  readonly label: Localized
  readonly type: Type
  /** Of a number. */
  readonly unit?: Unit
  /** Of a code: its codes and what they are called, or the id of a table of the policy. */
  readonly codes?: Table
}

/** A fact that records hold under `extensions`, at its plugin and its name. */
export interface RecordedFactDefinition<
  Type extends RecordedFactType = RecordedFactType,
  Table extends Codes | string = Codes | string,
> extends FactBase<Type, Table> {
  /** What it means that a record does not have it: nobody knows, or a value, as it would be written. `null` is always unknown. */
  readonly absent: 'unknown' | { readonly value: WrittenValue<Type, Table> }
  /** Who supplies it. */
  readonly collectedBy: Tier
  /** Who checks it. */
  readonly verifiedBy?: Tier
  /** The least and the greatest number, as a decimal. */
  readonly min?: string | number
  readonly max?: string | number
  /** The most characters of a text. */
  readonly maxLength?: number
  /** Whether it tells who somebody is, or what is nobody else's business: it is masked in reports, and in what is
   * said of a record that is refused. Reasons say it, to whoever may see the record. */
  readonly personal?: boolean
}

/** A fact of a record, or one that a plugin works out. `Value` is what its functions see. */
export type FactDefinition<Value = unknown> = (
  | (RecordedFactDefinition & { readonly kind: 'recorded' })
  | (ComputedFactDefinition<ComputedFactType, Codes | string> & { readonly kind: 'computed' })
) & {
  /** Never there at run time: it carries the type of the value. */
  readonly value?: Value
}

/** What a function is given by: ids of facts of the policy, or facts of the same plugin, under names of its own. */
export type Needs<Facts extends FactTypes> = Readonly<Record<string, (keyof Facts & string) | FactDefinition>>

/** What a function sees: of each thing that it needs the value, known; `null` is «nothing», as in a block that is not there. */
export type Seen<Facts extends FactTypes, Needed> = {
  readonly [Name in keyof Needed]: Needed[Name] extends { readonly kind: string; readonly value?: infer Value }
    ? Value
    : Needed[Name] extends keyof Facts
      ? Facts[Needed[Name]]
      : never
}

/** What a function is given besides facts: a plugin asks neither the clock nor chance. */
export interface FactContext {
  /** The day decided for, `YYYY-MM-DD`. */
  readonly asOf: string
  /** Numbers from 0 up to 1, 1 not included: the same for the same household, thing and fact. */
  readonly random: () => number
}

/** A fact that a plugin works out from others. */
export interface ComputedFactDefinition<
  Type extends ComputedFactType = ComputedFactType,
  Table extends Codes | string = Codes | string,
  Needed = Needs<AnyFacts>,
  Facts extends FactTypes = AnyFacts,
> extends FactBase<Type, Table> {
  /** What `compute` sees; nothing else is there for it. Facts of the same scope or of what that lies in. */
  readonly needs: Needed
  /**
   * The value, worked out only where all that it needs is known; where something is not, the fact is unknown and that is
   * pending. `undefined` where there is none: an open question, which names the plugin. It must be pure: the same for the same `seen` and context.
   */
  compute(this: void, seen: Seen<Facts, Needed>, context: FactContext): ValueOfFact<Type, Table> | undefined
}

/** Defines facts for the facts of one policy. */
export interface DefineFact<Facts extends FactTypes> {
  /** Declares a fact that the plugin works out from others. */
  <const Type extends ComputedFactType, const Needed extends Needs<Facts>, const Table extends Codes | string = string>(
    fact: ComputedFactDefinition<Type, Table, Needed, Facts> & CodesWhereDue<Type, Table>,
  ): FactDefinition<ValueOfFact<Type, Table>>
  /** Declares a fact that records hold. */
  <const Type extends RecordedFactType, const Table extends Codes | string = string>(
    fact: RecordedFactDefinition<Type, Table> & CodesWhereDue<Type, Table>,
  ): FactDefinition<ValueOfFact<Type, Table>>
}

/** Declares a fact of a plugin: one that records hold, or, with `compute`, one that is worked out. */
export const defineFact: DefineFact<AnyFacts> = (fact: object): never =>
  Object.freeze({ ...fact, kind: 'compute' in fact ? 'computed' : 'recorded' }) as never
