import { dayNumber, dayOf } from './calendar.ts'
import type { Evaluator } from './evaluator.ts'
import { fraction, readFraction, type Fraction } from './fraction.ts'
import { plain, type Trace } from './operators.ts'
import { choicesOf, type Condition, type Fact } from './rules.ts'
import type { Place } from './world.ts'

/** A scale of whole steps, fen or days, on which a number or a day lies. */
interface Scale {
  readonly least: number
  readonly greatest: number
  /** Steps to look at first, in order. */
  readonly samples: readonly number[]
  readonly valueAt: (step: number) => Fraction | string
}

const MOST_YUAN = 1_000_000_000_000
const [FIRST_DAY, LAST_DAY] = [dayNumber('1800-01-01'), dayNumber('2199-12-31')]

const numberScale = (fact: Fact): Scale => {
  const perUnit = fact.type === 'money' ? 100 : 1
  const stepOf = (limit: unknown, otherwise: number): number => {
    if (limit === undefined) return otherwise * perUnit
    const { n, d } = readFraction(limit)
    return Number((n * BigInt(perUnit)) / d)
  }
  const [least, greatest] = [stepOf(fact.min, -MOST_YUAN), stepOf(fact.max, MOST_YUAN)]
  const samples = [-1_000_000, 0, 1000, 100_000, 1_000_000, 10_000_000, 1_000_000_000]
  return {
    least,
    greatest,
    samples: [least, ...samples.filter((step) => step > least && step < greatest), greatest],
    valueAt: (step) => fraction(BigInt(step), BigInt(perUnit)),
  }
}

const dateScale = (day: string): Scale => {
  const years = Array.from({ length: 13 }, (_, index) => 1900 + 10 * index)
  const near = [...years.map((year) => dayNumber(`${year}-01-01`)), dayNumber(day)]
  const samples = [FIRST_DAY, ...near.sort((a, b) => a - b), LAST_DAY]
  return { least: FIRST_DAY, greatest: LAST_DAY, samples, valueAt: dayOf }
}

type Differences = ReadonlyMap<string, number>

const changed = (a: Differences, b: Differences): string | undefined =>
  [...a.keys(), ...b.keys()].find((place) => Math.sign(a.get(place) ?? NaN) !== Math.sign(b.get(place) ?? NaN))

/** The steps on either side of which some comparison comes out otherwise. */
const cutsOn = ({ samples }: Scale, at: (step: number) => Differences): readonly number[] => {
  const cuts = new Set<number>()
  const locate = (low: number, below: Differences, high: number, above: Differences, guess: boolean): void => {
    const place = changed(below, above)
    if (place === undefined) return
    if (high - low <= 1) {
      cuts.add(low).add(high)
      return
    }
    // Most comparisons are of something that grows evenly: where a straight line crosses is worth a look, every other time.
    const [from, to] = [below.get(place), above.get(place)]
    const crossing = guess && from !== undefined && to !== undefined ? low + ((high - low) * from) / (from - to) : NaN
    const middle = Math.floor((low + high) / 2)
    const start = Number.isFinite(crossing) ? Math.floor(crossing) : middle
    const steps = [start, ...(Number.isFinite(crossing) ? [start + 1] : [])].filter((step) => step > low && step < high)
    let [last, seen] = [low, below]
    for (const step of steps.length === 0 ? [middle] : steps) {
      const found = at(step)
      locate(last, seen, step, found, !guess)
      ;[last, seen] = [step, found]
    }
    locate(last, seen, high, above, !guess)
  }
  let [last, seen] = [samples[0] ?? 0, at(samples[0] ?? 0)]
  for (const step of samples.slice(1)) {
    const found = at(step)
    locate(last, seen, step, found, true)
    ;[last, seen] = [step, found]
  }
  return [...cuts].sort((a, b) => a - b)
}

/** The literals that conditions compare a fact with. */
const literalsOf = (evaluator: Evaluator, id: string): readonly string[] => {
  const found = new Set<string>()
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    const { fact, value } = part as Condition
    if (fact === id) for (const literal of [value].flat()) if (typeof literal !== 'object') found.add(plain(literal))
    Object.values(part).forEach(visit)
  }
  visit([...evaluator.rules.derived.values()])
  visit(evaluator.rules.rules)
  return [...found]
}

const standInFor = (evaluator: Evaluator, { kind, id }: Place): unknown => {
  if (kind === 'block') return true
  if (kind === 'list') return 1
  if (kind === 'parameter') return choicesOf(evaluator.rules, id)[0]
  const fact = evaluator.rules.facts.get(id) as Fact
  switch (fact.type) {
    case 'boolean':
      return true
    case 'code':
      return evaluator.codesOf(fact)[0]
    case 'codes':
      return []
    case 'integer':
    case 'money': {
      const { least, valueAt } = numberScale(fact)
      return valueAt(Math.max(least, 0))
    }
    case 'date':
      return '1990-01-01'
    default:
      return ''
  }
}

/** A handful of values of which each stands for all those up to the next at which a comparison could change. */
const pointsOn = (evaluator: Evaluator, place: Place, scale: Scale, question: () => unknown): readonly unknown[] => {
  const { given } = evaluator.world
  const at = (step: number): Differences => {
    const differences = new Map<string, number>()
    const trace: Trace = (name, difference) => void differences.set(name, difference)
    const world = { given: new Map([...given, [place.key, scale.valueAt(step)]]), memo: new Map() }
    const standIn = (other: Place): unknown => standInFor(evaluator, other)
    evaluator.within(world, { trace, standIn }, question)
    return differences
  }
  const ends = [scale.least, ...cutsOn(scale, at), scale.greatest]
  const between = ends.slice(1).map((end, index) => Math.floor((end + (ends[index] ?? end)) / 2))
  return [...new Set([...ends, ...between])].map(scale.valueAt)
}

/** The values that something unknown could have, as far as a question can tell them apart. */
export const candidatesFor = (evaluator: Evaluator, place: Place, question: () => unknown): readonly unknown[] => {
  if (place.kind === 'block') return [false, true]
  if (place.kind === 'list') return [0, 1, 2]
  if (place.kind === 'parameter') return choicesOf(evaluator.rules, place.id)
  const fact = evaluator.rules.facts.get(place.id) as Fact
  switch (fact.type) {
    case 'boolean':
      return [false, true]
    case 'code':
      return evaluator.codesOf(fact)
    case 'codes': {
      const codes = evaluator.codesOf(fact)
      return [
        [],
        ...codes.map((code) => [code]),
        codes,
        ...codes.map((code) => codes.filter((other) => other !== code)),
      ]
    }
    case 'integer':
    case 'money':
      return pointsOn(evaluator, place, numberScale(fact), question)
    case 'date':
      return pointsOn(evaluator, place, dateScale(evaluator.day), question)
    default:
      return [...literalsOf(evaluator, fact.id), 'another text']
  }
}
