import type { ReasonLine } from '../telling.ts'

const GONE = '− '
const NEW = '+ '

const isSame = (a: ReasonLine | undefined, b: ReasonLine | undefined): boolean =>
  a?.text === b?.text && a?.depth === b?.depth

/** How long the longest common part of every two ends is. */
const commonLengths = (before: readonly ReasonLine[], after: readonly ReasonLine[]): readonly (readonly number[])[] => {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const own = lengths[row]
      if (own === undefined) continue
      own[column] = isSame(before[row], after[column])
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  return lengths
}

interface Marked {
  readonly line: ReasonLine
  readonly mark: string
}

const marked = (before: readonly ReasonLine[], after: readonly ReasonLine[]): readonly Marked[] => {
  const lengths = commonLengths(before, after)
  const lines: Marked[] = []
  let [row, column] = [0, 0]
  while (row < before.length || column < after.length) {
    const [one, other] = [before[row], after[column]]
    if (one !== undefined && other !== undefined && isSame(one, other)) {
      lines.push({ line: other, mark: '' })
      row += 1
      column += 1
    } else if (
      one !== undefined &&
      (other === undefined || (lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0))
    ) {
      lines.push({ line: one, mark: GONE })
      row += 1
    } else if (other !== undefined) {
      lines.push({ line: other, mark: NEW })
      column += 1
    }
  }
  return lines
}

/**
 * The sentences that are gone (−) and new (+), each below those that it belongs to: a condition stands in a list of which
 * one must hold or all. Nothing where none differs.
 */
export const lineChanges = (before: readonly ReasonLine[], after: readonly ReasonLine[]): readonly ReasonLine[] => {
  const lines = marked(before, after)
  const shown = new Set<number>()
  for (const [index, { line, mark }] of lines.entries()) {
    if (mark === '') continue
    shown.add(index)
    let depth = line.depth
    for (let above = index - 1; above >= 0 && depth > 0; above -= 1) {
      const parent = lines[above]
      // The parent of what is gone is old, of what is new it is new; what stands in both is theirs together.
      if (parent === undefined || parent.line.depth >= depth || (parent.mark !== '' && parent.mark !== mark)) continue
      shown.add(above)
      depth = parent.line.depth
    }
  }
  return lines.flatMap(({ line, mark }, index) =>
    shown.has(index) ? [{ depth: line.depth, text: `${mark}${line.text}` }] : [],
  )
}
