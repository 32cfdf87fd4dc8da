import { openSqlite } from '@bangfu/store-sqlite'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { day } from '../src/day.ts'

// Slow disks would make every change wait; what a loss of power does is tested elsewhere.
const quick = openSqlite({ synchronous: 'off' })

test('the day prints what is held here, and holds no name or ID number in clear', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bangfu-day-'))
  try {
    const told = await day(quick, join(folder, 'records.db'))
    await expect(told).toMatchFileSnapshot('./day.txt')
    expect(told).toContain('共 300 户')
    expect(told).not.toContain('不一致')
    expect(told).not.toMatch(/\d{17}[\dX]|秀兰|建国/)
  } finally {
    await rm(folder, { recursive: true })
  }
}, 120_000)
