import type { Localized } from '@bangfu/sdk'

/** What the code of a problem of a household record means, in the order of the documentation. */
export const RECORD_MEANINGS: Readonly<Record<string, Localized>> = {
  RECORD_TEXT_TOO_LARGE: {
    zh: '记录超过 4 000 000 个字符',
    en: 'The record is larger than 4 000 000 characters',
  },
  RECORD_TEXT_TOO_DEEP: {
    zh: '括号嵌套超过 16 层',
    en: 'Brackets are nested more than 16 deep',
  },
  RECORD_TEXT_NOT_UTF8: {
    zh: '记录不是 UTF-8 编码',
    en: 'The text is in another encoding than UTF-8',
  },
  RECORD_TEXT_HIDDEN_CHARACTER: {
    zh: '有看不见的字符',
    en: 'A character that is not seen',
  },
  RECORD_JSON_SYNTAX: {
    zh: '不符合 JSON 格式',
    en: 'The text is not JSON',
  },
  RECORD_JSON_DUPLICATE_KEY: {
    zh: '同一对大括号里同一项写了两次',
    en: 'One object has a key twice',
  },
  RECORD_NOT_DATA: {
    zh: '程序传来的不是数据',
    en: 'A program handed over something that is no data',
  },
  RECORD_UNKNOWN_KEY: {
    zh: '记录里没有这一项',
    en: 'A key that the policy does not declare',
  },
  RECORD_MISSING_KEY: {
    zh: '缺少必填项',
    en: 'A key that every record needs',
  },
  RECORD_WRONG_TYPE: {
    zh: '值的类型不对',
    en: 'A value of the wrong type',
  },
  RECORD_WRONG_VALUE: {
    zh: '不能这样填：编号为空，或成员编号写了 `household`',
    en: 'A value that cannot stand there: an empty id, or `household` as the id of a member',
  },
  RECORD_WRONG_CODE: {
    zh: '代码表里没有的代码',
    en: 'A code outside its table',
  },
  RECORD_WRONG_DATE: {
    zh: '不存在的日期，或写法不对',
    en: 'A date that does not exist, or in another form',
  },
  RECORD_WRONG_NUMBER: {
    zh: '数字超出范围，或写法不对',
    en: 'A number out of its limits or not in plain decimals',
  },
  RECORD_LIST_LENGTH: {
    zh: '列表的项数太少或太多',
    en: 'A list with too few or too many items',
  },
  RECORD_TEXT_TOO_LONG: {
    zh: '文字太长',
    en: 'A text longer than its field',
  },
  RECORD_TEXT_UNPRINTABLE: {
    zh: '文字中有控制字符或看不见的字符',
    en: 'A text with a control character or one that is not seen',
  },
  RECORD_WRONG_ID_NUMBER: {
    zh: '不可能存在的身份证号码（位数、日期或校验码不对）',
    en: 'An ID number that cannot exist: length, date or check character',
  },
  RECORD_ID_NUMBER_DISAGREES: {
    zh: '身份证号码中的出生日期或性别与记录不一致',
    en: 'The ID number says another birth date or sex than the record',
  },
  RECORD_USED_TWICE: {
    zh: '两处编号或身份证号码相同',
    en: 'Two things have the same id or ID number',
  },
}
