import { formatPending, tierLabel } from '@bangfu/core/messages'
import type { Decision } from '@bangfu/sdk'
import type { JSX } from 'preact'
import { placeOf } from '../form/place-of.ts'
import { goTo, useView } from '../view.ts'
import { groupOf, openQuestions, type OpenQuestion } from './open-questions.ts'
import { programLabel } from './words.ts'

interface QuestionProps {
  readonly question: OpenQuestion
  readonly record: Readonly<Record<string, unknown>>
}

function Question({ question: { pending, matters }, record }: QuestionProps): JSX.Element {
  const { names, locale, text } = useView()
  const place = pending.kind === 'fact' ? placeOf(pending.fact, pending.appliesTo, record, names) : undefined
  return (
    <li>
      <span>{formatPending(pending, names, locale)}</span>
      {place !== undefined && (
        <button type="button" class="link" onClick={() => goTo(place)}>
          {text.goToField}
        </button>
      )}
      <small>{text.pendingFor(matters.join(text.between))}</small>
    </li>
  )
}

interface PendingProps {
  readonly decision: Decision
  readonly record: Readonly<Record<string, unknown>>
}

/** What keeps a decision open, by the tier that supplies it, then what somebody has to decide. */
export function PendingList({ decision, record }: PendingProps): JSX.Element {
  const { names, locale, text } = useView()
  const questions = openQuestions(decision, names, locale)
  const groups = [
    ...names.tiers.map((tier) => ({ id: tier, title: text.from(tierLabel(tier, locale)) })),
    { id: 'decision', title: text.decidedBy },
    { id: 'other', title: text.elsewhere },
  ]
  if (questions.length === 0) return <p>{text.nothingPending}</p>
  return (
    <>
      {decision.programsPending.length > 0 && (
        <p>{text.mayRise(decision.programsPending.map((id) => programLabel(id, names, locale)).join(text.and))}</p>
      )}
      {groups.map(({ id, title }) => {
        const own = questions.filter((question) => groupOf(question) === id)
        if (own.length === 0) return null
        return (
          <section key={id} data-group={id}>
            <h3>{title}</h3>
            <ul class="pending">
              {own.map((question) => (
                <Question key={JSON.stringify(question.pending)} question={question} record={record} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
