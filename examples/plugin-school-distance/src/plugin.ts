import { definePlugin, defineProgram, PLUGIN_API_VERSION, type Plugin } from '@bangfu/sdk'
import { computedFacts, homeEast, homeNorth } from './facts.ts'
import { gridWalk } from './grid-walk.ts'
import { rulesFor } from './rules.ts'
import { inventedSchools, type School } from './schools.ts'
import { straightLineOver } from './straight-line-over.ts'

/**
 * The way to school, for a list of schools with at least one of each stage. By default they are invented; so are the limits,
 * whatever the schools.
 */
export const schoolDistance = (schools: readonly School[] = inventedSchools): Plugin =>
  definePlugin({
    id: 'school-distance',
    version: '1.0.0',
    apiVersion: PLUGIN_API_VERSION,
    title: { zh: '上学路程（示例）', en: 'The way to school (example)' },
    capabilities: ['operators', 'formulas', 'facts', 'programs'],
    sees: ['member.studentStatusCode'],
    operators: [straightLineOver],
    formulas: [gridWalk],
    facts: [homeEast, homeNorth, ...computedFacts(schools)],
    programs: [defineProgram({ id: 'schoolWay', files: { 'school-way.json': rulesFor(schools) } })],
  })
