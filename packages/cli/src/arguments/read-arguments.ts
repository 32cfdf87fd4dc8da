import type { Locale } from '@bangfu/sdk'
import { CommanderError } from 'commander'
import type { Task } from '../commands/command.ts'
import { COMMANDS } from '../commands/registry.ts'
import { LOCALES } from '../messages/locale.ts'
import { UsageError } from '../usage-error.ts'
import { readChoice } from './choice.ts'
import { createProgram } from './create-program.ts'

/** Arguments that ask for a text only, such as `--help`. */
export interface TextAsked {
  readonly text: string
}

/** A task with the modules whose plugins it is to be done with. */
export interface ReadTask extends Task {
  readonly modules: readonly string[]
}

/** Says in the sentences' language what commander says in English; its errors hold the names in the text alone. */
const usageError = ({ code, message }: CommanderError, missing: string | undefined): UsageError => {
  const named = /'([^']*)'/.exec(message)?.[1] ?? ''
  const suggestion = /Did you mean (?:one of )?([^,?)]+)/.exec(message)?.[1]
  return new UsageError(({ usage }) => {
    switch (code) {
      case 'commander.unknownOption':
        return usage.unknownOption(named, suggestion)
      case 'commander.unknownCommand':
        return usage.unknownCommand(named, suggestion)
      case 'commander.missingArgument':
        return missing ?? usage.missingArgument(named)
      case 'commander.optionMissingArgument':
        return usage.missingValue(named)
      case 'commander.help':
        return usage.missingCommand()
      default:
        return usage.wrongArguments(message.replace(/^error: /, ''))
    }
  })
}

/** Reads the arguments, and says what is wrong with them in a language. Throws a UsageError where they are wrong. */
export const readArguments = (argv: readonly string[], locale: Locale, now: Date): ReadTask | TextAsked => {
  let text = ''
  let task: ReadTask | undefined
  const print = (printed: string): void => {
    text += printed
  }
  const program = createProgram(locale, print, (command, operands, options) => {
    if (options.locale !== undefined) readChoice<Locale>('--locale', options.locale, LOCALES)
    task = { ...command.prepare(operands, options, now), modules: options.plugin ?? [] }
  })
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    const called = COMMANDS.find(({ name }) => name === argv[0])
    if (error.exitCode !== 0) throw usageError(error, called?.sentences[locale].missing)
  }
  return task ?? { text }
}
