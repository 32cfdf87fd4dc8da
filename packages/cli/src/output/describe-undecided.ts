import { formatPending } from '@bangfu/core/messages'
import type { Decision, Pending } from '@bangfu/sdk'
import type { View } from './view.ts'

const pendingOf = ({ undecided }: Decision): readonly Pending[] => undecided.flatMap(({ pending }) => pending)

/** Whether a program has no rule on the day. */
export const lacksSomeRule = (decision: Decision): boolean => pendingOf(decision).some(({ kind }) => kind === 'rules')

/** Whether no program has a rule on the day, as before a plan comes into force. */
export const lacksEveryRule = (decision: Decision, { names }: View): boolean => {
  const without = new Set(pendingOf(decision).flatMap((pending) => (pending.kind === 'rules' ? [pending.program] : [])))
  return without.size > 0 && names.programs.every(({ id }) => without.has(id))
}

const ORDER: readonly Pending['kind'][] = ['rules', 'parameter', 'value', 'plugin', 'decision', 'fact']

/**
 * What besides the lines is still open, a sentence each and each once, those of one kind together. Where no rule is in
 * force at all, that alone: no fact would help.
 */
export const describeUndecided = (decision: Decision, view: View): readonly string[] => {
  const { names, locale, sentences } = view
  if (lacksEveryRule(decision, view)) return [sentences.table.noRules]
  const pending = ORDER.flatMap((kind) => pendingOf(decision).filter((one) => one.kind === kind))
  return [...new Set(pending.map((one) => formatPending(one, names, locale)))]
}
