/** What a part of a policy is: the key of the description that it stands under. */
export type ComparedSection =
  | 'rules'
  | 'definitions'
  | 'parameters'
  | 'tables'
  | 'facts'
  | 'blocks'
  | 'lists'
  | 'classification'
  | 'decision'
  | 'programs'
  | 'clauses'
  | 'units'
  | 'responsibilities'
  | 'tierDuties'
  | 'aggregates'

/** A part that differs between two policies. */
export interface PartChange {
  readonly section: ComparedSection
  /** Its name; a name of its own where there is only one of it. */
  readonly id: string
  /** Only in the second, only in the first, or in both and different. */
  readonly kind: 'added' | 'removed' | 'changed'
  /** Of a part that is in both: the keys of its description that differ, in alphabetical order. */
  readonly keys: readonly string[]
}

/** What differs between two policies, whatever the order of their files and parts. */
export interface PolicyComparison {
  /** By section, and in each by name. */
  readonly parts: readonly PartChange[]
}
