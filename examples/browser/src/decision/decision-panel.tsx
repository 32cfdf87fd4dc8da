import type { JSX } from 'preact'
import { useView } from '../view.ts'
import { groupThousands, sumAmounts } from './amounts.ts'
import type { Evaluation } from './evaluate.ts'
import { FaultList } from './fault-list.tsx'
import { ClosedMeasures, Measures } from './measures.tsx'
import { PendingList } from './pending-list.tsx'
import { Sections } from './sections.tsx'
import { StandIns } from './stand-ins.tsx'

type Record = Readonly<globalThis.Record<string, unknown>>
type Decided = Extract<Evaluation, { kind: 'decided' }>

function DecidedPanel({ decision, explain, record }: Omit<Decided, 'kind'> & { readonly record: Record }): JSX.Element {
  const { text } = useView()
  const { householdId, asOf, policy, benefits, amountsYuan, amountsComplete } = decision
  const hasAmounts = Object.keys(amountsYuan).length > 0
  return (
    <>
      <p class="about">
        {text.household}
        {text.colon}
        <b>{householdId}</b> · {text.asOf} {asOf}
      </p>
      <Sections decision={decision} explain={explain} />
      {hasAmounts && (
        <p class="total">
          {text.total}
          {text.colon}
          <b class="number">{text.perYear(groupThousands(sumAmounts(Object.values(amountsYuan))))}</b>
        </p>
      )}
      {!amountsComplete && <p class="open">{text.incomplete}</p>}
      <details class="section" open>
        <summary>
          <h2>
            {text.measures}
            {text.inBrackets(String(benefits.length))}
          </h2>
        </summary>
        <Measures decision={decision} explain={explain} />
      </details>
      <details class="section" open>
        <summary>
          <h2>{text.pending}</h2>
        </summary>
        <PendingList decision={decision} record={record} />
      </details>
      <ClosedMeasures explain={explain} />
      <StandIns day={asOf} />
      <p class="identity">
        {text.rules}
        {text.colon}
        {policy.id} {policy.version} <code>{policy.hash.slice(0, 12)}</code>
      </p>
    </>
  )
}

interface PanelProps {
  readonly evaluation: Evaluation
  readonly record: Record
}

/** What the household comes to as it is filled in now. */
export function DecisionPanel({ evaluation, record }: PanelProps): JSX.Element {
  const { text } = useView()
  return (
    <section class="decision" id="decision" aria-label={text.decision} tabIndex={-1}>
      <h1>{text.decision}</h1>
      {evaluation.kind === 'noSuchDay' && <p class="problem">{text.wrongDay}</p>}
      {evaluation.kind === 'faulty' && <FaultList problems={evaluation.problems} />}
      {evaluation.kind === 'decided' && (
        <DecidedPanel decision={evaluation.decision} explain={evaluation.explain} record={record} />
      )}
    </section>
  )
}
