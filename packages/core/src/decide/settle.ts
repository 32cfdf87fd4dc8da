import type { Frame, OpenFact, OpenQuestions } from '../compile/frame.ts'
import type { Compiler } from '../compile/node.ts'
import { Exploration, type Question } from './exploration.ts'

/** What trying brought: the answer that holds for every value, or the facts on which it depends. */
export interface Settled<T> {
  readonly answer: T | undefined
  readonly questions: readonly OpenFact[]
}

const NOTHING: readonly OpenFact[] = []

/**
 * Tries every value of the open facts. Three-valued logic alone leaves open what holds for each value (`A or B` or `C or
 * D` of a grade that is one of four), and a fact that changes nothing is not worth asking for.
 */
export const settle = <T>(
  household: Frame,
  { facts }: OpenQuestions,
  compiler: Compiler,
  question: Question<T>,
): Settled<T> => {
  const exploration = new Exploration(household, compiler, question, { asked: facts.values(), derivedFirst: false })
  const answer = exploration.run() ?? (exploration.isExhausted ? overview(household, compiler, question) : undefined)
  if (answer !== undefined) return { answer, questions: NOTHING }
  const all = [...facts.values()]
  const questions = all.filter((fact) => exploration.isRelevant(fact))
  return { answer, questions: questions.length === 0 ? all : questions }
}

/** The answer that holds whatever the derived values are, where there are too many facts behind them to be tried. */
const overview = <T>(household: Frame, compiler: Compiler, question: Question<T>): T | undefined =>
  new Exploration(household, compiler, question, { asked: NOTHING, derivedFirst: true }).run()

/** The answer that holds for every value, without asking on what it depends where there is none. */
export const settleAlone = <T>(household: Frame, compiler: Compiler, question: Question<T>): T | undefined =>
  new Exploration(household, compiler, question, { asked: NOTHING, derivedFirst: false }).run()
