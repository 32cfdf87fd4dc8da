import { parseArgs } from 'node:util'
import type { TownshipOptions } from './township.ts'

/** What the two commands are asked for. */
export interface Asked {
  readonly options: TownshipOptions
  readonly file: string | undefined
}

const USAGE = `用法 Usage: node demo.js [OPTIONS]
            node write.js [FILE] [OPTIONS]   (FILE: township.ndjson, - 标准输出 standard output)

  --seed N               随机种子 seed of what is invented (2019)
  --households N         户数 how many households (2000)
  --as-of YYYY-MM-DD     核定日期 the day decided for (2019-12-31)
  -h, --help             显示本帮助 print this help`

/**
 * Reads `[FILE] [--seed N] [--households N] [--as-of YYYY-MM-DD]`; `undefined` where the usage was asked for, or where
 * the arguments are wrong: that is said, and the exit status set.
 */
export function readOptions(): Asked | undefined {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof RangeError || (error instanceof TypeError && 'code' in error))) throw error
    console.error(`${error.message}\n\n${USAGE}`)
    process.exitCode = 2
    return undefined
  }
}

function parse(): Asked | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      seed: { type: 'string', default: '2019' },
      households: { type: 'string', default: '2000' },
      'as-of': { type: 'string', default: '2019-12-31' },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return undefined
  }
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
