import { hold, type Check } from '../machinery/check.ts'
import { copied, frozen } from '../machinery/frozen.ts'
import { isSame, shownAnswer } from '../machinery/shown.ts'
import { inRestlessWorld } from '../machinery/world.ts'
import { fitsComputed } from './fits.ts'
import { compute, computedOf, drawCalls, unlessComputed, type Call, type FactSubject } from './subject.ts'

/** Sees what is there, and remembers what was looked for besides. */
const watched = (value: object, besides: Set<string>): object => {
  const look = (key: string | symbol): void => {
    if (typeof key === 'string' && !Object.hasOwn(value, key)) besides.add(key)
  }
  return new Proxy(value, {
    get: (target, key) => {
      look(key)
      return Reflect.get(target, key) as unknown
    },
    has: (target, key) => {
      look(key)
      return Reflect.has(target, key)
    },
  })
}

const shuffled = <T>(items: readonly T[], rankOf: () => number): readonly T[] =>
  items
    .map((item) => ({ item, rank: rankOf() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)

/** What a computed fact gives, and on what it depends. */
export const computingChecks: readonly Check<FactSubject>[] = [
  {
    name: 'value',
    promise:
      'It gives a value of its type, among its codes, or `undefined`, at once, for all that it can see, and never throws.',
    needs: unlessComputed,
    run: (subject, draw) => {
      const { fact } = subject
      for (const call of drawCalls(draw, subject)) {
        const answer = compute(subject, call)
        const isRight =
          answer.threw === undefined &&
          (answer.value === undefined || (fact.kind === 'computed' && fitsComputed(fact, answer.value)))
        hold(isRight, `a value of type ${fact.type}`, shownAnswer(answer))
      }
    },
  },
  {
    name: 'sees what it needs',
    promise: 'It looks at nothing but what it says it needs, the day and the chance that it is given.',
    needs: unlessComputed,
    run: (subject, draw) => {
      const besides = new Set<string>()
      for (const { seen, asOf } of drawCalls(draw, subject)) {
        const needed = Object.fromEntries(
          Object.keys(computedOf(subject).needs).map((name) => [name, seen[name] ?? null]),
        )
        const context = watched({ asOf, random: () => 0.5 }, besides)
        try {
          computedOf(subject).compute(watched(needed, besides), context)
        } catch {
          // Another check says so.
        }
      }
      const [first] = besides
      hold(first === undefined, 'a look at what it needs alone', `one at \`${first ?? ''}\``)
    },
  },
  {
    name: 'no clock, no chance',
    promise: 'Its values do not change with the clock or by chance other than what it is given.',
    needs: unlessComputed,
    run: (subject, draw) => {
      for (const [turn, call] of drawCalls(draw, subject).entries()) {
        const [one, other] = [compute(subject, call), inRestlessWorld(turn, () => compute(subject, call))]
        hold(isSame(one, other), shownAnswer(one), `${shownAnswer(other)} by another clock`)
      }
    },
  },
  {
    name: 'no state',
    promise: 'It gives the same for the same, whatever it worked out before and in whatever order.',
    needs: unlessComputed,
    run: (subject, draw) => {
      const calls = drawCalls(draw, subject)
      const first = new Map<Call, unknown>(calls.map((call) => [call, compute(subject, call)]))
      for (const call of shuffled(calls, () => draw.between(0, 1_000_000))) {
        const again = compute(subject, call)
        hold(isSame(first.get(call), again), 'the same again', shownAnswer(again))
      }
    },
  },
  {
    name: 'inputs unchanged',
    promise: 'It changes nothing that it sees.',
    needs: unlessComputed,
    run: (subject, draw) => {
      for (const call of drawCalls(draw, subject)) {
        const seen = copied(call.seen)
        compute(subject, { ...call, seen })
        hold(isSame(seen, call.seen), 'what it saw as it was', 'it changed')
      }
    },
  },
  {
    name: 'frozen inputs',
    promise: 'It makes of frozen inputs what it makes of others.',
    needs: unlessComputed,
    run: (subject, draw) => {
      for (const call of drawCalls(draw, subject)) {
        const [one, other] = [
          compute(subject, { ...call, seen: copied(call.seen) }),
          compute(subject, { ...call, seen: frozen(copied(call.seen)) }),
        ]
        hold(isSame(one, other), shownAnswer(one), `${shownAnswer(other)} when frozen`)
      }
    },
  },
]
