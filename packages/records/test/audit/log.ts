import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { memoryStore } from '@bangfu/adapters'
import { exportAudit, receiptLine, receiptOf } from '@bangfu/records'
import type { Decision, Store } from '@bangfu/sdk'
import { afterAll } from 'vitest'

export const V1 = '211122001201'
export const V2 = '211122001202'
export const V3 = '211104001201'
const VERIFIER = fileURLToPath(new URL('../../bin/verify-audit.js', import.meta.url))

const change = (by: string, action: string, more: object = {}) => ({ change: { by, action, ...more } })

/** A store with a clock of its own. */
export const openStore = (): Promise<Store> => {
  let now = Date.parse('2020-03-01T08:00:00Z')
  return memoryStore.open({ now: () => new Date((now += 1000)) })
}

export const decision = (householdId: string) =>
  ({ householdId, asOf: '2020-03-01', benefits: [{ appliesTo: 'A1' }, { appliesTo: 'A2' }] }) as unknown as Decision

const members = ['A1', 'A2'].map((memberId) => ({ memberId }))

/** Three villages at work: households entered, decided, moved inside the county and out of it, erased in part and as a whole. */
export const atWork = async (store: Store): Promise<void> => {
  const put = (householdId: string, division: string, expected: number, more: object = {}) =>
    store.put(
      { householdId, division, record: { householdId, members, step: expected } },
      { expected, ...change('u-1', expected === 0 ? 'enter' : 'edit', more) },
    )
  await put('H-1', V1, 0, { request: 'r-1', reason: '新入户' })
  await put('H-2', V2, 0)
  await put('H-3', V3, 0)
  await store.appendDecision(
    { householdId: 'H-1', decision: decision('H-1'), version: 1, input: 'ab' },
    change('u-2', 'decide'),
  )
  await store.note({ division: V1, householdId: 'H-1' }, change('u-3', 'inspect', { reason: 'yearly' }))
  await store.note({ division: '211122' }, change('u-4', 'guide'))
  await put('H-1', V2, 1)
  await put('H-2', V3, 1)
  await store.erase({ householdId: 'H-1', memberId: 'A2' }, change('u-5', 'erase'))
  await put('H-1', V2, 2)
  await store.erase({ householdId: 'H-3' }, change('u-5', 'erase'))
  await store.note({ division: V3 }, change('u-3', 'inspect'))
}

/** All lines of a division's log. */
export const linesOf = async (store: Store, division: string): Promise<readonly string[]> => {
  const lines: string[] = []
  for await (const line of exportAudit(store, division)) lines.push(line)
  return lines
}

export const receiptsOf = async (store: Store, ...divisions: readonly string[]) =>
  Promise.all(divisions.map(async (one) => receiptLine(await receiptOf(store, one, '2020-06-30T00:00:00.000Z'))))

const folder = mkdtemp(join(tmpdir(), 'bangfu-audit-'))
afterAll(async () => rm(await folder, { recursive: true }))
let files = 0

/** Writes lines into a file of its own. */
export const fileOf = async (text: string | readonly string[]): Promise<string> => {
  const path = join(await folder, `${(files += 1)}.ndjson`)
  await writeFile(path, typeof text === 'string' ? text : text.map((line) => `${line}\n`).join(''))
  return path
}

/** Runs the verifier in a thread of its own. */
export const run = (argv: readonly string[]): Promise<{ readonly code: number; readonly said: string }> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(VERIFIER, { argv: [...argv], stdout: true, stderr: true })
    let said = ''
    worker.stdout.on('data', (part: Buffer) => (said += part.toString()))
    worker.stderr.on('data', (part: Buffer) => (said += part.toString()))
    worker.on('error', reject)
    worker.on('exit', (code) => setImmediate(() => resolve({ code, said })))
  })

/** What the verifier says of a log and, where there are any, of receipts; the codes of what is wrong, each once. */
export const verify = async (entries: string | readonly string[], receipts?: readonly string[]) => {
  const more = receipts === undefined ? [] : ['--receipts', await fileOf(receipts)]
  const { code, said } = await run([await fileOf(entries), ...more])
  const codes = new Set([...said.matchAll(/^([A-Z]+) · /gm)].map(([, found = '']) => found))
  return { code, codes: [...codes].sort(), said }
}
