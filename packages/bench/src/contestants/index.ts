import type { Policy } from '@bangfu/core'
import type { Panjin2019Types } from '@bangfu/core/policies/panjin-2019'
import type { Contestant } from '../contestant.ts'
import { bangfu, bangfuExplained } from './bangfu.ts'
import { bridge } from './bridge.ts'
import { byHand } from './by-hand/by-hand.ts'
import { jsonLogic } from './json-logic.ts'
import { rawEngine } from './raw-engine.ts'

/** Everybody who runs, in the order of a round; the first is the one whom the others are held to. */
export const createContestants = (
  policy: Policy<Panjin2019Types>,
  asOf: string,
): readonly [Contestant, ...Contestant[]] => [
  bangfu(policy, asOf),
  rawEngine(asOf),
  bangfuExplained(policy, asOf, false),
  bangfuExplained(policy, asOf, true),
  jsonLogic(asOf),
  bridge(policy, asOf),
  byHand(asOf),
]
