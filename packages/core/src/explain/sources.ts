import type { ValueSource } from '@bangfu/sdk'
import type { Cell } from '../catalog/model.ts'
import { idOf, type Frame } from '../compile/frame.ts'
import type { NamedSource, ShownValue } from './explanation.ts'

/** Sources by whom and what they are about; of several for the same, the first. */
export type Sources = ReadonlyMap<string, NamedSource>

const keyOf = (appliesTo: string, fact: string): string => `${appliesTo}\n${fact}`

/** Arranges the sources of a record to be looked up. */
export const arrangeSources = (sources: readonly ValueSource[]): Sources => {
  const arranged = new Map<string, NamedSource>()
  for (const { fact, appliesTo, provider, label, at, recordedOn } of sources) {
    const key = keyOf(appliesTo, fact)
    if (arranged.has(key)) continue
    arranged.set(key, { provider, label, at, ...(recordedOn === undefined ? {} : { recordedOn }) })
  }
  return arranged
}

/** Where the value of a cell comes from: it was supplied itself, or with its block, or with the list that it is in. */
export const sourceOf = (cell: Cell, frame: Frame, value: ShownValue, sources: Sources): NamedSource | undefined => {
  if (sources.size === 0 || value.kind === 'unknown' || value.kind === 'between') return undefined
  const { origin } = cell
  if (origin.kind !== 'record' && origin.kind !== 'presence') return undefined
  const own = sources.get(keyOf(idOf(frame), cell.id))
  if (own !== undefined) return own
  const block = origin.kind === 'record' ? origin.block : undefined
  const whole = block === undefined ? undefined : sources.get(keyOf(idOf(frame), block.id))
  if (whole !== undefined) return whole
  for (let at = frame; at.parent !== undefined; at = at.parent) {
    const { id, declared } = at.scope
    const list = sources.get(keyOf(idOf(at.parent), `${at.parent.scope.id}.${declared.value.path ?? id}`))
    if (list !== undefined) return list
  }
  return undefined
}
