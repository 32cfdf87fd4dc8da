import type { OpenQuestions } from '../compile/frame.ts'
import { forgetDerived, type Frame, type OpenFact, type Value } from '../compile/frame.ts'
import type { Compiler } from '../compile/node.ts'

/** How many combinations of values are tried at most before a line is left to review. */
const MOST_TRIALS = 1024

/** A fact that can be tried, with every value that it could have. */
interface Trial {
  readonly fact: OpenFact
  readonly frame: Frame
  readonly slot: number
  readonly values: readonly Value[]
}

/** What trying brought: the answer that holds for every value, or the facts on which it depends. */
export interface Settled<T> {
  readonly answer: T | undefined
  readonly questions: readonly OpenFact[]
}

/** The values that a fact could have, where they are few: booleans and codes. Blocks, dates and numbers stay open. */
const trialOf = (fact: OpenFact, compiler: Compiler): Trial | undefined => {
  if (fact.kind !== 'cell') return undefined
  const { cell, frame } = fact
  const type = compiler.typeOf(cell.type)
  if (cell.origin.kind !== 'record') return undefined
  if (type.kind === 'boolean') return { fact, frame, slot: cell.slot, values: [true, false] }
  return type.kind === 'code' ? { fact, frame, slot: cell.slot, values: type.codes } : undefined
}

/**
 * Tries every value of the open facts. Three-valued logic alone leaves open what holds for each value (`A or B` or `C or
 * D` of a grade that is one of four), and a fact that changes nothing is not worth asking for.
 *
 * `ask` gives the answer as the record stands, `undefined` where that is still open.
 */
export const settle = <T>(
  household: Frame,
  open: OpenQuestions,
  compiler: Compiler,
  ask: () => T | undefined,
): Settled<T> => {
  const all = [...open.facts.values()]
  const trials = all.flatMap((fact) => trialOf(fact, compiler) ?? [])
  const total = trials.reduce((product, { values }) => product * values.length, 1)
  if (trials.length === 0 || total > MOST_TRIALS) return { answer: undefined, questions: all }
  const kept = trials.map(({ frame, slot }) => frame.slots[slot])
  const answers: (T | undefined)[] = []
  for (let index = 0; index < total; index += 1) {
    let rest = index
    for (const { frame, slot, values } of trials) {
      frame.slots[slot] = values[rest % values.length]
      rest = Math.floor(rest / values.length)
    }
    forgetDerived(household)
    answers.push(ask())
  }
  trials.forEach(({ frame, slot }, index) => (frame.slots[slot] = kept[index]))
  forgetDerived(household)
  const [first] = answers
  if (first !== undefined && answers.every((answer) => answer === first)) return { answer: first, questions: [] }
  const idle = new Set<OpenFact>()
  let stride = 1
  for (const { fact, values } of trials) {
    const step = stride
    const width = values.length
    // Along this fact alone: each answer beside the one for its first value.
    const matters = answers.some(
      (answer, index) => answer !== answers[index - (Math.floor(index / step) % width) * step],
    )
    if (!matters) idle.add(fact)
    stride *= width
  }
  const questions = all.filter((fact) => !idle.has(fact))
  return { answer: undefined, questions: questions.length === 0 ? all : questions }
}
