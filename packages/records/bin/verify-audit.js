#!/usr/bin/env node
// Checks an audit log by itself: no database, and nothing of bangfu. It is written from docs/audit-format.md and meant to be read.
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

const USAGE = `bangfu-verify-audit ENTRIES.ndjson [--receipts RECEIPTS.ndjson]
0: nothing is wrong · 没有问题　1: something was changed · 发现改动　2: could not be checked · 无法核查`
const START = '0'.repeat(64)
const LONGEST_LINE = 64 * 1024 * 1024
const MOST_SHOWN = 200
const TEXT = { test: (value) => typeof value === 'string', of: 'string' }
const COUNT = { test: (value) => Number.isSafeInteger(value) && value > 0, of: 'whole number above 0' }
const HASH = { test: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value), of: '64 hex digits' }
const DIVISION = {
  test: (value) => typeof value === 'string' && /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(value),
  of: 'division code',
}
const HEAD = { division: DIVISION, position: COUNT, hash: HASH }
const ENTRY = {
  ...{ division: DIVISION, position: COUNT, at: TEXT, by: TEXT, action: TEXT, reason: TEXT, request: TEXT },
  ...{ householdId: TEXT, version: COUNT, from: DIVISION, to: DIVISION, digest: HASH, previous: HASH, hash: HASH },
}
const MAY_LACK = ['reason', 'request', 'householdId', 'version', 'from', 'to', 'digest']
const RECEIPT = {
  ...{ format: { test: (value) => value === 'audit-receipt-1', of: 'audit-receipt-1' }, division: DIVISION, at: TEXT },
  ...{ heads: { test: Array.isArray, of: 'list' }, root: HASH },
}
const WRONG = {
  LINE: ['不是规定格式的一行', 'no line of the format'],
  PREVIOUS: [
    '与前一条接不上：有条目被改、删、插、调换',
    'does not follow the entry before: changed, cut, put in or moved',
  ],
  POSITION: ['序号不连续：有条目被删、插、调换', 'out of its place: an entry was cut, put in or moved'],
  HASH: ['内容与哈希不符：条目被改过', 'does not match its hash: it was changed'],
  MOVE: ['迁移只有一边：另一区划的日志没有对应条目', 'half of a move: the other chain lacks its counterpart'],
  RECEIPT: ['回执被改过', 'the receipt was changed: it does not match its root'],
  REWRITTEN: ['与回执不符：回执之后日志被改写', 'not what the receipt says: the log was rewritten since'],
  CUT: [
    '回执所说的条目不在日志里：末尾或整条链被删',
    'in the receipt, not in the log: the end or all of the chain was cut',
  ],
}

let wrong = 0
const tell = (code, where, detail = '') => {
  wrong += 1
  const [zh, en] = WRONG[code]
  if (wrong <= MOST_SHOWN) console.log(`${code} · ${where} · ${zh} · ${en}${detail && ` (${detail})`}`)
}
const sha256 = (list) => createHash('sha256').update(JSON.stringify(list), 'utf8').digest('hex')

/** Every line of a file as bytes, without holding the file. What follows the last end of line is a line, and told apart. */
function* linesOf(path) {
  const file = openSync(path, 'r')
  const chunk = Buffer.alloc(1 << 16)
  let parts = []
  let size = 0
  for (let read; (read = readSync(file, chunk, 0, chunk.length, null)) > 0;) {
    let begin = 0
    for (let end; (end = chunk.subarray(0, read).indexOf(10, begin)) !== -1; begin = end + 1) {
      yield { bytes: Buffer.concat([...parts, chunk.subarray(begin, end)]), ended: true }
      parts = []
      size = 0
    }
    size += read - begin
    if (size > LONGEST_LINE) throw new Error(`a line of ${path} is longer than ${LONGEST_LINE} bytes`)
    if (begin < read) parts.push(Buffer.from(chunk.subarray(begin, read)))
  }
  closeSync(file)
  if (size > 0) yield { bytes: Buffer.concat(parts), ended: false }
}

/** What is wrong with an object of that shape; its keys in that order and no other, so that each has one way to be written. */
const problemOf = (value, shape, mayLack = []) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'no object'
  const keys = Object.keys(shape).filter((key) => Object.hasOwn(value, key) || !mayLack.includes(key))
  const bad = keys.find((key) => !Object.hasOwn(value, key) || !shape[key].test(value[key]))
  if (bad !== undefined) return `${bad}: expected ${shape[bad].of}`
  return Object.keys(value).join() === keys.join() ? undefined : 'unknown key, or keys in another order'
}

/** Reads a line: it must be, byte for byte, the text of what it holds. */
const readLine = ({ bytes, ended }, shape, mayLack) => {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
    const problem = problemOf(value, shape, mayLack)
    if (problem !== undefined) return { problem }
    if (!ended) return { problem: 'the file ends within the line' }
    if (!Buffer.from(JSON.stringify(value), 'utf8').equals(bytes)) return { problem: 'written in another way' }
    return { value }
  } catch (error) {
    return { problem: error instanceof SyntaxError ? 'no JSON' : 'no UTF-8' }
  }
}

/** The root of a receipt: names apart for leaves, nodes and root; the last of an odd level goes up as it is. */
const rootOf = ({ division, at, heads }) => {
  let level = heads.map((head) => sha256(['audit-leaf-1', head.division, head.position, head.hash]))
  while (level.length > 1) {
    const pairs = level.map((left, index) => [index, left, level[index + 1]]).filter(([index]) => index % 2 === 0)
    level = pairs.map(([, left, right]) => (right === undefined ? left : sha256(['audit-node-1', left, right])))
  }
  return sha256(['audit-root-1', division, at, heads.length, level[0] ?? START])
}

/** What the receipts say of each chain: position and hash, with the line that says so. */
const readReceipts = (path) => {
  const promised = new Map()
  let line = 0
  for (const text of linesOf(path)) {
    line += 1
    const where = `${path}:${line}`
    const { value: receipt, problem } = readLine(text, RECEIPT)
    const bad = problem ?? receipt.heads.map((head) => problemOf(head, HEAD)).find((one) => one !== undefined)
    if (bad !== undefined) {
      tell('LINE', where, bad)
      continue
    }
    const isInOrder = receipt.heads.every(
      ({ division }, index) => index === 0 || receipt.heads[index - 1].division < division,
    )
    const isInside = receipt.heads.every(({ division }) => division.startsWith(receipt.division))
    if (!isInOrder || !isInside || rootOf(receipt) !== receipt.root) tell('RECEIPT', where)
    for (const { division, position, hash } of receipt.heads) {
      if (!promised.has(division)) promised.set(division, [])
      promised.get(division).push({ position, hash, where })
    }
  }
  if (line === 0) throw new Error(`there is no receipt in ${path}`)
  for (const heads of promised.values()) heads.sort((a, b) => b.position - a.position)
  return { promised, receipts: line }
}

/** Takes out what the receipts say of an entry, and of places before it that the log does not have. */
const checkPromises = (heads, { position, hash }, where, division) => {
  while (heads.length > 0 && heads.at(-1).position <= position) {
    const promise = heads.pop()
    if (promise.position < position) tell('CUT', promise.where, `${division} ${promise.position}`)
    else if (promise.hash !== hash) tell('REWRITTEN', where, `${division} ${position}, ${promise.where}`)
  }
}

const checkEntries = (path, promised) => {
  const chains = new Map()
  const moves = new Map()
  let line = 0
  for (const text of linesOf(path)) {
    line += 1
    const { value: entry, problem } = readLine(text, ENTRY, MAY_LACK)
    if (problem !== undefined) {
      tell('LINE', `${path}:${line}`, problem)
      continue
    }
    const { division, position, previous, hash, from, to, householdId, version, digest, at, by } = entry
    const where = `${path}:${line}`
    const name = `${division} ${position}`
    const last = chains.get(division) ?? { position: 0, hash: START }
    if (position !== last.position + 1) tell('POSITION', where, name)
    if (previous !== last.hash) tell('PREVIOUS', where, name)
    const values = Object.keys(ENTRY).filter((key) => !['previous', 'division', 'position', 'hash'].includes(key))
    const computed = sha256(['audit-1', previous, division, position, ...values.map((key) => entry[key] ?? null)])
    if (computed !== hash) tell('HASH', where, name)
    checkPromises(promised.get(division) ?? [], { position, hash: computed }, where, division)
    chains.set(division, { position, hash })
    if (from === undefined && to === undefined) continue
    // Both halves of a move say the same of it; each waits for the other one.
    const move = JSON.stringify([from ?? division, to ?? division, householdId, version, digest, at, by])
    const half = moves.get(move)
    const side = from === undefined ? 'to' : 'from'
    if (half === undefined) moves.set(move, { side, where, name, other: from ?? to })
    else if (half.side === side) tell('MOVE', where, name)
    else moves.delete(move)
  }
  for (const { where, name, other } of moves.values()) if (chains.has(other)) tell('MOVE', where, name)
  for (const [division, heads] of promised)
    for (const { position, where } of heads.reverse()) tell('CUT', where, `${division} ${position}`)
  return { entries: line, chains: chains.size }
}

const [entries, option, receiptsPath, ...more] = process.argv.slice(2)
const isCall = entries !== undefined && !entries.startsWith('-') && more.length === 0
if (!isCall || (option !== undefined && (option !== '--receipts' || receiptsPath === undefined))) {
  console.error(USAGE)
  process.exit(2)
}
try {
  const { promised, receipts } =
    option === undefined ? { promised: new Map(), receipts: 0 } : readReceipts(receiptsPath)
  const found = checkEntries(entries, promised)
  if (wrong > MOST_SHOWN) console.log(`… ${wrong - MOST_SHOWN} 处未列出 · not shown`)
  console.log(
    `${found.entries} 条 · entries, ${found.chains} 条链 · chains, ${receipts} 份回执 · receipts, ${wrong} 处不符 · wrong`,
  )
  process.exitCode = wrong === 0 ? 0 : 1
} catch (error) {
  console.error(`无法核查 · Cannot check: ${error.message}`)
  process.exitCode = 2
}
