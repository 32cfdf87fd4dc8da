/** The words of what changed. */
export const CHANGE_WORDS = {
  zh: {
    sections: {
      rules: '规则', definitions: '推出的事实或公式', parameters: '参数', tables: '代码表', facts: '档案项目', blocks: '档案分组',
      lists: '名单', classification: '归类方法', decision: '决定书项目', programs: '项目', clauses: '条款', units: '单位',
      responsibilities: '责任分工', tierDuties: '各级职责', aggregates: '统计项目',
    },
    kinds: { added: '新增{0}：{1}', removed: '删去{0}：{1}', changed: '{0}有改动：{1}' },
    from: '{0}起：', to: '{0}至{1}：', before: '{0}以前：', becomes: '{0} → {1}', noValue: '没有值', offFrom: '{0}不再有效', newFrom: '{0}开始有效：', source: '（{0}）',
    provenance: '来历：{0} → {1}', vary: '可以改的人：{0} → {1}', varies: { county: '县区', city: '市', none: '谁也不能' },
    inner: '句子没有变，变的是引用的代号或内部设置', otherLanguage: '只有英文文字有改动', usedBy: '用到它的规则：{0}', list: '、', colon: '：', comma: '，',
    added: '增加代码：{0}', removed: '去掉代码：{0}', renamed: '代码改叫：{0} → {1}', groups: '代码的分组有改动',
    listed: '增加{0}', unlisted: '去掉{0}', none: '没有', more: '金额提高', less: '金额减少', otherwise: '金额由未知变为已知或相反', differs: '有变化', unknown: '未知',
    summary: '比较了 {0} 户：{1} 户没有变化，{2} 户受益，{3} 户受损，{4} 户有得有失，{5} 户只是其他结论变化。',
    yuan: '每年合计：多 {0} 元，少 {1} 元。', group: '{0} 户', oneGroup: '1 户', example: '例如家庭「{0}」：', household: '本户', member: '成员「{0}」',
    yuanChange: '（每年 {0} → {1}）', yuanAmount: '{0} 元', noYuan: '没有', gained: '每年多 {0} 元', lost: '每年少 {0} 元', semicolon: '；',
    raised: '新出现', dropped: '不再出现',
  },
  en: {
    sections: {
      rules: 'rule', definitions: 'derived fact or formula', parameters: 'parameter', tables: 'code table', facts: 'entry of a record',
      blocks: 'group of a record', lists: 'list', classification: 'classification', decision: 'part of the decision', programs: 'program',
      clauses: 'clause', units: 'unit', responsibilities: 'responsibility', tierDuties: 'duty of a tier', aggregates: 'count',
    },
    kinds: { added: 'New {0}: {1}', removed: 'Gone, {0}: {1}', changed: 'Changed, {0}: {1}' },
    from: 'from {0}: ', to: '{0} to {1}: ', before: 'before {0}: ', becomes: '{0} → {1}', noValue: 'no value', offFrom: '{0}no longer in force', newFrom: '{0}in force:', source: ' ({0})',
    provenance: 'provenance: {0} → {1}', vary: 'who may change it: {0} → {1}', varies: { county: 'a county', city: 'the city', none: 'nobody' },
    inner: 'The sentences are the same; ids that it names or inner settings differ', otherLanguage: 'Only the Chinese text differs', usedBy: 'Rules that rest on it: {0}', list: ', ', colon: ': ', comma: ', ',
    added: 'new codes: {0}', removed: 'codes that are gone: {0}', renamed: 'code renamed: {0} → {1}', groups: 'the groups of codes differ',
    listed: 'now also {0}', unlisted: 'no longer {0}', none: 'none', more: 'more money', less: 'less money', otherwise: 'amount known on one side only', differs: 'differs', unknown: 'unknown',
    summary: 'Households compared: {0}. {1} unchanged, {2} gain, {3} lose, {4} gain and lose; for {5} only other answers differ.',
    yuan: 'A year, all together: {0} yuan more, {1} yuan less.', group: '{0} households', oneGroup: '1 household', example: 'For example household `{0}`:', household: 'the household', member: 'member `{0}`',
    yuanChange: ' ({0} → {1} a year)', yuanAmount: '{0} yuan', noYuan: 'no yuan', gained: '{0} yuan a year more', lost: '{0} yuan a year less', semicolon: '; ',
    raised: 'newly raised', dropped: 'no longer raised',
  },
} as const // prettier-ignore

/** Puts texts into the numbered places of a pattern. */
export const put = (pattern: string, ...texts: readonly string[]): string =>
  pattern.replace(/\{(\d)\}/g, (_, index: string) => texts[Number(index)] ?? '')
