import { candidatesFor } from './candidates.ts'
import type { Evaluator, Knowledge } from './evaluator.ts'
import { fractionText, isFraction } from './fraction.ts'
import type { Value } from './operators.ts'
import { Touched, type World } from './world.ts'

/**
 * What a question comes to over every way that the unknown things could be: one answer, or two that differ. `sure` is
 * false where there were too many ways to try and only some were.
 */
export interface Found<T> {
  readonly answers: readonly [T] | readonly [T, T]
  readonly sure: boolean
}

/** Answers are compared as texts. */
export const textOf = (answer: unknown): string =>
  JSON.stringify(answer, (_key, value: unknown) =>
    isFraction(value) ? fractionText(value) : typeof value === 'bigint' ? String(value) : (value ?? null),
  )

const MOST_WORLDS = 3000
const SOME_WORLDS = 60

/** Tries questions in every world: whenever one needs something unknown, it is asked again for each value of that. */
export class EveryWorld implements Knowledge {
  readonly #evaluator: Evaluator
  readonly #known = new Map<string, Value>()
  /** How many worlds have been tried in all. */
  tried = 0

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator
    evaluator.knowledge = this
  }

  ask<T>(question: () => T): Found<T> {
    try {
      return { answers: [this.#evaluator.within(this.#evaluator.base, undefined, question)], sure: true }
    } catch (error) {
      if (!(error instanceof Touched)) throw error
    }
    let left = MOST_WORLDS
    let first: { readonly answer: T; readonly text: string } | undefined
    let second: T | undefined
    let isSecond = false
    const note = (answer: T): void => {
      const text = textOf(answer)
      if (first === undefined) first = { answer, text }
      else if (!isSecond && first.text !== text) [second, isSecond] = [answer, true]
    }
    // A linear congruence: the same worlds each time.
    let random = 1
    const draw = (length: number): number => {
      random = (Math.imul(random, 1_103_515_245) + 12_345) & 0x7fff_ffff
      return (random >>> 8) % length
    }
    const visit = (given: ReadonlyMap<string, unknown>, one: boolean): void => {
      const world: World = { given, memo: new Map() }
      this.#evaluator.within(world, undefined, () => {
        try {
          left -= 1
          this.tried += 1
          note(question())
        } catch (error) {
          if (!(error instanceof Touched)) throw error
          const values = candidatesFor(this.#evaluator, error.place, question)
          for (const value of one ? [values[draw(values.length)]] : values) {
            if (isSecond || left < 0) return
            visit(new Map([...given, [error.place.key, value]]), one)
          }
        }
      })
    }
    visit(new Map(), false)
    const sure = isSecond || left >= 0
    for (let index = 0; !sure && index < SOME_WORLDS && !isSecond; index += 1) {
      left = MOST_WORLDS
      visit(new Map(), true)
    }
    const answer = (first as { readonly answer: T } | undefined)?.answer as T
    return { answers: isSecond ? [answer, second as T] : [answer], sure: sure || isSecond }
  }

  valueInEvery(name: string, question: () => Value): Value {
    if (!this.#known.has(name)) {
      const { answers, sure } = this.ask(question)
      this.#known.set(name, sure && answers.length === 1 ? answers[0] : undefined)
    }
    return this.#known.get(name)
  }
}
