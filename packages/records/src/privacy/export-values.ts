import type { FactDescription, PolicyDescription } from '@bangfu/core'
import type { JsonObject, Localized } from '@bangfu/sdk'
import { slotsOf, type Slot } from './slots.ts'

/** A value of a record in words. */
export interface ExportedValue {
  readonly fact: string
  readonly label: Localized
  /** Where it stands, from the person or from the household: `medicalEvents.0.disease`. */
  readonly place: string
  /** As the record holds it; `null` where it is unknown. */
  readonly value: unknown
  /** What its codes mean. */
  readonly meaning?: readonly Localized[]
  readonly unit?: string
}

const wordsOf = (value: unknown, fact: FactDescription, tables: PolicyDescription['tables']): readonly Localized[] => {
  const codes = tables[fact.table ?? '']?.codes ?? {}
  return [value].flat().flatMap((code) => {
    const key = String(code)
    return Object.hasOwn(codes, key) ? [codes[key] as Localized] : []
  })
}

const exported = ({ value, steps }: Slot, fact: FactDescription, description: PolicyDescription): ExportedValue => {
  const meaning = wordsOf(value, fact, description.tables)
  return {
    fact: fact.id,
    label: fact.label,
    place: steps.join('.'),
    value,
    ...(meaning.length === 0 ? {} : { meaning }),
    ...(fact.unit === undefined ? {} : { unit: fact.unit }),
  }
}

/**
 * The values of one person in an open household, and those of the household that are nobody's in particular: its sealed ones name
 * others, or could, as the helper's telephone and free texts do.
 */
export const valuesOf = (
  household: JsonObject,
  memberId: string,
  description: PolicyDescription,
): { readonly person: readonly ExportedValue[]; readonly household: readonly ExportedValue[] } => {
  const facts = new Map(description.facts.map((fact) => [fact.path, fact]))
  const { slots } = slotsOf(household, (_value, path) => facts.has(path))
  const take = (wanted: (slot: Slot, fact: FactDescription) => boolean): readonly ExportedValue[] =>
    slots.flatMap((slot) => {
      const fact = facts.get(slot.path)
      return fact !== undefined && wanted(slot, fact) ? [exported(slot, fact, description)] : []
    })
  return {
    person: take(({ person }) => person === memberId),
    household: take(({ person }, fact) => person === undefined && !fact.sealed),
  }
}
