import { parseArgs } from 'node:util'

/** What the bench is asked for. */
export interface Options {
  readonly records: number
  readonly rounds: number
  readonly asOf: string
  readonly json: boolean
}

const USAGE = `Usage: npm run bench -- [OPTIONS]

  --records N   households (10000)
  --rounds N    rounds in which each contestant runs once (5)
  --json        one JSON object on standard output
  -h, --help    print this help`

const wholeNumber = (option: string, text: string): number => {
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw new RangeError(`Cannot read --${option}: expected a whole number above 0, found \`${text}\``)
  }
  return Number(text)
}

/** Reads the arguments; `undefined` where the usage was asked for. Throws where they are wrong. */
export const readOptions = (args: readonly string[]): Options | undefined => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      records: { type: 'string', default: '10000' },
      rounds: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return undefined
  }
  return {
    records: wholeNumber('records', values.records),
    rounds: wholeNumber('rounds', values.rounds),
    asOf: '2019-12-31',
    json: values.json,
  }
}
