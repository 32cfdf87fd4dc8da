import type { JsonObject, Tier } from '@bangfu/sdk'
import { holdsIdNumber } from './id-number.ts'
import type { SealedFacts, SealedKind } from './sealed-facts.ts'
import { slotsOf } from './slots.ts'

/** What a record is shown in: among others, alone, or in a sentence, a log line or a notification. */
export type Occasion = 'list' | 'record' | 'message'

/** How each tier sees what is sealed, by occasion; what is not said is masked. */
export type Masking = Readonly<Partial<Record<Tier, Readonly<Partial<Record<Occasion, 'masked' | 'clear'>>>>>>

/** Gives a household as a reader may see it. */
export type MaskFor = (actor: { readonly tier: Tier }, household: JsonObject, occasion: Occasion) => JsonObject

/** What stands for what is not shown: as long for all, so that no length is told. */
const HIDDEN = '**'

/** What a first character may be made of: more than that is no name, and all of it could stand in the marks. */
const MOST_POINTS = 8

/** The first character as people see it: no half of one that two units make, no letter without its marks. */
const firstCharacter = (text: string): string | undefined => {
  const [first, second] = new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)
  if (first === undefined || second === undefined) return undefined
  const { segment } = first
  return /^\p{L}/u.test(segment) && [...segment].length <= MOST_POINTS ? segment : undefined
}

/**
 * What is left of a value where it is masked: of a name its first character, unless that is all of it; of an ID number nothing, for
 * with the birth date beside it a few digits tell the rest; that something is unknown.
 */
const maskSealed = (value: unknown, kind: SealedKind): unknown => {
  if (value === null || value === undefined) return null
  return kind === 'name' && typeof value === 'string' ? `${firstCharacter(value.trim()) ?? ''}${HIDDEN}` : HIDDEN
}

/** Makes the masks of a policy's facts by the table of the tiers. A masked household is for people: no policy decides it. */
export const createMasks =
  (facts: SealedFacts, masking: Masking): MaskFor =>
  (actor, household, occasion) => {
    if (masking[actor.tier]?.[occasion] === 'clear') return slotsOf(household, () => false).copy
    const { copy, slots } = slotsOf(
      household,
      (value, path) => facts.has(path) || (typeof value === 'string' && holdsIdNumber(value)),
    )
    for (const slot of slots) slot.fill(maskSealed(slot.value, facts.get(slot.path) ?? 'other'))
    return copy
  }
