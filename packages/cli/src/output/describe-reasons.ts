import type { Explanation } from '@bangfu/core'
import { formatExplanation } from '@bangfu/core/messages'
import { visible } from '../messages/visible.ts'
import type { View } from './view.ts'
import { wrapHanging } from './wrap-text.ts'

const INDENT = '  '
// Deep conditions on a narrow terminal overflow it rather than become a column of letters.
const LEAST = 30

/** Why a decision is as it is: class and targets, each measure that is open or is not, what is to be followed up. */
export const describeReasons = (explanation: Explanation, { names, locale, colors, width }: View): string =>
  [
    ...formatExplanation(explanation, names, locale).flatMap(({ depth, text, heading }) => {
      const indent = INDENT.repeat(depth + 1)
      return wrapHanging(visible(text), Math.max(LEAST, width - indent.length), 2).map(
        (line) => indent + (heading === true ? colors.bold(line) : line),
      )
    }),
    '',
  ].join('\n')
