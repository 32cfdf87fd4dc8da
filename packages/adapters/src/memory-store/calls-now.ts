import type { StoreCalls } from '@bangfu/sdk'

/** The calls of a store, each of which does its work at once. */
export type CallsNow = {
  readonly [Name in keyof StoreCalls]: (...args: Parameters<StoreCalls[Name]>) => Awaited<ReturnType<StoreCalls[Name]>>
}
