import type { Explanation } from '@bangfu/core'
import { formatPending, outcomeLabel } from '@bangfu/core/messages'
import type { BenefitLine, Decision, ProgramOutcome } from '@bangfu/sdk'
import type { JSX } from 'preact'
import { useView } from '../view.ts'
import { groupThousands } from './amounts.ts'
import { LineReasons, Unfold } from './reasons.tsx'
import { benefitTitle, HOUSEHOLD, programLabel } from './words.ts'

/** An outcome in words, with its color. */
function Outcome({ outcome }: { readonly outcome: ProgramOutcome }): JSX.Element {
  const { locale } = useView()
  return <span class={`outcome ${outcome}`}>{outcomeLabel(outcome, locale)}</span>
}

/** Who a measure is for. */
function Who({ id }: { readonly id: string }): JSX.Element {
  const { people, text } = useView()
  return <span class="who">{id === HOUSEHOLD ? text.household : (people.get(id) ?? id)}</span>
}

interface MeasureProps {
  readonly line: BenefitLine
  readonly explain: () => Explanation
}

function Measure({ line, explain }: MeasureProps): JSX.Element {
  const { names, locale, text } = useView()
  const why = (): JSX.Element => {
    const explanation = explain()
    const explained = explanation.lines.filter(
      ({ code, appliesTo }) => code === line.code && appliesTo === line.appliesTo,
    )
    return (
      <>
        <h4>{text.reasons}</h4>
        {explained.map((one) => (
          <LineReasons key={one.code} line={one} explanation={explanation} />
        ))}
      </>
    )
  }
  const summary = (
    <>
      <span class="what">{benefitTitle(line, names, locale)}</span>
      <Outcome outcome={line.outcome} />
      <Who id={line.appliesTo} />
      <span class="code">
        {text.clause(line.clause)} · {line.code}
      </span>
      {line.amountYuan !== undefined && <b class="number amount">{text.perYear(groupThousands(line.amountYuan))}</b>}
    </>
  )
  return (
    <li data-code={line.code} data-for={line.appliesTo}>
      <Unfold class="measure" summary={summary}>
        {why}
      </Unfold>
      {(line.pending ?? []).map((pending) => (
        <p key={JSON.stringify(pending)} class="open">
          {formatPending(pending, names, locale)}
        </p>
      ))}
      {(line.notes ?? []).map((id) => (
        <p key={id} class="note">
          {names.notes[id]?.[locale] ?? id}
        </p>
      ))}
    </li>
  )
}

interface MeasuresProps {
  readonly decision: Decision
  readonly explain: () => Explanation
}

/** The programs with their outcome, each with its measures; then those without one. */
export function Measures({ decision, explain }: MeasuresProps): JSX.Element {
  const { names, locale, text } = useView()
  const lines = new Map<string, BenefitLine[]>()
  for (const line of decision.benefits) lines.set(line.program, [...(lines.get(line.program) ?? []), line])
  const programs = Object.entries(decision.programs)
  const bare = programs.filter(([id]) => !lines.has(id))
  return (
    <>
      {decision.benefits.length === 0 && <p>{text.noMeasures}</p>}
      {programs.map(([id, outcome]) => {
        const own = lines.get(id)
        if (own === undefined) return null
        return (
          <section key={id} class="program" data-program={id}>
            <h3>
              {programLabel(id, names, locale)} <Outcome outcome={outcome} />
            </h3>
            <ul class="measures">
              {own.map((line) => (
                <Measure key={`${line.code} ${line.appliesTo}`} line={line} explain={explain} />
              ))}
            </ul>
          </section>
        )
      })}
      {bare.length > 0 && (
        <section class="program">
          <h3>{text.withoutMeasures}</h3>
          <ul class="bare">
            {bare.map(([id, outcome]) => (
              <li key={id} data-program={id}>
                {programLabel(id, names, locale)} <Outcome outcome={outcome} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Every measure that did not open, with the conditions that closed it. */
export function ClosedMeasures({ explain }: Pick<MeasuresProps, 'explain'>): JSX.Element {
  const { names, locale, text } = useView()
  return (
    <Unfold class="section closed" summary={<h2>{text.closed}</h2>}>
      {() => {
        const explanation = explain()
        const closed = explanation.lines.filter(({ outcome }) => outcome === undefined)
        return (
          <>
            <p class="hint">{text.closedHint}</p>
            <ul class="measures">
              {closed.map((line) => (
                <li key={`${line.code} ${line.appliesTo}`}>
                  <Unfold
                    class="measure"
                    summary={
                      <>
                        <span class="what">{benefitTitle({ code: line.code }, names, locale)}</span>
                        <Who id={line.appliesTo} />
                        <span class="code">{line.code}</span>
                      </>
                    }
                  >
                    {() => <LineReasons line={line} explanation={explanation} />}
                  </Unfold>
                </li>
              ))}
            </ul>
          </>
        )
      }}
    </Unfold>
  )
}
