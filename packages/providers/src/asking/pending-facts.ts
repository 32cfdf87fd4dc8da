import type { Decision, Pending } from '@bangfu/sdk'

/** A fact that a decision waits for. */
export type PendingFact = Extract<Pending, { kind: 'fact' }>

/** Every list of what is pending in a decision. */
const listsOf = ({ benefits, undecided, payments }: Decision): readonly (readonly Pending[])[] => [
  ...benefits.map(({ pending = [] }) => pending),
  ...undecided.map(({ pending }) => pending),
  ...(payments?.payments ?? []).flatMap(({ parts }) => parts.map(({ pending = [] }) => pending)),
]

/** The facts that a decision waits for, each once. */
export const pendingFacts = (decision: Decision): readonly PendingFact[] => {
  const found = new Map<string, PendingFact>()
  for (const pending of listsOf(decision).flat()) {
    if (pending.kind === 'fact') found.set(`${pending.appliesTo}\n${pending.fact}`, pending)
  }
  return [...found.values()]
}

/** A decision with each fact that it waits for given anew. */
export const mapPendingFacts = (decision: Decision, change: (pending: PendingFact) => PendingFact): Decision => {
  const changed = <T extends { readonly pending?: readonly Pending[] }>(part: T): T =>
    part.pending === undefined
      ? part
      : { ...part, pending: part.pending.map((pending) => (pending.kind === 'fact' ? change(pending) : pending)) }
  const { benefits, undecided, payments } = decision
  const paid = payments && {
    ...payments,
    payments: payments.payments.map((payment) => ({ ...payment, parts: payment.parts.map(changed) })),
  }
  return {
    ...decision,
    benefits: benefits.map(changed),
    undecided: undecided.map(changed),
    ...(paid === undefined ? {} : { payments: paid }),
  }
}
