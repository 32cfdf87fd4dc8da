import type { JSX } from 'preact'
import { useView } from '../view.ts'
import type { Show } from './section.ts'

/** What is to be done, what contradicts itself, what is to be known: each with its clause. */
export const signals: Show = ({ value, section }, { names, locale, text }) => {
  const codes = value as readonly string[]
  if (codes.length === 0 || !('event' in section)) return undefined
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

function Severity({ severity, count }: { severity: string; count?: number }): JSX.Element {
  const { text } = useView()
  return (
    <span class={`severity ${severity}`}>
      <b>{text.severities[severity] ?? severity}</b> {count}
    </span>
  )
}

/** How many findings there are of each gravity, and behind that each of them. */
export const findings: Show = ({ value, section }, { names, locale, text, people }) => {
  const found = value as readonly Finding[]
  if (found.length === 0 || !('event' in section)) return undefined
  const severities = Object.keys(text.severities).filter((each) => found.some(({ severity }) => severity === each))
  return (
    <details class="findings">
      <summary>
        {severities.map((severity) => (
          <Severity
            key={severity}
            severity={severity}
            count={found.filter((one) => one.severity === severity).length}
          />
        ))}
      </summary>
      <ul class="plain">
        {found.map(({ code, severity, appliesTo, clause }) => (
          <li key={`${code} ${appliesTo}`}>
            <Severity severity={severity} />
            {people.get(appliesTo) ?? text.household}
            {text.colon}
            {names.signals[section.event]?.find((one) => one.code === code)?.title[locale] ?? code}{' '}
            <small>{text.clause(clause)}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}
