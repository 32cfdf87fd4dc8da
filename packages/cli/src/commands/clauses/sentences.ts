/** What `clauses` says in English. */
export const en = {
  description: 'Prints what of the policy encodes each clause of the plan, and the other way round',
  clause: 'clauses, sentences or sections to print, such as 2.2.3.k or 2.2.3 (by default all)',
  onlyGaps: 'only what is missing',
  after: 'Exit status: 0 no gap; 1 a clause that nothing encodes, or a rule that no clause asks for; 2 wrong usage.',
  unknownClause: (found: string) => `Unknown clause \`${found}\`, expected one such as 2.2.3.k`,
  toParts: 'From the plan to the policy',
  toClauses: 'From the policy to the plan',
  context: 'not decided by a record, and nobody in particular has to do it',
  successor: (unit: string, successor: string) => `${unit} (now ${successor}; general knowledge)`,
  duty: (units: string, bodies: string) => `responsible units: ${units}; responsible bodies: ${bodies}`,
  dutyAbove: 'duty of the units named above',
  kinds: {
    rule: 'rule', fact: 'fact', formula: 'formula', parameter: 'parameter', table: 'code table', program: 'program',
    decision: 'part of the decision', aggregate: 'count', tierDuty: 'duty of a tier', responsibility: 'responsibility',
  } as Readonly<Record<string, string>>, // prettier-ignore
  decidedBy: {
    record: 'decided by the record',
    'record-and-table': 'decided by the record and a table',
    judgement: 'decided by an official',
    aggregate: 'decided by a count over many households',
    organization: 'a matter of organization',
  } as Readonly<Record<string, string>>,
  gaps: {
    notEncoded: (about: string, _clause: string) => `Gap: nothing encodes clause ${about}`,
    nobodyResponsible: (about: string, _clause: string) => `Gap: nobody is responsible for clause ${about}`,
    notNamed: (about: string, _clause: string) => `Gap: no clause names ${about}`,
    citesAnother: (about: string, clause: string) => `Gap: ${about} cites clause ${clause}, which does not name it`,
  },
  noGap: (clauses: number, parts: number) => `No gap: ${clauses} clauses, ${parts} rules and counts.`,
}

/** What `clauses` says. */
export type ClausesSentences = typeof en

/** The same in Chinese. */
export const zh: ClausesSentences = {
  description: '列出方案每一条款由政策的哪些内容落实，以及反过来的对应',
  clause: '要列出的条款、句子或部分，如 2.2.3.k 或 2.2.3（默认全部）',
  onlyGaps: '只列缺漏',
  after: '退出状态：0 没有缺漏；1 有条款没有落实，或有规则没有条款依据；2 用法有误。',
  unknownClause: (found) => `没有条款「${found}」，应写成 2.2.3.k 这样`,
  toParts: '方案的条款由什么落实',
  toClauses: '规则和统计项的依据',
  context: '不由家庭记录判断，也没有指明由谁办理',
  successor: (unit, successor) => `${unit}（现为${successor}；一般了解，未核对）`,
  duty: (units, bodies) => `责任单位：${units}；责任主体：${bodies}`,
  dutyAbove: '由上述责任单位和责任主体办理',
  kinds: {
    rule: '规则', fact: '事实', formula: '公式', parameter: '参数', table: '代码表', program: '帮扶项目',
    decision: '核定结果', aggregate: '统计项', tierDuty: '各级职责', responsibility: '责任分工',
  }, // prettier-ignore
  decidedBy: {
    record: '由家庭记录判断',
    'record-and-table': '由家庭记录和规定的表判断',
    judgement: '由工作人员判断',
    aggregate: '由多户统计判断',
    organization: '属于组织工作',
  },
  gaps: {
    notEncoded: (about) => `缺漏：条款 ${about} 没有任何内容落实`,
    nobodyResponsible: (about) => `缺漏：条款 ${about} 没有责任单位`,
    notNamed: (about) => `缺漏：没有条款写明由 ${about} 落实`,
    citesAnother: (about, clause) => `缺漏：${about} 引用的条款 ${clause} 没有写明由它落实`,
  },
  noGap: (clauses, parts) => `没有缺漏：${clauses} 条条款，${parts} 条规则和统计项。`,
}
