import { exactText, isExact, type KnownValue } from '@bangfu/sdk'
import type { Cell } from '../catalog/model.ts'
import type { Frame } from '../compile/frame.ts'

/** A cell whose value is not known and keeps an answer open. */
export interface OpenCell {
  readonly cell: Cell
  readonly frame: Frame
  /** The values at which the answer may change, by their text. */
  readonly cuts: Map<string, KnownValue>
  /** What each place that reads the cell makes of it, as it stands; `undefined` where that depends on more. */
  readonly readers: (() => string | undefined)[]
  /** Whether something reads it otherwise than by comparing it with known values. */
  isCompared: boolean
}

/** Notes cuts, and says which of them are new. */
export const addCuts = ({ cuts }: OpenCell, more: readonly KnownValue[]): readonly KnownValue[] => {
  const added = more.filter((cut) => !cuts.has(textOfCut(cut)))
  for (const cut of added) cuts.set(textOfCut(cut), cut)
  return added
}

const textOfCut = (cut: KnownValue): string => (isExact(cut) ? exactText(cut) : String(cut))
