import type { KeyTexts } from './key-text.ts'

/** The keys of `policy.json`. */
export const manifest: KeyTexts = {
  'manifest.policy': {
    zh: ['方案代号', '整套规则的代号，命令和变体用它称呼这套规则。'],
    en: ['policy id', 'The id of the policy, by which commands and variants name it.'],
    example: 'example-2021',
  },
  'manifest.version': {
    zh: ['版本', '这套规则文件的版本号，每次发布时改。'],
    en: ['version', 'The version of these files, raised with each release.'],
    example: '1.0.0',
  },
  'manifest.title': {
    zh: ['方案名称', '方案的正式名称。'],
    en: ['title', 'The name of the plan.'],
    example: { zh: '某市帮扶实施方案', en: 'Assistance plan of a city' },
  },
  'manifest.source': {
    zh: ['出处', '方案由谁、什么时候发布。'],
    en: ['source', 'Who published the plan, and when.'],
    example: { zh: '某市政府，2021-01-01发布', en: 'Government of a city, published on 2021-01-01' },
  },
  'manifest.effectiveFrom': {
    zh: ['生效日期', '没有写 from 的规则从这一天起有效。'],
    en: ['effective from', 'Rules without a `from` hold from this day.'],
    example: '2021-01-01',
  },
  'manifest.files': {
    zh: ['文件清单', '这套规则有哪些文件，写相对路径；项目和措施在决定书里按这个次序排列。'],
    en: [
      'files',
      'The other files of the policy, by relative path; programs and lines of a decision follow this order.',
    ],
    example: ['parameters.json', 'programs/example.json'],
  },
  'manifest.extends': {
    zh: ['在哪套规则上改', '变体专用：在哪套规则的基础上改，写那套规则的代号，不写路径。'],
    en: ['extends', 'Of a variant: the id of the policy that it changes, never a path.'],
    example: 'example-2021',
  },
  'manifest.by': {
    zh: ['谁的变体', '变体专用：由市、县区还是经济区制定。能改什么，看原规则的 vary。'],
    en: ['by', 'Of a variant: whose it is. What it may change is said by `vary` in the base.'],
    example: 'county',
  },
  'manifest.regions': {
    zh: ['适用地区', '变体专用：适用的行政区划代码，县区6位，经济区9位；不写就是各地都适用。'],
    en: [
      'regions',
      'Of a variant: the divisions that it holds for, 6 digits of a county or 9 of a zone; none is everywhere.',
    ],
    example: ['211199'],
  },
  'manifest.decision': {
    zh: ['决定书的项目', '决定书里除措施以外还有哪些项目，每一项从哪个事实或规则得来。键名由你定。'],
    en: [
      'keys of a decision',
      'What a decision holds besides its lines, and the fact or rules behind each. You choose the names.',
    ],
    example: { overLine: { form: 'verdict', fact: 'household.isOverLine' } },
  },
  'manifest.decision.form': {
    zh: ['形式', '这一项是什么：一个数、是否、一组是否、目标、人员名单、金额、信号、核查发现或家庭类别。'],
    en: [
      'form',
      'What the key holds: a number, a verdict, several verdicts, targets, ids, an amount, signals, findings or the class.',
    ],
    example: 'verdict',
  },
  'manifest.decision.label': {
    zh: ['叫法', '这一项给人看的名称。'],
    en: ['label', 'What the key is called for people.'],
    example: { zh: '超过标准线', en: 'exceeds the line' },
  },
  'manifest.decision.fact': {
    zh: ['事实', '这一项看哪个事实。'],
    en: ['fact', 'The fact that stands behind it.'],
    example: 'household.isOverLine',
  },
  'manifest.decision.decimals': {
    zh: ['小数位数', '只在写出来时四舍五入到几位；比较时不舍入。'],
    en: ['decimals', 'How many decimals are written. Nothing is rounded before it is compared.'],
    example: 2,
  },
  'manifest.decision.verdicts': {
    zh: ['各项保障', '每项保障看哪个是否类事实。键名由你定。'],
    en: ['verdicts', 'The yes-or-no fact behind each guarantee. You choose the names.'],
    example: { housing: { fact: 'household.hasSafeHouse' } },
  },
  'manifest.decision.verdicts.fact': {
    zh: ['事实', '这项保障看哪个是否类事实。'],
    en: ['fact', 'The yes-or-no fact behind the guarantee.'],
    example: 'household.hasSafeHouse',
  },
  'manifest.decision.formula': {
    zh: ['公式', '金额按哪个公式算。'],
    en: ['formula', 'The formula of the amount.'],
    example: 'health.exampleCost',
  },
  'manifest.decision.where': {
    zh: ['在什么家庭才有', '是否类事实：为“是”的家庭才有这一项。'],
    en: ['where', 'A yes-or-no fact: households for which it is yes have this key.'],
    example: 'household.isFamily',
  },
  'manifest.decision.targets': {
    zh: ['各项目标', '每个目标对谁适用、怎样算达到。键名由你定。'],
    en: ['targets', 'To whom each target applies and when it is met. You choose the names.'],
    example: { stableJob: { applies: 'household.hasWorker', met: 'household.hasStableJob' } },
  },
  'manifest.decision.targets.applies': {
    zh: ['是否适用', '是否类事实：为“是”时这个目标适用于该户。'],
    en: ['applies', 'A yes-or-no fact: whether the target applies to the household.'],
    example: 'household.hasWorker',
  },
  'manifest.decision.targets.met': {
    zh: ['是否达到', '是否类事实：为“是”时算达到。'],
    en: ['met', 'A yes-or-no fact: whether the target is met.'],
    example: 'household.hasStableJob',
  },
  'manifest.decision.event': {
    zh: ['信号种类', '收集哪一种信号（规则里 event 的 type）。'],
    en: ['event', 'Which kind of signal is gathered: the `type` of the rules’ `event`.'],
    example: 'followUp',
  },
}
