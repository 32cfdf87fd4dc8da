import { readFileSync } from 'node:fs'
import type { RecordState } from '@bangfu/records'
import type { Tier } from '@bangfu/sdk'

/** What a table for people says, in words that both languages come to. */
export interface Matrix {
  readonly actions: readonly MatrixAction[]
  readonly ownWork: readonly { readonly action: string; readonly role: string; readonly ground: string }[]
}

/** A numbered reading as the documentation has it: its number, title, the clauses near it, and question, decision and reason. */
export interface Reading {
  readonly id: string
  readonly title: string
  readonly near: readonly string[]
  readonly texts: readonly string[]
}

/** A cell: whether it is a yes, what a no rests on, and the state that a yes leads to. */
interface Cell {
  readonly yes: boolean
  readonly ground?: string
  readonly to?: RecordState
}

export interface MatrixAction {
  readonly id: string
  readonly tiers: readonly Tier[]
  readonly ground: string
  readonly states: Readonly<Record<RecordState | 'none', Cell>>
  readonly blocks: readonly string[]
  readonly otherBlocks: string
}

const ZH: Readonly<Record<string, string>> = {
  ...{ 村: 'village', 镇: 'town', 县: 'county', 市: 'city', 是: 'yes', 否: 'no', 无: 'none', 档案各栏: 'record' },
  ...{ 草稿: 'draft', 已提交: 'submitted', 已退回: 'returned', 已审核: 'reviewed', 已核查: 'verified' },
  ...{ 重新打开: 'reopened', 已归档: 'archived' },
}

/** The word that a word of a table stands for, whatever its language. */
const word = (text: string): string => ZH[text] ?? text

const list = (text: string): readonly string[] =>
  text
    .split(/、|,/)
    .map((part) => word(part.trim()))
    .filter((part) => part !== 'none')

const cellOf = (text: string): Cell => {
  const [verdict = '', rest] = text.split(/\s*→\s*|\s+/)
  if (word(verdict) === 'yes') return rest === undefined ? { yes: true } : { yes: true, to: word(rest) as RecordState }
  if (word(verdict) !== 'no' || rest === undefined) throw new Error(`Unexpected cell ${text}`)
  return { yes: false, ground: rest }
}

const tablesOf = (text: string): readonly (readonly (readonly string[])[])[] => {
  const tables: string[][][] = []
  let isInside = false
  for (const line of text.split('\n')) {
    if (!line.startsWith('|')) isInside = false
    else if (!/^[|\s-]+$/.test(line)) {
      if (!isInside) tables.push([])
      isInside = true
      tables.at(-1)?.push(
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      )
    }
  }
  return tables
}

/** Reads a table of what each tier may do, in either language. */
export const readMatrix = (file: URL): Matrix => {
  const [first = [], second = [], third = []] = tablesOf(readFileSync(file, 'utf8'))
  const states = (first[0] ?? []).slice(4).map(word) as (RecordState | 'none')[]
  const blocksOf = (id: string): readonly string[] => {
    const row = second.slice(1).find(([ids = '']) => list(ids).includes(id))
    if (row === undefined) throw new Error(`No row of blocks for ${id}`)
    return row
  }
  return {
    actions: first.slice(1).map(([id = '', , who = '', ground = '', ...cells]) => {
      const [, blocks = '', otherBlocks = ''] = blocksOf(id)
      return {
        id,
        tiers: list(who) as Tier[],
        ground,
        states: Object.fromEntries(
          states.map((state, index) => [state, cellOf(cells[index] ?? '')]),
        ) as MatrixAction['states'],
        blocks: list(blocks),
        otherBlocks,
      }
    }),
    ownWork: third.slice(1).map(([action = '', who = '', ground = '']) => ({
      action,
      role: /changedBy|reviewedBy/.exec(who)?.[0] ?? '',
      ground,
    })),
  }
}

/** Reads the table of readings that stands behind the other three. */
export const readReadings = (file: URL): readonly Reading[] => {
  const table = tablesOf(readFileSync(file, 'utf8'))[3] ?? []
  const column = (names: readonly string[]): number => (table[0] ?? []).findIndex((name) => names.includes(name))
  const [title, near] = [column(['名称', 'title']), column(['近', 'near'])]
  return table.slice(1).map((cells) => ({
    id: cells[0] ?? '',
    title: cells[title] ?? '',
    near: list(cells[near] ?? ''),
    texts: cells.slice(3),
  }))
}
