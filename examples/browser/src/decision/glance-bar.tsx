import type { JSX } from 'preact'
import { useView } from '../view.ts'
import type { Evaluation } from './evaluate.ts'
import { openQuestions } from './open-questions.ts'

/** What the household comes to in a line, said aloud when it changes; on a narrow screen with the way to the decision. */
export function GlanceBar({ evaluation }: { readonly evaluation: Evaluation }): JSX.Element {
  const { names, locale, text } = useView()
  const glance = (): string => {
    if (evaluation.kind === 'noSuchDay') return text.wrongDay
    if (evaluation.kind === 'faulty') return text.faults(evaluation.problems.length)
    const { decision } = evaluation
    const key = Object.entries(names.decision).find(([, section]) => section.form === 'classification')?.[0]
    const found = names.classes.find(({ id }) => key !== undefined && id === decision[key])
    return [found?.label[locale] ?? '', text.pendingCount(openQuestions(decision, names, locale).length)].join(' · ')
  }
  return (
    <p class="glance">
      <span role="status">{glance()}</span>
      <a href="#decision">{text.toDecision}</a>
    </p>
  )
}
