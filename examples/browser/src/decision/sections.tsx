import type { Explanation } from '@bangfu/core'
import { targetLabel, verdictLabel } from '@bangfu/core/messages'
import type { Decision, ShownNumber, TargetState, Verdict } from '@bangfu/sdk'
import type { JSX } from 'preact'
import { useView } from '../view.ts'
import { groupThousands } from './amounts.ts'
import type { Show } from './section.ts'
import { findings, signals } from './signals.tsx'
import { measuresOf } from './words.ts'

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
  verdict: ({ value, section, explain }, { names, locale, text }) => (
    <>
      <State state={value as Verdict} label={verdictLabel(value as Verdict, locale)} />
      {measuresOf('fact' in section ? section.fact : '', explain(), names, locale).map(
        ({ label, value: amount, unit }) => (
          <small key={label}>{text.inBrackets(`${label} ${groupThousands(amount)} ${text.units[unit] ?? unit}`)}</small>
        ),
      )}
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
        const shown = (SHOW[section.form] ?? asWritten)({ value: decision[key], section, explain }, view)
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
