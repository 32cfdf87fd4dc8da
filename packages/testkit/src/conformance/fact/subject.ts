import { parseExact, type Exact, type FactDefinition, type KnownValue } from '@bangfu/sdk'
import type { Random } from '../../random.ts'
import { drawDay, drawNumber, drawSome, drawText } from '../draw/values.ts'
import { broken } from '../machinery/check.ts'
import { answerOf, type Answer } from '../machinery/shown.ts'

/** What a fact that another one needs can be, as its function sees it. */
export type FactDomain =
  | { readonly type: 'boolean' | 'date' | 'text'; readonly nullable?: boolean }
  | { readonly type: 'code' | 'codes'; readonly codes: readonly string[]; readonly nullable?: boolean }
  /** `min` and `max` are decimals; `whole` where it has no fraction. */
  | {
      readonly type: 'number'
      readonly min?: string
      readonly max?: string
      readonly whole?: boolean
      readonly nullable?: boolean
    }

/** A value as the function of a fact sees it. */
export type SeenValue = KnownValue | null

/** A fact, and what its author wants it to be tried with. */
export interface FactSubject {
  readonly fact: FactDefinition
  /**
   * Of a computed fact: what each thing that it needs can be, under the names of its `needs`. What its plugin declares
   * itself needs none. `nullable`: it may be `null`, as where a block is not there.
   */
  readonly domains?: Readonly<Record<string, FactDomain>>
  /** What a computed fact sees, besides what is drawn. */
  readonly samples?: readonly Readonly<Record<string, SeenValue>>[]
}

/** A computed fact as the suite calls it. */
export interface Computed {
  readonly needs: Readonly<Record<string, string | FactDefinition>>
  compute(this: void, seen: object, context: object): unknown
}

export const computedOf = ({ fact }: FactSubject): Computed => fact as unknown as Computed

const codesOf = (codes: unknown): readonly string[] =>
  typeof codes === 'object' && codes !== null ? Object.keys(codes) : []

const domainOf = (fact: FactDefinition): FactDomain => {
  switch (fact.type) {
    case 'code':
    case 'codes':
      return { type: fact.type, codes: codesOf(fact.codes) }
    case 'boolean':
    case 'date':
    case 'text':
      return { type: fact.type }
    default: {
      const { min, max } = fact as { readonly min?: string | number; readonly max?: string | number }
      const ends = {
        ...(min === undefined ? {} : { min: String(min) }),
        ...(max === undefined ? {} : { max: String(max) }),
      }
      return { type: 'number', whole: fact.type === 'integer', ...ends }
    }
  }
}

/** The domains of what a computed fact needs. */
const domainsOf = (subject: FactSubject): Readonly<Record<string, FactDomain>> =>
  Object.fromEntries(
    Object.entries(computedOf(subject).needs).map(([name, need]) => {
      const given = subject.domains?.[name] ?? (typeof need === 'string' ? undefined : domainOf(need))
      return [name, given ?? broken(`a domain for \`${name}\`, which the fact needs`, 'none among `domains`')]
    }),
  )

const drawWithin = (draw: Random, { min, max, whole = false }: FactDomain & { type: 'number' }): Exact => {
  const ends = [min, max].flatMap((end) => (end === undefined ? [] : [parseExact(end) ?? []])).flat()
  if (ends.length > 0 && draw.chance(20)) return draw.oneOf(ends)
  const [low, high] = [Number(min ?? -1000), Number(max ?? 1_000_000)]
  const size = whole ? 1 : 100
  const drawn = draw.between(Math.ceil(low * size), Math.max(Math.ceil(low * size), Math.floor(high * size)))
  const free = min === undefined && max === undefined && !whole && draw.chance(30)
  return free ? drawNumber(draw) : (parseExact(whole ? String(drawn) : (drawn / size).toFixed(2)) as Exact)
}

const drawSeenValue = (draw: Random, domain: FactDomain): SeenValue => {
  if (domain.nullable === true && draw.chance(15)) return null
  switch (domain.type) {
    case 'boolean':
      return draw.chance(50)
    case 'date':
      return drawDay(draw)
    case 'text':
      return drawText(draw)
    case 'code':
      return draw.oneOf(domain.codes)
    case 'codes':
      return drawSome(draw, domain.codes)
    case 'number':
      return drawWithin(draw, domain)
  }
}

/** One call of a computed fact: what it sees, the day, and where its chance begins. */
export interface Call {
  readonly seen: Readonly<Record<string, SeenValue>>
  readonly asOf: string
  readonly seed: number
}

const CALLS = 80
const DAYS = ['2019-12-31', '2020-02-29', '2026-01-01']

/** Calls of a computed fact: the author's, and drawn ones. */
export const drawCalls = (draw: Random, subject: FactSubject): readonly Call[] => {
  const domains = Object.entries(domainsOf(subject))
  const drawn = Array.from({ length: CALLS }, () =>
    Object.fromEntries(domains.map(([name, domain]) => [name, drawSeenValue(draw, domain)])),
  )
  return [...(subject.samples ?? []), ...drawn].map((seen) => ({
    seen,
    asOf: draw.oneOf(DAYS),
    seed: draw.between(1, 9999),
  }))
}

// The plainest sequence that a seed fixes: what matters is that it is the same again.
const chanceOf = (seed: number): (() => number) => {
  let calls = seed
  return () => ((calls += 1) * 0.618_033_988_749_895) % 1
}

/** What a computed fact gives for a call. */
export const compute = (subject: FactSubject, { seen, asOf, seed }: Call): Answer =>
  answerOf(() => computedOf(subject).compute(seen, { asOf, random: chanceOf(seed) }))

/** Why the checks of a function do not apply. */
export const unlessComputed = ({ fact }: FactSubject): string | undefined =>
  fact.kind === 'computed' ? undefined : 'It is a fact of records: nothing is worked out.'

/** Why the checks of what records hold do not apply. */
export const unlessRecorded = ({ fact }: FactSubject): string | undefined =>
  fact.kind === 'recorded' ? undefined : 'It is worked out: no record holds it.'
