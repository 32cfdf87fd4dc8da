import type { StoreCalls } from '@bangfu/sdk'
import { appendDecision, decisions } from './decisions.ts'
import { erase } from './erase.ts'
import { keys, listKeys, putKey } from './keys.ts'
import { audit, heads, list } from './lists.ts'
import { note } from './note.ts'
import { put } from './put.ts'
import { find, get, history } from './read.ts'
import type { Work } from './work.ts'

/** The calls of a store, each of them on what it works with. */
type CallsOnWork = {
  readonly [Name in keyof StoreCalls]: (
    work: Work,
    ...args: Parameters<StoreCalls[Name]>
  ) => ReturnType<StoreCalls[Name]>
}

/** The calls that change nothing: each is one question to the database. */
export const READING = {
  get,
  history,
  list,
  find,
  decisions,
  audit,
  heads,
  keys,
  listKeys,
} satisfies Partial<CallsOnWork>

/** The calls that change something. */
export const CHANGING = { put, appendDecision, note, putKey, erase } satisfies Partial<CallsOnWork>
