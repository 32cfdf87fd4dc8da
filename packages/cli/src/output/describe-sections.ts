import { severityLabel, targetLabel, verdictLabel } from '@bangfu/core/messages'
import type { Decision, Finding, ShownNumber, TargetState, Verdict } from '@bangfu/sdk'
import { groupThousands } from './amounts.ts'
import { say, type View } from './view.ts'
import { visible } from '../messages/visible.ts'

const HOUSEHOLD = 'household'
const NEW_LINE = '\n'

type Section = View['names']['decision'][string]

const entries = <T>(value: unknown): [string, T][] => Object.entries((value ?? {}) as Record<string, T>)

const describeValue = (value: unknown, section: Section, view: View): string | undefined => {
  const { names, locale, sentences } = view
  switch (section.form) {
    case 'classification': {
      const found = names.classes.find(({ id }) => id === value)
      return say(view, found?.label, value as string)
    }
    case 'number':
      return value === null ? verdictLabel('unknown', locale) : groupThousands((value as ShownNumber).display)
    case 'verdict':
      return verdictLabel(value as Verdict, locale)
    case 'verdicts':
      return entries<Verdict>(value)
        .map(([id, verdict]) => `${say(view, section.verdicts[id]?.label, id)} ${verdictLabel(verdict, locale)}`)
        .join(' · ')
    case 'targets':
      return entries<TargetState>(value)
        .map(([id, state]) => `${say(view, section.targets[id]?.label, id)} ${targetLabel(state, locale)}`)
        .join(' · ')
    case 'idsWhere':
      return (value as readonly string[]).map(visible).join(sentences.table.and)
    case 'amount':
      return value === undefined ? undefined : groupThousands(value as string)
    case 'findings': {
      const known = names.signals[section.event] ?? []
      const persons = new Map<string, string[]>()
      for (const { code, appliesTo } of value as readonly Finding[]) {
        persons.set(code, [...(persons.get(code) ?? []), ...(appliesTo === HOUSEHOLD ? [] : [visible(appliesTo)])])
      }
      return [...persons]
        .map(([code, ids]) => {
          const signal = known.find((candidate) => candidate.code === code)
          const about = ids.length === 0 ? undefined : ids.join(sentences.table.and)
          const severity = severityLabel(signal?.severity ?? 'info', locale)
          return sentences.table.finding(severity, say(view, signal?.title, code), about)
        })
        .join(NEW_LINE)
    }
    case 'signals': {
      const known = names.signals[section.event] ?? []
      return (value as readonly string[])
        .map((code) => say(view, known.find((signal) => signal.code === code)?.title, code))
        .join(sentences.table.between)
    }
  }
}

/** What stands under one key of a decision, in words, on several lines where it is a list of findings; `undefined` where there is nothing to say. */
export const describeSection = (decision: Decision, key: string, view: View): string | undefined => {
  const section = view.names.decision[key]
  const text = section === undefined ? undefined : describeValue(decision[key], section, view)
  return text === '' ? undefined : text
}

/** What a key of a decision is called. */
export const sectionLabel = (key: string, view: View): string => say(view, view.names.decision[key]?.label, key)

/** The keys of a decision that the policy declares, each with its label and what it says; empty ones are left out. */
export const describeSections = (decision: Decision, view: View): readonly (readonly [label: string, text: string])[] =>
  Object.keys(view.names.decision).flatMap((key) => {
    const text = describeSection(decision, key, view)
    return text === undefined ? [] : [[sectionLabel(key, view), text] as const]
  })
