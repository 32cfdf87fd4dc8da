import type { Policy, Tally } from '@bangfu/core'
import type { DecisionOutput } from '../../output/decision-output.ts'
import type { ReportFormat } from '../../output/output-format.ts'
import { plainTable } from '../../output/plain-table.ts'
import { say, type CommandView } from '../../output/view.ts'
import type { Writer } from '../../output/writer.ts'
import { wrapHanging } from '../../output/wrap-text.ts'
import { describeMeasure } from './describe-measure.ts'
import { isShown, type Level } from './levels.ts'
import type { TallySentences } from './sentences.ts'

const LABEL_WIDTH = 48

/** What is counted, and how it is shown. */
export interface TallyView {
  readonly view: CommandView<TallySentences>
  readonly format: ReportFormat
  readonly by: Level
}

const divisionName = (code: string, view: CommandView<TallySentences>): string => {
  if (code === '') return view.own.all
  const { table = '' } = view.names.facts.find(({ type }) => type === 'region') ?? {}
  const codes = view.names.tables[table]?.codes ?? {}
  const label = codes[code]
  return label === undefined ? code : `${label[view.locale]} ${code}`
}

const writeTable = (tally: Tally, { view, by }: TallyView): string => {
  const { divisions, asOf } = tally.result()
  const { sentences, colors, names } = view
  const texts = divisions
    .filter((division) => isShown(division, by))
    .map(({ division, households, measures }) => {
      // What no record tells is said once, for all of them.
      const told = names.aggregates.filter(({ form }) => division === '' || form !== 'notTested')
      const rows = told.map((aggregate) => {
        const measure = measures[aggregate.id]
        const text = measure === undefined ? '' : describeMeasure(measure, aggregate, view)
        return [
          wrapHanging(say(view, aggregate.label, aggregate.id), LABEL_WIDTH, 2).join('\n'),
          colors.dim(aggregate.clause),
          (columns: number) => wrapHanging(text, columns, 2).join('\n'),
        ]
      })
      const head = `${colors.bold(divisionName(division, view))} · ${view.own.households(households)} · ${sentences.table.asOf(asOf)}`
      return `${head}\n${plainTable(rows, [{}, {}, {}], view.width)}\n`
    })
  return texts.join('\n')
}

/** Counts the households that are decided, and prints what was counted at the end. */
export const tallyOutput = (out: Writer, policy: Policy, asOf: string, shown: TallyView): DecisionOutput => {
  const tally = policy.createTally({ asOf })
  return {
    add: (_decision, _explanation, record) => {
      tally.add(record)
      return Promise.resolve()
    },
    end: async () => {
      if (shown.format === 'table') return out.write(writeTable(tally, shown))
      const { divisions, ...rest } = tally.result()
      const within = divisions.filter((division) => isShown(division, shown.by))
      return out.write(`${JSON.stringify({ ...rest, divisions: within }, null, 2)}\n`)
    },
  }
}
