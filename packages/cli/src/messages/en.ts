import type { Diagnostic } from '@bangfu/sdk'

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`

const place = ({ related }: Diagnostic): string => {
  const first = related?.[0]
  return first === undefined ? 'elsewhere' : `at ${first.file}:${first.line}:${first.column}`
}

const MISSING: Readonly<Record<string, string>> = {
  file: 'there is no such file',
  folder: 'it is a folder, expected the file of a module',
  package: 'no package of this name can be imported from the current folder; a path begins with ./ or /',
  address: 'expected a path, a file: address or the name of a package',
}

/** What the command says in English. */
export const en = {
  help: {
    program: 'Decides by the rules of a plan which assistance a household can have',
    files: 'household records: .json, .ndjson, .jsonl or .csv in UTF-8; - is standard input (NDJSON)',
    reportFormat: 'form of the report: table or json (by default table)',
    policy: 'folder of a policy, or the id of a shipped one (by default panjin-2019)',
    asOf: 'the day decided for, YYYY-MM-DD (by default today)',
    param: 'a value for a parameter, as JSON: incomeLineYuan=3500 (once for each parameter)',
    plugin:
      'a module with plugins that the policy is made with: ./plugin.js, or the name of a package; its code runs (once for each module)',
    inputFormat: 'form of every input, whatever its name: json, ndjson or csv',
    requireHash: 'go on only where the policy has this hash, as a decision carries it: the same rules as another batch',
    locale: 'language: zh or en (by default Chinese where LANG begins with zh)',
    version: 'print the version',
    help: 'print this help',
    titles: {} as Readonly<Record<string, string>>,
    usageOptions: '[options]',
    usageCommand: '[command]',
  },
  usage: {
    seeHelp: (command: string) => `Try \`${command} --help\`.`,
    unknownOption: (option: string, suggestion?: string) => `Unknown option \`${option}\`${meant(suggestion)}`,
    unknownCommand: (name: string, suggestion?: string) => `Unknown command \`${name}\`${meant(suggestion)}`,
    missingCommand: () => 'Cannot run: no command given, expected `bangfu assess FILE…`',
    missingArgument: (name: string) => `Argument ${name} is missing`,
    missingValue: (option: string) => `Option \`${option}\` needs a value`,
    wrongArguments: (found: string) => `Cannot read the arguments: ${found}`,
    wrongValue: (option: string, found: string, expected: string, suggestion?: string) =>
      `Unexpected \`${found}\` for \`${option}\`, expected ${expected}${meant(suggestion)}`,
    day: 'a day that exists, YYYY-MM-DD',
    period: 'a month, or whole months such as 2020-01..2020-12',
    parameter: 'ID=JSON',
    parameterJson: (id: string) => `JSON after \`${id}=\``,
    parameterTwice: (id: string) => `Parameter \`${id}\` is given twice`,
    optionTwice: (option: string) => `Option \`${option}\` is given twice`,
    otherHash: (found: string, expected: string) =>
      `Cannot go on: the policy has the hash ${found}, and --require-hash asks for ${expected}; its rules are others`,
    unknownPolicy: (found: string, expected: string, suggestion?: string) =>
      `Cannot load the policy \`${found}\`: neither the id of a shipped policy (${expected}) nor a folder${meant(suggestion)}`,
    policyIsFile: (found: string, folder: string) =>
      `Cannot load the policy \`${found}\`: it is a file; give its folder, \`${folder}\``,
    unreadableFile: (file: string, reason: string) => `Cannot read \`${file}\`: ${reason}`,
    noSuchFile: 'no such file',
    isFolder: 'it is a folder',
    unknownForm: (file: string, expected: string) =>
      `Cannot read \`${file}\`: its name does not end in ${expected}; say the form with --input-format`,
    stdinTwice: () => 'Cannot read standard input twice',
    policyFails: (count: number) =>
      count === 1 ? 'The policy does not load.' : `The policy does not load: ${count} problems.`,
  },
  household: (id: string) => `household \`${id}\`: `,
  column: (heading: string) => ` (column \`${heading}\`)`,
  warning: 'warning: ',
  stop: '.',
  witness: {
    example: (asOf: string) => `An invented household, decided for ${asOf}:`,
    of: (member: string) => `member ${member}`,
    effect: (about: string, before: string, after: string) => `${about}: ${before} → ${after}`,
    lost: (yuan: string) => ` (${yuan} yuan a year less)`,
    amounts: 'all amounts of the year',
    unknown: 'unknown',
    nothing: 'nothing',
  },
  summary: (read: number, assessed: number, rejected: number) =>
    `Records read ${read} = assessed ${assessed} + rejected ${rejected}`,
  outside: (count: number, first: readonly string[], regions: readonly string[]) =>
    `warning: the policy holds for ${regions.join(', ')}, and ${count} ${count === 1 ? 'household lies' : 'households lie'} outside: ${first.join(', ')}${count > first.length ? ', …' : ''}. ${count === 1 ? 'It is' : 'They are'} decided by it all the same.`,
  interrupted: 'Interrupted: the records after these are not decided.',
  cutShort: (code: string) => `Cannot write the output to its end: ${code}`,
  diagnostics: {
    CASE_DIFFERS: (d) =>
      `case ${d.rule ?? ''}, ${d.path ?? ''}: decided ${d.found ?? ''}, the case says ${d.expected ?? ''}`,
    CASE_REFUSED: (d) => `case ${d.rule ?? ''} cannot be decided: ${d.found ?? ''}`,
    CASE_UNREADABLE: (d) => `no case can be read here, expected ${d.expected ?? ''}`,
    DUPLICATE_HOUSEHOLD: (d) => `its id was already read ${place(d)}; this record is rejected`,
    PERSON_IN_TWO_HOUSEHOLDS: (d) =>
      `the person at ${d.path ?? ''} is also a member of household \`${d.found ?? ''}\`, by the same ID number; both are assessed`,
    INPUT_NOT_UTF8: () => 'the text is not UTF-8 and is not read from here on; save it as UTF-8 (it may be GBK)',
    LINE_NOT_UTF8: () => 'the line is not UTF-8; save the file as UTF-8 (it may be GBK)',
    INPUT_UNREADABLE: (d) => `the file could not be read to its end: ${d.found ?? ''}`,
    INPUT_NOT_RECORDS: (d) => `unexpected ${d.found ?? ''}, expected one household { … } or a list of them [ … ]`,
    INPUT_LIST_SYNTAX: (d) =>
      `unexpected ${d.found ?? ''}, expected ${d.expected ?? ''}; the rest of the file is not read`,
    INPUT_ENDED_EARLY: () => 'the file ends before its list of households does; it may have been cut',
    INPUT_AFTER_END: (d) =>
      `unexpected ${d.found ?? ''} after the end of the JSON; is it one household a line? Then use --input-format ndjson`,
    PLUGIN_NOT_FOUND: (d) => `${MISSING[d.found ?? ''] ?? MISSING['file']}${meant(d.suggestion)}`,
    PLUGIN_NOT_EXPORTED: (d) =>
      `the module exports no plugin, expected a plugin or a list of them as its default export or as \`plugin\`; it exports ${d.found || 'nothing'}`,
    PLUGIN_THROWS: (d) => `the module of the plugin \`${d.rule ?? ''}\` threw while it was imported: ${d.found ?? ''}`,
    CSV_SYNTAX: (d) => `quotation marks do not fit the CSV form (${d.found ?? ''}); the file is not read`,
    CSV_EMPTY: () => 'the file is empty, expected a line of headings',
    CSV_NO_HEADINGS: () =>
      'none of the cells of the first line is a heading such as householdId or 家庭编号; the file is not read',
    CSV_UNKNOWN_HEADING: (d) => `unknown heading \`${d.found ?? ''}\` in column ${d.column ?? 0}${meant(d.suggestion)}`,
    CSV_AMBIGUOUS_HEADING: (d) =>
      `heading \`${d.found ?? ''}\` in column ${d.column ?? 0} can mean several; write one of ${d.expected ?? ''}`,
    CSV_HEADING_TWICE: (d) =>
      `heading \`${d.found ?? ''}\` in column ${d.column ?? 0} means the same as column ${d.related?.[0]?.column ?? 0}`,
    CSV_NOT_COMMAS: () =>
      'the columns must be separated by commas, and the first line separates them otherwise; the file is not read',
    CSV_ID_MISSING: () => 'there is no column householdId; the file is not read',
    CSV_FILE_REJECTED: () => 'rejected with the headings of its file',
    CSV_RAGGED_ROW: (d) =>
      `the line has ${d.found ?? ''} cells, expected ${d.expected ?? ''}; its household is rejected`,
    CSV_ROWS_DISAGREE: (d) =>
      `${d.path ?? ''} differs between this line and line ${d.related?.[0]?.line ?? 0} of the same household`,
    CSV_ROW_WITHOUT_HOUSEHOLD: () => 'the line has no householdId',
    CSV_FILE_CHANGED: () => 'the file changed while it was read',
    DECIDE_FAILED: (d) => `an error inside bangfu (${d.found ?? ''}); please report it`,
  } as Readonly<Record<string, (diagnostic: Diagnostic) => string>>,
  table: {
    household: 'Household',
    measure: 'Measure',
    for: 'For',
    outcome: 'Outcome',
    amount: 'Yuan a year',
    entitled: 'Entitled',
    review: 'Review',
    others: 'Other',
    notes: 'Notes',
    undecided: 'Still open',
    incomplete: 'The amounts may still change: a question is open.',
    incompleteHouseholds: (count: number) => `Amounts that may still change: ${count} of the households`,
    payments: (from: string, to: string) => `Paid by the month, ${from} to ${to}`,
    paymentPart: (from: string, to: string, months: number, monthly: string, amount: string) =>
      `${from} to ${to}: ${months} × ${monthly} = ${amount}`,
    paymentOpen: (from: string, to: string) => `${from} to ${to}: open`,
    paymentTotal: (total: string) => `${total} yuan`,
    noPayments: 'Nothing is paid by the month.',
    paymentUnknown: 'total open',
    paymentsUndecided: (from: string, to: string) =>
      `${from} to ${to}: the rules of these months are not complete, or do not take the record as it is.`,
    paidByYear: (measures: string) => `Not in it, since they are for a year as a whole: ${measures}.`,
    noLines: 'No measure is open.',
    noRules: 'No rule is in force on this day: nothing can be decided.',
    programsPending: (programs: string) => `Still open: ${programs}.`,
    labelled: (label: string, text: string) => `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${text}.`,
    and: ', ',
    between: '; ',
    finding: (severity: string, title: string, about: string | undefined) =>
      `[${severity}] ${title}${about === undefined ? '' : ` (${about})`}`,
    totals: (count: number) => (count === 1 ? 'Total of 1 household' : `Total of ${count} households`),
    asOf: (day: string) => `on ${day}`,
  },
}

/** What every language must be able to say. */
export type Sentences = typeof en
