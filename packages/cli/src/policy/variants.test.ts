import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPolicy, PolicyError } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'
import { formatMessage } from '../messages/format-message.ts'
import { runInProcess } from '../testing/run-in-process.ts'
import { scratch } from '../testing/scratch.ts'
import { loadPolicy } from './load-policy.ts'

const examples = fileURLToPath(new URL('../../../../examples/variants/', import.meta.url))
const shipped = fileURLToPath(new URL('../../../core/policies/panjin-2019/', import.meta.url))
const { folder } = scratch()

const problemsOf = async (path: string) => {
  const error: unknown = await loadPolicy(path, {}, { plugins: [] }).catch((caught: unknown) => caught)
  return error instanceof PolicyError ? error.diagnostics : []
}

let copies = 0
/** A place with copies of the examples, some of whose manifests say something else. */
const placeWith = (...edits: readonly (readonly [id: string, from: string, to: string])[]): string => {
  const place = join(folder, `place-${(copies += 1)}`)
  cpSync(examples, place, { recursive: true })
  for (const [id, from, to] of edits) {
    const path = join(place, id, 'policy.json')
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(
      path,
      text.replace(from, () => to),
    )
  }
  return place
}

const COUNTY = 'dawa-example'
const ZONE = 'dawa-zone-example'
const EXTENDS_CITY = '"extends": "panjin-2019"'
const EXTENDS_COUNTY = '"extends": "dawa-example"'

describe('a variant named by its folder', () => {
  test('finds a base that comes with the command, and one beside it', async () => {
    const zone = await loadPolicy(join(examples, ZONE), {}, { plugins: [] })
    expect(zone.composition().lineage.map(({ policy }) => policy)).toEqual([ZONE, COUNTY, 'panjin-2019'])
    expect((await loadPolicy(`${join(examples, ZONE)}/`, {}, { plugins: [] })).hash).toBe(zone.hash)
  })

  test('takes the base that comes with the command before a folder of that name', async () => {
    const place = placeWith()
    cpSync(shipped, join(place, 'panjin-2019'), { recursive: true })
    const path = join(place, 'panjin-2019', 'policy.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"version": "1.0.0"', '"version": "9.9.9"'))
    const policy = await loadPolicy(join(place, COUNTY), {}, { plugins: [] })
    expect(policy.composition().lineage.at(-1)?.version).toBe(createPolicy(panjin2019).version)
  })

  test('names a base that is nowhere, with the nearest', async () => {
    const place = placeWith([COUNTY, EXTENDS_CITY, '"extends": "panjin-2091"'])
    const [problem, ...more] = await problemsOf(join(place, COUNTY))
    expect([problem, more]).toMatchObject([
      { code: 'VARIANT_WITHOUT_BASE', found: 'panjin-2091', suggestion: 'panjin-2019', path: 'extends' },
      [],
    ])
    expect(problem?.file).toBe(join(place, COUNTY, 'policy.json'))
    expect(problem?.line).toBeGreaterThan(1)
    if (problem !== undefined)
      expect(formatMessage(problem, 'zh')).toMatch(/找不到作为基础的方案「panjin-2091」.*是不是想写「panjin-2019」/)
    const [other] = await problemsOf(join(placeWith([ZONE, EXTENDS_COUNTY, '"extends": "dawa-exmaple"']), ZONE))
    expect(other).toMatchObject({ code: 'VARIANT_WITHOUT_BASE', suggestion: COUNTY })
  })

  test.each(['../dawa-example', '/etc', 'https://example.org/plan', 'a/../dawa-example'])(
    'R8 follows no path to a base: %s',
    async (path) => {
      const place = placeWith([ZONE, EXTENDS_COUNTY, `"extends": "${path}"`])
      expect(await problemsOf(join(place, ZONE))).toMatchObject([
        { code: 'WRONG_VALUE', path: 'extends', file: join(place, ZONE, 'policy.json') },
      ])
    },
  )

  test('R8 follows no link to a base, be it out of the place or within it', async () => {
    const place = placeWith([ZONE, EXTENDS_COUNTY, '"extends": "linked"'])
    mkdirSync(join(folder, 'elsewhere'), { recursive: true })
    symlinkSync('../elsewhere', join(place, 'linked'))
    const refused = [{ code: 'POLICY_LINK_OUTSIDE', found: 'linked', file: join(place, ZONE, 'policy.json') }]
    expect(await problemsOf(join(place, ZONE))).toMatchObject(refused)
    const within = placeWith([ZONE, EXTENDS_COUNTY, '"extends": "linked"'])
    symlinkSync('dawa-example', join(within, 'linked'))
    const [problem, ...more] = await problemsOf(join(within, ZONE))
    expect([problem?.code, more]).toEqual(['POLICY_LINK_OUTSIDE', []])
    expect(problem?.line).toBeGreaterThan(1)
  })

  test('R8 goes round no circle', async () => {
    const place = placeWith([COUNTY, EXTENDS_CITY, `"extends": "${ZONE}"`])
    const found = `${ZONE} → ${COUNTY} → ${ZONE}`
    expect(await problemsOf(join(place, ZONE))).toMatchObject([
      { code: 'VARIANT_CIRCLE', found, file: join(place, COUNTY, 'policy.json'), path: 'extends' },
    ])
    const alone = placeWith([COUNTY, EXTENDS_CITY, `"extends": "${COUNTY}"`])
    expect(await problemsOf(join(alone, COUNTY))).toMatchObject([
      { code: 'VARIANT_CIRCLE', file: join(alone, COUNTY, 'policy.json') },
    ])
  })

  test('names a folder whose policy has another id', async () => {
    const place = placeWith([COUNTY, '"policy": "dawa-example"', '"policy": "dawa"'])
    expect(await problemsOf(join(place, ZONE))).toMatchObject([
      { code: 'VARIANT_OTHER_BASE', found: COUNTY, expected: 'dawa', file: join(place, ZONE, 'policy.json') },
    ])
  })

  test('names the files of a base by their own folder, also those that cannot be read', async () => {
    const place = placeWith()
    const health = join(place, COUNTY, 'health.json')
    writeFileSync(health, readFileSync(health, 'utf8').replace('"values"', '"valeus"'))
    writeFileSync(join(place, COUNTY, 'people.json'), Buffer.from([0x22, 0xd5, 0xc5, 0x22]))
    const problems = await problemsOf(join(place, ZONE))
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['TEXT_NOT_UTF8', join(place, COUNTY, 'people.json')],
      ['MISSING_KEY', health],
      ['UNKNOWN_KEY', health],
    ])
  })

  test('is called as its base is from wherever it is named', async () => {
    const place = placeWith([COUNTY, '"by": "county"', '"by": "coutny"'])
    expect(await problemsOf(join(place, 'hitech-zone-example', '..', ZONE))).toMatchObject([
      { code: 'WRONG_VALUE', file: join(place, COUNTY, 'policy.json') },
    ])
  })
})

describe('the commands take a variant', () => {
  test('assess decides by it', async () => {
    const [{ household }] = (
      JSON.parse(readFileSync(join(examples, COUNTY, 'worked.cases.json'), 'utf8')) as {
        readonly cases: readonly [{ readonly household: unknown }]
      }
    ).cases
    const argv = ['assess', '-', '--policy', join(examples, COUNTY), '--as-of', '2020-03-01', '--format', 'ndjson']
    const { status, stdout } = await runInProcess(argv, { stdin: JSON.stringify(household) })
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      policy: { id: COUNTY },
      amountsYuan: { 'HEA-BASE-90': '80000', 'HEA-CATASTROPHIC-90': '63000' },
    })
  })

  test('assess says which households lie outside of where the variant holds, and decides them all the same', async () => {
    const household = (householdId: string, regionCode: string) =>
      JSON.stringify({ householdId, regionCode, area: 'rural', members: [{ memberId: 'A' }] })
    const stdin = [
      household('IN', '211104001002'),
      household('AROUND', '211104'),
      household('OTHER-TOWN', '211104002'),
      household('OTHER-COUNTY', '211122'),
    ].join('\n')
    const argv = ['assess', '-', '--input-format', 'ndjson', '--policy', join(examples, ZONE), '--as-of', '2021-03-01']
    const { status, stdout, stderr } = await runInProcess([...argv, '--format', 'ndjson'], { stdin })
    expect([status, stdout.trim().split('\n').length]).toEqual([0, 4])
    expect(stderr).toBe(
      'Records read 4 = assessed 4 + rejected 0\n' +
        'warning: the policy holds for 211104001, 211104003, and 2 households lie outside: OTHER-TOWN, OTHER-COUNTY. ' +
        'They are decided by it all the same.\n',
    )
    const chinese = await runInProcess([...argv, '--format', 'ndjson', '--locale', 'zh'], { stdin })
    expect(chinese.stderr).toContain(
      '提醒：这份方案适用于 211104001、211104003，有2户不在其中：OTHER-TOWN、OTHER-COUNTY。',
    )
  })

  test('check finds nothing wrong with the examples', async () => {
    for (const id of [COUNTY, ZONE, 'hitech-zone-example']) {
      const { status, stdout } = await runInProcess(['check', join(examples, id), '--format', 'json'])
      expect([id, status]).toEqual([id, 0])
      expect(stdout).not.toContain('"severity": "error"')
    }
  })

  test('clauses asks no clause of the plan for what a variant adds itself', async () => {
    const { status, stdout } = await runInProcess(['clauses', '--policy', join(examples, COUNTY), '--gaps'])
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^No gap: /)])
  })

  test('check refuses one that lowers a rate, with its place', async () => {
    const place = placeWith()
    const health = join(place, ZONE, 'health.json')
    writeFileSync(health, readFileSync(health, 'utf8').replace('"0.95"', '"0.85"'))
    const { status, stdout } = await runInProcess(['check', join(place, ZONE), '--format', 'github'])
    expect(status).toBe(2)
    expect(stdout).toContain('VARIANT_BEYOND_BOUND')
    expect(stdout).toContain('health.json')
  })
})
