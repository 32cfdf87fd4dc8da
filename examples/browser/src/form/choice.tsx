import type { JSX } from 'preact'

/** One of the answers to a question. */
interface Option<Id extends string> {
  readonly id: Id
  readonly label: string
}

interface ChoiceProps<Id extends string> {
  /** What no other choice on the page has. */
  readonly name: string
  readonly options: readonly Option<Id>[]
  readonly chosen: string | undefined
  readonly onChoose: (id: Id) => void
  readonly describedBy?: string | undefined
}

/** Answers side by side, of which one is chosen, or none yet. */
export function Choice<Id extends string>({
  name,
  options,
  chosen,
  onChoose,
  describedBy,
}: ChoiceProps<Id>): JSX.Element {
  return (
    <span class="choice">
      {options.map(({ id, label }) => (
        <label key={id} class={chosen === id ? `chosen ${id}` : ''}>
          <input
            type="radio"
            name={name}
            value={id}
            checked={chosen === id}
            aria-describedby={describedBy}
            onChange={() => onChoose(id)}
          />
          {label}
        </label>
      ))}
    </span>
  )
}
