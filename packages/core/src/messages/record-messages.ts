import type { Localized } from '@bangfu/sdk'

// Whose record, and where in it; `_` stands for nothing to say.
const AT = '{path, select, _ {} other { at `{path}`}}{household, select, _ {} other { of household `{household}`}}'
const OF = '{household, select, _ {记录} other {家庭「{household}」}}{path, select, _ {} other {的{path}}}'

/** What is said of each problem of a household record, sorted by code: ICU messages without the place in a file. */
export const RECORD_MESSAGES: Readonly<Record<string, Localized>> = {
  RECORD_ID_NUMBER_DISAGREES: {
    zh: `${OF}与记录不一致：{found}；记录中为{expected}`,
    en: `Unexpected ID number${AT}: it has {found}, expected {expected}`,
  },
  RECORD_JSON_DUPLICATE_KEY: {
    zh: `记录同一对大括号里写了两次{found}，只能写一次`,
    en: `Unexpected second key {found}${AT}, expected each key once`,
  },
  RECORD_JSON_SYNTAX: {
    zh: '记录不符合 JSON 格式，这里不该是{found}；应为{expected}',
    en: 'Cannot read the record as JSON: unexpected {found}, expected {expected}',
  },
  RECORD_LIST_LENGTH: {
    zh: `${OF}写了{found}；应为{expected}`,
    en: `Unexpected {found}${AT}, expected {expected}`,
  },
  RECORD_MISSING_KEY: {
    zh: `${OF}没有写，但这一项必须填写`,
    en: `Cannot find a value${AT}: it is required`,
  },
  RECORD_NOT_DATA: {
    zh: `${OF}是{found}，不是数据；应为{expected}`,
    en: `Unexpected {found}${AT}, expected {expected}`,
  },
  RECORD_TEXT_HIDDEN_CHARACTER: {
    zh: '{kind, select, line {记录中从这里开始的文字少了右引号；应为{expected}} other {记录中有一个看不见的字符{found}，请删掉；应为{expected}}}',
    en: 'Unexpected {kind, select, line {} other {hidden character }}{found} in the record, expected {expected}',
  },
  RECORD_TEXT_NOT_UTF8: {
    zh: '记录不是 UTF-8 编码，这里的字读不出来；请另存为 UTF-8 编码再试',
    en: 'Cannot read the record: it is not UTF-8. Save the file in that encoding',
  },
  RECORD_TEXT_TOO_DEEP: {
    zh: '记录的括号一层套一层，套了{found}；应为{expected}',
    en: 'Cannot read the record: it is nested {found} deep, expected {expected}',
  },
  RECORD_TEXT_TOO_LARGE: {
    zh: '记录太大，有{found}；应为{expected}',
    en: 'Cannot read the record: it has {found}, expected {expected}',
  },
  RECORD_TEXT_TOO_LONG: {
    zh: `${OF}太长；应为{expected}`,
    en: `Unexpected long text${AT}, expected {expected}`,
  },
  RECORD_TEXT_UNPRINTABLE: {
    zh: `${OF}有控制字符或看不见的字符；应为{expected}`,
    en: `Unexpected character${AT}, expected {expected}`,
  },
  RECORD_UNKNOWN_KEY: {
    zh: `${OF}不是记录里的项目；应为{expected}`,
    en: `Unexpected key {found}${AT}, expected {expected}`,
  },
  RECORD_USED_TWICE: {
    zh: `${OF}重复：{found}；应为{expected}`,
    en: `Unexpected value${AT}: {found}, expected {expected}`,
  },
  RECORD_WRONG_CODE: {
    zh: `${OF}写了{found}；应为{expected}`,
    en: `Unexpected {found}${AT}, expected {expected}`,
  },
  RECORD_WRONG_DATE: {
    zh: `${OF}写了日期{found}；应为{expected}`,
    en: `Unexpected date {found}${AT}, expected {expected}`,
  },
  RECORD_WRONG_ID_NUMBER: {
    zh: `${OF}有误；身份证号码应为{expected}`,
    en: `Unexpected ID number${AT}, expected {expected}`,
  },
  RECORD_WRONG_NUMBER: {
    zh: `${OF}写了{found}；应为{expected}`,
    en: `Unexpected {found}${AT}, expected {expected}`,
  },
  RECORD_WRONG_TYPE: {
    zh: `${OF}写了{found}；应为{expected}`,
    en: `Unexpected {found}${AT}, expected {expected}`,
  },
  RECORD_WRONG_VALUE: {
    zh: `${OF}写了{found}；应为{expected}`,
    en: `Unexpected {found}${AT}, expected {expected}`,
  },
}
