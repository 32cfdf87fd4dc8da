import { defineFact, type DefineFact, type FactTypes } from './fact.ts'
import { definePlugin, type DefinePlugin } from './plugin.ts'
import { defineFactProvider, type DefineFactProvider } from './provider.ts'

/** The functions that define what names facts, for the facts of one policy. */
export interface Definers<Facts extends FactTypes, Groups extends string> {
  readonly defineFact: DefineFact<Facts>
  readonly defineFactProvider: DefineFactProvider<Facts, Groups>
  readonly definePlugin: DefinePlugin<Facts>
}

/**
 * Gives `defineFact`, `defineFactProvider` and `definePlugin` for a policy whose facts are known when the plugin is
 * compiled, such as `definersFor<Panjin2019Facts>()`: a misspelt id does not compile, and each value has its type. Blocks
 * and lists, which providers may supply whole, are named by the second: `definersFor<Panjin2019Facts, Panjin2019Groups>()`.
 */
export const definersFor = <Facts extends FactTypes, Groups extends string = never>(): Definers<Facts, Groups> =>
  ({ defineFact, defineFactProvider, definePlugin }) as unknown as Definers<Facts, Groups>
