import type { JSX } from 'preact'
import { useView } from '../view.ts'

/** The figures of the policy that are no figures of the place it is for, as they are in force on the day. */
export function StandIns({ day }: { readonly day: string }): JSX.Element | null {
  const { names, locale, text } = useView()
  const figures = names.parameters.flatMap(({ id, label, unit, values }) =>
    values
      .filter(({ from, to, provenance }) => provenance === 'scenario' && from <= day && (to === undefined || day <= to))
      .map(({ value, source }) => ({ id, label: label[locale], unit: text.units[unit ?? ''], value, source })),
  )
  if (figures.length === 0) return null
  return (
    <details class="section">
      <summary>
        <h2>{text.scenario}</h2>
      </summary>
      <p class="hint">{text.scenarioHint}</p>
      <ul class="plain">
        {figures.map(({ id, label, unit, value, source }) => (
          <li key={id}>
            {label}
            {text.colon}
            {typeof value === 'string' ? value : JSON.stringify(value)}
            {unit === undefined ? '' : ` ${unit}`}
            <small>{source[locale]}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}
