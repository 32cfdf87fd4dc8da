import type { Policy } from '@bangfu/core'
import { comparePolicies, type DecisionComparison } from '@bangfu/core/compare'
import { formatDecisionChanges, formatPartChange, type ShownPart } from '@bangfu/core/messages'
import type { View } from '../../output/view.ts'
import type { ShowFormat } from '../show/arguments.ts'
import { showMarkdown, showText } from '../show/show-text.ts'
import type { DiffSentences } from './sentences.ts'

/** What is reported of two policies. */
export interface Diff {
  readonly before: Policy
  readonly after: Policy
  /** The day whose parameter values stand in sentences. */
  readonly day: string
  /** What both decide about households, where some were given. */
  readonly decisions: DecisionComparison | undefined
}

const identityOf = ({ id, version, hash }: Policy) => ({ id, version, hash })

/** What differs between two policies, in one of the forms. */
export const diffReport = (
  { before, after, day, decisions }: Diff,
  format: ShowFormat,
  view: View,
  own: DiffSentences,
): string => {
  const { locale } = view
  const [old, now] = [before.describe(), after.describe()]
  const { parts } = comparePolicies(old, now)
  const changes = parts.map((part) => ({
    ...part,
    ...formatPartChange(part, { before: old, after: now, locale, day }),
  }))
  const said = decisions && formatDecisionChanges(decisions, { before: old, after: now, locale })
  if (format === 'json') {
    const found = decisions === undefined ? {} : { decisions: { ...decisions, said } }
    return `${JSON.stringify({ before: identityOf(before), after: identityOf(after), asOf: day, changes, ...found }, null, 2)}\n`
  }
  const isMarkdown = format === 'markdown'
  const shown = (list: readonly ShownPart[]): string => (isMarkdown ? showMarkdown(list) : showText(list, view))
  const headed = (text: string): string => (isMarkdown ? `## ${text}\n` : view.colors.bold(text))
  const named = (title: { readonly zh: string; readonly en: string }, { version }: Policy): string =>
    locale === 'zh' ? `“${title.zh}”（${version}）` : `“${title.en}” (${version})`
  const same = before.hash === after.hash ? own.nothing : own.onlyTexts
  const lines = [
    headed(own.head(named(old.title, before), named(now.title, after))),
    changes.length === 0 ? same : own.changes(changes.length),
    '',
    ...(changes.length === 0 ? [] : [shown(changes)]),
  ]
  if (said === undefined) return lines.join('\n')
  const groups = said.groups.length === 0 ? [] : ['', shown(said.groups)]
  return [...lines, headed(own.decisions), ...said.summary, ...groups, ''].join('\n')
}
