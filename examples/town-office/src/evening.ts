import type { PolicyDescription } from '@bangfu/core'
import type { AuditShown, PageWish, Records, RecordShown } from '@bangfu/records'
import { add, exactText, parseExact, ZERO, type Decision, type Exact } from '@bangfu/sdk'
import { OFFICERS } from './office.ts'

const RUN = { run: '2020-03', asOf: '2020-03-02' }

const STATES: Readonly<Record<string, string>> = { verified: '已核查', reopened: '重新办理' }

const everyItem = async <Item>(
  read: (page: PageWish) => Promise<{ readonly items: readonly Item[]; readonly next?: string }>,
): Promise<readonly Item[]> => {
  const items: Item[] = []
  let after: string | undefined
  do {
    const page = await read({ limit: 200, ...(after === undefined ? {} : { after }) })
    items.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return items
}

const counted = <Item>(items: readonly Item[], of: (item: Item) => string): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(of(item), (counts.get(of(item)) ?? 0) + 1)
  return [...counts]
}

/** What is granted, in yuan a year by benefit, in the order of the policy. */
const sums = (decisions: readonly Decision[], { benefits }: PolicyDescription): readonly string[] =>
  benefits.flatMap(({ code, title }) => {
    const amounts = decisions.map(({ amountsYuan }) => amountsYuan[code]).filter((amount) => amount !== undefined)
    const total = amounts.reduce<Exact>((sum, amount) => add(sum, parseExact(amount) ?? ZERO), ZERO)
    return amounts.length === 0 ? [] : [`  ${title.zh}：${amounts.length} 户，每年 ${exactText(total)} 元`]
  })

/** Everything that was changed stands in the audit once: versions of all records = entries with a version. */
const reconciled = (listed: readonly RecordShown[], entries: readonly AuditShown[]): string => {
  const versions = listed.reduce((sum, { version }) => sum + version, 0)
  const changes = entries.filter(({ version, to }) => version !== undefined && to === undefined).length
  const refused = entries.filter(({ action }) => action === 'refused').length
  return `对账：档案共 ${versions} 版，审计记变更 ${changes} 条，${versions === changes ? '一致' : '不一致'}；另记拒绝 ${refused} 次。`
}

/** The county totals what stands, has it decided, and holds the records against the audit. */
export const evening = async (records: Records, description: PolicyDescription): Promise<readonly string[]> => {
  const officer = records.as(OFFICERS.county.id)
  const { total, byState } = await officer.count()
  const batch = await officer.decideAll(RUN)
  const again = await officer.decideAll({ ...RUN, arrange: (ids) => [...ids].reverse() })
  const listed = await everyItem((page) => officer.list(page))
  const decisions: Decision[] = []
  for (const { recordId } of listed)
    decisions.push(...(await officer.decisions(recordId)).map(({ decision }) => decision))
  const classes = new Map(description.classes.map(({ id, label }) => [id, label.zh]))
  const byClass = counted(decisions, ({ classification }) => classes.get(String(classification)) ?? '')
  const entries = await everyItem((page) => officer.audit(page))
  const shared = await officer.shared()
  const states = Object.entries(byState).sort(([a], [b]) => (a < b ? 1 : -1))
  return [
    `汇总：共 ${total} 户，${states.map(([state, count]) => `${STATES[state] ?? state} ${count} 户`).join('，')}；一人两户 ${shared.length} 人。`,
    `判定：读取 ${batch.read} 户 = 已判定 ${batch.decided} 户 + 未判定 ${batch.rejected} 户；倒序重做一遍，结果${again.digest === batch.digest ? '一致' : '不一致'}，每户仍只有一份判定。`,
    `类别：${byClass.map(([name, count]) => `${name} ${count} 户`).join('，')}`,
    '金额（情景值，不是盘锦的标准）：',
    ...sums(decisions, description),
    reconciled(listed, entries),
  ]
}
