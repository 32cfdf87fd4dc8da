// What stands around the tables of the documentation of the diagnostics.

/** By language: the texts above, between and below the tables. */
export const TEXTS = {
  en: {
    title: 'Diagnostics',
    intro: `Every problem of a rule file or of a household record is one diagnostic: a code, the place, what was found, what was
expected, and where one is near, a suggestion. Codes stay the same within a major version; sentences may change. This page
is generated; a test runs each example, the wrong one and the right one (\`packages/core/test/diagnostics\`).

\`formatDiagnostic(diagnostic, locale)\` of \`@bangfu/core/messages\` says a diagnostic in Chinese or English, without the
\`file:line:column\`, which comes before it. A path such as \`members[1].birthDate\` counts from 0, so that is the second member;
the Chinese sentence says 第2项. An ID number or a name never stands in a sentence.

A fact that nobody knows is no problem: write \`null\`, or leave the key out where it is not required.`,
    headings: ['code', 'meaning', 'wrong', 'right'],
    groups: {
      ruleFiles: {
        heading: 'Rule files',
        text: 'The policy does not load until all of these are mended; all are reported at once. `DATES_GAP` alone is a warning.',
      },
      folders: {
        heading: 'The folder of a policy',
        text: 'What `bangfu check` and the other commands say of the files themselves.',
      },
      analysis: {
        heading: 'Checks of rules',
        text: `\`analyzePolicy\` of \`@bangfu/core/analysis\` looks for mistakes in rules that load. A warning says what is surely not meant; a
note asks for a look. Where a household can show it, the diagnostic has a \`witness\`: an invented record that the engine
decided so.`,
      },
      records: { heading: 'Household records', text: 'The household is rejected and named; the others are decided.' },
      engine: {
        heading: 'Rules of json-rules-engine',
        text: '`importRules` of `@bangfu/json-rules-engine` says these beside the codes of rule files.',
      },
    },
    command: `## The command

\`bangfu\` adds codes of its own for files, lines and folders; it says each of them in the language of \`--locale\`.

- The text: \`INPUT_NOT_UTF8\`, \`LINE_NOT_UTF8\` (another encoding, often GBK), \`INPUT_UNREADABLE\` (the file could not be
  read to its end), \`INPUT_NOT_RECORDS\`, \`INPUT_LIST_SYNTAX\`, \`INPUT_ENDED_EARLY\`, \`INPUT_AFTER_END\` (neither one
  household nor a list of them, or more after it).
- CSV: \`CSV_SYNTAX\`, \`CSV_EMPTY\`, \`CSV_NO_HEADINGS\`, \`CSV_UNKNOWN_HEADING\`, \`CSV_AMBIGUOUS_HEADING\`,
  \`CSV_HEADING_TWICE\`, \`CSV_ID_MISSING\` (the headings; the file is not read), \`CSV_FILE_REJECTED\` (a household of such
  a file), \`CSV_RAGGED_ROW\`, \`CSV_ROWS_DISAGREE\`, \`CSV_ROW_WITHOUT_HOUSEHOLD\` (a line), \`CSV_FILE_CHANGED\`.
- Households: \`DUPLICATE_HOUSEHOLD\` (its id was already read; rejected), \`PERSON_IN_TWO_HOUSEHOLDS\` (the same ID number
  in two households; a warning, both are assessed), \`DECIDE_FAILED\` (an error inside bangfu; please report it).
- Plugins, each named by its option \`--plugin MODULE\`: \`PLUGIN_NOT_FOUND\` (no such file or package), \`PLUGIN_NOT_EXPORTED\` (the
  module exports no plugin as \`default\` or \`plugin\`), \`PLUGIN_THROWS\` (its module threw while it was imported; \`DEBUG=1\` shows
  where). What is wrong with a plugin itself has the codes of rule files, with \`plugin legal-aid\` as its place.
- Cases of \`bangfu check --cases\`: \`CASE_DIFFERS\` (the decision is another than the case says), \`CASE_REFUSED\` (its record,
  day or parameters are refused), \`CASE_UNREADABLE\` (no case, or a key is missing).`,
  },
  zh: {
    title: '错误说明',
    intro: `规则文件或家庭记录有问题时，系统会逐条提示：代码、位置、写了什么、应为什么；如有相近的写法，也会一并给出。
同一大版本内代码不变，提示文字可能调整。本页由程序生成，每个例子（写错的和改正的）都由测试运行过。
改规则时常见的错误和提示的原文，见[常见的错误](common-mistakes.md)。

提示前面的 \`文件:行:列\` 就是出错的位置。“第2项”从 1 数起，即列表中的第二个。姓名和身份证号码不会出现在提示里。

不知道的情况不算出错：写 \`null\`，非必填的项也可以不写。`,
    headings: ['代码', '含义', '写错的例子', '改正'],
    groups: {
      ruleFiles: {
        heading: '规则文件',
        text: '以下问题全部改正后政策才能载入；所有问题一次列出。只有 `DATES_GAP` 是警告。',
      },
      folders: { heading: '政策文件夹', text: '`bangfu check` 和其他命令对文件本身的提示。' },
      analysis: {
        heading: '规则检查',
        text: `\`@bangfu/core/analysis\` 的 \`analyzePolicy\` 检查能载入的规则有没有写错。警告表示一定有问题；提示表示请再看一眼。能用一户
家庭说明的，附有一户虚构的家庭（\`witness\`），并已由系统实际核定过。`,
      },
      records: { heading: '家庭记录', text: '有问题的家庭会被退回并列明，其他家庭照常核定。' },
      engine: {
        heading: 'json-rules-engine 的规则',
        text: '`@bangfu/json-rules-engine` 的 `importRules` 除规则文件的代码外，还有这些代码。',
      },
    },
    command: `## 命令行自己的代码

\`bangfu\` 命令另有一些关于文件、行和文件夹的代码，提示语言由 \`--locale\` 决定。

- 文字：\`INPUT_NOT_UTF8\`、\`LINE_NOT_UTF8\`（编码不是 UTF-8，多半是 GBK），\`INPUT_UNREADABLE\`（文件没能读完），
  \`INPUT_NOT_RECORDS\`、\`INPUT_LIST_SYNTAX\`、\`INPUT_ENDED_EARLY\`、\`INPUT_AFTER_END\`（不是一户或多户的列表，或后面还有内容）。
- CSV：\`CSV_SYNTAX\`、\`CSV_EMPTY\`、\`CSV_NO_HEADINGS\`、\`CSV_UNKNOWN_HEADING\`、\`CSV_AMBIGUOUS_HEADING\`、
  \`CSV_HEADING_TWICE\`、\`CSV_ID_MISSING\`（表头有误，整个文件不读），\`CSV_FILE_REJECTED\`（这种文件里的家庭），
  \`CSV_RAGGED_ROW\`、\`CSV_ROWS_DISAGREE\`、\`CSV_ROW_WITHOUT_HOUSEHOLD\`（某一行有误），\`CSV_FILE_CHANGED\`（读的时候文件变了）。
- 家庭：\`DUPLICATE_HOUSEHOLD\`（家庭编号已经读过，这一户退回），\`PERSON_IN_TWO_HOUSEHOLDS\`（两户有同一身份证号码，
  只是提醒，两户都核定），\`DECIDE_FAILED\`（程序内部出错，请反馈）。
- 插件（选项 \`--plugin 模块\`）：\`PLUGIN_NOT_FOUND\`（没有这个文件或包），\`PLUGIN_NOT_EXPORTED\`（模块没有以 \`default\` 或
  \`plugin\` 导出插件），\`PLUGIN_THROWS\`（载入时模块抛出错误；设 \`DEBUG=1\` 可以看到出错的地方）。插件本身的问题用规则文件的代码，
  位置写作 \`plugin legal-aid\`。
- \`bangfu check --cases\` 的案例：\`CASE_DIFFERS\`（核定结果与案例写的不同），\`CASE_REFUSED\`（案例的记录、日期或参数不被接受），
  \`CASE_UNREADABLE\`（不是案例，或缺了一项）。`,
  },
}
