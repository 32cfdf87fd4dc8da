import { parseArgs } from 'node:util'

/** What the bench is asked for. */
export interface Options {
  readonly records: number
  readonly rounds: number
  readonly asOf: string
  readonly json: boolean
}

/** Which bench it is, and how many records it takes where none are named. */
interface Command {
  readonly command: string
  readonly records: number
}

const usage = ({ command, records }: Command): string => `Usage: npm run ${command} -- [OPTIONS]

  --records N   households (${String(records)})
  --rounds N    rounds in which each contestant runs once (5)
  --json        one JSON object on standard output
  -h, --help    print this help`

const wholeNumber = (option: string, text: string): number => {
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw new RangeError(`Cannot read --${option}: expected a whole number above 0, found \`${text}\``)
  }
  return Number(text)
}

const read = (args: readonly string[], command: Command): Options | undefined => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      records: { type: 'string', default: String(command.records) },
      rounds: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(usage(command))
    return undefined
  }
  return {
    records: wholeNumber('records', values.records),
    rounds: wholeNumber('rounds', values.rounds),
    asOf: '2019-12-31',
    json: values.json,
  }
}

/** Reads the arguments; `undefined` where the usage was asked for, or where they are wrong, which is then said. */
export const readOptions = (
  args: readonly string[],
  command: Command = { command: 'bench', records: 10_000 },
): Options | undefined => {
  try {
    return read(args, command)
  } catch (error) {
    if (!(error instanceof RangeError || (error instanceof TypeError && 'code' in error))) throw error
    console.error(error.message)
    process.exitCode = 2
    return undefined
  }
}
