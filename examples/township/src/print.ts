import type { PolicyDescription } from '@bangfu/core'
import { tierLabel } from '@bangfu/core/messages'
import { toFraction, type Exact, type Localized, type Pending } from '@bangfu/sdk'
import type { ClassRow, QuestionRow, Tally, TownshipReport } from './report.ts'
import { grouped, textTable } from './table.ts'

/** The report as text, Chinese and English side by side, at most 100 columns wide. */
export function printReport(report: TownshipReport, policy: PolicyDescription): string {
  return [classes, programs, money, states, signals, factQuestions, rulings]
    .map((section) => section(report, policy))
    .join('\n\n')
}

type Section = (report: TownshipReport, policy: PolicyDescription) => string

const classes: Section = (report, policy) => {
  const rows = policy.classes.flatMap(({ id, label }) => {
    const row = report.classes.find((each) => each.id === id)
    return row === undefined ? [] : [[both(label), row.households, row.people, ...verdicts(row)]]
  })
  const all = { line: merged(report.classes, 'line'), lineWithoutDibao: merged(report.classes, 'lineWithoutDibao') }
  const heads = [
    '户\nhouseholds',
    '人\npeople',
    '超过\nover',
    '未超\nnot',
    '未知\n?',
    '超过\nover',
    '未超\nnot',
    '未知\n?',
  ]
  return titled(
    '类别与收入线 · Classes and the income line: as recorded | without dibao money 去掉低保金',
    textTable(['', ...heads], [...rows, ['合计 all', report.households, report.people, ...verdicts(all)]]),
  )
}

const programs: Section = (report, policy) => {
  const rows = policy.programs.flatMap(({ id, label }) => {
    const row = report.programs.find((each) => each.id === id)
    if (row === undefined) return []
    const opened = OUTCOMES.map(([outcome]) => row.outcomes.get(outcome) ?? 0)
    const none = (row.outcomes.get('notTriggered') ?? 0) + (row.outcomes.get('notEligible') ?? 0)
    return [[both(label), ...opened, none, row.people, wholeYuan(row.yuan)]]
  })
  return titled(
    '九项工程 · The nine programs: households by highest outcome, people reached, yuan a year granted',
    textTable(['', ...OUTCOMES.map(([, head]) => head), '无\nnone', '人\npeople', '元/年\nyuan'], rows, {
      widths: [32],
    }),
  )
}

const OUTCOMES = [
  ['entitled', '应享受\nentitled'],
  ['priority', '优先\npriority'],
  ['review', '待核实\nreview'],
  ['discretionary', '视情况\ndiscre-\ntionary'],
  ['service', '提供服务\nservice'],
] as const

const money: Section = (report, policy) => {
  const rows = policy.benefits.flatMap(({ code, title }) => {
    const row = report.money.find((each) => each.code === code)
    return row === undefined ? [] : [[code, title.zh, row.households, row.lines, wholeYuan(row.yuan)]]
  })
  const note = `  另有${grouped(String(report.amountsOpen))}户金额待定。In ${grouped(String(report.amountsOpen))} households an open question could change an amount.`
  return titled(
    '金额 · Money granted, by measure (in part by scenario values, see below 部分依情景值，见下)',
    `${textTable(['', '', '户\nhouseholds', '项\nlines', '元/年\nyuan'], rows, { texts: 2, widths: [21] })}\n${note}`,
  )
}

const states: Section = (report, policy) => {
  const labels = stateLabels(policy)
  const rows = report.states.map(({ id, tally }) => {
    const count = (...of: readonly string[]): number => of.reduce((sum, state) => sum + (tally.get(state) ?? 0), 0)
    return [both(labels[id], id), count('yes', 'met'), count('no', 'unmet'), count('unknown'), count('notApplicable')]
  })
  return titled(
    `保障与目标 · Guarantees and targets, households (辍学儿童 children out of school: ${String(report.childrenOutOfSchool)})`,
    textTable(['', '是\nyes', '否\nno', '未知\nunknown', '不适用\nn/a'], rows),
  )
}

function stateLabels({ decision, labels }: PolicyDescription): Readonly<Record<string, Localized | undefined>> {
  return Object.fromEntries(
    Object.values(decision).flatMap((section): readonly (readonly [string, Localized | undefined])[] => {
      if (section.form === 'verdicts')
        return Object.entries(section.verdicts).map(([id, { fact }]) => [id, labels[fact]])
      if (section.form === 'targets') return Object.entries(section.targets).map(([id, { met }]) => [id, labels[met]])
      return []
    }),
  )
}

const signals: Section = (report, policy) => {
  const rows = [report.followUps, report.dataErrors].flatMap((tally) =>
    [...tally].map(([code, households]) => {
      const known = Object.values(policy.signals)
        .flat()
        .find((signal) => signal.code === code)
      return [both(known?.title, code), households]
    }),
  )
  return titled('转办与数据错误 · Follow-ups and data errors', textTable(['', '户 households'], rows, { widths: [84] }))
}

const factQuestions: Section = (report, policy) =>
  titled(
    '待核事实 · Open questions by fact: who supplies it, how many households and lines wait for it',
    questions(report, policy, 10, ({ kind }) => kind === 'fact'),
  )

const rulings: Section = (report, policy) =>
  titled(
    '待审事项 · Open questions that an official or a rule outside the plan decides',
    questions(report, policy, 4, ({ kind }) => kind !== 'fact'),
  )

/** The most frequent questions, and how many more there are. */
function questions(
  report: TownshipReport,
  policy: PolicyDescription,
  most: number,
  wanted: (pending: Pending) => boolean,
): string {
  const rows = report.questions
    .filter(({ pending }) => wanted(pending))
    .map(({ pending, households, lines }: QuestionRow) => [
      questionText(pending, policy),
      'tier' in pending ? both({ zh: tierLabel(pending.tier, 'zh'), en: tierLabel(pending.tier, 'en') }) : '',
      households,
      lines,
    ])
  const heads = ['', '层级\ntier', '户\nhouseholds', '项\nlines']
  const shown = textTable(heads, rows.slice(0, most), { texts: 2, widths: [60] })
  const more = rows.length - most
  return more > 0 ? `${shown}\n  另有${more}项 and ${more} more` : shown
}

/** What is asked, by its short name. */
function questionText(pending: Pending, { labels, rules }: PolicyDescription): string {
  switch (pending.kind) {
    case 'fact':
      return both(labels[pending.fact], pending.fact)
    case 'value':
      return both(labels[pending.fact], pending.fact)
    case 'decision':
      return both(rules[pending.rule]?.title, pending.rule)
    case 'parameter':
      return pending.parameter
    case 'rules':
      return pending.program
    case 'plugin':
      return `${pending.plugin} ${pending.part}`
  }
}

const titled = (title: string, body: string): string => `■ ${title}\n${body}`

const both = (label: Localized | undefined, id = ''): string => (label === undefined ? id : `${label.zh} ${label.en}`)

const verdicts = ({
  line,
  lineWithoutDibao,
}: Pick<ClassRow, 'line' | 'lineWithoutDibao'>): readonly (number | undefined)[] =>
  [line, lineWithoutDibao].flatMap((tally) => ['yes', 'no', 'unknown'].map((verdict) => tally.get(verdict)))

function merged(rows: readonly ClassRow[], key: 'line' | 'lineWithoutDibao'): Tally {
  const all = new Map<string, number>()
  for (const row of rows) for (const [verdict, count] of row[key]) all.set(verdict, (all.get(verdict) ?? 0) + count)
  return all
}

/** Whole yuan, half away from zero. */
function wholeYuan(amount: Exact): string {
  const { numerator, denominator } = toFraction(amount)
  return numerator === 0n ? '·' : grouped(String((2n * numerator + denominator) / (2n * denominator)))
}
