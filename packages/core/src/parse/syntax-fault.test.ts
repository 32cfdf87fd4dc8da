import { describe, expect, test } from 'vitest'
import { RULE_FILE_LIMITS } from './limits.ts'
import { parseJson } from './parse-json.ts'

const said = (text: string): string => {
  const [problem] = parseJson(text, 'a.json', RULE_FILE_LIMITS).diagnostics
  return `${problem?.line}:${problem?.column} ${problem?.found} | ${problem?.expected}`
}

describe('parseJson names what would mend a text', () => {
  test.each([
    ['{"a"：1}', "1:5 character '：' | the half-width :"],
    ['{"a":1，"b":2}', "1:7 character '，' | the half-width ,"],
    ['{“a”:1}', "1:2 character '“' | the half-width \""],
    ["{'a':1}", "1:2 character ''' | the half-width \""],
    ['{"a":１}', "1:6 character '１' | half-width letters and digits"],
    ['{"a":ｔrue}', "1:6 character 'ｔ' | half-width letters and digits"],
    ['{"a":1\n"b":2}', "2:1 character '\"' | a comma , after the item before"],
    ['[{} {}]', "1:5 character '{' | a comma , after the item before"],
    ['[1 2]', "1:4 character '2' | a comma , after the item before"],
    ['[true x]', "1:7 character 'x' | a comma , after the item before"],
    ['{"a" "b"}', "1:6 character '\"' | a colon : after the name"],
    ['{"a":1,}', "1:8 character '}' | no comma before }"],
    ['[1,]', "1:4 character ']' | no comma before ]"],
    ['{"a":1 // c\n}', "1:8 character '/' | no comment: JSON has none"],
    ['# x\n{}', "1:1 character '#' | no comment: JSON has none"],
    ['{"a":True}', "1:6 character 'T' | true in small letters"],
    ['{"a":False}', "1:6 character 'F' | false in small letters"],
    ['{"a":None}', "1:6 character 'N' | null in small letters"],
    ['{"a":rural}', "1:6 character 'r' | text in quotation marks"],
    ['{a:1}', "1:2 character 'a' | text in quotation marks"],
    ['{', '1:2 end of the text | the closing bracket } of what was opened'],
    ['[1', '1:3 end of the text | the closing bracket ] of what was opened'],
    ['[1,', '1:4 end of the text | the closing bracket ] of what was opened'],
    ['{"a":{"b":1}\n', '1:13 end of the text | the closing bracket } of what was opened'],
    ['{"a":"x', '1:8 end of the text | a closing quotation mark "'],
    ['', '1:1 end of the text | one object, in braces'],
    ['{"a":1]', "1:7 character ']' | the closing bracket } of what was opened"],
    ['{"a":1}}', "1:8 character '}' | nothing after the last bracket"],
    ['{"a":}', "1:6 character '}' | a value after the colon"],
    ['{"a":"\\x"}', `1:7 character '\\' | a backslash only before " \\ / b f n r t u`],
    ['{"a":"x\n"}', '1:6 a line end | a closing quotation mark " on the line of the opening one'],
    ['{"a":"x, "b": 1\n}', '1:6 a line end | a closing quotation mark " on the line of the opening one'],
    ['[{"a":1, {"a":2}]', "1:10 character '{' | the closing bracket } of what was opened"],
    ['{"a":{[1]}}', "1:7 character '[' | a name and a colon before it"],
    ['{"a":"x”,\r\n"b":1}', '1:6 a line end | a closing quotation mark " on the line of the opening one'],
  ])('parseJson says of %j: %s', (text, sentence) => expect(said(text)).toBe(sentence))
})
