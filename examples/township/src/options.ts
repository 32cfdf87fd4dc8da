import { parseArgs } from 'node:util'
import type { TownshipOptions } from './township.ts'

/** What the two commands read: `[FILE] [--seed N] [--households N] [--as-of YYYY-MM-DD]`. */
export function readOptions(): { readonly options: TownshipOptions; readonly file: string | undefined } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '2019' },
      households: { type: 'string', default: '2000' },
      'as-of': { type: 'string', default: '2019-12-31' },
    },
  })
  const [file, ...others] = positionals
  if (others.length > 0) throw new RangeError(`Cannot take \`${others.join(' ')}\`: expected one file at most`)
  return {
    options: {
      seed: wholeNumber('seed', values.seed),
      households: wholeNumber('households', values.households),
      asOf: day('as-of', values['as-of']),
    },
    file,
  }
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new RangeError(`Cannot read --${option}: expected a whole number, found \`${text}\``)
  return Number(text)
}

function day(option: string, text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text))
    throw new RangeError(`Cannot read --${option}: expected YYYY-MM-DD, found \`${text}\``)
  return text
}
