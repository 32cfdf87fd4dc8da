import { STAGES } from './facts.ts'
import type { School, Stage } from './schools.ts'

const LABELS = {
  primary: { zh: '到最近小学的路程', en: 'way to the nearest primary school' },
  junior: { zh: '到最近初中的路程', en: 'way to the nearest junior secondary school' },
}
const FACTS = { primary: 'household.wayToPrimarySchool', junior: 'household.wayToJuniorSchool' }
const PARAMETERS = { primary: 'schoolDistance.primaryWayMeters', junior: 'schoolDistance.juniorWayMeters' }
const CLAUSE = 'school-distance:1'
const invented = { zh: '虚构数值，没有文件规定', en: 'Invented: no document says so' }

const codesOf = (stage: Stage): readonly string[] => Object.keys(STAGES).filter((code) => STAGES[code] === stage)

const parameter = (id: string, zh: string, en: string, value: number): object => ({
  id,
  label: { zh: `${zh}（虚构）`, en: `${en} (invented)` },
  ...{ type: 'integer', unit: 'meters', min: 0, clause: CLAUSE, vary: 'county' },
  values: [{ from: '2019-11-25', value, provenance: 'scenario', source: invented }],
})

// The coordinates of the schools stand in the rules, so that another list gives the policy another hash.
const way = (schools: readonly School[], stage: Stage): object => {
  const ways = schools
    .filter((school) => school.stage === stage)
    .map(({ east, north }) => ({
      gridWalk: [{ fact: 'school-distance.homeEast' }, { fact: 'school-distance.homeNorth' }, east, north],
    }))
  return {
    id: FACTS[stage],
    label: LABELS[stage],
    ...{ type: 'number', unit: 'meters', clause: CLAUSE },
    derive: ways.length === 1 ? ways[0] : { min: ways },
  }
}

const isFar = (stage: Stage): object => ({
  all: [
    { fact: 'member.studentStatusCode', operator: 'in', value: codesOf(stage) },
    { fact: FACTS[stage], operator: 'greaterThan', value: { fact: `param.${PARAMETERS[stage]}` } },
  ],
})

/** The rule file for a list of schools, with one school of each stage at least. */
export const rulesFor = (schools: readonly School[]): object => ({
  program: { id: 'schoolWay', label: { zh: '上学路程（虚构）', en: 'the way to school (invented)' }, clause: CLAUSE },
  clauses: [
    {
      ...{ id: CLAUSE, sentence: CLAUSE, line: 1, kind: 'eligibility', modality: 'qualified', decidedBy: 'record' },
      quote: '（虚构条文）上学路程较远的学生可以乘坐校车',
      en: '(Invented.) A pupil whose way to school is long may have a seat on the school bus',
      encodedBy: [
        'rule:sch-bus-seat',
        'rule:sch-far-by-straight-line',
        'fact:member.hasLongWayToSchool',
        ...Object.values(FACTS).map((id) => `fact:${id}`),
        ...[...Object.values(PARAMETERS), 'schoolDistance.straightLineMeters'].map((id) => `parameter:${id}`),
      ],
    },
  ],
  parameters: [
    parameter(PARAMETERS.primary, '小学生上学路程上限', 'a long way to primary school', 3000),
    parameter(PARAMETERS.junior, '初中生上学路程上限', 'a long way to junior secondary school', 5000),
    parameter('schoolDistance.straightLineMeters', '直线距离提示线', 'a straight line to be looked into', 8000),
  ],
  derived: [
    way(schools, 'primary'),
    way(schools, 'junior'),
    {
      id: 'member.hasLongWayToSchool',
      label: { zh: '上学路程是否较远', en: 'has a long way to school' },
      ...{ type: 'boolean', clause: CLAUSE },
      derive: { any: [isFar('primary'), isFar('junior')] },
    },
  ],
  rules: [
    {
      ...{ name: 'sch-bus-seat', benefit: 'SCH-BUS-SEAT', clause: CLAUSE, for: 'member', outcome: 'discretionary' },
      title: { zh: '校车座位', en: 'a seat on the school bus' },
      conditions: {
        all: [
          { fact: 'household.isFamily', operator: 'equal', value: true },
          { fact: 'member.hasLongWayToSchool', operator: 'equal', value: true },
        ],
      },
      event: { type: 'benefit' },
    },
    {
      ...{ name: 'sch-far-by-straight-line', clause: CLAUSE, for: 'member' },
      title: {
        zh: '最近的学校直线距离较远，请核对坐标',
        en: 'even the nearest school is far: look at the coordinates',
      },
      conditions: {
        all: [
          {
            fact: 'member.school-distance.squareToSchool',
            operator: 'straightLineOver',
            value: { fact: 'param.schoolDistance.straightLineMeters' },
          },
        ],
      },
      event: { type: 'finding', params: { code: 'SCH-FAR', severity: 'info' } },
    },
  ],
})
