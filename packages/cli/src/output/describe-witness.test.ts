import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { WitnessEffect } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { en } from '../messages/en.ts'
import { zh } from '../messages/zh.ts'
import { describeWitness } from './describe-witness.ts'

const names = createPolicy(panjin2019).describe()

const told = (effect: WitnessEffect, locale: 'zh' | 'en'): string => {
  const witness = { record: { members: [] }, asOf: '2020-01-01', effects: [effect] }
  const view = { names, locale, sentences: locale === 'zh' ? zh : en, width: 200 }
  return describeWitness(witness, view).at(-1) ?? ''
}

describe('a household that a change harms', () => {
  test('is told what is gone and what opens in words, not by ids', () => {
    const title = names.benefits.find(({ code }) => code === 'HEA-BASE-90')?.title
    const line = { about: 'HEA-BASE-90', appliesTo: 'household' }
    expect(told({ ...line, before: 'entitled', after: 'none' }, 'zh')).toBe(`· ${title?.zh}：应享受 → 没有`)
    expect(told({ ...line, before: 'none', after: 'review' }, 'zh')).toBe(`· ${title?.zh}：没有 → 待核实`)
    expect(told({ ...line, before: 'entitled', after: 'none' }, 'en')).toBe(`· ${title?.en}: entitled → nothing`)
  })

  test('is told of a program by its label', () => {
    const program = names.programs.find(({ id }) => id === 'safetyNet')
    const effect = { about: 'programs.safetyNet', before: 'notTriggered', after: 'review' }
    expect(told(effect, 'zh')).toBe(`· ${program?.label.zh}：未触发 → 待核实`)
    expect(told(effect, 'en')).toBe(`· ${program?.label.en}: not triggered → under review`)
  })

  test('is told of notes, classes and targets by their titles', () => {
    const note = names.signals['note']?.find(({ code }) => code === 'afterPlanEnd')
    const key = Object.entries(names.decision).find(
      ([, section]) => section.form === 'signals' && section.event === 'note',
    )
    const notes = told({ about: key?.[0] ?? '', before: 'none', after: 'afterPlanEnd' }, 'zh')
    expect(notes).toBe(`· ${key?.[1].label?.zh}：没有 → ${note?.title.zh}`)
    const [first, second] = names.classes
    const [about = ''] = Object.entries(names.decision).find(([, { form }]) => form === 'classification') ?? []
    const classes = told({ about, before: first?.id ?? '', after: second?.id ?? '' }, 'zh')
    expect(classes).toContain(`：${first?.label.zh} → ${second?.label.zh}`)
    const targets = Object.entries(names.decision).find(([, { form }]) => form === 'targets')
    const [, section] = targets ?? []
    const [id = '', target] = Object.entries(section?.form === 'targets' ? section.targets : {})[0] ?? []
    const unmet = told({ about: `${targets?.[0]}.${id}`, before: 'met', after: 'unmet' }, 'zh')
    expect(unmet).toBe(`· ${target?.label?.zh}：已达到 → 未达到`)
  })
})
