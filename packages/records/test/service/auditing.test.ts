import { auditLine, receiptLine, type AuditShown, type Records } from '@bangfu/records'
import { describe, expect, test } from 'vitest'
import { verify } from '../audit/log.ts'
import { COUNTY, household, OFFICES, refusalOf, V1, V2, V3 } from './office.ts'

/** The log of an actor's division, page by page. */
const logOf = async (records: Records, actorId: string): Promise<readonly string[]> => {
  const entries: AuditShown[] = []
  let after: string | undefined
  do {
    const page = await records.as(actorId).audit({ limit: 3, ...(after === undefined ? {} : { after }) })
    entries.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return entries.map(auditLine)
}

describe.each(OFFICES)('on $name', ({ openOffice }) => {
  test('S9: each tier hands up a receipt that its log is held against, refusals, moves and erasures in it', async () => {
    const { records } = openOffice()
    const { recordId, version } = await records.as('v1').enter(household('H-1'))
    const submitted = await records.as('v1').submit(recordId, { version })
    expect(await refusalOf(records.as('v1').review(recordId, { version: submitted.version }))).toBe('WRONG_TIER')
    const moved = await records.as('t1').move(recordId, { version: submitted.version, to: V2 })
    await records.as('t1').decide(recordId, { version: moved.version, asOf: '2020-03-01' })
    const second = await records.as('v3').enter(household('H-2'))
    await records.as('c1').erase(second.recordId, {})
    for (const actor of ['v1', 'v2', 'v3', 't1', 'c1', 's1']) {
      const receipt = receiptLine(await records.as(actor).receipt())
      const lines = await logOf(records, actor)
      expect(await verify(lines, [receipt]), actor).toMatchObject({ code: 0, codes: [] })
      expect((await verify(lines.slice(0, -1), [receipt])).codes).toContain('CUT')
      expect(await records.as(actor).verifyRecords(), actor).toMatchObject({ faults: [] })
    }
    const { division, heads } = await records.as('c1').receipt()
    expect(division).toBe(COUNTY)
    expect(heads.map((head) => head.division)).toEqual([V1, V2, V3])
    // A village's own receipt names no other village.
    expect((await records.as('v2').receipt()).heads.map((head) => head.division)).toEqual([V2])
  })
})
