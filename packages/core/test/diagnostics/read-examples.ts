import type { PolicyData } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { rule, smallPolicy } from '../policy-texts.ts'
import { grounds, set, value, variant } from '../variant-texts.ts'
import analysis from './analysis.json' with { type: 'json' }
import records from './records.json' with { type: 'json' }
import ruleFiles from './rule-files.json' with { type: 'json' }

/** A text written so many times after what is wrong, and what follows it. */
interface Repeat {
  readonly text: string
  readonly times: number
  readonly end?: string
}

/** A wrong and a right way to write a part of a text. */
export interface TextExample {
  readonly right: string
  readonly wrong?: string
  readonly repeat?: Repeat
}

/** The same in a file of a policy. */
export interface FileExample extends Omit<TextExample, 'right'> {
  readonly right?: string
  /** The policy; by default the shipped one. */
  readonly on?: 'small' | 'variant'
  readonly file: string
  /** A name that the text is looked for after. */
  readonly inside?: string
  /** What the same slip makes wrong besides. */
  readonly also?: readonly string[]
  /** A section that the file lacks, in place of a text that is wrong. */
  readonly without?: string
  /** Whether the base of the variant is not given. */
  readonly withoutBase?: boolean
  /** Whether the whole file is gone. */
  readonly removed?: boolean
  /** Edits that both ways need: file, text, text in its place. */
  readonly further?: readonly (readonly [file: string, from: string, to: string])[]
}

// Each file has its own shape for each code; as examples they have one.
const ALL: Readonly<Record<string, unknown>> = { analysis, records, ruleFiles }

/** The examples of a part of the documentation, by code. */
export const readExamples = <T>(name: 'analysis' | 'records' | 'ruleFiles'): Readonly<Record<string, T>> =>
  ALL[name] as Readonly<Record<string, T>>

/** What is written where it is wrong. */
export const wrongText = ({ wrong = '', repeat }: Omit<TextExample, 'right'>): string =>
  wrong + (repeat === undefined ? '' : repeat.text.repeat(repeat.times) + (repeat.end ?? ''))

/** A text with another in place of a part of it, the first after a name. */
export const replaced = (text: string, from: string, to: string, inside = ''): string => {
  const begin = inside === '' ? 0 : text.indexOf(`"${inside}"`)
  const at = begin === -1 ? -1 : text.indexOf(from, begin)
  if (at === -1) throw new Error(`The text does not hold ${from} after ${inside}`)
  return text.slice(0, at) + to + text.slice(at + from.length)
}

const lacking = (text: string, key: string): string => {
  const sections = JSON.parse(text) as Record<string, unknown>
  return JSON.stringify(Object.fromEntries(Object.entries(sections).filter(([section]) => section !== key)))
}

const VARIANT = variant({
  set: [set('health.baseRate', value('2020-01-01', '0.95'))],
  switchOff: [{ rule: 'fin-micro-credit', ...grounds }],
  inProgram: 'finance',
  rules: [rule({ all: [{ fact: 'household.isFamily', operator: 'equal', value: true }] }, { benefit: 'FIN-OWN' })],
})

const baseOf = ({ on }: FileExample): PolicyData =>
  on === 'variant' ? VARIANT : { files: on === 'small' ? smallPolicy() : panjin2019.files }

/** The files of an example with the right text, and with the wrong one. */
export const filesOf = (example: FileExample): { readonly right: PolicyData; readonly wrong: PolicyData } => {
  const { file, inside, further = [], removed, without, right = '' } = example
  const sound = baseOf(example)
  const files: Record<string, string> = { ...sound.files }
  for (const [at, from, to] of further) files[at] = replaced(files[at] ?? '', from, to)
  if (without === undefined) files[file] = replaced(files[file] ?? '', right, wrongText(example), inside)
  else files[file] = lacking(files[file] ?? '', without)
  if (removed === true) Reflect.deleteProperty(files, file)
  return { right: sound, wrong: { ...(example.withoutBase === true ? {} : sound), files } }
}
