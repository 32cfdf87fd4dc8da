import type { Locale } from '@bangfu/sdk'
import type { Command as Declared } from 'commander'
import type { Io } from '../io.ts'
import type { Sentences } from '../messages/index.ts'
import type { Writer } from '../output/writer.ts'
import type { WithPlugins } from '../policy/plugin-places.ts'

/**
 * What a command is run in: the process around it, its streams, the language to speak, and the plugins that every policy
 * is loaded with.
 */
export interface Session extends WithPlugins {
  readonly io: Io
  readonly locale: Locale
  /** What all commands say alike. */
  readonly sentences: Sentences
  /** What was asked for goes here, messages to `errors`. */
  readonly out: Writer
  readonly errors: Writer
}

/** What every command says of itself. */
export interface CommandSentences {
  /** What it does, in the list of the commands and above its own help. */
  readonly description: string
  /** What its exit status says, below its help. */
  readonly after: string
  /** What to say where an argument that it needs is missing. */
  readonly missing?: string
  /** What `--plugin` does, where there is more to say of it than elsewhere. */
  readonly plugin?: string
}

/** A command as its folder defines it: `Own` are its sentences, `Raw` its options as written, `Asked` what it is to do. */
export interface CommandDefinition<Own extends CommandSentences, Raw extends object, Asked extends object> {
  readonly name: string
  readonly sentences: Readonly<Record<Locale, Own>>
  /** Declares its arguments and options; `--help`, `--plugin` and `--locale` are there for all. */
  declare(command: Declared, own: Own, shared: Sentences['help']): void
  /** Reads what was written. Throws a UsageError where it is wrong. */
  read(operands: readonly string[], raw: Raw, now: Date): Asked
  /** Does it. Resolves to the exit status. */
  run(asked: Asked, session: Session, own: Own): Promise<number>
}

/** What a command was asked to do, and how to have it done. */
export interface Task {
  /** The name of the command, and what was read of its arguments. */
  readonly asked: Readonly<Record<string, unknown>>
  run(session: Session): Promise<number>
}

/** A command, whatever its options are. */
export interface Command {
  readonly name: string
  readonly sentences: Readonly<Record<Locale, CommandSentences>>
  readonly declare: (command: Declared, locale: Locale, shared: Sentences['help']) => void
  readonly prepare: (operands: readonly string[], options: object, now: Date) => Task
}

/** Makes a command of its definition. */
export const defineCommand = <Own extends CommandSentences, Raw extends object, Asked extends object>(
  definition: CommandDefinition<Own, Raw, Asked>,
): Command => {
  const { name, sentences } = definition
  return {
    name,
    sentences,
    declare: (command, locale, shared) => definition.declare(command, sentences[locale], shared),
    prepare: (operands, options, now) => {
      // The options are those that `declare` has declared.
      const asked = definition.read(operands, options as Raw, now)
      return {
        asked: { command: name, ...asked },
        run: (session) => definition.run(asked, session, sentences[session.locale]),
      }
    },
  }
}
