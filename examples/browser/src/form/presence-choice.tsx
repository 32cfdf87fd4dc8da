import type { JSX } from 'preact'
import { Choice } from './choice.tsx'
import { placeId, useView } from '../view.ts'
import type { Presence } from './form-value.ts'

interface PresenceProps {
  readonly path: string
  readonly label: string
  readonly presence: Presence | undefined
  readonly onChoose: (presence: Presence) => void
}

/** Whether there is something of the kind at all: a disability, medical events. */
export function PresenceChoice({ path, label, presence = 'blank', onChoose }: PresenceProps): JSX.Element {
  const { text } = useView()
  const options: readonly { readonly id: Presence; readonly label: string }[] = [
    { id: 'none', label: text.none },
    { id: 'present', label: text.isThere },
    { id: 'unknown', label: text.unknown },
  ]
  return (
    <fieldset class="field wide" id={placeId(path)}>
      <legend>
        <span class="name">{label}</span>
        {presence === 'blank' && <span class="tag blank">{text.notFilled}</span>}
      </legend>
      <Choice name={path} options={options} chosen={presence} onChoose={onChoose} />
    </fieldset>
  )
}
