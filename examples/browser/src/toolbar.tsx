import type { Locale } from '@bangfu/sdk'
import type { JSX } from 'preact'
import { Choice } from './form/choice.tsx'
import { SAMPLES, type Sample } from './samples.ts'
import { useView } from './view.ts'

const LANGUAGES: readonly { readonly id: Locale; readonly label: string }[] = [
  { id: 'zh', label: '中文' },
  { id: 'en', label: 'English' },
]

interface ToolbarProps {
  readonly sample: string
  readonly asOf: string
  readonly isWrongDay: boolean
  /** An example, or nothing for an empty household. */
  readonly onLoad: (sample: Sample | undefined) => void
  readonly onDay: (day: string) => void
  readonly onLocale: (locale: Locale) => void
}

/** What is set for the whole page: the household to begin with, the day, the language. */
export function Toolbar({ sample, asOf, isWrongDay, onLoad, onDay, onLocale }: ToolbarProps): JSX.Element {
  const { locale, text } = useView()
  return (
    <header>
      <div class="heading">
        <h1>{text.title}</h1>
        <fieldset class="languages">
          <legend>{text.language}</legend>
          <Choice name="language" options={LANGUAGES} chosen={locale} onChoose={onLocale} />
        </fieldset>
      </div>
      <p>{text.intro}</p>
      <p>{text.offline}</p>
      <div class="tools">
        <div class="field">
          <label for="sample">{text.load}</label>
          <select
            id="sample"
            value={sample}
            onChange={({ currentTarget }) => onLoad(SAMPLES.find(({ id }) => id === currentTarget.value))}
          >
            <option value="">{text.empty}</option>
            {SAMPLES.map(({ id, label }) => (
              <option key={id} value={id}>
                {label[locale]}
              </option>
            ))}
          </select>
          <p class="hint">{text.invented}</p>
        </div>
        <div class="field">
          <label for="as-of">{text.asOf}</label>
          <input
            id="as-of"
            type="text"
            autocomplete="off"
            value={asOf}
            aria-invalid={isWrongDay}
            aria-describedby="as-of-hint"
            onInput={({ currentTarget }) => onDay(currentTarget.value)}
          />
          <p class={isWrongDay ? 'problem' : 'hint'} id="as-of-hint">
            {isWrongDay ? text.wrongDay : text.asOfHint}
          </p>
        </div>
        <button type="button" class="print" onClick={() => window.print()}>
          {text.print}
        </button>
      </div>
    </header>
  )
}
