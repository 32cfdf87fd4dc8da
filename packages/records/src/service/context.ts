import type { Policy, PolicyDescription, PolicyTypes } from '@bangfu/core'
import type { PolicyArchive } from '../replay/index.ts'
import type { Tiers } from '../tiers/index.ts'
import type { MaskFor, Vault } from '../privacy/index.ts'
import type { Kind } from './differences.ts'
import type { Digests } from './digests.ts'
import type { Tokens } from './tokens.ts'
import type { TakeTurn } from './turn.ts'
import type { JsonObject } from '@bangfu/sdk'

/** What every call of the service works with. */
export interface Context {
  readonly policy: Policy<PolicyTypes>
  readonly description: PolicyDescription
  readonly tiers: Tiers
  readonly archive: PolicyArchive | undefined
  readonly vault: Vault | undefined
  readonly maskFor: MaskFor
  readonly digests: Digests
  readonly tokens: Tokens
  readonly turn: TakeTurn
  /** How far a change of a household goes. */
  readonly kindOf: (before: JsonObject, after: JsonObject) => Kind | undefined
}
