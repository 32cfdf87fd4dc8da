import type { Locale, Localized, Pending, ProviderProblem } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'
import { tierLabel } from './labels.ts'
import { dayOfMoment, dayWords } from './source-words.ts'

const PROBLEMS: Readonly<Record<ProviderProblem, Localized>> = {
  timeout: { zh: '超时未答复', en: 'did not answer in time' },
  failed: { zh: '查询失败', en: 'failed' },
  notCalled: { zh: '此前多次失败，暂停查询', en: 'was not asked, since it had failed before' },
  noAnswer: { zh: '没有这项数据', en: 'had no answer' },
  cannotAsk: { zh: '查询所需的数据未知，无法查询', en: 'could not be asked, since what it needs is unknown' },
  refused: { zh: '给出的值不符合规定，未采用', en: 'gave a value that was refused' },
  conflict: { zh: '与其他来源不一致，未采用', en: 'disagrees with another source' },
}

type Tried = Extract<Pending, { kind: 'fact' }>['tried']

/** The providers that were asked, and what came of it. */
const triedWords = (tried: Tried, locale: Locale): string => {
  if (tried === undefined || tried.length === 0) return ''
  const chinese = locale === 'zh'
  const attempts = tried.map(({ provider, problem, at }) => {
    const when = dayWords(dayOfMoment(at), locale)
    const what = PROBLEMS[problem][locale]
    return chinese ? `「${provider}」${what}（${when}）` : `\`${provider}\` ${what} (${when})`
  })
  return chinese ? `已尝试的来源：${attempts.join('；')}。` : ` Tried: ${attempts.join('; ')}.`
}

const labelOf = (pending: Pending, names: PolicyDescription, locale: Locale): string => {
  switch (pending.kind) {
    case 'fact':
      return names.labels[pending.fact]?.[locale] ?? pending.fact
    case 'parameter':
      return names.parameters.find(({ id }) => id === pending.parameter)?.label[locale] ?? pending.parameter
    case 'decision': {
      const rule = names.rules[pending.rule]
      return (rule?.question ?? rule?.title)?.[locale] ?? pending.rule
    }
    case 'value':
      return names.labels[pending.fact]?.[locale] ?? pending.fact
    case 'rules':
      return names.programs.find(({ id }) => id === pending.program)?.label[locale] ?? pending.program
    case 'plugin':
      return names.labels[pending.part]?.[locale] ?? pending.part
  }
}

/** Says what keeps a line open, which tier supplies it, and which providers were asked for it and brought nothing. */
export const formatPending = (pending: Pending, names: PolicyDescription, locale: Locale): string => {
  const label = labelOf(pending, names, locale)
  const chinese = locale === 'zh'
  switch (pending.kind) {
    case 'fact': {
      const { appliesTo } = pending
      const tier = tierLabel(pending.tier, locale)
      const tried = triedWords(pending.tried, locale)
      if (chinese)
        return `${appliesTo === 'household' ? '本户' : `成员「${appliesTo}」`}的“${label}”未知，由${tier}提供。${tried}`
      return `Unknown: ${label} of ${appliesTo === 'household' ? 'the household' : `member \`${appliesTo}\``}. The ${tier} supplies it.${tried}`
    }
    case 'parameter':
      return chinese
        ? `参数“${label}”当日没有有效的值。`
        : `No value of the parameter “${label}” is in force on the day.`
    case 'decision': {
      const tier = tierLabel(pending.tier, locale)
      if (chinese) return `${pending.by === 'official' ? `由${tier}核定` : `由${tier}按方案以外的规定确定`}：${label}`
      return `The ${tier} decides${pending.by === 'official' ? '' : ' by a rule outside the plan'}: ${label}`
    }
    case 'value':
      return chinese
        ? `“${label}”无法得出（例如除数为零，或者金额小于零）。`
        : `${label} cannot be worked out, as in a division by zero or an amount below zero.`
    case 'rules':
      return chinese ? `“${label}”当日没有有效的规则。` : `No rule of the program “${label}” is in force on the day.`
    case 'plugin':
      return chinese
        ? `插件「${pending.plugin}」的“${label}”没有给出结果。`
        : `“${label}” of the plugin \`${pending.plugin}\` gave no value.`
  }
}
