import type { Batch } from './batch.ts'
import type { Bare, Database } from './database.ts'
import { countRows, requireSameAnswers, requireSameRows } from './same.ts'
import { STEPS, type Step } from './steps.ts'
import type { Store } from '@bangfu/sdk'

/** How fast a step was, in one round. */
interface Timing {
  readonly operations: number
  readonly storeMs: number
  readonly bareMs: number
  /** Of the bare driver that then makes what was kept of the texts that it read; for steps that read. */
  readonly parsedMs: number | undefined
}

/** How fast a step was, and what it says to the database. */
export interface StepTimings {
  readonly step: string
  readonly statements: number
  readonly rounds: readonly Timing[]
}

/** Three copies of one database, each of which gets the same changes. */
interface Copies {
  /** What is timed. */
  readonly store: Store
  /** Does each change before, and is listened to. */
  readonly rehearsal: Store
  /** Reads on the copy of the bare driver, and is listened to. */
  readonly reader: Store
  readonly bare: Bare
}

/** A clock that goes on by a second each time it is asked, so that all copies are written at the same times. */
const clock = (): (() => Date) => {
  let at = Date.UTC(2019, 11, 31)
  return () => new Date((at += 1000))
}

const openCopies = async (database: Database) => {
  const [own, rehearsed, played] = [await database.create(), await database.create(), await database.create()]
  const store = await database.open(own, clock())
  const rehearsal = await database.open(rehearsed, clock(), 'taped')
  await (await database.open(played, clock())).close()
  const { result: reader, statements } = await database.tape.listen(() => database.open(played, clock(), 'taped'))
  const bare = await database.bare(played, statements)
  return { copies: { store, rehearsal, reader, bare }, locations: [own, rehearsed, played], opening: statements }
}

const timed = async <T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly ms: number }> => {
  // With `--expose-gc` nobody pays for what another left behind.
  globalThis.gc?.()
  const begun = performance.now()
  const result = await work()
  return { result, ms: performance.now() - begun }
}

/** What is in the texts of rows, as anybody needs it who asked for a record. */
const parsed = (answers: readonly (readonly unknown[])[]): readonly unknown[] =>
  answers.flat().map((row) => {
    const { text } = row as { readonly text?: string | ArrayBuffer }
    if (text === undefined) return row
    return JSON.parse(typeof text === 'string' ? text : Buffer.from(text).toString()) as unknown
  })

const runAll = async (step: Step, store: Store, batch: Batch): Promise<readonly unknown[]> => {
  const results: unknown[] = []
  for (let pass = 0; pass < step.passes; pass += 1) results.push(...(await step.run(store, batch)))
  return results
}

const timeStep = async (step: Step, batch: Batch, database: Database, copies: Copies) => {
  const { store, rehearsal, reader, bare } = copies
  const source = step.changes ? rehearsal : reader
  // A connection that was idle for long is made anew, here and not below.
  for (const each of [source, store]) await each.get('nobody')
  const { result: expected, statements } = await database.tape.listen(() => runAll(step, source, batch))
  const ofStore = await timed(() => runAll(step, store, batch))
  const ofBare = await timed(() => bare.play(statements))
  const ofParsed = step.changes ? undefined : await timed(async () => parsed(await bare.play(statements)))
  requireSameAnswers(ofStore.result, expected)
  requireSameRows(ofBare.result, statements)
  const operations = expected.length
  return {
    operations,
    statements: statements.length / operations,
    storeMs: ofStore.ms,
    bareMs: ofBare.ms,
    parsedMs: ofParsed?.ms,
  }
}

/**
 * Times every step on the store and then, the same statements with the same parameters, on the bare driver; the first round
 * warms up. Throws where in any round they did not do the same.
 */
export const measure = async (
  database: Database,
  batchOf: (round: number) => Batch,
  rounds: number,
  notify: (progress: string) => void,
): Promise<readonly StepTimings[]> => {
  const { copies, locations, opening } = await openCopies(database)
  const timings = STEPS.map(({ name }) => ({ step: name, statements: 0, rounds: [] as Timing[] }))
  for (let round = 0; round <= rounds; round += 1) {
    notify(`${database.name}: ${round === 0 ? 'warming up' : `round ${String(round)} of ${String(rounds)}`}`)
    for (const [index, step] of STEPS.entries()) {
      const { statements, ...timing } = await timeStep(step, batchOf(round), database, copies)
      const kept = timings[index]
      if (kept === undefined || round === 0) continue
      kept.statements = statements
      kept.rounds.push(timing)
    }
  }
  for (const each of Object.values(copies)) await each.close()
  const counts: (readonly string[])[] = []
  for (const location of locations) {
    const bare = await database.bare(location, opening)
    counts.push(await countRows(bare))
    await bare.close()
  }
  for (const each of counts) requireSameAnswers(each, counts[0])
  notify(`${database.name}: every copy has ${counts[0]?.join(', ') ?? ''}`)
  return timings
}
