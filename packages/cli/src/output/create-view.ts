import type { Policy } from '@bangfu/core'
import picocolors from 'picocolors'
import type { Session } from '../commands/command.ts'
import type { View } from './view.ts'

const DEFAULT_WIDTH = 120

/** How a policy's names are shown on the standard output of a run. */
export const createView = (policy: Policy, { io, locale, sentences }: Session): View => ({
  names: policy.describe(),
  locale,
  sentences,
  colors: picocolors.createColors(io.stdout.isTTY === true && !io.env['NO_COLOR']),
  width: io.stdout.columns ?? DEFAULT_WIDTH,
})
