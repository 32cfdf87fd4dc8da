import { createHash } from 'node:crypto'
import { auditText, type AuditEntry } from '@bangfu/sdk'
import { beforeAll, describe, expect, test } from 'vitest'
import { atWork, linesOf, openStore, receiptsOf, run, V1, V2, V3, verify } from './log.ts'

type Entry = Record<string, string | number>

let lines: readonly string[]
let receipts: readonly string[]

beforeAll(async () => {
  const store = await openStore()
  await atWork(store)
  lines = await linesOf(store, '2111')
  receipts = await receiptsOf(store, '2111', '211122')
})

const parsed = (line: string) => JSON.parse(line) as Entry
const written = (entry: object) => JSON.stringify(entry)
const hashed = ({ hash: _, ...entry }: Entry): Entry => ({
  ...entry,
  hash: createHash('sha256')
    .update(auditText(entry as unknown as AuditEntry))
    .digest('hex'),
})
/** The log with the chain of an entry hashed anew from it on, as somebody does who knows the format. */
const rechained = (from: number, changed: Entry): readonly string[] => {
  let last = hashed(changed)
  return lines.map((line, index) => {
    if (index === from) return written(last)
    const entry = parsed(line)
    if (index < from || entry['division'] !== changed['division']) return line
    last = hashed({ ...entry, previous: last['hash'] as string })
    return written(last)
  })
}
const without = (...gone: readonly number[]) => lines.filter((_, index) => !gone.includes(index))
const inChain = (division: string) =>
  lines.flatMap((line, index) => (parsed(line)['division'] === division ? [index] : []))

/** Another value of the same form: the smallest change that there is. */
const other = (key: string, value: string | number): string | number => {
  if (typeof value === 'number') return value + 1
  if (['division', 'from', 'to'].includes(key)) return value === V1 ? V3 : V1
  const last = value.at(-1) === '0' ? '1' : '0'
  return `${value.slice(0, -1)}${last}`
}

describe('a clean log', () => {
  test('passes, with moves and erasures in it', async () => {
    expect(await verify(lines, receipts)).toMatchObject({ code: 0, codes: [] })
    expect(await verify(lines)).toMatchObject({ code: 0, codes: [] })
    // Two moves of two entries, 3 entered, 1 decided, 3 notes, 2 erased, 1 edited.
    expect(lines).toHaveLength(14)
  })

  test('passes against a receipt of before, and in any order of its chains', async () => {
    const store = await openStore()
    await atWork(store)
    const early = await receiptsOf(store, '2111')
    await store.note({ division: V1 }, { change: { by: 'u', action: 'inspect' } })
    expect((await verify(await linesOf(store, '2111'), early)).codes).toEqual([])
    const byChain = [...lines].sort((a, b) => (String(parsed(a)['division']) < String(parsed(b)['division']) ? -1 : 1))
    expect((await verify(byChain, receipts)).codes).toEqual([])
  })

  test('of one county passes without the chain that a household went to', async () => {
    const county = lines.filter((line) => String(parsed(line)['division']).startsWith('211122'))
    expect((await verify(county)).codes).toEqual([])
  })
})

describe('a log that somebody changed', () => {
  test('is found at every field of every entry', async () => {
    const missed: string[] = []
    for (const [index, line] of lines.entries())
      for (const [key, value] of Object.entries(parsed(line))) {
        const edited = lines.map((one, at) =>
          at === index ? written({ ...parsed(line), [key]: other(key, value) }) : one,
        )
        if ((await verify(edited)).code !== 1) missed.push(`${index} ${key} edited`)
        const { [key]: _, ...less } = parsed(line)
        const cut = lines.map((one, at) => (at === index ? written(less) : one))
        if ((await verify(cut)).code !== 1) missed.push(`${index} ${key} taken out`)
      }
    expect(missed).toEqual([])
  }, 120_000)

  test('is found where a field is put in, or a line is written in another way', async () => {
    const [first = ''] = lines
    const ways = [
      written({ ...parsed(first), to: V2 }),
      written({ ...parsed(first), remark: 'x' }),
      written({ ...parsed(first), sequence: 1 }),
      first.replace('{', '{"by":"somebody",'),
      first.replace(':', ': '),
      first.replace('"position":1', '"position":1.0'),
      first.replace('新', '\\u65b0'),
      '',
      'null',
      `\uFEFF${first}`,
    ]
    for (const line of ways) expect([line, (await verify([line, ...lines.slice(1)])).code]).toEqual([line, 1])
    expect((await verify(lines.join('\n'))).codes).toEqual(['LINE'])
  })

  test('is found where an entry is cut at the head or in the middle', async () => {
    const lasts = [V1, V2, V3, '211122'].map((division) => inChain(division).at(-1))
    for (const index of lines.keys())
      if (!lasts.includes(index)) expect([index, (await verify(without(index))).code]).toEqual([index, 1])
  })

  test('is found by a receipt where its end is cut, or all of it', async () => {
    for (const division of [V1, V2, V3, '211122']) {
      const all = inChain(division)
      for (let kept = 0; kept < all.length; kept += 1)
        expect((await verify(without(...all.slice(kept)), receipts)).codes).toContain('CUT')
    }
    expect((await verify([], receipts)).codes).toEqual(['CUT'])
  })

  test('is found where an entry is put in, said twice, or swapped with another of its chain', async () => {
    for (const [index, line] of lines.entries()) {
      const at = (place: number) => [...lines.slice(0, place), line, ...lines.slice(place)]
      for (const place of lines.keys()) expect((await verify(at(place))).code).toBe(1)
      const chain = inChain(String(parsed(line)['division']))
      for (const second of chain.filter((one) => one > index)) {
        const swapped = lines.map((one, place) =>
          place === index ? (lines[second] ?? '') : place === second ? line : one,
        )
        expect((await verify(swapped)).code).toBe(1)
      }
    }
  }, 120_000)

  test('is found where an entry is moved into another chain', async () => {
    for (const [index, line] of lines.entries())
      for (const division of [V1, V2, V3].filter((one) => one !== parsed(line)['division'])) {
        const moved = lines.map((one, at) => (at === index ? written(hashed({ ...parsed(line), division })) : one))
        expect((await verify(moved)).code).toBe(1)
      }
  }, 60_000)

  test('is found by a receipt where all that follows was hashed anew', async () => {
    for (const [index, line] of lines.entries()) {
      const forged = rechained(index, { ...parsed(line), by: 'somebody' })
      expect((await verify(forged, receipts)).codes).toContain('REWRITTEN')
    }
    // Without a receipt nothing tells: that is what receipts are for.
    const last = inChain('211122')[0] ?? 0
    expect((await verify(rechained(last, { ...parsed(lines[last] ?? ''), by: 'somebody' }))).codes).toEqual([])
  })

  test('is found without a receipt where one side of a move was hashed anew', async () => {
    const index = lines.findIndex((line) => parsed(line)['to'] === V2)
    const forged = rechained(index, { ...parsed(lines[index] ?? ''), householdId: 'H-9' })
    expect((await verify(forged)).codes).toEqual(['MOVE'])
  })

  test('is named by line, division and position, in both languages', async () => {
    const edited = lines.map((line, index) => (index === 4 ? line.replace('yearly', 'weekly') : line))
    const { said } = await verify(edited)
    expect(said).toMatch(/^HASH · .*\.ndjson:5 · .*被改过 · .*changed \(211122001201 3\)$/m)
  })
})

describe('a receipt that somebody changed', () => {
  test('is found at every field', async () => {
    const [receipt = ''] = receipts
    const { heads, ...rest } = JSON.parse(receipt) as { heads: Entry[] } & Entry
    const edits = [
      ...Object.entries(rest).map(([key, value]) => ({ ...rest, heads, [key]: other(key, value as string) })),
      ...heads.flatMap((head, index) =>
        Object.entries(head).map(([key, value]) => ({
          ...rest,
          heads: heads.map((one, at) => (at === index ? { ...head, [key]: other(key, value) } : one)),
        })),
      ),
      ...heads.map((_, index) => ({ ...rest, heads: heads.filter((__, at) => at !== index) })),
      { ...rest, heads: [...heads].reverse() },
    ].map(({ format, division, at, heads: of, root }: Record<string, unknown>) =>
      written({ format, division, at, heads: of, root }),
    )
    for (const edited of edits) expect([edited, (await verify(lines, [edited])).code]).toEqual([edited, 1])
  }, 60_000)
})

test('what cannot be checked is told apart from what is wrong', async () => {
  for (const argv of [
    [],
    ['--help'],
    ['no-such-file.ndjson'],
    ['a', '--receipts'],
    ['a', '--what', 'b'],
    ['a', '--receipts', 'b', 'c'],
  ])
    expect([argv, (await run(argv)).code]).toEqual([argv, 2])
  expect(await verify(lines, [])).toMatchObject({ code: 2 })
})
