import type { FactDescription } from '@bangfu/core'
import { formatDiagnostic } from '@bangfu/core/messages'
import type { JSX } from 'preact'
import { useView } from '../view.ts'
import type { FieldValue } from './form-value.ts'
import { inTheForm, problemsAt } from './problems.ts'

/** What each control of a field is given. */
export interface FieldProps {
  readonly fact: FactDescription
  /** Where it stands in the record: `members[1].disability.grade`. */
  readonly path: string
  readonly value: FieldValue
  readonly onChange: (value: FieldValue) => void
}

/** A code as people know it: a letter or number with its label, for a word of the rules the label alone. */
export const codeText = (code: string, label: string): string =>
  /^[A-Z0-9]+$/.test(code) && !label.startsWith(code) ? `${code} ${label}` : label

/** What is wrong with a field, in words. */
export const useProblems = (path: string, label: string): readonly string[] => {
  const { problems, locale } = useView()
  return problemsAt(path, problems).map((problem) => formatDiagnostic(inTheForm(problem, label), locale))
}

/** The label of a fact with its unit, and what else is to be known of it before it is filled in. */
export function FieldLabel({ fact, value }: Pick<FieldProps, 'fact' | 'value'>): JSX.Element {
  const { locale, text } = useView()
  const unit = text.units[fact.unit ?? '']
  return (
    <>
      <span class="name">
        {fact.label[locale]}
        {unit === undefined ? '' : text.inBrackets(unit)}
      </span>
      {fact.required && <span class="tag required">{text.required}</span>}
      {fact.personal && <span class="tag">{text.personal}</span>}
      {!fact.required && value.kind === 'blank' && <span class="tag blank">{text.notFilled}</span>}
    </>
  )
}

/** The problems of a field, under it; `id` is what its control is described by. */
export function Problems({
  texts,
  id,
}: {
  readonly texts: readonly string[]
  readonly id: string
}): JSX.Element | null {
  if (texts.length === 0) return null
  return (
    <div class="problem" id={id}>
      {texts.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </div>
  )
}
