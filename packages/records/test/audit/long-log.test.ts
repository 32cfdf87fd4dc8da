import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { exportAudit } from '@bangfu/records'
import { auditText, CHAIN_START, type AuditEntry } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import { fileOf } from './log.ts'

const VERIFIER = fileURLToPath(new URL('../../bin/verify-audit.js', import.meta.url))
const ENTRIES = 100_000
const CHAINS = 40

/** A log of that many entries, without a store. */
function* entries(): Generator<AuditEntry> {
  const hashes = Array.from({ length: CHAINS }, () => CHAIN_START)
  for (let index = 0; index < ENTRIES; index += 1) {
    const chain = index % CHAINS
    const entry = {
      division: `2111220012${String(chain).padStart(2, '0')}`,
      position: Math.floor(index / CHAINS) + 1,
      at: '2020-03-01T08:00:00.000Z',
      by: `u-${index % 7}`,
      action: 'edit',
      reason: '年度复核'.repeat(20),
      householdId: `H-${index % 997}`,
      version: index + 1,
      digest: createHash('sha256').update(String(index)).digest('hex'),
      previous: hashes[chain] ?? CHAIN_START,
    }
    const hash = createHash('sha256').update(auditText(entry)).digest('hex')
    hashes[chain] = hash
    yield { ...entry, hash, sequence: index + 1 }
  }
}

/** The verifier in a process whose heap is far smaller than the file. */
const verifyInLittle = (path: string): Promise<{ readonly code: number | null; readonly said: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--max-old-space-size=24', VERIFIER, path])
    let said = ''
    child.stdout.on('data', (part: Buffer) => (said += part.toString()))
    child.on('close', (code) => resolve({ code, said }))
  })

test('a log of 100 000 entries is exported by pages and checked in little memory', async () => {
  const all = entries()
  let asked = 0
  const path = await fileOf('')
  const store = {
    audit: (_division: string, { limit }: { readonly limit: number }) => {
      asked += 1
      const items: AuditEntry[] = []
      while (items.length < limit) {
        const { value, done } = all.next()
        if (done === true) return Promise.resolve({ items })
        items.push(value)
      }
      return Promise.resolve({ items, next: 'more' })
    },
  }
  let [lines, bytes]: [string[], number] = [[], 0]
  let count = 0
  const write = async () => {
    const text = lines.map((line) => `${line}\n`).join('')
    bytes += Buffer.byteLength(text)
    await appendFile(path, text)
    lines = []
  }
  for await (const line of exportAudit(store, '211122')) {
    // A page is asked for when it is needed and not before.
    if (count === 0) expect(asked).toBe(1)
    count += 1
    lines.push(line)
    if (lines.length === 1000) await write()
  }
  await write()
  expect(count).toBe(ENTRIES)
  expect(bytes).toBeGreaterThan(2 * 24 * 1024 * 1024)
  const { code, said } = await verifyInLittle(path)
  expect(said).toContain(`${ENTRIES} 条 · entries, ${CHAINS} 条链 · chains, 0 份回执 · receipts, 0 处不符`)
  expect(code).toBe(0)
  await appendFile(path, `${JSON.stringify({ division: '211122001200' })}\n`)
  expect((await verifyInLittle(path)).code).toBe(1)
}, 120_000)
