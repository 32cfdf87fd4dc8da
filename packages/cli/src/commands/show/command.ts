import { defineCommand } from '../command.ts'
import { declareShow, readShow } from './arguments.ts'
import { runShow } from './run.ts'
import { en, zh } from './sentences.ts'

/** `bangfu show NAME|FILE…`: parts of a policy in sentences. */
export const show = defineCommand({
  name: 'show',
  sentences: { en, zh },
  declare: declareShow,
  read: readShow,
  run: runShow,
})
