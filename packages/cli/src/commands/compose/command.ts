import { defineCommand } from '../command.ts'
import { declareCompose, readCompose } from './arguments.ts'
import { runCompose } from './run.ts'
import { en, zh } from './sentences.ts'

/** `bangfu compose [DIR|ID]`: what a policy is made of, and who wrote each part of it. */
export const compose = defineCommand({
  name: 'compose',
  sentences: { en, zh },
  declare: declareCompose,
  read: readCompose,
  run: runCompose,
})
