import type { Decision } from '@bangfu/sdk'
import type { Json } from '../record/plain.ts'
import type { Place, Places } from '../record/places.ts'
import { standingOf } from '../record/standing.ts'
import { subjectKey, thingOf, type Subject } from '../record/subjects.ts'
import type { Source } from '../setup/sources.ts'
import { pendingFacts } from './pending-facts.ts'

/** What a provider could say of somebody. */
export interface Want {
  readonly source: Source
  readonly subject: Subject
  /** Ids that it supplies. */
  readonly facts: Set<string>
}

/** What a provider can be asked for so that something becomes known. */
export const helpfulTo = (place: Place, { supplies }: Source): readonly string[] => {
  if (supplies.has(place.id)) return [place.id]
  if (place.kind === 'block') return place.items.map(({ id }) => id).filter((id) => supplies.has(id))
  return place.kind === 'fact' && place.block !== undefined && supplies.has(place.block.id) ? [place.block.id] : []
}

/** Gathers for each provider and subject what it is asked for. */
export class Wants {
  readonly #wants = new Map<string, Want>()

  add(source: Source, subject: Subject, facts: readonly string[]): void {
    if (facts.length === 0) return
    const key = `${source.index}\n${subjectKey(subject)}`
    const want = this.#wants.get(key) ?? { source, subject, facts: new Set() }
    for (const fact of facts) want.facts.add(fact)
    this.#wants.set(key, want)
  }

  all(): readonly Want[] {
    return [...this.#wants.values()]
  }
}

/** What providers could say of the facts that a decision waits for. */
export const wantedFor = (
  decision: Decision,
  subjects: readonly Subject[],
  sources: readonly Source[],
  places: Places,
): Wants => {
  const wants = new Wants()
  for (const { fact, appliesTo } of pendingFacts(decision)) {
    const place = places.byId.get(fact)
    const subject = subjects.find((one) => one.appliesTo === appliesTo && one.scope === place?.scope)
    if (place === undefined || subject === undefined) continue
    for (const source of sources) wants.add(source, subject, helpfulTo(place, source))
  }
  return wants
}

/** Adds what is asked for although the record does not leave it unknown. */
export const addVerified = (
  wants: Wants,
  verify: readonly string[],
  record: Json,
  subjects: readonly Subject[],
  sources: readonly Source[],
): void => {
  for (const source of sources) {
    for (const subject of subjects.filter(({ scope }) => scope === source.provider.scope)) {
      const thing = thingOf(record, subject)
      const isKnown = (id: string): boolean => {
        const place = source.supplies.get(id)
        return place !== undefined && standingOf(place, thing) !== 'unknown'
      }
      wants.add(source, subject, verify.filter(isKnown))
    }
  }
}
