import type { Locale } from '@bangfu/sdk'
import { Command as Declared } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import type { Command } from '../commands/command.ts'
import { COMMANDS } from '../commands/registry.ts'
import { sentencesOf } from '../messages/index.ts'
import { collect, once } from './options.ts'

/** The options that all commands have, as they were written. */
interface SharedOptions {
  readonly plugin?: readonly string[]
  readonly locale?: string
}

/** Takes a command that is used rightly, with what was written: its operands, and its options by name. */
export type Take = (command: Command, operands: readonly string[], options: SharedOptions) => void

/** Sets up the commands. Texts for people go to `print`; what is wrong is thrown as a CommanderError, unprinted. */
export const createProgram = (locale: Locale, print: (text: string) => void, take: Take): Declared => {
  const { help } = sentencesOf(locale)
  const setUp = (declared: Declared): Declared =>
    declared
      .helpOption('-h, --help', help.help)
      .configureHelp({ styleTitle: (title) => help.titles[title] ?? title })
      .configureOutput({ writeOut: print, writeErr: () => undefined, outputError: () => undefined })
      .exitOverride()
  const program = setUp(new Declared('bangfu'))
    .description(help.program)
    .version(packageJson.version, '-V, --version', help.version)
    .usage(`${help.usageOptions} ${help.usageCommand}`)
    .helpCommand(false)
  for (const command of COMMANDS) {
    const { description, after, plugin = help.plugin } = command.sentences[locale]
    const declared = setUp(new Declared(command.name)).description(description)
    command.declare(declared, locale, help)
    declared
      .option('--plugin <MODULE>', plugin, collect)
      .option('--locale <zh|en>', help.locale, once('--locale'))
      .addHelpText('after', `\n${after}`)
      .action(() => take(command, declared.args, declared.opts()))
    program.addCommand(declared)
  }
  return program
}
