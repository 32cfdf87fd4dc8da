import type { PolicyDescription, TallyMeasure } from '@bangfu/core'
import { targetLabel, verdictLabel } from '@bangfu/core/messages'
import { groupThousands } from '../../output/amounts.ts'
import { say, type CommandView } from '../../output/view.ts'
import type { TallySentences } from './sentences.ts'

type Aggregate = PolicyDescription['aggregates'][number]

const codeName = (code: string, { table }: Aggregate, view: CommandView<TallySentences>): string => {
  const known = table === undefined ? undefined : view.names.tables[table]
  const label =
    known?.codes[code] ?? known?.groupLabels[code] ?? view.names.classes.find(({ id }) => id === code)?.label
  return say(view, label, code)
}

/** What was counted, in words. */
export const describeMeasure = (
  measure: TallyMeasure,
  aggregate: Aggregate,
  view: CommandView<TallySentences>,
): string => {
  const { sentences, locale, own: tally } = view
  const unknown = (count: number): readonly string[] => (count === 0 ? [] : [tally.unknown(count)])
  const join = (parts: readonly string[]): string => parts.join(sentences.table.between)
  switch (measure.form) {
    case 'count': {
      const { reached } = measure
      const state = reached === undefined ? [] : [tally.reached(verdictLabel(reached, locale))]
      return join([String(measure.yes), ...unknown(measure.unknown), ...state])
    }
    case 'share': {
      const { met, unmet, notApplicable } = measure
      const parts = [`${targetLabel('met', locale)} ${met}`, `${targetLabel('unmet', locale)} ${unmet}`]
      const apart = notApplicable === 0 ? [] : [`${targetLabel('notApplicable', locale)} ${notApplicable}`]
      return join([...parts, ...unknown(measure.unknown), ...apart])
    }
    case 'groups':
    case 'classes': {
      const groups = Object.entries(measure.groups).map(
        ([code, count]) => `${codeName(code, aggregate, view)} ${count}`,
      )
      return join([...(groups.length === 0 ? ['0'] : groups), ...unknown(measure.unknown)])
    }
    case 'mean': {
      const { value, known } = measure
      const shown = value === null ? tally.nothingKnown : tally.over(groupThousands(value.display), known)
      return join([shown, ...unknown(measure.unknown)])
    }
    case 'notTested':
      return tally.notTested(measure.reason[locale])
  }
}
