import { DIVISION_DIGITS, DIVISION_LEVELS, divisionLevel } from '@bangfu/sdk'
import type { Anchors } from './anchors.ts'
import { drawDate } from './draw-date.ts'
import { drawInteger, drawMoney } from './draw-number.ts'
import type { Code, DrawnFact } from './facts.ts'
import type { Random } from './random.ts'

/** What the values of one household have in common. */
export interface Setting {
  readonly random: Random
  readonly anchors: Anchors
  readonly heads: number
  /** The code that most members of this household share, by fact. */
  readonly shared: Map<string, Code>
}

const WORDS = ['某', '某甲', '张三', '王小五', 'Ann', '测试 2']

const drawCode = (fact: DrawnFact, { random, shared }: Setting): Code => {
  const another = (): Code =>
    fact.favored.length > 0 && random.chance(60) ? random.oneOf(fact.favored) : random.oneOf(fact.codes)
  const { id } = fact.fact
  const common = shared.get(id) ?? another()
  shared.set(id, common)
  return random.chance(40) ? common : another()
}

const drawCodes = ({ codes }: DrawnFact, { random }: Setting): readonly Code[] => {
  const length = Math.min(random.count([30, 40, 20, 10]), codes.length)
  const drawn = new Set<Code>()
  while (drawn.size < length) drawn.add(random.oneOf(codes))
  return [...drawn]
}

// A code of the deepest level of the table may be followed by divisions that the table does not list.
const drawRegion = ({ codes }: DrawnFact, { random }: Setting): string => {
  const texts = codes.map(String).filter((code) => divisionLevel(code) !== undefined)
  const levelOf = (code: string): number => DIVISION_LEVELS.findIndex((level) => level === divisionLevel(code))
  const deepest = Math.max(...texts.map(levelOf))
  const code = random.oneOf(texts)
  const next = DIVISION_LEVELS[deepest + 1]
  if (levelOf(code) < deepest || random.chance(50) || next === undefined) return code
  const more = DIVISION_DIGITS[next] - code.length
  return `${code}${random.between(10 ** (more - 1), 10 ** more - 1)}`
}

const drawText = ({ fact, hints }: DrawnFact, { random }: Setting): string => {
  const words = hints.length > 0 && random.chance(60) ? hints.map(String) : WORDS
  return [...random.oneOf(words)].slice(0, fact.maxLength ?? 1).join('')
}

/** A value of a fact that the catalog accepts, whatever the rest of the record holds. */
export const drawValue = (drawn: DrawnFact, setting: Setting): unknown => {
  const { fact, hints } = drawn
  const { random, anchors, heads } = setting
  switch (fact.type) {
    case 'boolean':
      // What is no where nothing is said is rarely so.
      return random.chance(typeof fact.absent === 'object' ? 30 : 50)
    case 'code':
      return drawCode(drawn, setting)
    case 'codes':
      return drawCodes(drawn, setting)
    case 'integer':
      return drawInteger(
        random,
        fact,
        hints.filter((hint) => typeof hint === 'number'),
        heads,
      )
    case 'decimal':
    case 'money':
      return drawMoney(random, fact, anchors, heads)
    case 'date':
      return drawDate(
        random,
        anchors,
        hints.filter((hint) => typeof hint === 'string'),
      )
    case 'region':
      return drawRegion(drawn, setting)
    case 'text':
      return drawText(drawn, setting)
  }
}
