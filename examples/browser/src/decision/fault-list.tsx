import { formatDiagnostic } from '@bangfu/core/messages'
import type { Diagnostic } from '@bangfu/sdk'
import type { JSX } from 'preact'
import { inTheForm } from '../form/problems.ts'
import { labelAt } from '../form/label-at.ts'
import { goTo, useView } from '../view.ts'

/** What has to be mended before anything can be decided, each with the way to its field. */
export function FaultList({ problems }: { readonly problems: readonly Diagnostic[] }): JSX.Element {
  const { names, locale, text } = useView()
  return (
    <div class="faults">
      <h3>{text.faults(problems.length)}</h3>
      <p class="hint">{text.faultsHint}</p>
      <ul>
        {problems.map((problem) => {
          const path = problem.path ?? ''
          return (
            <li key={`${problem.code} ${path}`}>
              <button type="button" class="link" onClick={() => goTo(path.replace(/\[\d+\]$/, ''))}>
                {formatDiagnostic(inTheForm(problem, labelAt(path, names, locale)), locale)}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
