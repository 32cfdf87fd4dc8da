import { median } from '../rounds.ts'
import type { StepTimings } from './measure.ts'

/** How one step did. */
interface StepReport {
  readonly step: string
  /** Medians of the rounds, in times a second. */
  readonly store: number
  readonly bare: number
  /** The median of what the store reached of the bare driver's speed, round by round. */
  readonly ratio: number
  readonly ratios: readonly number[]
  /** The same, of the bare driver that also parses the texts that it read; absent where nothing is read. */
  readonly ratioParsed: number | undefined
  /** Statements for each time. */
  readonly statements: number
}

/** How one database did. */
export interface DatabaseReport {
  readonly database: string
  readonly version: string
  readonly steps: readonly StepReport[]
}

/** What a run found. */
export interface StoresReport {
  readonly machine: { readonly node: string; readonly cpu: string; readonly cores: number; readonly load: number }
  readonly records: number
  readonly rounds: number
  readonly databases: readonly DatabaseReport[]
  /** Why a database is not there. */
  readonly missing: readonly string[]
}

export const reportOf = (timings: readonly StepTimings[]): readonly StepReport[] =>
  timings.map(({ step, statements, rounds }) => {
    const ratios = rounds.map(({ storeMs, bareMs }) => bareMs / storeMs)
    const parsed = rounds.flatMap(({ storeMs, parsedMs }) => (parsedMs === undefined ? [] : [parsedMs / storeMs]))
    return {
      step,
      store: median(rounds.map(({ operations, storeMs }) => (1000 * operations) / storeMs)),
      bare: median(rounds.map(({ operations, bareMs }) => (1000 * operations) / bareMs)),
      ratio: median(ratios),
      ratios,
      ratioParsed: parsed.length === 0 ? undefined : median(parsed),
      statements,
    }
  })

const tableOf = ({ database, version, steps }: DatabaseReport): string => {
  const rows = steps.map(({ step, store, bare, ratio, ratios, ratioParsed, statements }) => [
    ratio.toFixed(2),
    `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
    ratioParsed?.toFixed(2) ?? '',
    store.toFixed(0),
    bare.toFixed(0),
    statements.toFixed(1),
    step,
  ])
  const all = [['store ÷ bare', 'rounds', '÷ parsed', 'store/s', 'bare/s', 'statements', 'what'], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = all.map((row) =>
    row.map((cell, column) => (column === 6 ? cell : cell.padStart(widths[column] ?? 0))).join('  '),
  )
  return [`${database} ${version}`, ...lines].join('\n')
}

/** The report as text, ratios in front. */
export const formatStores = ({ machine, records, rounds, databases, missing }: StoresReport): string =>
  [
    `${String(records)} records a round; medians of ${String(rounds)} rounds, the store and then the bare driver in each`,
    `Node ${machine.node}, ${String(machine.cores)} cores, ${machine.cpu}, load ${machine.load.toFixed(1)}`,
    ...databases.map((database) => `\n${tableOf(database)}`),
    ...missing.map((reason) => `\n${reason}`),
  ].join('\n')
