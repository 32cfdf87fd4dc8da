import { add, divide, isExact, ZERO, type Exact, type Verdict } from '@bangfu/sdk'
import type { Edition } from '../compile/edition.ts'
import type { Frame } from '../compile/frame.ts'
import { classOf } from '../decide/sections/classification.ts'
import { showNumber } from '../decide/sections/number.ts'
import { settledVerdict } from '../decide/sections/verdict.ts'
import type { AggregateShape } from '../shape/plan-shapes.ts'
import type { TallyMeasure } from './tally-result.ts'

/** Counts one aggregate of one division. */
export interface Counter {
  readonly add: (edition: Edition, household: Frame) => void
  readonly result: () => TallyMeasure
}

type Form<F extends AggregateShape['form']> = Extract<AggregateShape, { form: F }>

const MEAN_DECIMALS = 4

/** The things of a scope in a household; nothing where it is unknown what a list holds. */
const framesOf = (scope: string, { policy }: Edition, household: Frame): readonly Frame[] => {
  const found = policy.catalog.scopes.get(scope)
  if (found === undefined || found.parent === undefined) return [household]
  const outer = framesOf(found.parent.id, { policy } as Edition, household)
  return outer.flatMap((frame) => frame.lists[found.index] ?? [])
}

const verdictOn = (fact: string | undefined, edition: Edition, household: Frame, frame: Frame): Verdict => {
  const cell = fact === undefined ? undefined : edition.policy.catalog.facts.get(fact)
  return cell === undefined ? 'yes' : settledVerdict(cell, frame, household, edition.compiler).verdict
}

const countCounter = ({ of, where, expected }: Form<'count'>): Counter => {
  let [yes, unknown] = [0, 0]
  const reached = (): 'yes' | 'no' | 'unknown' => (yes > 0 ? 'no' : unknown > 0 ? 'unknown' : 'yes')
  return {
    add: (edition, household) => {
      for (const frame of framesOf(of, edition, household)) {
        const verdict = verdictOn(where, edition, household, frame)
        if (verdict === 'yes') yes += 1
        if (verdict === 'unknown') unknown += 1
      }
    },
    result: () => ({ form: 'count', yes, unknown, ...(expected === undefined ? {} : { reached: reached() }) }),
  }
}

const shareCounter = ({ of, where, applies, met }: Form<'share'>): Counter => {
  const states = { met: 0, unmet: 0, unknown: 0, notApplicable: 0 }
  return {
    add: (edition, household) => {
      for (const frame of framesOf(of, edition, household)) {
        const belongs = verdictOn(where, edition, household, frame)
        if (belongs === 'no') continue
        const applicable = verdictOn(applies, edition, household, frame)
        const reached = applicable === 'no' ? 'no' : verdictOn(met, edition, household, frame)
        if (applicable === 'no') states.notApplicable += 1
        else if (belongs === 'unknown' || applicable === 'unknown' || reached === 'unknown') states.unknown += 1
        else states[reached === 'yes' ? 'met' : 'unmet'] += 1
      }
    },
    result: () => ({ form: 'share', ...states }),
  }
}

const groupsCounter = ({ of, by, where, grouped = false }: Form<'groups'>): Counter => {
  const groups = new Map<string, number>()
  let unknown = 0
  return {
    add: (edition, household) => {
      const cell = edition.policy.catalog.facts.get(by)
      if (cell === undefined) return
      const node = edition.compiler.cell(cell)
      const table = cell.type.kind === 'code' ? edition.policy.catalog.tables.get(cell.type.table) : undefined
      for (const frame of framesOf(of, edition, household)) {
        const belongs = verdictOn(where, edition, household, frame)
        if (belongs === 'no') continue
        const code = node.get(frame)
        if (belongs === 'yes' && typeof code === 'string') {
          const group = (grouped ? table?.codes.get(code)?.group : undefined) ?? code
          groups.set(group, (groups.get(group) ?? 0) + 1)
        } else unknown += 1
      }
    },
    result: () => ({ form: 'groups', groups: Object.fromEntries([...groups].sort()), unknown }),
  }
}

const classesCounter = (): Counter => {
  const groups = new Map<string, number>()
  let unknown = 0
  return {
    add: (edition, household) => {
      const found = classOf(edition, household)
      if (found.known) groups.set(found.class, (groups.get(found.class) ?? 0) + 1)
      else unknown += 1
    },
    result: () => ({ form: 'classes', groups: Object.fromEntries([...groups].sort()), unknown }),
  }
}

const meanCounter = ({ total, heads, where }: Form<'mean'>): Counter => {
  let [sum, count]: [Exact, Exact] = [ZERO, ZERO]
  let [known, unknown] = [0, 0]
  return {
    add: (edition, household) => {
      const { facts } = edition.policy.catalog
      const [top, bottom] = [facts.get(total), facts.get(heads)]
      const belongs = verdictOn(where, edition, household, household)
      if (belongs === 'no' || top === undefined || bottom === undefined) return
      const [value, persons] = [top, bottom].map((cell) => edition.compiler.cell(cell).get(household))
      if (belongs === 'yes' && isExact(value) && isExact(persons)) {
        sum = add(sum, value)
        count = add(count, persons)
        known += 1
      } else unknown += 1
    },
    result: () => {
      const value = divide(sum, count)
      return { form: 'mean', value: value === undefined ? null : showNumber(value, MEAN_DECIMALS), known, unknown }
    },
  }
}

/** A counter for an aggregate, at nothing. */
export const createCounter = (shape: AggregateShape): Counter => {
  switch (shape.form) {
    case 'count':
      return countCounter(shape)
    case 'share':
      return shareCounter(shape)
    case 'groups':
      return groupsCounter(shape)
    case 'classes':
      return classesCounter()
    case 'mean':
      return meanCounter(shape)
    case 'notTested': {
      const { reason } = shape
      return { add: () => undefined, result: () => ({ form: 'notTested', reason }) }
    }
  }
}
