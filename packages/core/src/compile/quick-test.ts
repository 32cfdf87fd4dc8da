import type { ValueType, Verdict } from '@bangfu/sdk'
import type { Reference } from '../bind/model.ts'
import type { Frame, Value } from './frame.ts'

type Test = (value: Value) => Verdict

// A table of verdicts is worth its place where a fact has few values.
const MOST_CODES = 64

/**
 * Makes the test of a value into one of a frame. A fact that has few values gets every verdict beforehand, for tests are
 * pure: what is then left to do is one look into a slot. Anything else, such as a derived value that has not been
 * worked out, goes by `get` and `test`.
 */
export const quickTest = (
  reference: Reference,
  type: ValueType,
  get: (frame: Frame) => Value,
  test: Test,
): ((frame: Frame) => Verdict) => {
  if (reference.kind === 'parameter' || reference.up > 1) return (frame) => test(get(frame))
  const { slot } = reference.cell
  const outer = reference.up === 1
  if (type.kind === 'boolean') {
    const [yes, no] = [test(true), test(false)]
    return (frame) => {
      const kept = (outer ? (frame.parent ?? frame) : frame).slots[slot]
      return kept === true ? yes : kept === false ? no : test(get(frame))
    }
  }
  if (type.kind === 'code' && type.codes.length <= MOST_CODES) {
    const verdicts = new Map<Value, Verdict>(type.codes.map((code) => [code, test(code)]))
    return (frame) => verdicts.get((outer ? (frame.parent ?? frame) : frame).slots[slot]) ?? test(get(frame))
  }
  return (frame) => test(get(frame))
}
