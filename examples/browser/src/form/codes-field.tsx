import type { JSX } from 'preact'
import { codeText, FieldLabel, Problems, useProblems, type FieldProps } from './field-parts.tsx'
import { placeId, useView } from '../view.ts'
import { BLANK, given, UNKNOWN } from './form-value.ts'

interface TickProps {
  readonly label: string
  readonly checked: boolean
  readonly kind?: string
  readonly onTick: (checked: boolean) => void
}

function Tick({ label, checked, kind = 'yes', onTick }: TickProps): JSX.Element {
  return (
    <label class={checked ? `chosen ${kind}` : ''}>
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onTick(currentTarget.checked)} />
      {label}
    </label>
  )
}

/** Any number of the codes of a table; that there is none, or that it is unknown, is an answer of its own. */
export function CodesField({ fact, path, value, onChange }: FieldProps): JSX.Element {
  const { names, locale, text } = useView()
  const texts = useProblems(path, fact.label[locale])
  const ticked = value.kind === 'given' && Array.isArray(value.value) ? (value.value as readonly string[]) : undefined
  const codes = Object.entries(names.tables[fact.table ?? '']?.codes ?? {})
  const tick = (code: string, checked: boolean): void => {
    const rest = codes.map(([each]) => each).filter((each) => (each === code ? checked : ticked?.includes(each)))
    onChange(rest.length === 0 ? BLANK : given(rest))
  }
  return (
    <fieldset class="field wide" id={placeId(path)}>
      <legend>
        <FieldLabel fact={fact} value={value} />
      </legend>
      <span class="choice ticks">
        {codes.map(([code, label]) => (
          <Tick
            key={code}
            label={codeText(code, label[locale])}
            checked={ticked?.includes(code) === true}
            onTick={(checked) => tick(code, checked)}
          />
        ))}
        <Tick
          label={text.none}
          kind="no"
          checked={ticked?.length === 0}
          onTick={(checked) => onChange(checked ? given([]) : BLANK)}
        />
        <Tick
          label={text.unknown}
          kind="unknown"
          checked={value.kind === 'unknown'}
          onTick={(checked) => onChange(checked ? UNKNOWN : BLANK)}
        />
      </span>
      <Problems texts={texts} id={`${path}:problem`} />
    </fieldset>
  )
}
