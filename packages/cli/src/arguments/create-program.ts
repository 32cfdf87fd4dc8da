import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import type { Sentences } from '../messages/index.ts'
import { UsageError } from '../usage-error.ts'

/** The options of `assess` as they were written. */
export interface RawOptions {
  readonly policy?: string
  readonly asOf?: string
  readonly param?: readonly string[]
  readonly format?: string
  readonly inputFormat?: string
  readonly explain?: boolean
  readonly locale?: string
}

/** The options of `tally` as they were written. */
export interface RawTallyOptions extends Omit<RawOptions, 'explain'> {
  readonly by?: string
}

/** The options of `clauses` as they were written. */
export interface RawClausesOptions extends Pick<RawOptions, 'policy' | 'format' | 'locale'> {
  readonly gaps?: boolean
}

/** What is done where a command is used rightly. */
export interface Actions {
  assess(files: readonly string[], options: RawOptions): void
  tally(files: readonly string[], options: RawTallyOptions): void
  clauses(named: readonly string[], options: RawClausesOptions): void
}

const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value]

/** Reads an option that has one value: of two, neither can be known to be meant. */
const once =
  (option: string) =>
  (value: string, earlier?: string): string => {
    if (earlier !== undefined) throw new UsageError(({ usage }) => usage.optionTwice(option))
    return value
  }

/** Sets up the commands. Texts for people go to `print`; what is wrong is thrown as a CommanderError, unprinted. */
export const createProgram = ({ help }: Sentences, print: (text: string) => void, actions: Actions): Command => {
  const setUp = (command: Command): Command =>
    command
      .helpOption('-h, --help', help.help)
      .configureHelp({ styleTitle: (title) => help.titles[title] ?? title })
      .configureOutput({ writeOut: print, writeErr: () => undefined, outputError: () => undefined })
      .exitOverride()
  const program = setUp(new Command('bangfu'))
    .description(help.program)
    .version(packageJson.version, '-V, --version', help.version)
    .usage(`${help.usageOptions} ${help.usageCommand}`)
    .helpCommand(false)
  /** A command that reads household records. */
  const reading = (name: string, description: string, format: string): Command =>
    setUp(new Command(name))
      .description(description)
      .usage(`${help.usageOptions} FILE…`)
      .argument('<FILE...>', help.files)
      .option('--policy <DIR|ID>', help.policy, once('--policy'))
      .option('--as-of <YYYY-MM-DD>', help.asOf, once('--as-of'))
      .option('--param <ID=JSON>', help.param, collect)
      .option('--format <FORMAT>', format, once('--format'))
      .option('--input-format <FORMAT>', help.inputFormat, once('--input-format'))
      .option('--locale <zh|en>', help.locale, once('--locale'))
      .addHelpText('after', `\n${help.after}`)
  const assess = reading('assess', help.assess, help.format)
    .option('--explain', help.explain)
    .action((files: string[], options: RawOptions) => actions.assess(files, options))
  const tally = reading('tally', help.tally, help.reportFormat)
    .option('--by <LEVEL>', help.by, once('--by'))
    .action((files: string[], options: RawTallyOptions) => actions.tally(files, options))
  const clauses = setUp(new Command('clauses'))
    .description(help.clauses)
    .usage(`${help.usageOptions} [CLAUSE…]`)
    .argument('[CLAUSE...]', help.clause)
    .option('--policy <DIR|ID>', help.policy, once('--policy'))
    .option('--gaps', help.gaps)
    .option('--format <FORMAT>', help.reportFormat, once('--format'))
    .option('--locale <zh|en>', help.locale, once('--locale'))
    .addHelpText('after', `\n${help.afterClauses}`)
    .action((named: string[], options: RawClausesOptions) => actions.clauses(named, options))
  for (const command of [assess, tally, clauses]) program.addCommand(command)
  return program
}
