import type { FactDescription } from '@bangfu/core'
import type { JSX } from 'preact'
import type { PageText } from '../text/page-text.ts'
import { FieldLabel, Problems, useProblems, type FieldProps } from './field-parts.tsx'
import { divisionText } from './division.ts'
import { placeId, useView } from '../view.ts'
import { followsOf } from './form-model.ts'
import { ABSENT, BLANK, given, UNKNOWN, type FieldValue } from './form-value.ts'

const hintOf = ({ type }: FactDescription, text: PageText): string => {
  switch (type) {
    case 'date':
      return text.dateHint
    case 'money':
      return text.numberHint
    case 'integer':
      return text.wholeHint
    default:
      return ''
  }
}

const MODES: Partial<Record<FactDescription['type'], 'decimal' | 'numeric'>> = {
  money: 'decimal',
  integer: 'numeric',
  region: 'numeric',
}

interface InsteadProps {
  readonly label: string
  readonly kind: FieldValue
  readonly value: FieldValue
  readonly onChange: FieldProps['onChange']
  readonly of: string
}

/** An answer that stands in place of a text. */
function Instead({ label, kind, value, onChange, of }: InsteadProps): JSX.Element {
  const checked = value.kind === kind.kind
  return (
    <label class={checked ? `chosen ${kind.kind}` : ''}>
      <input
        type="checkbox"
        checked={checked}
        aria-label={`${of} ${label}`}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? kind : BLANK)}
      />
      {label}
    </label>
  )
}

/** A number, date or text as it is typed, unknown, or what another fact says. */
export function TextField({ fact, path, value, onChange }: FieldProps): JSX.Element {
  const { names, locale, text } = useView()
  const label = fact.label[locale]
  const texts = useProblems(path, label)
  const hint = hintOf(fact, text)
  const follows = followsOf(fact)
  const list = fact.type === 'region' ? `${path}:codes` : undefined
  const followed = text.takenFrom(names.labels[follows ?? '']?.[locale] ?? follows ?? '')
  const placeholder =
    value.kind === 'unknown'
      ? text.unknown
      : value.kind === 'absent'
        ? followed
        : fact.type === 'date'
          ? text.dateForm
          : ''
  const codes = names.tables[fact.table ?? '']?.codes ?? {}
  const where = list !== undefined && value.kind === 'given' ? divisionText(String(value.value), codes, locale) : ''
  const described = [...(hint === '' ? [] : [`${path}:hint`]), ...(texts.length === 0 ? [] : [`${path}:problem`])]
  const instead = { value, onChange, of: label }
  return (
    <div class={follows === undefined ? 'field' : 'field wide'}>
      <label for={placeId(path)}>
        <FieldLabel fact={fact} value={value} />
      </label>
      <span class="typed">
        <input
          id={placeId(path)}
          type="text"
          autocomplete="off"
          spellcheck={false}
          inputMode={MODES[fact.type]}
          list={list}
          value={value.kind === 'given' ? String(value.value) : ''}
          placeholder={placeholder}
          // Whoever types again has an answer; so it stays open to the keyboard.
          class={value.kind}
          aria-invalid={texts.length > 0}
          aria-describedby={described.length === 0 ? undefined : described.join(' ')}
          onInput={({ currentTarget }) => onChange(currentTarget.value === '' ? BLANK : given(currentTarget.value))}
        />
        {!fact.required && <Instead label={text.unknown} kind={UNKNOWN} {...instead} />}
        {follows !== undefined && <Instead label={followed} kind={ABSENT} {...instead} />}
      </span>
      {list !== undefined && (
        <datalist id={list}>
          {Object.entries(codes).map(([code, name]) => (
            <option key={code} value={code}>
              {name[locale]}
            </option>
          ))}
        </datalist>
      )}
      {where !== '' && <p class="hint">{where}</p>}
      {hint !== '' && (
        // Seen beside a problem only: under every number it would drown the form.
        <p class={texts.length > 0 ? 'hint' : 'unseen'} id={`${path}:hint`}>
          {hint}
        </p>
      )}
      <Problems texts={texts} id={`${path}:problem`} />
    </div>
  )
}
