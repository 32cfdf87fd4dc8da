// The audit log as the verifier that is shipped finds it, on its own, and the records as the service holds them against it.
import { exportAudit, receiptLine } from '@bangfu/records'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const VERIFIER = fileURLToPath(new URL('../../packages/records/bin/verify-audit.js', import.meta.url))

/**
 * Everything that is wrong, in words.
 *
 * @param {import('@bangfu/sdk').Store} store
 * @param {import('@bangfu/records').ActorRecords} official who reaches all of the division
 * @param {string} division
 */
export const checkLog = async (store, official, division) => {
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-log-'))
  try {
    const lines = []
    for await (const line of exportAudit(store, division)) lines.push(`${line}\n`)
    const [entries, receipts] = [join(folder, 'entries.ndjson'), join(folder, 'receipts.ndjson')]
    writeFileSync(entries, lines.join(''))
    writeFileSync(receipts, `${receiptLine(await official.receipt())}\n`)
    const { status, stdout, stderr } = spawnSync(process.execPath, [VERIFIER, entries, '--receipts', receipts], {
      encoding: 'utf8',
    })
    const { faults } = await official.verifyRecords()
    return [
      ...(status === 0 ? [] : [`the verifier ended with ${status}: ${stdout}${stderr}`.slice(0, 2000)]),
      ...faults.map((fault) => JSON.stringify(fault)),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
