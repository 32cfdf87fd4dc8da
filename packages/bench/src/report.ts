import type { CheckCost } from './measure/check.ts'
import type { Memory, Size, Start } from './measure/in-a-process.ts'

/** How a contestant did. */
interface ContestantReport {
  readonly id: string
  readonly name: string
  readonly computes: string
  /** How many benefits it decides. */
  readonly benefits: number
  readonly amounts: boolean
  readonly lines: number
  readonly checksum: string
  /** For each household, the median of the rounds. */
  readonly microseconds: number
  readonly rounds: readonly number[]
  /** How many times as fast as json-rules-engine it is. */
  readonly timesRawEngine: number
}

/** What a run of the bench found. */
export interface Report {
  readonly machine: { readonly node: string; readonly cpu: string; readonly cores: number; readonly load: number }
  readonly policy: { readonly id: string; readonly version: string; readonly hash: string }
  readonly asOf: string
  readonly records: number
  readonly members: number
  readonly contestants: readonly ContestantReport[]
  readonly start: Start
  readonly check: CheckCost
  readonly memory: Memory
  readonly sizes: readonly Size[]
}

const MB = 1024 * 1024

/** Lays out rows under headings, columns aligned by spaces; all but the first two to the right. */
const layOut = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const pad = (cell: string, column: number): string => {
    const width = widths[column] ?? 0
    return column < 1 ? cell.padEnd(width) : cell.padStart(width)
  }
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}

/** The report as text, ratios in front. */
export const formatReport = (report: Report): string => {
  const { machine, policy, contestants, start, check, memory, sizes } = report
  const table = layOut([
    ['× json-rules-engine', 'µs a household', 'households/s', 'benefits', 'amounts', 'lines', 'contestant'],
    ...contestants.map((found) => [
      found.timesRawEngine.toFixed(found.timesRawEngine < 10 ? 2 : 0),
      found.microseconds.toFixed(1),
      Math.round(1e6 / found.microseconds).toString(),
      String(found.benefits),
      found.amounts ? 'yes' : 'no',
      String(found.lines),
      found.name,
    ]),
  ])
  const computes = contestants.map(({ name, computes: what }) => `  ${name}: ${what}`).join('\n')
  const agreed = contestants.map(({ name, checksum }) => `  ${checksum.slice(0, 16)}  ${name}`).join('\n')
  const rounds = contestants[0]?.rounds.length ?? 0
  return [
    `${policy.id} ${policy.version} (${policy.hash.slice(0, 12)}) on ${report.asOf}; ${report.records} complete households of ${report.members} members`,
    `Node ${machine.node}, ${machine.cores} cores, ${machine.cpu}, load ${machine.load.toFixed(1)}; medians of ${rounds} interleaved rounds`,
    `\nAnswers agree (SHA-256 of benefit, person and outcome of every line):\n${agreed}`,
    `\n${table}\n\nWhat each does:\n${computes}`,
    `\nTo begin (ms, medians of new processes): import ${start.importMs.toFixed(0)}, createPolicy ${start.createPolicyMs.toFixed(0)}, first decision ${start.firstDecisionMs.toFixed(1)}, second ${start.secondDecisionMs.toFixed(2)}`,
    `\`bangfu check\` of the plan, cold: ${check.timesEmpty.toFixed(1)} × an empty \`node -e 0\` (${check.checkMs.toFixed(0)} ms, ${check.emptyMs.toFixed(0)} ms)`,
    `Heap (MB): policy ${(memory.policyBytes / MB).toFixed(1)}; ${memory.decisions} decisions kept ${(memory.decisionsBytes / MB).toFixed(1)}, not kept ${(memory.keptByItselfBytes / MB).toFixed(1)}`,
    `Size (kB gzip, with all it imports): ${sizes.map(({ name, gzipBytes }) => `${name} ${(gzipBytes / 1000).toFixed(1)}`).join(', ')}`,
  ].join('\n')
}
