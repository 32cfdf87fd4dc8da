import type { PolicyDescription } from '@bangfu/core'
import { outcomeLabel, verdictLabel } from '@bangfu/core/messages'
import { OUTCOMES, type Locale, type Witness, type WitnessEffect } from '@bangfu/sdk'
import type { Sentences } from '../messages/index.ts'
import { visible } from '../messages/visible.ts'
import { groupThousands } from './amounts.ts'
import { wrapHanging } from './wrap-text.ts'

/** What a household is told with. */
export interface WitnessView {
  readonly names: PolicyDescription | undefined
  readonly locale: Locale
  readonly sentences: Sentences
  readonly width: number
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value of a fact in words. */
const valueText = (value: unknown, path: string, { names, locale, sentences }: WitnessView): string => {
  if (value === null) return sentences.witness.unknown
  if (typeof value === 'boolean') return verdictLabel(value ? 'yes' : 'no', locale)
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
  const table = names?.facts.find((fact) => fact.path === path)?.table
  return visible(names?.tables[table ?? '']?.codes[text]?.[locale] ?? text)
}

const labelOf = (path: string, { names, locale }: WitnessView): string =>
  names?.facts.find((fact) => fact.path === path)?.label[locale] ?? path

/** What a part of a record says, `label: value`, one for each fact; lists of objects apart from it. */
const factsOf = (part: Readonly<Record<string, unknown>>, prefix: string, view: WitnessView): readonly string[] =>
  Object.entries(part).flatMap(([key, value]) => {
    const path = `${prefix}${key}`
    if (isObject(value)) return factsOf(value, `${path}.`, view)
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value
      if (items.some(isObject)) return items.flatMap((item) => (isObject(item) ? factsOf(item, `${path}.`, view) : []))
      return [`${labelOf(path, view)} ${items.map((item) => valueText(item, path, view)).join('/')}`]
    }
    return [`${labelOf(path, view)} ${valueText(value, path, view)}`]
  })

/** An outcome, a verdict or an amount in words. */
const stateText = (state: string, locale: Locale): string => {
  const outcome = [...OUTCOMES, 'notTriggered', 'notEligible'].find((one) => one === state)
  if (outcome !== undefined) return outcomeLabel(outcome as Parameters<typeof outcomeLabel>[0], locale)
  if (state === 'yes' || state === 'no' || state === 'unknown') return verdictLabel(state, locale)
  return visible(/^\d/.test(state) && !state.includes('/') ? groupThousands(state) : state)
}

const effectText = ({ about, appliesTo, before, after, lostYuan }: WitnessEffect, view: WitnessView): string => {
  const { names, locale, sentences } = view
  const own = sentences.witness
  const [key = '', inner] = about.split('.')
  const section = names?.decision[key]
  const inside = section?.form === 'verdicts' ? section.verdicts[inner ?? '']?.label?.[locale] : undefined
  const label = names?.benefits.find(({ code }) => code === about)?.title[locale] ?? inside ?? section?.label?.[locale]
  const whose = appliesTo === undefined || appliesTo === 'household' ? '' : `${own.of(visible(appliesTo))} · `
  const lost = lostYuan === undefined ? '' : own.lost(stateText(lostYuan, locale))
  return `${whose}${own.effect(label ?? (about === 'amountsYuan' ? own.amounts : about), stateText(before, locale), stateText(after, locale))}${lost}`
}

/** A household that shows a problem, in a few lines. */
export const describeWitness = ({ record, asOf, effects = [] }: Witness, view: WitnessView): readonly string[] => {
  const { members, ...household } = record
  const people: readonly unknown[] = Array.isArray(members) ? members : []
  const said = [
    factsOf(household, '', view),
    ...people.map((member) => (isObject(member) ? factsOf(member, 'members.', view) : [])),
  ].map((facts) => facts.join(view.sentences.table.and))
  const lines = [
    view.sentences.witness.example(asOf),
    ...[...said, ...effects.map((effect) => effectText(effect, view))].map((text) => `· ${text}`),
  ]
  return lines.flatMap((line) => wrapHanging(line, view.width, 2))
}
