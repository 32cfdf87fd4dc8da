import { defineCommand } from '../command.ts'
import { declareTally, readTally } from './arguments.ts'
import { runTally } from './run.ts'
import { en, zh } from './sentences.ts'

/** `bangfu tally FILE…`: counts over many households. */
export const tally = defineCommand({
  name: 'tally',
  sentences: { en, zh },
  declare: declareTally,
  read: readTally,
  run: runTally,
})
