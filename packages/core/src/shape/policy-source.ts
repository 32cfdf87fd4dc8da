import type { KnownValue, Localized, PluginProblem, ValueType } from '@bangfu/sdk'
import { below, type Location, type Lost } from '../diagnostics/report.ts'
import type { AggregateShape, ClauseShape, ResponsibilityShape, TierDutyShape, UnitShape } from './plan-shapes.ts'
import type {
  AddedCodeShape,
  BlockShape,
  ClassificationShape,
  DatedValueShape,
  DerivedShape,
  FactShape,
  FormulaShape,
  Manifest,
  ParameterShape,
  ProgramShape,
  ReplacementShape,
  RuleShape,
  ScopeShape,
  SetShape,
  SwitchedOffShape,
  TableShape,
  VariantManifest,
} from './shapes.ts'

/** What a variant did to a part of its base, and on what grounds. */
export interface Change {
  readonly kind: 'added' | 'set' | 'replaced' | 'switchedOff'
  readonly reason?: Localized
  readonly source?: Localized
}

/** A definition of a rule file, and where it stands; with `change` where a variant wrote it. */
export interface Located<T> {
  readonly value: T
  readonly at: Location
  readonly change?: Change
}

/** A rule with the program of its file. */
export type LocatedRule = Located<RuleShape> & {
  readonly program: ProgramShape | undefined
  /** Whether the file has a program, be it a faulty one. */
  readonly hasProgram: boolean
  /** The program that the file names as one of another file. */
  readonly inProgram?: Located<string>
}

/** A parameter; with each of its values in its own place, where they stand in several files. */
export type LocatedParameter = Located<ParameterShape> & { readonly written?: readonly Located<DatedValueShape>[] }

/** A code table, with the codes that variants add. */
export type LocatedTable = Located<TableShape> & { readonly added?: readonly Located<AddedCodeShape>[] }

/** Where a value of a parameter stands. */
export const valuePlace = ({ at, written }: LocatedParameter, index: number): Location =>
  written?.[index]?.at ?? below(at, 'values', index)

/** What a manifest says of its policy itself. */
export type Identity = Omit<Manifest, '$schema' | 'files' | 'decision'> &
  Partial<Pick<VariantManifest, 'extends' | 'regions'>> & { readonly by?: VariantManifest['by'] | 'plugin' }

/** The manifest of a policy; of one that was composed, with the divisions that its variant holds for. */
export type SourceManifest = Manifest & Partial<Pick<VariantManifest, 'regions'>>

/** Everything that the sections of rule files declare, in the order in which they stand. */
export interface PolicySections {
  readonly scopes: Located<ScopeShape>[]
  readonly blocks: Located<BlockShape>[]
  readonly tables: LocatedTable[]
  readonly facts: Located<FactShape>[]
  readonly derived: Located<DerivedShape>[]
  readonly formulas: Located<FormulaShape>[]
  readonly parameters: LocatedParameter[]
  readonly rules: LocatedRule[]
  /** Rules whose shape is wrong, as they were written: what they name is checked all the same. */
  readonly faultyRules: Located<Readonly<Record<string, unknown>>>[]
  readonly programs: Located<ProgramShape>[]
  readonly classification: Located<ClassificationShape>[]
  readonly units: Located<UnitShape>[]
  readonly responsibilities: Located<ResponsibilityShape>[]
  readonly tierDuties: Located<TierDutyShape>[]
  readonly clauses: Located<ClauseShape>[]
  readonly aggregates: Located<AggregateShape>[]
  readonly set: Located<SetShape>[]
  readonly addCodes: Located<AddedCodeShape>[]
  readonly replace: Located<ReplacementShape>[]
  readonly switchOff: Located<SwitchedOffShape>[]
  /** Rules that a variant has switched off, as they stood, and from which day. */
  readonly removed: Located<{ readonly rule: RuleShape; readonly from: string }>[]
  /** What has been reported already and could not be read. */
  readonly lost: Lost
}

/** A fact that a plugin works out. */
export interface ComputedSource {
  readonly id: string
  readonly scope: string
  readonly label: Localized
  readonly type: 'boolean' | 'code' | 'number' | 'date' | 'text'
  readonly unit?: string | undefined
  readonly table?: string | undefined
  /** What its function sees, by the names that it has there: ids of facts. */
  readonly needs: Readonly<Record<string, string>>
  readonly clause?: string | undefined
}

/** The function of a fact that a plugin works out: it never throws, and what it gives is of the type, or nothing. */
export interface ComputedFunction {
  readonly plugin: string
  evaluate(
    seen: object,
    context: object,
    type: ValueType,
  ): { readonly value?: KnownValue; readonly problem?: PluginProblem }
}

/** A fact that a plugin works out, with its function. */
export type LocatedComputed = Located<ComputedSource> & { readonly fact: ComputedFunction }

/** Everything that the files of a policy declare, and what plugins add to it. */
export interface PolicySource extends PolicySections {
  readonly manifest: Located<SourceManifest>
  /** Where the keys of the decision stand: in the manifest of the policy that all others rest on. */
  readonly decisionAt: Location
  /** Where the policy is a variant that is not yet laid over its base: its manifest. */
  readonly variant: VariantManifest | undefined
  /** Who speaks in it: the policy, its base, the base of that, then its plugins. */
  readonly lineage: readonly Identity[]
  /** Facts that plugins work out. */
  readonly computed: readonly LocatedComputed[]
}

/** No section at all. */
export const emptySections = (): Omit<PolicySections, 'lost'> => ({
  scopes: [],
  blocks: [],
  tables: [],
  facts: [],
  derived: [],
  formulas: [],
  parameters: [],
  rules: [],
  faultyRules: [],
  programs: [],
  classification: [],
  units: [],
  responsibilities: [],
  tierDuties: [],
  clauses: [],
  aggregates: [],
  set: [],
  addCodes: [],
  replace: [],
  switchOff: [],
  removed: [],
})
