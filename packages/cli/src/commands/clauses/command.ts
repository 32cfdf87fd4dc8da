import { defineCommand } from '../command.ts'
import { declareClauses, readClauses } from './arguments.ts'
import { runClauses } from './run.ts'
import { en, zh } from './sentences.ts'

/** `bangfu clauses [CLAUSE…]`: the plan and the rules beside each other. */
export const clauses = defineCommand({
  name: 'clauses',
  sentences: { en, zh },
  declare: declareClauses,
  read: readClauses,
  run: runClauses,
})
