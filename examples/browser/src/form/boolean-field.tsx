import type { JSX } from 'preact'
import { Choice } from './choice.tsx'
import { FieldLabel, Problems, useProblems, type FieldProps } from './field-parts.tsx'
import { placeId, useView } from '../view.ts'
import { given, UNKNOWN } from './form-value.ts'

/** Yes, no or unknown; before anybody has answered, none of them. */
export function BooleanField({ fact, path, value, onChange }: FieldProps): JSX.Element {
  const { text, locale } = useView()
  const texts = useProblems(path, fact.label[locale])
  const options = [
    { id: 'yes', label: text.yes },
    { id: 'no', label: text.no },
    ...(fact.required ? [] : [{ id: 'unknown', label: text.unknown }]),
  ]
  const chosen = value.kind === 'given' ? (value.value === true ? 'yes' : 'no') : value.kind
  return (
    <fieldset class="field" id={placeId(path)}>
      <legend>
        <FieldLabel fact={fact} value={value} />
      </legend>
      <Choice
        name={path}
        options={options}
        chosen={chosen}
        describedBy={texts.length > 0 ? `${path}:problem` : undefined}
        onChoose={(id) => onChange(id === 'unknown' ? UNKNOWN : given(id === 'yes'))}
      />
      <Problems texts={texts} id={`${path}:problem`} />
    </fieldset>
  )
}
