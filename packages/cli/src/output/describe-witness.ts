import { verdictLabel } from '@bangfu/core/messages'
import type { Witness, WitnessEffect } from '@bangfu/sdk'
import { visible } from '../messages/visible.ts'
import { answerName, answerWords, type AnswerView } from './effect-words.ts'
import { wrapHanging } from './wrap-text.ts'

/** What a household is told with. */
export interface WitnessView extends AnswerView {
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

const effectText = ({ about, appliesTo, before, after, lostYuan }: WitnessEffect, view: WitnessView): string => {
  const own = view.sentences.witness
  const words = (state: string): string => answerWords(state, about, view)
  const whose = appliesTo === undefined || appliesTo === 'household' ? '' : `${own.of(visible(appliesTo))} · `
  const lost = lostYuan === undefined ? '' : own.lost(words(lostYuan))
  return `${whose}${own.effect(answerName(about, view), words(before), words(after))}${lost}`
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
