import { definePlugin, defineProgram, PLUGIN_API_VERSION } from '@bangfu/sdk'
import { daysLeft, deadline, hasCounsel, hasPromised, isMigrantWorker, lacksFixedIncome, matter } from './facts.ts'
import clauses from './rules/clauses.json' with { type: 'json' }
import derived from './rules/derived.json' with { type: 'json' }
import parameters from './rules/parameters.json' with { type: 'json' }
import program from './rules/program.json' with { type: 'json' }
import tables from './rules/tables.json' with { type: 'json' }

/** Legal aid (法律援助) as a program of its own, from the day on which the Legal Aid Law is in force. */
export const legalAid = definePlugin({
  id: 'legal-aid',
  version: '1.0.0',
  apiVersion: PLUGIN_API_VERSION,
  title: { zh: '法律援助', en: 'Legal aid' },
  capabilities: ['facts', 'programs'],
  // Its one function sees nothing of the policy; rule files name facts as those of the policy do.
  sees: [],
  facts: [matter, hasCounsel, lacksFixedIncome, isMigrantWorker, deadline, hasPromised, daysLeft],
  programs: [
    defineProgram({
      id: 'legalAid',
      files: {
        'parameters.json': parameters,
        'tables.json': tables,
        'derived.json': derived,
        'program.json': program,
        'clauses.json': clauses,
      },
    }),
  ],
})
