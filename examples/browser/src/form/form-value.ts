/**
 * What stands in one field. `blank`: nobody has answered yet. `unknown`: somebody has, that it is not known. `absent`: it
 * is what the policy says of a record that leaves it out, such as the household's status for a member.
 */
export type FieldValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'given'; readonly value: GivenValue }

/** What was typed or chosen: text as it was typed, the codes that were ticked. */
export type GivenValue = string | boolean | readonly string[]

/** Whether a block or list that need not be there is there. */
export type Presence = 'blank' | 'none' | 'unknown' | 'present'

/** What is filled in about one thing: the household, a member, a medical event. */
export interface ItemValue {
  /** Stays with the thing when others are taken away. */
  readonly key: number
  /** By id of the fact. */
  readonly fields: Readonly<Record<string, FieldValue>>
  /** By id of the block, or by the scope of the list. */
  readonly presences: Readonly<Record<string, Presence>>
  /** By scope. */
  readonly lists: Readonly<Record<string, readonly ItemValue[]>>
}

export const BLANK: FieldValue = { kind: 'blank' }
export const UNKNOWN: FieldValue = { kind: 'unknown' }
export const ABSENT: FieldValue = { kind: 'absent' }

export const given = (value: GivenValue): FieldValue => ({ kind: 'given', value })

let keys = 0

/** A key that no other thing on the page has. */
export const newKey = (): number => ++keys

/** A change of one thing, made from what stands there by then. */
export type Update = (item: ItemValue) => ItemValue
