import type { Decision, Finding, ShownNumber } from '@bangfu/sdk'
import type { DecisionSection } from '../describe/description.ts'

/** The answer under a part of a decision. */
export interface Answer {
  readonly value: string
  /** Whether households with another value of it are told apart: a verdict and a class, not a number. */
  readonly distinct: boolean
}

const UNKNOWN = 'unknown'
const RAISED = 'yes'

const answer = (value: string, distinct = true): Answer => ({ value, distinct })

const answersUnder = (
  key: string,
  section: DecisionSection,
  value: unknown,
): readonly (readonly [string, Answer])[] => {
  if (value === undefined) return []
  switch (section.form) {
    case 'classification':
    case 'verdict':
      return [[key, answer(value as string)]]
    case 'number':
      return [[key, value === null ? answer(UNKNOWN) : answer((value as ShownNumber).exact, false)]]
    case 'amount':
      return [[key, answer(value as string, false)]]
    case 'verdicts':
    case 'targets':
      return Object.entries(value as Readonly<Record<string, string>>).map(([id, one]) => [`${key}.${id}`, answer(one)])
    case 'idsWhere': {
      const ids = value as readonly string[]
      return ids.length === 0 ? [] : [[key, answer(ids.join(', '), false)]]
    }
    case 'signals':
      return (value as readonly string[]).map((code) => [`${key}.${code}`, answer(RAISED)])
    case 'findings': {
      const persons = new Map<string, string[]>()
      for (const { code, appliesTo } of value as readonly Finding[])
        persons.set(code, [...(persons.get(code) ?? []), appliesTo])
      return [...persons].map(([code, ids]) => [`${key}.${code}`, answer(ids.toSorted().join(', '), false)])
    }
  }
}

/** Every part of a decision besides its lines and programs, by the name that `undecided` gives it. */
export const answersOf = (
  decision: Decision,
  sections: Readonly<Record<string, DecisionSection>>,
): ReadonlyMap<string, Answer> =>
  new Map(Object.entries(sections).flatMap(([key, section]) => answersUnder(key, section, decision[key])))
