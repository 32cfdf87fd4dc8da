import { defineCommand } from '../command.ts'
import { declareDiff, readDiff } from './arguments.ts'
import { runDiff } from './run.ts'
import { en, zh } from './sentences.ts'

/** `bangfu diff A B [FILE…]`: what differs between two policies, and for whom. */
export const diff = defineCommand({
  name: 'diff',
  sentences: { en, zh },
  declare: declareDiff,
  read: readDiff,
  run: runDiff,
})
