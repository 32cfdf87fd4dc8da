import type { Locale } from '@bangfu/sdk'
import { showJson } from './show-json.ts'

/** What the schema says where something is wrong. */
export interface ErrorTexts {
  readonly object: (keys: readonly string[]) => string
  readonly list: string
  readonly value: (values: readonly unknown[]) => string
  readonly text: string
  readonly boolean: string
  readonly count: string
  readonly name: string
  readonly day: string
  readonly monthDay: string
  readonly clause: string
  readonly region: string
  readonly benefit: string
  readonly number: string
  readonly encodedBy: string
  readonly operator: (kind: string, operators: readonly string[]) => string
  readonly operand: (kind: string) => string
  readonly pair: string
  readonly condition: string
  readonly expression: string
  readonly top: string
}

const zh: ErrorTexts = {
  object: (keys) => `这里要写花括号 { … }${keys.length === 0 ? '' : `，里面可以写的键：${keys.join('、')}`}`,
  list: '这里要写方括号清单 [ … ]，至少有一项',
  value: (values) => `这里只能写：${values.map(showJson).join('、')}`,
  text: '这里要写文字，放在英文引号里',
  boolean: '这里只能写 true（是）或 false（否），不加引号',
  count: '这里要写整数，不加引号、不加逗号',
  name: '这里要写名称：英文字母、数字、点和连字符，字母开头',
  day: '日期要写成 "2021-01-01" 的样子：四位年、两位月、两位日',
  monthDay: '要写成 "09-01" 的样子：两位月、两位日',
  region: '行政区划代码要写6位（县区）或9位（经济区）数字，放在引号里',
  clause: '条款要写成 "2.2.3.k" 的样子',
  benefit: '措施代码要写三个大写字母和一个连字符，再写大写字母或数字，例如 "HEA-BASE-90"',
  number: '这里要写数：整数直接写，小数可以写成 "12.5"；不要用全角数字和千分位逗号',
  encodedBy: '要写成“种类:名称”的样子，例如 "rule:exa-aid"',
  operator: (kind, operators) => `这个事实是${kind}，只能用：${operators.join('、')}`,
  operand: (kind) => `这里要写${kind}，或者 { "fact": … } 另一个事实或参数`,
  pair: '这里要写两个数 [低, 高]，或者 { "fact": … } 一个范围参数',
  condition: '条件要写 fact（连同 operator、value）、all、any、not、known；推出的事实里还可以写 some、every',
  expression: '算式要写一个数、{ "fact": … }、{ "formula": … } 或一种运算，例如 add、multiply、if',
  top: '规则的条件最外层要写 all、any 或 not',
}

const en: ErrorTexts = {
  object: (keys) => `Expected an object { … }${keys.length === 0 ? '' : ` with keys of ${keys.join(', ')}`}`,
  list: 'Expected a list [ … ] with at least one item',
  value: (values) => `Expected ${values.map(showJson).join(', ')}`,
  text: 'Expected a text in quotation marks',
  boolean: 'Expected true or false, without quotation marks',
  count: 'Expected a whole number, without quotation marks or separators',
  name: 'Expected a name of letters, digits, dots and hyphens, a letter first',
  day: 'Expected a day such as "2021-01-01"',
  monthDay: 'Expected a month and day such as "09-01"',
  region: 'Expected a division code of 6 or 9 digits in quotation marks',
  clause: 'Expected a clause of the plan such as "2.2.3.k"',
  benefit: 'Expected a benefit code: three capitals, a hyphen, then capitals or digits, such as "HEA-BASE-90"',
  number: 'Expected a whole number, or a decimal such as "12.5", without separators',
  encodedBy: 'Expected a kind, a colon and a name, such as "rule:exa-aid"',
  operator: (kind, operators) => `The fact is ${kind}: expected ${operators.join(', ')}`,
  operand: (kind) => `Expected ${kind}, or { "fact": … } for another fact or parameter`,
  pair: 'Expected two numbers [low, high], or { "fact": … } for a parameter that is a range',
  condition: 'Expected fact (with operator and value), all, any, not or known; in derived facts also some or every',
  expression: 'Expected a number, { "fact": … }, { "formula": … } or an operation such as add, multiply, if',
  top: 'Expected all, any or not at the top of the conditions of a rule',
}

/** What is said in a language. */
export const errorTexts = (locale: Locale): ErrorTexts => (locale === 'zh' ? zh : en)
