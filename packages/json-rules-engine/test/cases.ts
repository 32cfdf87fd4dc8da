import { readFileSync } from 'node:fs'

/** A household of the worked cases, with what it is decided by. */
export interface Case {
  readonly id: string
  readonly asOf: string
  readonly parameters?: Readonly<Record<string, unknown>>
  readonly household: unknown
}

const read = (file: string): readonly Case[] => {
  const url = new URL(`../../core/policies/panjin-2019/cases/${file}`, import.meta.url)
  return (JSON.parse(readFileSync(url, 'utf8')) as { readonly cases: readonly Case[] }).cases
}

/** Every case of the plan, whole households and one benefit at a time. */
export const cases: readonly Case[] = ['worked.cases.json', 'by-hand.cases.json'].flatMap(read)
