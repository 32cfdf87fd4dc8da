import type { Policy, PolicyTypes } from '@bangfu/core'
import type { Store } from '@bangfu/sdk'
import type { PolicyArchive } from '../replay/index.ts'
import { createMasks, sealedFacts, type Vault } from '../privacy/index.ts'
import { auditingFor } from './auditing.ts'
import type { ActorRecords, Records } from './actor-records.ts'
import { createAuthorize, type Tiers } from '../tiers/index.ts'
import { change, enter } from './changes.ts'
import type { Context } from './context.ts'
import { decideAll } from './decide-all.ts'
import { decisionsFor } from './decisions.ts'
import { createKinds } from './differences.ts'
import { createDigests } from './digests.ts'
import { divisionFor } from './division.ts'
import { move } from './moving.ts'
import { peopleFor } from './people.ts'
import { readingFor } from './reading.ts'
import { replayFor } from './replaying.ts'
import { totals } from './totals.ts'
import { createTokens } from './tokens.ts'
import { createTurns, type Directory } from './turn.ts'

/** What records are kept and guarded with. */
export interface RecordsOptions {
  readonly policy: Policy<PolicyTypes>
  /** What each tier may do: `readTiers(panjin2019Tiers, policy)`. */
  readonly tiers: Tiers
  readonly store: Store
  /** The policies of before, which kept decisions are made again by; without it only those of `policy` are. */
  readonly archive?: PolicyArchive
  /** Without one personal values are kept as they are, and nobody is found by an ID number: for tests and invented data. */
  readonly vault?: Vault
  /** Who is who. It is asked twice in each call, so that a right that is revoked meanwhile changes nothing more. */
  readonly directory: Directory
  /** 32 bytes of chance, the same wherever the same records are kept: places in lists and digests are made with it. */
  readonly secret: Uint8Array
  readonly now: () => Date
}

const actorRecords = (context: Context, actorId: string): ActorRecords => {
  const doing = (action: string): ActorRecords['edit'] => change(context, actorId, action)
  return {
    enter: enter(context, actorId),
    edit: doing('edit'),
    submit: doing('submit'),
    correct: doing('correct'),
    supplement: doing('supplement'),
    complete: doing('complete'),
    return: doing('return'),
    review: doing('review'),
    sendBack: doing('sendBack'),
    verify: doing('verify'),
    reopen: doing('reopen'),
    archive: doing('archive'),
    move: move(context, actorId),
    ...readingFor(context, actorId),
    ...peopleFor(context, actorId),
    ...decisionsFor(context, actorId),
    decideAll: decideAll(context, actorId),
    replay: replayFor(context, actorId),
    totals: totals(context, actorId),
    ...divisionFor(context, actorId),
    ...auditingFor(context, actorId),
  }
}

/**
 * The records of a store, each change of which is authorized inside its transaction by what is kept there. Throws a RangeError where
 * the secret is not 32 bytes.
 */
export const createRecords = ({
  policy,
  tiers,
  store,
  archive,
  vault,
  directory,
  secret,
  now,
}: RecordsOptions): Records => {
  const description = policy.describe()
  const digests = createDigests(secret)
  const context: Context = {
    policy,
    description,
    vault,
    tiers,
    archive,
    digests,
    maskFor: createMasks(sealedFacts(description), tiers.masking),
    tokens: createTokens(digests.key('places')),
    turn: createTurns({ store, directory, digests, now, authorize: createAuthorize(tiers) }),
    kindOf: createKinds(description),
  }
  return { as: (actorId) => actorRecords(context, actorId) }
}
