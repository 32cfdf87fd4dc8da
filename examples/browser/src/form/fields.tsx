import type { FactDescription } from '@bangfu/core'
import type { JSX } from 'preact'
import { BooleanField } from './boolean-field.tsx'
import { CodeField } from './code-field.tsx'
import { CodesField } from './codes-field.tsx'
import type { FieldProps } from './field-parts.tsx'
import { fillable, fillBlanks } from './fill-blanks.ts'
import { useView } from '../view.ts'
import { keyOf } from './form-model.ts'
import { BLANK, type FieldValue, type ItemValue, type Update } from './form-value.ts'
import { TextField } from './text-field.tsx'

function Field(props: FieldProps): JSX.Element {
  switch (props.fact.type) {
    case 'boolean':
      return <BooleanField {...props} />
    case 'code':
      return <CodeField {...props} />
    case 'codes':
      return <CodesField {...props} />
    default:
      return <TextField {...props} />
  }
}

interface FieldsProps {
  readonly facts: readonly FactDescription[]
  /** The path of the thing or block that they stand in, with its dot: `members[0].disability.`. */
  readonly prefix: string
  readonly item: ItemValue
  readonly onChange: (update: Update) => void
}

/** The fields of a thing or block, and a way to say of all that are blank that there is nothing of the kind. */
export function Fields({ facts, prefix, item, onChange }: FieldsProps): JSX.Element {
  const { text } = useView()
  const set = (id: string, value: FieldValue): void =>
    onChange((old) => ({ ...old, fields: { ...old.fields, [id]: value } }))
  const blanks = fillable(facts, item).length
  return (
    <>
      <div class="fields">
        {facts.map((fact) => (
          <Field
            key={fact.id}
            fact={fact}
            path={`${prefix}${keyOf(fact)}`}
            value={item.fields[fact.id] ?? BLANK}
            onChange={(value) => set(fact.id, value)}
          />
        ))}
      </div>
      {blanks > 0 && (
        <button type="button" class="quiet" onClick={() => onChange((old) => fillBlanks(facts, old))}>
          {text.fill(blanks)}
        </button>
      )}
    </>
  )
}
