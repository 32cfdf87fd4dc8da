import type { Explanation, LineExplanation } from '@bangfu/core'
import { formatReasons, type ReasonLine } from '@bangfu/core/messages'
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useView } from '../view.ts'

const VERDICTS: Readonly<Record<string, string>> = { '✓': 'yes', '✗': 'no', '?': 'unknown' }

/** Reasons as core puts them into words, each step as deep as it stands. */
function ReasonLines({ lines }: { readonly lines: readonly ReasonLine[] }): JSX.Element {
  return (
    <ol class="reasons">
      {lines.map(({ depth, text }, index) => {
        const mark = VERDICTS[text.slice(0, 1)]
        return (
          <li key={index} class={`depth-${Math.min(depth, 8)} ${mark ?? ''}`} style={{ '--depth': depth }}>
            {mark === undefined ? text : text.slice(1).trimStart()}
          </li>
        )
      })}
    </ol>
  )
}

interface LineReasonsProps {
  readonly line: LineExplanation
  readonly explanation: Explanation
}

/** Why one measure stands as it does. Whatever else an explanation comes to say of a line belongs here. */
export function LineReasons({ line, explanation }: LineReasonsProps): JSX.Element {
  const { names, locale } = useView()
  return <ReasonLines lines={formatReasons(line, explanation, names, locale)} />
}

interface UnfoldProps {
  readonly class: string
  readonly summary: ComponentChildren
  /** Made only once it is unfolded. */
  readonly children: () => ComponentChildren
}

/** Something that is worked out and shown once somebody asks. */
export function Unfold({ class: name, summary, children }: UnfoldProps): JSX.Element {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class={name} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  )
}
