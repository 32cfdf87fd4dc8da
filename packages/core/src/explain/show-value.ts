import { Bounds, exactText, isExact, type Exact } from '@bangfu/sdk'
import type { ParameterValue } from '../catalog/model.ts'
import type { Value } from '../compile/frame.ts'
import type { ShownValue } from './explanation.ts'

const endText = (end: Exact | string): string => (isExact(end) ? exactText(end) : end)

/** A value of the engine as plain data. */
export const showValue = (value: Value | ParameterValue): ShownValue => {
  if (value === null) return { kind: 'nothing' }
  if (value === undefined || typeof value === 'symbol') return { kind: 'unknown' }
  if (value instanceof Bounds) {
    const { least, greatest } = value
    if (least === undefined && greatest === undefined) return { kind: 'unknown' }
    return {
      kind: 'between',
      ...(least === undefined ? {} : { least: endText(least) }),
      ...(greatest === undefined ? {} : { greatest: endText(greatest) }),
    }
  }
  if (isExact(value)) return { kind: 'known', value: exactText(value) }
  if (value instanceof Map) {
    const amounts = value as ReadonlyMap<string, Exact>
    return { kind: 'byCode', amounts: [...amounts].map(([code, amount]) => ({ code, amount: exactText(amount) })) }
  }
  if (Array.isArray(value)) {
    return { kind: 'known', value: value.map((item) => (isExact(item) ? exactText(item) : String(item))) }
  }
  return { kind: 'known', value: value as string | boolean }
}
