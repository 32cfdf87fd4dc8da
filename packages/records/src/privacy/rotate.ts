import { StoreError, VersionConflict, type Store, type WrappedKey } from '@bangfu/sdk'
import { keyIdOf, type CallerKeys } from './caller-keys.ts'
import { unwrapKey, wrapKey } from './person-keys.ts'
import { VaultError, type VaultProblem } from './vault-error.ts'

/** What came of a rotation: every key that was found is counted once. */
export interface Rotation {
  /** Keys that are wrapped by the current key now and were not before. */
  readonly rewrapped: number
  /** Keys that the current key had wrapped already. */
  readonly current: number
  /** Keys that were erased, or rewrapped by somebody else, while it was at work. */
  readonly overtaken: number
  /** Keys that stay as they are, by what is wrong and by the id of the caller's key; none where all is done. */
  readonly left: readonly {
    readonly problem: VaultProblem
    readonly keyId: string | undefined
    readonly count: number
  }[]
}

/** How a rotation is done. */
export interface RotateOptions {
  /** The keys that are kept together in one transaction, 1 to 10,000; by default 200. */
  readonly batch?: number
}

interface Change {
  readonly expected: string
  readonly key: WrappedKey
}

const TRIES = 5

const mayBeTriedAgain = (error: unknown): boolean =>
  error instanceof VersionConflict || (error instanceof StoreError && error.problem === 'busy')

/** Puts keys in the place of those that stand, and nowhere else: what was erased meanwhile stays erased. */
const exchange = async (store: Store, changes: readonly Change[], tries = TRIES): Promise<number> => {
  try {
    return await store.transaction(async (calls) => {
      let done = 0
      for (const { key, expected } of changes) if (await calls.putKey(key, { expected })) done += 1
      return done
    })
  } catch (error) {
    if (tries === 1 || !mayBeTriedAgain(error)) throw error
    return exchange(store, changes, tries - 1)
  }
}

/** Wraps every person's key by the current key of the caller's, batch by batch: killed anywhere, it is simply called again. */
export const rotateKeys = async (
  store: Store,
  callerKeys: CallerKeys,
  { batch = 200 }: RotateOptions,
): Promise<Rotation> => {
  let [rewrapped, current, overtaken] = [0, 0, 0]
  const left = new Map<string, Rotation['left'][number]>()
  const leave = ({ problem, keyId }: VaultError): void => {
    const which = JSON.stringify([problem, keyId ?? null])
    left.set(which, { problem, keyId, count: (left.get(which)?.count ?? 0) + 1 })
  }
  const rewrap = async (key: WrappedKey): Promise<Change | undefined> => {
    const { wrapped, ...whose } = key
    try {
      const bytes = await unwrapKey(key, callerKeys)
      const again = await wrapKey(whose, bytes, callerKeys)
      bytes.fill(0)
      return { expected: wrapped, key: again }
    } catch (error) {
      if (!(error instanceof VaultError)) throw error
      leave(error)
      return undefined
    }
  }
  let after: string | undefined
  do {
    const page = await store.listKeys({ limit: batch, ...(after === undefined ? {} : { after }) })
    const old = page.items.filter(({ wrapped }) => keyIdOf(wrapped) !== callerKeys.current)
    current += page.items.length - old.length
    const changes = (await Promise.all(old.map(rewrap))).filter((change) => change !== undefined)
    const done = changes.length === 0 ? 0 : await exchange(store, changes)
    rewrapped += done
    overtaken += changes.length - done
    after = page.next
  } while (after !== undefined)
  return { rewrapped, current, overtaken, left: [...left.values()] }
}
