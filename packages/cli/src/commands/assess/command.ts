import { defineCommand } from '../command.ts'
import { declareAssess, readAssess } from './arguments.ts'
import { runAssess } from './run.ts'
import { en, zh } from './sentences.ts'

/** `bangfu assess FILE…`: decides households. */
export const assess = defineCommand({
  name: 'assess',
  sentences: { en, zh },
  declare: declareAssess,
  read: readAssess,
  run: runAssess,
})
