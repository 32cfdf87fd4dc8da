import type { FindingSeverity, Locale, Localized, ProgramOutcome, TargetState, Tier, Verdict } from '@bangfu/sdk'
import type { Provenance } from '../explain/explanation.ts'

/** What the outcomes of programs and lines are called. */
export const OUTCOME_LABELS: Readonly<Record<ProgramOutcome, Localized>> = {
  entitled: { zh: '应享受', en: 'entitled' },
  priority: { zh: '优先', en: 'priority' },
  review: { zh: '待核实', en: 'under review' },
  discretionary: { zh: '可视情况给予', en: 'discretionary' },
  service: { zh: '提供服务', en: 'service' },
  notTriggered: { zh: '未触发', en: 'not triggered' },
  notEligible: { zh: '不属于低收入人口', en: 'outside the low-income population' },
}

const VERDICTS: Readonly<Record<Verdict, Localized>> = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  unknown: { zh: '未知', en: 'unknown' },
}

const TIERS: Readonly<Record<Tier, Localized>> = {
  village: { zh: '村（社区）', en: 'village' },
  town: { zh: '镇（街道）', en: 'town' },
  county: { zh: '县区', en: 'county' },
  city: { zh: '市', en: 'city' },
}

const TARGETS: Readonly<Record<TargetState, Localized>> = {
  met: { zh: '已达到', en: 'met' },
  unmet: { zh: '未达到', en: 'not met' },
  unknown: { zh: '未知', en: 'unknown' },
  notApplicable: { zh: '不适用', en: 'does not apply' },
}

const SEVERITIES: Readonly<Record<FindingSeverity, Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '存疑', en: 'doubt' },
  info: { zh: '提示', en: 'note' },
}

const PROVENANCES: Readonly<Record<Provenance, Localized>> = {
  plan: { zh: '方案所定', en: 'set by the plan' },
  reading: { zh: '对方案的解读', en: 'a reading of the plan' },
  law: { zh: '法规或上级规定', en: 'law or national rule' },
  city: { zh: '市级规定', en: 'set by the city' },
  county: { zh: '县区规定', en: 'set by the county' },
  zone: { zh: '经济区规定', en: 'set by the economic zone' },
  scenario: { zh: '情景值，不是本市公布的标准', en: 'scenario figure, not a standard of the city' },
  override: { zh: '另行设定', en: 'set by whoever loaded the policy' },
}

/** Where the value of a parameter comes from. */
export const provenanceLabel = (provenance: Provenance, locale: Locale): string => PROVENANCES[provenance][locale]

/** What the gravity of a finding is called. */
export const severityLabel = (severity: FindingSeverity, locale: Locale): string => SEVERITIES[severity][locale]

/** What an outcome of a line or of a program is called. */
export const outcomeLabel = (outcome: ProgramOutcome, locale: Locale): string => OUTCOME_LABELS[outcome][locale]

/** What the answer to a question of fact is called. */
export const verdictLabel = (verdict: Verdict, locale: Locale): string => VERDICTS[verdict][locale]

/** What a tier of the data system is called (plan 2.3.a). */
export const tierLabel = (tier: Tier, locale: Locale): string => TIERS[tier][locale]

/** What the state of a target is called. */
export const targetLabel = (state: TargetState, locale: Locale): string => TARGETS[state][locale]
