import { defineCommand } from '../command.ts'
import { declareCheck, readCheck } from './arguments.ts'
import { runCheck } from './run.ts'
import { en, zh } from './sentences.ts'

/** `bangfu check [DIR|ID]`: looks over the files of a policy. */
export const check = defineCommand({
  name: 'check',
  sentences: { en, zh },
  declare: declareCheck,
  read: readCheck,
  run: runCheck,
})
