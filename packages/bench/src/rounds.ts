import { Bench } from 'tinybench'
import type { HouseholdCase } from './cases/household-case.ts'
import type { Contestant } from './contestant.ts'

/** Microseconds for each household, one number for each round. */
export type Timings = ReadonlyMap<string, readonly number[]>

// What is counted is used, or a compiler could leave out the work.
const answerAll = (contestant: Contestant, cases: readonly HouseholdCase[]): number => {
  let lines = 0
  for (const given of cases) lines += (contestant.answer(given) as readonly unknown[]).length
  return lines
}

const answerAllInTurn = async (contestant: Contestant, cases: readonly HouseholdCase[]): Promise<number> => {
  let lines = 0
  for (const given of cases) lines += (await contestant.answer(given)).length
  return lines
}

/**
 * Times all contestants in every round, one after the other, so that whatever else the machine does falls on all of them.
 * Each is warmed up before, on all households.
 */
export const timeRounds = async (
  contestants: readonly Contestant[],
  cases: readonly HouseholdCase[],
  rounds: number,
  onRound: (round: number) => void,
): Promise<Timings> => {
  const timings = new Map<string, number[]>(contestants.map(({ id }) => [id, []]))
  for (let round = 0; round <= rounds; round += 1) {
    const bench = new Bench({ iterations: 1, time: 0, warmup: false, throws: true, retainSamples: true })
    for (const contestant of contestants) {
      const run = contestant.async
        ? async () => void (await answerAllInTurn(contestant, cases))
        : () => void answerAll(contestant, cases)
      // With `--expose-gc` nobody pays for what another left behind.
      bench.add(contestant.id, run, { async: contestant.async, beforeEach: () => globalThis.gc?.() })
    }
    await bench.run()
    // The first round warms up.
    if (round === 0) continue
    for (const { name, result } of bench.tasks) {
      if (result.state !== 'completed') throw new Error(`Cannot time ${name}: ${result.state}`)
      timings.get(name)?.push((result.latency.p50 * 1000) / cases.length)
    }
    onRound(round)
  }
  return timings
}

/** The value in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]]
  if (low === undefined || high === undefined) throw new Error('Cannot take the median of nothing')
  return (low + high) / 2
}
