import type { DecisionSection, PolicyDescription } from '@bangfu/core'
import { outcomeLabel, targetLabel, verdictLabel } from '@bangfu/core/messages'
import { OUTCOMES, type Locale, type Localized } from '@bangfu/sdk'
import type { Sentences } from '../messages/index.ts'
import { visible } from '../messages/visible.ts'
import { groupThousands } from './amounts.ts'

const PROGRAMS = 'programs'
const OUTCOME_WORDS = [...OUTCOMES, 'notTriggered', 'notEligible'] as const
const VERDICT_WORDS = ['yes', 'no', 'unknown'] as const
const TARGET_WORDS = ['met', 'unmet', 'unknown', 'notApplicable'] as const

/** What the answers of a decision are told with. */
export interface AnswerView {
  readonly names: PolicyDescription | undefined
  readonly locale: Locale
  readonly sentences: Sentences
}

const sectionOf = (about: string, names: PolicyDescription | undefined) => {
  const [key = '', ...rest] = about.split('.')
  return { key, inner: rest.join('.'), section: names?.decision[key] }
}

const signalTitle = (
  code: string,
  section: DecisionSection | undefined,
  names: PolicyDescription | undefined,
): Localized | undefined => {
  if (section === undefined || !('event' in section)) return undefined
  return names?.signals[section.event]?.find((signal) => signal.code === code)?.title
}

const innerLabel = (inner: string, section: DecisionSection | undefined): Localized | undefined => {
  if (section?.form === 'verdicts') return section.verdicts[inner]?.label
  return section?.form === 'targets' ? section.targets[inner]?.label : undefined
}

/** What people call a part of a decision: a benefit, a program, a guarantee, a list of notes. */
export const answerName = (about: string, { names, locale, sentences }: AnswerView): string => {
  if (about === 'amountsYuan') return sentences.witness.amounts
  const { key, inner, section } = sectionOf(about, names)
  const label =
    names?.benefits.find(({ code }) => code === about)?.title ??
    (key === PROGRAMS ? names?.programs.find(({ id }) => id === inner)?.label : undefined) ??
    innerLabel(inner, section) ??
    section?.label
  return label?.[locale] ?? visible(about)
}

/** An outcome, a verdict, an amount or a list of notes in words; nothing where there is none. */
export const answerWords = (state: string, about: string, { names, locale, sentences }: AnswerView): string => {
  if (state === 'none') return sentences.witness.nothing
  const { section } = sectionOf(about, names)
  const target = section?.form === 'targets' ? TARGET_WORDS.find((one) => one === state) : undefined
  if (target !== undefined) return targetLabel(target, locale)
  const outcome = OUTCOME_WORDS.find((one) => one === state)
  if (outcome !== undefined) return outcomeLabel(outcome, locale)
  const verdict = VERDICT_WORDS.find((one) => one === state)
  if (verdict !== undefined) return verdictLabel(verdict, locale)
  const ofClass =
    section?.form === 'classification' ? names?.classes.find(({ id }) => id === state)?.label[locale] : undefined
  if (ofClass !== undefined) return ofClass
  if (section !== undefined && 'event' in section) {
    const titles = state.split(', ').map((code) => signalTitle(code, section, names)?.[locale] ?? visible(code))
    return titles.join(sentences.table.and)
  }
  return visible(/^\d/.test(state) && !state.includes('/') ? groupThousands(state) : state)
}
