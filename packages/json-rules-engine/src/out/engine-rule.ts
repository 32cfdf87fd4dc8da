import { NumberText, type RuleInForce } from '@bangfu/core'
import { KNOWN, type EngineCondition } from '../conditions.ts'

/** The event of a rule. */
export interface EngineEvent {
  readonly type: string
  readonly params?: Readonly<Record<string, unknown>>
}

/** A bangfu rule as json-rules-engine reads it; that engine ignores the keys that it does not know. */
export interface EngineRule extends Readonly<Record<string, unknown>> {
  readonly name: string
  readonly conditions: EngineCondition
  readonly event: EngineEvent
  readonly priority?: number
  /** What keeps a signal from being raised: the other engine does not look at it. */
  readonly unless?: EngineCondition
}

/** A value of a rule file as plain JSON; that some fact is known becomes a fact of its own. */
const toJson = (part: unknown): unknown => {
  if (part instanceof NumberText) return part.text
  if (Array.isArray(part)) return part.map(toJson)
  if (typeof part !== 'object' || part === null) return part
  const object = part as Readonly<Record<string, unknown>>
  if (typeof object['known'] === 'string' && Object.keys(object).length === 1) {
    return { fact: `${KNOWN}${object['known']}`, operator: 'equal', value: true }
  }
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, toJson(value)]))
}

/** A rule of a policy as one of json-rules-engine. */
export const toEngineRule = ({ rule }: RuleInForce): EngineRule => toJson(rule) as EngineRule
