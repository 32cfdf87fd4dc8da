import { defineFact, exactInteger } from '@bangfu/sdk'

/** What a member has to do with the law; one matter at a time. The codes and their groups stand in `rules/tables.json`. */
export const matter = defineFact({
  scope: 'member',
  name: 'matter',
  type: 'code',
  codes: 'legalAid.matter',
  label: { zh: '法律援助事项', en: 'legal matter' },
  absent: 'unknown',
  collectedBy: 'village',
  verifiedBy: 'county',
})

export const hasCounsel = defineFact({
  scope: 'member',
  name: 'hasCounsel',
  type: 'boolean',
  label: { zh: '是否已委托代理人或辩护人', en: 'has an agent or defense counsel' },
  absent: 'unknown',
  collectedBy: 'village',
})

export const lacksFixedIncome = defineFact({
  scope: 'member',
  name: 'lacksFixedIncome',
  type: 'boolean',
  label: { zh: '是否无固定生活来源', en: 'has no fixed source of livelihood' },
  absent: 'unknown',
  collectedBy: 'village',
  verifiedBy: 'county',
})

export const isMigrantWorker = defineFact({
  scope: 'member',
  name: 'isMigrantWorker',
  type: 'boolean',
  label: { zh: '是否进城务工人员', en: 'is a rural worker in town' },
  absent: 'unknown',
  collectedBy: 'village',
})

export const deadline = defineFact({
  scope: 'member',
  name: 'deadline',
  type: 'date',
  label: { zh: '法定时效或者期限届满日', en: 'the day on which the time limit ends' },
  absent: 'unknown',
  collectedBy: 'village',
})

/** About the household: who promises that its means are short need not be checked at once (Article 41). */
export const hasPromised = defineFact({
  scope: 'household',
  name: 'hasPromised',
  type: 'boolean',
  label: { zh: '是否已作个人诚信承诺', en: 'has given a personal promise of its means' },
  absent: { value: false },
  collectedBy: 'village',
})

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** Days from the day decided for to the day on which the time limit ends; below 0 once that is past. */
export const daysLeft = defineFact({
  scope: 'member',
  name: 'daysLeft',
  type: 'number',
  unit: 'days',
  label: { zh: '距期限届满的天数', en: 'days left of the time limit' },
  needs: { deadline },
  compute: (seen, { asOf }) => exactInteger(dayNumber(seen.deadline) - dayNumber(asOf)),
})
