import { targetLabel, verdictLabel } from '@bangfu/core/messages'
import type { DecisionSection, Explanation } from '@bangfu/core'
import type { Decision, ShownNumber, TargetState, Verdict } from '@bangfu/sdk'
import type { ComponentChildren, JSX } from 'preact'
import { useView, type View } from '../view.ts'
import { groupThousands } from './amounts.ts'
import { measuresOf } from './words.ts'

interface Part {
  readonly key: string
  readonly value: unknown
  readonly section: DecisionSection
  readonly explain: () => Explanation
}

type Show = (part: Part, view: View) => ComponentChildren

/** A yes, no or state with a mark of its own, so that it is not told by its color alone. */
function State({ state, label, about }: { state: string; label: string; about?: string }): JSX.Element {
  return (
    <span class={`state ${state}`}>
      {about !== undefined && <>{about} </>}
      <b>{label}</b>
    </span>
  )
}

const entries = <T,>(value: unknown): [string, T][] => Object.entries((value ?? {}) as Record<string, T>)

const signals: Show = ({ value, section }, { names, locale, text }) => {
  const codes = value as readonly string[]
  if (codes.length === 0 || section.form !== 'signals') return undefined
  return (
    <ul class="plain">
      {codes.map((code) => {
        const signal = names.signals[section.event]?.find((one) => one.code === code)
        return (
          <li key={code}>
            {signal?.title[locale] ?? code} {signal && <small>{text.clause(signal.clause)}</small>}
          </li>
        )
      })}
    </ul>
  )
}

/** Something that deserves a look, as far as it is shown. */
interface Finding {
  readonly code: string
  readonly severity: string
  readonly appliesTo: string
  readonly clause: string
}

const findings: Show = ({ value, section }, { names, locale, text, people }) => {
  const found = value as readonly Finding[]
  if (found.length === 0 || !('event' in section)) return undefined
  return (
    <ul class="plain">
      {found.map(({ code, severity, appliesTo, clause }) => (
        <li key={`${code} ${appliesTo}`} class={`finding ${severity}`}>
          <b>{text.severities[severity] ?? severity}</b> {people.get(appliesTo) ?? text.household}
          {text.colon}
          {names.signals[section.event]?.find((one) => one.code === code)?.title[locale] ?? code}{' '}
          <small>{text.clause(clause)}</small>
        </li>
      ))}
    </ul>
  )
}

/** How each form of a section is shown; one that is not here is shown as it is written. */
const SHOW: Readonly<Partial<Record<string, Show>>> = {
  classification: ({ value }, { names, locale }) => (
    <b>{names.classes.find(({ id }) => id === value)?.label[locale] ?? String(value)}</b>
  ),
  number: ({ value }, { locale }) =>
    value === null ? (
      <State state="unknown" label={verdictLabel('unknown', locale)} />
    ) : (
      <b class="number">{groupThousands((value as ShownNumber).display)}</b>
    ),
  verdict: ({ key, value, explain }, { names, locale, text }) => (
    <>
      <State state={value as Verdict} label={verdictLabel(value as Verdict, locale)} />
      {measuresOf(key, explain(), names, locale).map(({ label, value: amount, unit }) => (
        <small key={label}>{text.inBrackets(`${label} ${groupThousands(amount)} ${text.units[unit] ?? unit}`)}</small>
      ))}
    </>
  ),
  verdicts: ({ value, section }, { locale }) =>
    section.form === 'verdicts' && (
      <span class="states">
        {entries<Verdict>(value).map(([id, verdict]) => (
          <State
            key={id}
            state={verdict}
            about={section.verdicts[id]?.label?.[locale] ?? id}
            label={verdictLabel(verdict, locale)}
          />
        ))}
      </span>
    ),
  targets: ({ value, section }, { locale }) => {
    const states = entries<TargetState>(value)
    if (section.form !== 'targets' || states.length === 0) return undefined
    return (
      <span class="states">
        {states.map(([id, state]) => (
          <State
            key={id}
            state={state}
            about={section.targets[id]?.label?.[locale] ?? id}
            label={targetLabel(state, locale)}
          />
        ))}
      </span>
    )
  },
  idsWhere: ({ value }, { people, text }) =>
    (value as readonly string[]).map((id) => people.get(id) ?? id).join(text.between) || undefined,
  amount: ({ value }) => (value === undefined ? undefined : <b class="number">{groupThousands(value as string)}</b>),
  signals,
  findings,
}

const asWritten: Show = ({ value }) => {
  const isNothing = value === undefined || (Array.isArray(value) && value.length === 0)
  return isNothing ? undefined : <code>{JSON.stringify(value)}</code>
}

interface SectionsProps {
  readonly decision: Decision
  readonly explain: () => Explanation
}

/** What the policy declares of a decision besides the measures, section by section; empty ones are left out. */
export function Sections({ decision, explain }: SectionsProps): JSX.Element {
  const view = useView()
  return (
    <dl class="sections">
      {Object.entries(view.names.decision).map(([key, section]) => {
        const shown = (SHOW[section.form] ?? asWritten)({ key, value: decision[key], section, explain }, view)
        if (shown === undefined || shown === false) return null
        return (
          <div key={key} class={`of-${section.form} ${key}`}>
            <dt>{section.label?.[view.locale] ?? key}</dt>
            <dd>{shown}</dd>
          </div>
        )
      })}
    </dl>
  )
}
