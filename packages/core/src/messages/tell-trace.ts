import type { Verdict } from '@bangfu/sdk'
import type { NamedValue, Trace } from '../explain/explanation.ts'
import { leafWords } from './leaf-words.ts'
import { factLabel, namingOf, peopleText, whoText } from './naming.ts'
import { bracketed, cite, derivationOf, isNews, labelOf, MARKS, say, type ReasonLine, type Telling } from './telling.ts'
import { sourceNote } from './source-words.ts'
import { branchesIn, equation, namedIn } from './tell-number.ts'
import { valueWords } from './value-words.ts'

const WORDS = {
  zh: { all: '以下各项都须满足：', any: '以下至少须满足一项：', anyNot: '以下至少一项须不成立：', allNot: '以下各项都须不成立：', not: '以下须不成立：', some: '逐个核对“{0}”，至少一个须符合：', every: '逐个核对“{0}”，每个都须符合：', empty: '没有“{0}”', unknownList: '“{0}”未知', must: '须为{0}', found: '；实为{0}', known: '档案中已有“{0}”', notKnown: '档案中没有“{0}”', asIn: '“{1}”未单独登记，按“{0}”', colon: '：' },
  en: { all: 'all of these:', any: 'at least one of these:', anyNot: 'at least one of these must not be so:', allNot: 'none of these may be so:', not: 'this must not be so:', some: 'of each “{0}”, at least one must fit:', every: 'of each “{0}”, all must fit:', empty: 'there is no “{0}”', unknownList: '“{0}” is unknown', must: 'must be {0}', found: '; found: {0}', known: '“{0}” is on file', notKnown: '“{0}” is not on file', asIn: '“{1}” is not entered itself: “{0}” counts', colon: ': ' },
} as const // prettier-ignore

type Leaf = Extract<Trace, { form: 'leaf' }>

/** A condition with what was found: 「✗ 住房安全等级为D级；实为A级（方案1.3.a4）」. */
const leafText = ({ verdict, left, operator, right }: Leaf, telling: Telling): string => {
  const { names, locale } = telling
  const words = WORDS[locale]
  const label = labelOf(left.fact, telling)
  const found = valueWords(left.value, left.fact, names, locale)
  const mark = MARKS[verdict]
  const cited = cite(left.clause, telling)
  const source = sourceNote(left, locale)
  const wanted = 'fact' in right ? undefined : right.value
  if (wanted?.kind === 'known' && typeof wanted.value === 'boolean') {
    const must = words.must.replace('{0}', valueWords(wanted, left.fact, names, locale))
    const statement = `${mark} ${label}${locale === 'zh' ? '：' : ': '}${found}`
    return `${statement}${source}${verdict === 'yes' ? '' : bracketed(must, locale)}${cited}`
  }
  const operand =
    'fact' in right
      ? `${labelOf(right.fact, telling)}${bracketed(valueWords(right.value, right.fact, names, locale), locale)}`
      : valueWords(right.value, left.fact, names, locale, { or: true, quoted: true })
  const { isDate } = namingOf(left.fact, names)
  const sentence = leafWords(operator, { fact: label, value: operand, isDate }, names, locale)
  // 「本人认定类别为“低保对象”」 says what was found.
  const said =
    verdict === 'yes' && operand.replace(/[“”]/g, '') === found ? '' : words.found.replace('{0}', () => found)
  return `${mark} ${sentence}${said}${source}${sourceNote(right, locale)}${cited}`
}

/** Tells once how a derived value came about. */
export const tellDerived = (named: NamedValue, depth: number, telling: Telling): void => {
  const derived = derivationOf(named, telling)
  if (derived === undefined || !isNews(named, telling)) return
  const { from } = derived
  if (!('value' in from)) {
    tellTrace(from, depth, telling)
    return
  }
  const { names, locale } = telling
  if (from.form === 'reference' && names.definitions[named.fact] === undefined) {
    // A fact of the record that another stands in for.
    const [other, own] = [from.named, named].map(({ fact }) => factLabel(fact, names, locale))
    say(telling, depth, WORDS[locale].asIn.replace('{0}', other ?? '').replace('{1}', own ?? ''))
    tellDerived(from.named, depth, telling)
    return
  }
  const whose = named.appliesTo === undefined || named.appliesTo === telling.about
  const who = whose ? '' : `${whoText(named.appliesTo ?? '', names, locale)}${WORDS[locale].colon}`
  say(telling, depth, `${who}${equation(named, from, telling)}`)
  for (const condition of branchesIn(from)) tellTrace(condition, depth + 1, telling)
  for (const inner of namedIn(from)) tellDerived(inner, depth + 1, telling)
}

const listLabel = (scope: string, { names, locale }: Telling): string =>
  names.lists.find((list) => list.scope === scope)?.label[locale] ?? ''

/** The parts that settle a verdict: what is `no` closes `all` and `every`, what is `yes` opens `any` and `some`. */
const decisive = (
  trace: { readonly form: string; readonly verdict: Verdict },
  parts: readonly Trace[],
): readonly Trace[] => {
  const settling = trace.form === 'all' || trace.form === 'every' ? 'no' : 'yes'
  if (trace.form === 'not' || trace.verdict !== settling) return parts
  return parts.filter((part) => !('verdict' in part) || part.verdict === settling)
}

/** What is told of somebody. */
interface Told {
  readonly ids: readonly string[]
  readonly lines: readonly ReasonLine[]
}

/** Tells what is said of each of several; those of whom the same is said together, beside the names where it is one line. */
export const tellEach = (
  tells: readonly { readonly id: string; readonly tell: (depth: number) => void }[],
  depth: number,
  telling: Telling,
): void => {
  const { names, locale, lines } = telling
  const words = WORDS[locale]
  const told: Told[] = []
  for (const { id, tell } of tells) {
    const before = lines.length
    tell(depth + 1)
    const said = lines.splice(before)
    const same = told.findIndex((other) => JSON.stringify(other.lines) === JSON.stringify(said))
    const alike = told[same]
    if (alike === undefined) told.push({ ids: [id], lines: said })
    else told[same] = { ids: [...alike.ids, id], lines: said }
  }
  for (const { ids, lines: said } of told) {
    const who = peopleText(ids, names, locale)
    const [first, ...more] = said
    if (first === undefined) continue
    if (more.every(({ depth: at }) => at > first.depth)) {
      const mark = Object.values(MARKS).find((sign) => first.text.startsWith(`${sign} `))
      const rest = mark === undefined ? first.text : first.text.slice(mark.length + 1)
      const text = `${mark === undefined ? '' : `${mark} `}${who}${words.colon}${rest}`
      lines.push({ ...first, depth, text }, ...more.map((line) => ({ ...line, depth: line.depth - 1 })))
    } else lines.push({ depth, text: who }, ...said)
  }
}

/** Tells a condition or number with the steps of the way to it. */
export const tellTrace = (trace: Trace, depth: number, telling: Telling): void => {
  const { locale } = telling
  const words = WORDS[locale]
  switch (trace.form) {
    case 'leaf':
      say(telling, depth, leafText(trace, telling))
      tellDerived(trace.left, depth + 1, telling)
      if ('fact' in trace.right) tellDerived(trace.right, depth + 1, telling)
      return
    case 'known':
      say(telling, depth, knownText(trace, telling))
      return
    case 'all':
    case 'any':
    case 'not': {
      const parts = decisive(trace, trace.parts)
      const [only] = parts
      if (trace.form === 'not' && only?.form === 'known') {
        say(telling, depth, knownText(only, telling, trace.verdict))
        return
      }
      if (trace.form !== 'not' && only !== undefined && parts.length === 1) {
        tellTrace(only, depth, telling)
        return
      }
      say(telling, depth, `${MARKS[trace.verdict]} ${words[trace.form]}`)
      for (const part of parts) tellTrace(part, depth + 1, telling)
      return
    }
    case 'some':
    case 'every': {
      const { items } = trace
      const text = items === undefined ? words.unknownList : items.length === 0 ? words.empty : words[trace.form]
      say(telling, depth, `${MARKS[trace.verdict]} ${text.replace('{0}', listLabel(trace.over, telling))}`)
      const settling = new Set(
        decisive(
          trace,
          (items ?? []).map((item) => item.trace),
        ),
      )
      const told = (items ?? []).filter((item) => settling.has(item.trace))
      tellEach(
        told.map(({ id, trace: of }) => ({ id, tell: (at) => tellTrace(of, at, telling) })),
        depth + 1,
        telling,
      )
      return
    }
    default:
      for (const named of namedIn(trace)) tellDerived(named, depth, telling)
  }
}

/** 「✗ 档案中已有“出生日期”」, or that it is not on file, with the verdict on that. */
const knownText = (
  { fact, verdict }: Extract<Trace, { form: 'known' }>,
  telling: Telling,
  negated?: Verdict,
): string => {
  const { known, notKnown } = WORDS[telling.locale]
  const pattern = negated === undefined ? known : notKnown
  return `${MARKS[negated ?? verdict]} ${pattern.replace('{0}', () => labelOf(fact, telling))}`
}

type Want = 'yes' | 'no'

/** Tells only the parts of a condition that do not come out as they must, down to the facts of the record. */
export const tellFailing = (trace: Trace, want: Want, depth: number, telling: Telling, isOneOf = false): void => {
  const { locale } = telling
  const words = WORDS[locale]
  switch (trace.form) {
    case 'leaf': {
      if (trace.verdict === want) return
      say(telling, depth, leafText(trace, telling))
      const derived = derivationOf(trace.left, telling)
      // Said once why it is not so; a family learns but once that nobody in it is recognized.
      if (!isNews({ ...trace.left, fact: `${want} ${trace.left.fact}` }, telling)) return
      if (derived === undefined || 'value' in derived.from) {
        tellDerived(trace.left, depth + 1, telling)
        return
      }
      const { right } = trace
      const asked = 'fact' in right || right.value.kind !== 'known' ? true : right.value.value !== false
      tellFailing(derived.from, (want === 'yes') === asked ? 'yes' : 'no', depth + 1, telling)
      return
    }
    case 'not':
      for (const part of trace.parts) tellFailing(part, want === 'yes' ? 'no' : 'yes', depth, telling)
      return
    case 'all':
    case 'any': {
      if (trace.verdict === want) return
      const failing = trace.parts.filter((part) => !('verdict' in part) || part.verdict !== want)
      // Of several any of which would do, all have failed: that is to be said.
      const isChoice = (trace.form === 'any') === (want === 'yes')
      const isHeaded = failing.length > 1 && (isChoice || isOneOf)
      const heading = isChoice ? (want === 'yes' ? words.any : words.anyNot) : want === 'yes' ? words.all : words.allNot
      if (isHeaded) say(telling, depth, `${MARKS[trace.verdict]} ${heading}`)
      for (const part of failing) tellFailing(part, want, isHeaded ? depth + 1 : depth, telling, isHeaded && isChoice)
      return
    }
    case 'some':
    case 'every': {
      if (trace.verdict === want) return
      const { items } = trace
      if (items === undefined || items.length === 0) {
        const text = items === undefined ? words.unknownList : words.empty
        say(telling, depth, `${MARKS[trace.verdict]} ${text.replace('{0}', listLabel(trace.over, telling))}`)
        return
      }
      const failing = items.filter(({ trace: of }) => !('verdict' in of) || of.verdict !== want)
      tellEach(
        failing.map(({ id, trace: of }) => ({ id, tell: (at) => tellFailing(of, want, at, telling) })),
        depth,
        telling,
      )
      return
    }
    case 'known':
      say(telling, depth, knownText(trace, telling))
      return
    default:
      tellTrace(trace, depth, telling)
  }
}
