import type { JSX } from 'preact'
import { codeText, FieldLabel, Problems, useProblems, type FieldProps } from './field-parts.tsx'
import { placeId, useView } from '../view.ts'
import { followsOf } from './form-model.ts'
import { ABSENT, BLANK, given, UNKNOWN, type FieldValue } from './form-value.ts'

// No code has a colon.
const KINDS: Readonly<Record<string, FieldValue>> = { '': BLANK, ':unknown': UNKNOWN, ':absent': ABSENT }

const choiceOf = (value: FieldValue): string => {
  if (value.kind === 'given') return String(value.value)
  return value.kind === 'blank' ? '' : `:${value.kind}`
}

/** One code of a table, unknown, or the same as another fact. */
export function CodeField({ fact, path, value, onChange }: FieldProps): JSX.Element {
  const { names, locale, text } = useView()
  const texts = useProblems(path, fact.label[locale])
  const follows = followsOf(fact)
  const codes = Object.entries(names.tables[fact.table ?? '']?.codes ?? {})
  return (
    <div class="field">
      <label for={placeId(path)}>
        <FieldLabel fact={fact} value={value} />
      </label>
      <select
        id={placeId(path)}
        class={value.kind}
        value={choiceOf(value)}
        aria-invalid={texts.length > 0}
        aria-describedby={texts.length > 0 ? `${path}:problem` : undefined}
        onChange={({ currentTarget }) => onChange(KINDS[currentTarget.value] ?? given(currentTarget.value))}
      >
        <option value="">{text.choose}</option>
        {follows !== undefined && (
          <option value=":absent">{text.sameAs(names.labels[follows]?.[locale] ?? follows)}</option>
        )}
        {codes.map(([code, label]) => (
          <option key={code} value={code}>
            {codeText(code, label[locale])}
          </option>
        ))}
        {!fact.required && <option value=":unknown">{text.unknown}</option>}
      </select>
      <Problems texts={texts} id={`${path}:problem`} />
    </div>
  )
}
