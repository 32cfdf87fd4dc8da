import type { Formula } from '../formula.ts'
import type { Localized } from '../localized.ts'
import type { Operator } from '../operator.ts'
import type { AnyFacts, FactDefinition, FactTypes } from './fact.ts'
import type { ProgramDefinition } from './program.ts'
import type { FactProvider } from './provider.ts'
import type { Report } from './report.ts'
import type { StoreDefinition } from '../store/store.ts'

/** The version of what this module promises to plugins. It rises when a plugin that was right would no longer be. */
export const PLUGIN_API_VERSION = 1

/** What a plugin can bring: the keys of a plugin that hold definitions. */
export const PLUGIN_CAPABILITIES = [
  'operators',
  'formulas',
  'facts',
  'programs',
  'providers',
  'stores',
  'reports',
] as const

/** What a plugin can bring. */
export type PluginCapability = (typeof PLUGIN_CAPABILITIES)[number]

/** A plugin: who it is, what it may see, and what it brings. */
export interface Plugin<Facts extends FactTypes = AnyFacts> {
  /** Its id, lower case with hyphens: `legal-aid`. Its data in records lies under `extensions` at this key. */
  readonly id: string
  /** Its own version, such as `1.2.0`: part of the policy's hash, so it must rise with every change of what it does. */
  readonly version: string
  /** The version of this API that it was written for. */
  readonly apiVersion: number
  readonly title: Localized
  /** What it brings: each key below that has definitions, and no other. */
  readonly capabilities: readonly PluginCapability[]
  /** Ids of facts of the policy that its functions, providers and reports may see; what it declares itself, it always may. */
  readonly sees: readonly (keyof Facts & string)[]
  readonly operators?: readonly Operator[]
  readonly formulas?: readonly Formula[]
  readonly facts?: readonly FactDefinition[]
  readonly programs?: readonly ProgramDefinition[]
  readonly providers?: readonly FactProvider[]
  readonly stores?: readonly StoreDefinition[]
  readonly reports?: readonly Report[]
}

/** Declares plugins for the facts of one policy. */
export type DefinePlugin<Facts extends FactTypes> = (plugin: Plugin<Facts>) => Plugin

/** Declares a plugin. What is wrong with it is reported where a policy is made with it. */
export const definePlugin: DefinePlugin<AnyFacts> = (plugin) => Object.freeze(plugin)
