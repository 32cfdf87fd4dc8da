import { exactText, isExact, type KnownValue } from '@bangfu/sdk'
import { LRUCache } from 'lru-cache'
import type { Settings } from '../setup/options.ts'
import type { Source } from '../setup/sources.ts'
import { readReplies, type Reply } from './answers.ts'
import { createChannel, type CallContext } from './channel.ts'

/** What a provider is told of somebody, by its own names. */
export type Known = Readonly<Record<string, KnownValue | null>>

/** A question to a provider about one household or person. */
export interface Ask {
  readonly source: Source
  readonly known: Known
  readonly facts: readonly string[]
}

/** The questions of one call of `decide`, or of one window of records: none is asked twice. */
export interface Asking {
  /** Asks, all at once; the replies stand in the order of the questions. */
  ask(asks: readonly Ask[]): Promise<readonly Reply[]>
  /** Keeps for later calls what answered all that was asked, unless one of its values was refused. */
  keep(refused: ReadonlySet<Reply>): void
}

const partText = (value: unknown): string => {
  if (isExact(value)) return `exact ${exactText(value)}`
  if (Array.isArray(value)) return `[${value.map(partText).join(',')}]`
  return JSON.stringify(value)
}

/** A text that is the same for the same question; `undefined` where the provider's own key fails. */
const keyOf = ({ source, known, facts }: Ask): string | undefined => {
  const { provider } = source
  const asked = [...facts].sort().join(' ')
  if (provider.cacheKey === undefined) {
    const told = Object.entries(known).map(([name, value]) => `${JSON.stringify(name)}:${partText(value)}`)
    return `${provider.name}\n${asked}\n${told.sort().join('\n')}`
  }
  try {
    const key: unknown = provider.cacheKey(known as never)
    return typeof key === 'string' ? `${provider.name}\n${asked}\n${key}` : undefined
  } catch {
    return undefined
  }
}

const chunked = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

const isWhole = (reply: Reply, facts: readonly string[]): boolean =>
  reply.kind === 'answered' && !reply.hasOthers && reply.isStray !== true && facts.every((id) => reply.values.has(id))

/** Makes what asks providers: their channels and the cache hold over all calls. */
export const createAsker = (
  sources: readonly Source[],
  { now, random, cache: size }: Settings,
): ((context: CallContext) => Asking) => {
  const channels = new Map(
    sources.map((source) => [source, createChannel(source.provider, source.limits, { now, random })]),
  )
  const cache = size === 0 ? undefined : new LRUCache<string, Reply>({ max: size })
  let questions = 0

  return (context) => {
    const replies = new Map<string, Reply>()
    let fresh: { readonly key: string; readonly cached: string; readonly facts: readonly string[] }[] = []
    // A value that was fetched on another day is fetched again, whatever day is decided for.
    const cachedKey = (key: string): string => `${now().toISOString().slice(0, 10)}\n${context.asOf}\n${key}`

    const call = async (source: Source, asks: ReadonlyMap<string, Ask>): Promise<void> => {
      const channel = channels.get(source)
      const one = async (chunk: readonly (readonly [string, Ask])[]): Promise<void> => {
        const asked = chunk.map(([, { known, facts }]) => {
          questions += 1
          return Object.freeze({ id: `q${questions}`, known, facts: Object.freeze([...facts]) })
        })
        const result = await channel?.(Object.freeze(asked), context)
        if (result === undefined) return
        const at = now().toISOString()
        const ids = asked.map(({ id }) => id)
        const read = 'given' in result ? readReplies(result.given, ids, source, at) : undefined
        for (const [index, [key, { facts }]] of chunk.entries()) {
          const problem = 'problem' in result ? result.problem : 'noAnswer'
          const reply = read?.get(ids[index] ?? '') ?? { kind: 'failed', problem, at }
          replies.set(key, reply)
          fresh.push({ key, cached: cachedKey(key), facts })
        }
      }
      await Promise.all(chunked([...asks], source.limits.batch).map(one))
    }

    return {
      ask: async (asks) => {
        const keys = asks.map(keyOf)
        const open = new Map<Source, Map<string, Ask>>()
        for (const [index, ask] of asks.entries()) {
          const key = keys[index]
          if (key === undefined || replies.has(key)) continue
          const cached = cache?.get(cachedKey(key))
          if (cached !== undefined) {
            replies.set(key, cached)
            continue
          }
          const toSource = open.get(ask.source) ?? new Map<string, Ask>()
          open.set(ask.source, toSource.set(key, ask))
        }
        await Promise.all([...open].map(([source, waiting]) => call(source, waiting)))
        const failed: Reply = { kind: 'failed', problem: 'failed', at: now().toISOString() }
        return keys.map((key) => replies.get(key ?? '') ?? failed)
      },
      keep: (refused) => {
        for (const { key, cached, facts } of fresh) {
          const reply = replies.get(key)
          if (reply !== undefined && isWhole(reply, facts) && !refused.has(reply)) cache?.set(cached, reply)
        }
        fresh = []
      },
    }
  }
}
