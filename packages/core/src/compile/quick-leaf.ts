import type { ValueType, Verdict } from '@bangfu/sdk'
import type { Reference } from '../bind/model.ts'
import type { Frame, Value } from './frame.ts'
import type { ConditionNode, QuickLeaf } from './node.ts'

/** The test of a leaf: on a known value alone, and on any value of a frame. */
export interface LeafTest {
  readonly ofKnown: (value: Value) => Verdict
  readonly of: (value: Value, frame: Frame) => Verdict
}

// A table of verdicts is worth its place where a fact has few values.
const MOST_CODES = 64

/**
 * The verdicts of a test on every value of a fact that has few, since tests are pure: what is then left to do for a
 * household is one look into a slot. `undefined` for any other fact.
 */
const quickLeafOf = (reference: Reference, type: ValueType, test: (value: Value) => Verdict): QuickLeaf | undefined => {
  if (reference.kind === 'parameter' || reference.up > 1) return undefined
  const place = { slot: reference.cell.slot, outer: reference.up === 1 }
  if (type.kind === 'boolean') return { ...place, whenTrue: test(true), whenFalse: test(false), byCode: undefined }
  if (type.kind !== 'code' || type.codes.length > MOST_CODES) return undefined
  const byCode = new Map<Value, Verdict>(type.codes.map((code) => [code, test(code)]))
  return { ...place, whenTrue: undefined, whenFalse: undefined, byCode }
}

/** The verdict of a leaf where the slot holds one of the values, else `undefined`. */
export const quickVerdict = (
  { slot, outer, whenTrue, whenFalse, byCode }: QuickLeaf,
  frame: Frame,
): Verdict | undefined => {
  const value = (outer ? (frame.parent ?? frame) : frame).slots[slot]
  if (byCode !== undefined) return byCode.get(value)
  return value === true ? whenTrue : value === false ? whenFalse : undefined
}

/** Makes the test of a value into one of a frame, and that as quick as the fact allows. */
export const testOfFrame = (
  reference: Reference,
  type: ValueType,
  get: (frame: Frame) => Value,
  { ofKnown, of }: LeafTest,
): Pick<ConditionNode, 'test' | 'quick'> => {
  const quick = quickLeafOf(reference, type, ofKnown)
  if (quick === undefined) return { test: (frame) => of(get(frame), frame) }
  return { test: (frame) => quickVerdict(quick, frame) ?? of(get(frame), frame), quick }
}
