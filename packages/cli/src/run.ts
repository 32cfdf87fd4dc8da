import { inspect } from 'node:util'
import { PolicyError } from '@bangfu/core'
import type { Locale } from '@bangfu/sdk'
import { readArguments } from './arguments/read-arguments.ts'
import { COMMANDS } from './commands/registry.ts'
import { EXIT } from './exit-status.ts'
import type { Io } from './io.ts'
import { formatMessage } from './messages/format-message.ts'
import { sentencesOf } from './messages/index.ts'
import { chooseLocale } from './messages/locale.ts'
import { visible } from './messages/visible.ts'
import { describeWitness } from './output/describe-witness.ts'
import { createWriter, OutputError, type Writer } from './output/writer.ts'
import { loadPlugins, PluginModuleError } from './policy/load-plugins.ts'
import { RefusedPolicyError } from './policy/refused-policy.ts'
import { UsageError } from './usage-error.ts'

const WIDTH = 116

/** The command that was called, as one would ask for its help. */
const commandOf = ([first]: readonly string[]): string =>
  COMMANDS.some(({ name }) => name === first) ? `bangfu ${first}` : 'bangfu'

/** For whoever writes a plugin and asks for it: where in its code an error came about. */
const stackOf = (error: unknown): string =>
  inspect(error)
    .split('\n')
    .map((line) => visible(line))
    .join('\n')

/** Says what ends a run before its end, and with which status. */
const explainEnd = async (error: unknown, locale: Locale, command: string, errors: Writer): Promise<number> => {
  const sentences = sentencesOf(locale)
  if (error instanceof UsageError) {
    await errors.write(`${visible(error.sentence(sentences))}\n${sentences.usage.seeHelp(command)}\n`)
    return EXIT.usage
  }
  if (error instanceof PolicyError) {
    const names = error instanceof RefusedPolicyError ? error.names : undefined
    for (const diagnostic of error.diagnostics) {
      const { witness } = diagnostic
      const shown = witness === undefined ? [] : describeWitness(witness, { names, locale, sentences, width: WIDTH })
      await errors.write(`${[formatMessage(diagnostic, locale), ...shown.map((line) => `    ${line}`)].join('\n')}\n`)
    }
    await errors.write(`${sentences.usage.policyFails(error.diagnostics.length)}\n`)
    return EXIT.usage
  }
  if (error instanceof OutputError) {
    // Who reads no further, such as `head`, needs no message.
    if (error.code !== 'EPIPE') await errors.write(`${sentences.cutShort(error.code)}\n`)
    return EXIT.cutShort
  }
  throw error
}

/**
 * Runs the command with arguments as a shell gives them, without the program's own name. Resolves to the exit status;
 * what was asked for goes to `stdout`, everything else to `stderr`.
 */
export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  const locale = chooseLocale(argv, io.env['LANG'])
  const [out, errors] = [createWriter(io.stdout), createWriter(io.stderr)]
  try {
    const task = readArguments(argv, locale, io.now())
    if ('run' in task) {
      const plugins = await loadPlugins(task.modules)
      return await task.run({ io, locale, sentences: sentencesOf(locale), out, errors, plugins })
    }
    await out.write(task.text)
    return EXIT.decided
  } catch (error) {
    try {
      const status = await explainEnd(error, locale, commandOf(argv), errors)
      if (io.env['DEBUG'] && error instanceof PluginModuleError)
        for (const cause of error.causes) await errors.write(`${stackOf(cause)}\n`)
      return status
    } catch (second) {
      // Standard error is closed too: the status alone is left to say it.
      if (second instanceof OutputError) return EXIT.cutShort
      throw second
    }
  }
}
