import { assess } from './assess/command.ts'
import { check } from './check/command.ts'
import { clauses } from './clauses/command.ts'
import type { Command } from './command.ts'
import { compose } from './compose/command.ts'
import { diff } from './diff/command.ts'
import { show } from './show/command.ts'
import { tally } from './tally/command.ts'

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [assess, tally, clauses, check, show, diff, compose]
