import { sqliteStore } from '@bangfu/store-sqlite'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from './day.ts'

const folder = await mkdtemp(join(tmpdir(), 'bangfu-town-office-'))
try {
  console.log(await day(sqliteStore, join(folder, 'records.db')))
} finally {
  await rm(folder, { recursive: true })
}
