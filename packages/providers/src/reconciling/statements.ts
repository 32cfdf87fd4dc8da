import type { Reply } from '../asking/answers.ts'
import { isObject } from '../record/plain.ts'
import type { BlockPlace, FactPlace, ListPlace } from '../record/places.ts'
import type { Subject } from '../record/subjects.ts'
import type { Source } from '../setup/sources.ts'

/** What a provider says of one fact or list of somebody, or of whether a block is there. */
export interface Statement {
  readonly subject: Subject
  readonly source: Source
  readonly reply: Reply
  readonly place: FactPlace | ListPlace | BlockPlace
  /** As it stands in a record; of a block whether it is there. */
  readonly value: unknown
  /** Of a block that was given as a whole: the items that were named, `null` or not. */
  readonly mentions?: ReadonlySet<string>
}

/** A block that was given in a form that no block has. */
export interface Malformed {
  readonly subject: Subject
  readonly source: Source
  readonly reply: Reply
  readonly place: BlockPlace
  readonly value: unknown
}

/** What one answer says: a block falls into its items, so that each is taken or refused for itself. */
export const statementsOf = (
  subject: Subject,
  source: Source,
  reply: Reply,
): { readonly statements: readonly Statement[]; readonly malformed: readonly Malformed[] } => {
  if (reply.kind === 'failed') return { statements: [], malformed: [] }
  const statements: Statement[] = []
  const malformed: Malformed[] = []
  const base = { subject, source, reply }
  for (const [id, value] of reply.values) {
    const place = source.supplies.get(id)
    if (place === undefined) continue
    if (place.kind !== 'block') {
      statements.push({ ...base, place, value })
      continue
    }
    if (value === false && place.absent === 'none') {
      statements.push({ ...base, place, value })
      continue
    }
    const items = new Map(place.items.map((item) => [item.key, item]))
    if (!isObject(value) || Object.keys(value).some((key) => !items.has(key))) {
      malformed.push({ ...base, place, value })
      continue
    }
    const named = Object.entries(value).flatMap(([key, inner]) => {
      const item = items.get(key)
      return item === undefined ? [] : [[item, inner] as const]
    })
    statements.push({ ...base, place, value: true, mentions: new Set(named.map(([item]) => item.id)) })
    // The answer may name an item by itself as well; what it says twice it must say alike, or the two disagree.
    for (const [item, inner] of named) if (inner !== null) statements.push({ ...base, place: item, value: inner })
  }
  return { statements, malformed }
}
