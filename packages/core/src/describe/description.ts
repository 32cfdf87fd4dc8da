import type { FindingSeverity, Localized, PluginCapability, Tier } from '@bangfu/sdk'
import type { Provenance, ShownValue } from '../explain/explanation.ts'
import type {
  ClauseDescription,
  ResponsibilityDescription,
  TierDutyDescription,
  AggregateDescription,
  UnitDescription,
} from './plan-description.ts'
import type { LanguageDescription } from './language-description.ts'
import type { ClassificationDescription, DefinitionDescription, RuleDescription } from './rule-description.ts'

/** What a fact of a record can be. */
export type FactType = 'boolean' | 'code' | 'codes' | 'integer' | 'decimal' | 'money' | 'date' | 'text' | 'region'

/** What a key that a record does not have means: an invalid record, unknown, a value, or another fact's value. */
export type FactAbsence = 'required' | 'unknown' | { readonly value: unknown } | { readonly fact: string }

/** What the values of a parameter are. */
export type ParameterType =
  | 'money'
  | 'rate'
  | 'integer'
  | 'boolean'
  | 'choice'
  | 'codes'
  | 'words'
  | 'texts'
  | 'date'
  | 'monthDay'
  | 'range'
  | 'moneyByCode'

/** One of the values that a choice is between. */
export interface ParameterOption {
  readonly id: string
  readonly label: Localized
}

/** A value of a parameter with its days, both included, and where it comes from. */
export interface ParameterValueDescription {
  readonly from: string
  readonly to?: string | undefined
  /** As it stands in the rule file. */
  readonly value?: unknown
  /** As it is read: codes and numbers as text. */
  readonly shown: ShownValue
  readonly provenance: Provenance
  readonly source: Localized
}

/** What every section of a decision may say of itself. */
export interface SectionBase {
  readonly label?: Localized | undefined
}

/** A guarantee of a household: a yes-or-no fact under a name of its own. */
export interface GuaranteeDescription {
  readonly label?: Localized | undefined
  readonly clause?: string | undefined
  readonly fact: string
}

/** A target of the plan: whether it applies to a household, and whether it is met. */
export interface TargetDescription {
  readonly label?: Localized | undefined
  readonly clause?: string | undefined
  readonly applies: string
  readonly met: string
}

/** How a key of the decision is made. */
export type DecisionSection =
  | (SectionBase & { readonly form: 'classification' })
  | (SectionBase & { readonly form: 'number'; readonly fact: string; readonly decimals: number })
  | (SectionBase & { readonly form: 'verdict' | 'idsWhere'; readonly fact: string })
  | (SectionBase & { readonly form: 'verdicts'; readonly verdicts: Readonly<Record<string, GuaranteeDescription>> })
  | (SectionBase & { readonly form: 'amount'; readonly formula: string; readonly where: string })
  | (SectionBase & {
      readonly form: 'targets'
      readonly where: string
      readonly targets: Readonly<Record<string, TargetDescription>>
    })
  | (SectionBase & { readonly form: 'signals' | 'findings'; readonly event: string })

/** A fact of a record, described for whoever reads or writes records. */
export interface FactDescription {
  /** The id in rules: `member.disability.grade`. */
  readonly id: string
  /** Where it stands in a record, without list positions: `members.disability.grade`, `extensions.legal-aid.hasDispute`. */
  readonly path: string
  /** The scope it is about: `household`, `member`, `event`. */
  readonly scope: string
  /** The key of the block that it stands in, where it stands in one: `disability`. */
  readonly block: string | undefined
  readonly label: Localized
  readonly type: FactType
  /** Whether its codes are whole numbers in a record. */
  readonly integerCodes: boolean
  /** Id of its code table, where it has one. */
  readonly table: string | undefined
  readonly required: boolean
  readonly absent: FactAbsence
  /** The least number that it can be, as a decimal. */
  readonly min: string | undefined
  /** The greatest number that it can be, as a decimal. */
  readonly max: string | undefined
  readonly unit: string | undefined
  /** The most characters of a text. */
  readonly maxLength: number | undefined
  readonly format: 'idNumber' | undefined
  /** Facts that an identity number must agree with, where they are known. */
  readonly agreesWith: { readonly birthDate?: string | undefined; readonly sex?: string | undefined } | undefined
  /** Whether no two things of a record may have the same. */
  readonly unique: boolean
  /** Whether reports and messages leave it out. */
  readonly personal: boolean
  /** Whether records are kept with it encrypted: what is personal, and what tells of an illness. */
  readonly sealed: boolean
  /** The tier that supplies it; not on every fact that is required. */
  readonly collectedBy: Tier | undefined
  /** Which tier does what with it, by action: `collect`, `review`, `correct`, `verify`, `supervise` and so on. */
  readonly duties: Readonly<Record<string, Tier>>
  /** The tier that checks it, where one is named. */
  readonly verifiedBy: Tier | undefined
  readonly clause: string | undefined
  /** Whether a record that is wrong may be corrected in this fact, or only an unknown value supplied. */
  readonly change: FactChange
}

/** What may be done about a fact: correct or supply it, supply it where it is unknown, or nothing. */
export type FactChange = 'correct' | 'supply' | 'none'

/** An object inside a record that groups facts. */
export interface BlockDescription {
  /** The id in rules: `member.disability`. */
  readonly id: string
  readonly scope: string
  /** The key that holds it: `disability`. */
  readonly key: string
  /** Where it stands in a record, without list positions: `members.disability`, `extensions.legal-aid`. */
  readonly path: string
  /** Whether it lies under the key `extensions` of its thing. */
  readonly extension: boolean
  readonly label: Localized
  /** What it means that it is not there: nobody knows, its items are absent, or there is none. */
  readonly absent: 'unknown' | 'items' | 'none'
  readonly collectedBy: Tier
}

/** A list inside a record: the members, a member's medical events. */
export interface ListDescription {
  readonly scope: string
  /** The scope that the list is in. */
  readonly in: string
  /** The key that holds it: `members`. */
  readonly key: string
  /** The key of an item's own id, where items have one: `memberId`. */
  readonly idKey: string | undefined
  readonly label: Localized
  readonly required: boolean
  /** The fewest and the most items. */
  readonly min: number
  readonly max: number
}

/** A parameter with its dated values as they stand in the rule file. */
export interface ParameterDescription {
  readonly id: string
  readonly label: Localized
  readonly type: ParameterType
  readonly unit: string | undefined
  readonly clause: string | undefined
  /** Who may set it to another value. */
  readonly vary: 'county' | 'city' | 'none'
  /** How far: never lower, never higher, nothing taken away from a list; anything where there is none. */
  readonly bound?: 'raiseOnly' | 'lowerOnly' | 'addOnly' | undefined
  /** The only values that it may be set to. */
  readonly oneOf?: readonly unknown[] | undefined
  /** Id of its code table, where its values are codes. */
  readonly table: string | undefined
  /** What a choice is between. */
  readonly options: readonly ParameterOption[] | undefined
  readonly values: readonly ParameterValueDescription[]
}

/** A table of codes. */
export interface TableDescription {
  readonly label: Localized
  readonly codes: Readonly<Record<string, Localized>>
  /** What the groups of codes are called, where the table says so. */
  readonly groupLabels: Readonly<Record<string, Localized>>
  /** Whether a parameter may add codes. */
  readonly extended: boolean
  /** The codes of each group. */
  readonly groups: Readonly<Record<string, readonly string[]>>
}

/** A signal that rules raise: a follow-up, a data error, a finding, a note. */
export interface SignalDescription {
  readonly code: string
  /** `household` or `member`. */
  readonly for: string
  readonly title: Localized
  readonly clause: string
  /** On findings. */
  readonly severity?: FindingSeverity
}

/** A plugin that a policy was made with. */
export interface PluginDescription {
  readonly id: string
  readonly version: string
  readonly title: Localized
  /** Ids of facts of the policy that its functions may see. */
  readonly sees: readonly string[]
  readonly capabilities: readonly PluginCapability[]
}

/** What a policy declares, as plain data: for readers of records, generators of types and documentation. */
export interface PolicyDescription {
  readonly title: Localized
  /** The divisions that a variant holds for; not there where it holds everywhere. */
  readonly regions?: readonly string[]
  readonly facts: readonly FactDescription[]
  readonly blocks: readonly BlockDescription[]
  readonly lists: readonly ListDescription[]
  readonly tables: Readonly<Record<string, TableDescription>>
  readonly programs: readonly { readonly id: string; readonly label: Localized; readonly clause: string }[]
  /** The benefit codes with the rules that feed them, in order. */
  readonly benefits: readonly {
    readonly code: string
    readonly program: string
    readonly for: string
    readonly title: Localized
    readonly clause: string
    /** Whether it counts for nothing beyond itself: a further measure, which raises no program. */
    readonly additional: boolean
    /** Who answers for it. */
    readonly responsible: ResponsibilityDescription | undefined
  }[]
  /** Every rule by its name, in the order of the files: those that open benefits, then those that raise signals. */
  readonly rules: Readonly<Record<string, RuleDescription>>
  /** Every derived fact and formula by its id. */
  readonly definitions: Readonly<Record<string, DefinitionDescription>>
  readonly classification: ClassificationDescription
  readonly notes: Readonly<Record<string, Localized>>
  readonly classes: readonly { readonly id: string; readonly label: Localized }[]
  readonly parameters: readonly ParameterDescription[]
  readonly decision: Readonly<Record<string, DecisionSection>>
  readonly signals: Readonly<Record<string, readonly SignalDescription[]>>
  readonly tiers: readonly Tier[]
  /** The units and bodies that the plan names. */
  readonly units: readonly UnitDescription[]
  readonly responsibilities: readonly ResponsibilityDescription[]
  readonly tierDuties: readonly TierDutyDescription[]
  /** The plugins that it was made with, by their ids. */
  readonly plugins: readonly PluginDescription[]
  /** The operators and formulas that its rules can use. */
  readonly language: LanguageDescription
  /** What is counted over many households, in order. */
  readonly aggregates: readonly AggregateDescription[]
  /** Every sentence of the plan that the policy lists. */
  readonly clauses: readonly ClauseDescription[]
  /** Labels of every fact and block that can be pending, by id. */
  readonly labels: Readonly<Record<string, Localized>>
}
