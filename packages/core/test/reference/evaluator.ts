import { calculate, readValue } from './formulas.ts'
import { add, compare, fraction, isFraction, readFraction, ZERO, type Fraction } from './fraction.ts'
import { differenceOf, plain, satisfies, type Trace, type Value } from './operators.ts'
import {
  choicesOf,
  codesOn,
  parameterOn,
  type Condition,
  type Expression,
  scopeOf,
  type Fact,
  type Rules,
} from './rules.ts'
import { enclosing, itemAt, type Thing } from './thing.ts'
import { Touched, type Place, type World } from './world.ts'

/** What an evaluator asks of whoever knows all the ways that the unknown things could be. */
export interface Knowledge {
  /** The value that holds in every way; `undefined` where there is none, or it is unknown itself. */
  valueInEvery(name: string, question: () => Value): Value
}

/** How an evaluation is watched: nothing is left out because the answer is settled already. */
export interface Watch {
  readonly trace: Trace
  /** What an unknown thing is taken for. */
  readonly standIn: (place: Place) => unknown
}

const listOf = (value: unknown): readonly Expression[] => value as readonly Expression[]

/** Works out conditions and expressions by walking over them, in one world at a time. */
export class Evaluator {
  readonly rules: Rules
  readonly day: string
  world: World
  watch: Watch | undefined
  reviewLines = 0
  knowledge: Knowledge | undefined
  /** Values that no unknown thing bears on: the same in every world. */
  readonly #settled = new Map<string, unknown>()
  /** The world in which nothing unknown is settled. */
  readonly base: World = { given: new Map(), memo: this.#settled }
  readonly #numbers = new Map<object, number>()

  constructor(rules: Rules, day: string) {
    this.rules = rules
    this.day = day
    this.world = this.base
  }

  /** Does something in another world, or watched. */
  within<T>(world: World, watch: Watch | undefined, act: () => T): T {
    const [before, watched] = [this.world, this.watch]
    this.world = world
    this.watch = watch
    try {
      return act()
    } finally {
      this.world = before
      this.watch = watched
    }
  }

  condition(condition: Condition, thing: Thing): boolean | undefined {
    const { all, any, not, some, every, where = {}, known } = condition
    if (all !== undefined) return this.#together(all, false, (part) => this.condition(part, thing))
    if (any !== undefined) return this.#together(any, true, (part) => this.condition(part, thing))
    if (not !== undefined) {
      const verdict = this.condition(not, thing)
      return verdict === undefined ? undefined : !verdict
    }
    if (some !== undefined) return this.#together(this.#items(some, thing), true, (item) => this.condition(where, item))
    if (every !== undefined)
      return this.#together(this.#items(every, thing), false, (item) => this.condition(where, item))
    if (known !== undefined) return this.#isOnFile(known, thing)
    return this.#leaf(condition, thing)
  }

  /** Each part in turn, until one settles it. What cannot be told of one may not matter for another. */
  #together<T>(parts: readonly T[], settling: boolean, test: (part: T) => boolean | undefined): boolean | undefined {
    let verdict: boolean | undefined = !settling
    let touched: Touched | undefined
    let isSettled = false
    for (const part of parts) {
      try {
        const next = test(part)
        if (next === settling && this.watch === undefined) return settling
        if (next === settling) isSettled = true
        else if (next === undefined) verdict = undefined
      } catch (error) {
        if (!(error instanceof Touched)) throw error
        touched ??= error
      }
    }
    if (touched !== undefined) throw touched
    return isSettled ? settling : verdict
  }

  #leaf({ fact = '', operator = '', value }: Condition, thing: Thing): boolean | undefined {
    const isReference = typeof value === 'object' && value !== null && 'fact' in value
    const operand: unknown = isReference ? this.fact(String(value.fact), thing) : value
    if (operand === undefined) return undefined
    if (operand === null) return false
    const isNone = Array.isArray(operand) && operand.length === 0
    if (isNone && operator === 'in') return false
    const found = this.fact(fact, thing)
    if (found === null) return false
    if (found === undefined) return isNone && operator === 'notIn' ? true : undefined
    const table = this.rules.tables.get(this.rules.facts.get(fact)?.table ?? '')
    const group = operator === 'inGroup' ? (table?.codes ?? []).filter((code) => code.group === operand) : []
    const codes = group.map(({ code }) => code)
    const place = `${thing.path}${fact} ${operator} ${this.#nameOf(value)}`
    return satisfies(operator, found, operand, codes, place, this.watch?.trace)
  }

  #nameOf(part: unknown): string {
    if (typeof part !== 'object' || part === null) return String(part)
    const known = this.#numbers.get(part) ?? this.#numbers.size
    this.#numbers.set(part, known)
    return `#${known}`
  }

  /** The value of a fact, given, derived or of the record, seen from a thing. */
  fact(id: string, thing: Thing): Value {
    if (id === 'asOf') return this.day
    if (id === 'decision.reviewLines') return fraction(BigInt(this.reviewLines))
    if (id.startsWith('param.')) return this.parameter(id.slice('param.'.length))
    const about = enclosing(thing, scopeOf(this.rules, id))
    const derived = this.rules.derived.get(id)
    if (derived !== undefined)
      return this.#remembered(id, about, () => this.#derived(derived.type, derived.derive, about))
    const fact = this.rules.facts.get(id)
    if (fact !== undefined) return this.#recorded(fact, about)
    if (this.rules.blocks.has(id)) return this.#isThere(id, about)
    throw new Error(`No fact ${id}`)
  }

  parameter(id: string): Value {
    const value = parameterOn(this.rules, id, this.day) as Value
    if (value !== undefined) return value
    if (choicesOf(this.rules, id).length === 0) return undefined
    return this.#settle({ key: `param.${id}`, kind: 'parameter', id }) as Value
  }

  #derived(type: string | undefined, meaning: unknown, thing: Thing): Value {
    if (type === 'boolean') return this.condition(meaning as Condition, thing)
    return this.expression(meaning as Expression, thing)
  }

  #remembered(id: string, thing: Thing, work: () => Value): Value {
    const key = `${thing.path}${id}`
    for (const memo of [this.#settled, this.world.memo]) if (memo.has(key)) return memo.get(key) as Value
    const value = work()
    this.world.memo.set(key, value)
    return value
  }

  /** A number that is unknown though everything is known: it could be any. */
  #anyNumber(name: string): Value {
    return this.#settle({ key: name, kind: 'number', id: name }) as Value
  }

  #settle(place: Place): unknown {
    const { given } = this.world
    if (given.has(place.key)) return given.get(place.key)
    if (this.watch === undefined) throw new Touched(place)
    return this.watch.standIn(place)
  }

  /** The object of a block, `null` where there is none, `undefined` where nobody knows what is in it. */
  #block(id: string, thing: Thing): Readonly<Record<string, unknown>> | null | undefined {
    type Json = Readonly<Record<string, unknown>> | null | undefined
    const { absent, extension } = this.rules.blocks.get(id) ?? {}
    const holder = (extension === true ? thing.json?.['extensions'] : thing.json) as Json
    // What lies in extensions of which nothing is known is as unknown as where it is said of itself.
    const object = holder === null ? null : (holder?.[id.slice(id.lastIndexOf('.') + 1)] as Json)
    if (thing.json !== undefined && object !== undefined && object !== null) return object
    if (thing.json !== undefined && object === undefined && absent !== 'unknown') return absent === 'none' ? null : {}
    if (absent !== 'none') return undefined
    const isThere = this.#settle({ key: `${thing.path}${id}`, kind: 'block', id })
    return isThere === true ? undefined : null
  }

  #isThere(id: string, thing: Thing): boolean {
    return this.#block(id, thing) !== null
  }

  #recorded(fact: Fact, thing: Thing): Value {
    const end = fact.id.lastIndexOf('.')
    const inBlock = this.rules.blocks.get(fact.id.slice(0, end))
    const object = inBlock === undefined ? thing.json : this.#block(inBlock.id, thing)
    if (object === null) return null
    const raw = object?.[fact.id.slice(end + 1)]
    const isUnknown = object === undefined || raw === null || (inBlock?.absent === 'none' && raw === undefined)
    if (!isUnknown && raw !== undefined) return readValue(fact, raw)
    if (!isUnknown && typeof fact.absent === 'object') {
      if (fact.absent.fact !== undefined) return this.fact(fact.absent.fact, thing)
      return readValue(fact, fact.absent.value)
    }
    return this.#settle({ key: `${thing.path}${fact.id}`, kind: 'fact', id: fact.id }) as Value
  }

  #items(id: string, thing: Thing): readonly Thing[] {
    const scope = this.rules.scopes.get(id)
    if (scope === undefined) throw new Error(`No list ${id}`)
    const { path = '' } = scope
    const outer = enclosing(thing, scope.in ?? '')
    const raw = outer.json?.[path] as readonly Readonly<Record<string, unknown>>[] | null | undefined
    if (outer.json !== undefined && raw === undefined) return []
    if (outer.json !== undefined && raw !== null)
      return (raw ?? []).map((json, index) => itemAt(scope, outer, index, json))
    const length = this.#settle({ key: `${outer.path}${path}`, kind: 'list', id }) as number
    return Array.from({ length }, (_, index) => itemAt(scope, outer, index, undefined))
  }

  /** The things of a list of the household, as far as they are known. */
  members(id: string, household: Thing): readonly Thing[] {
    return this.#items(id, household)
  }

  /** Whether a block is known, or a fact has a known value: asked of the record, not of a world. */
  #isOnFile(id: string, thing: Thing): boolean {
    return this.within(this.base, undefined, () => {
      try {
        const block = this.rules.blocks.get(id)
        if (block !== undefined && block.absent !== 'none') {
          return this.#block(id, enclosing(thing, scopeOf(this.rules, id))) !== undefined
        }
        if (!this.rules.derived.has(id)) return this.fact(id, thing) !== undefined
        return this.knowledge?.valueInEvery(`${thing.path}${id}`, () => this.fact(id, thing)) !== undefined
      } catch (error) {
        if (error instanceof Touched) return false
        throw error
      }
    })
  }

  formula(id: string, thing: Thing): Value {
    const formula = this.rules.formulas.get(id)
    if (formula === undefined) throw new Error(`No formula ${id}`)
    const about = enclosing(thing, formula.scope ?? '')
    return this.#remembered(id, about, () => this.expression(formula.formula as Expression, about))
  }

  expression(expression: Expression, thing: Thing): Value {
    if (typeof expression !== 'object') return readFraction(expression)
    if (expression.fact !== undefined) return this.fact(expression.fact, thing)
    if (expression.formula !== undefined) return this.formula(expression.formula, thing)
    const [form = '', operand] = Object.entries(expression)[0] ?? []
    if ('sum' in expression || 'count' in expression) return this.#sum(expression, thing)
    if ('if' in expression) {
      const verdict = this.condition(expression['if'] as Condition, thing)
      const [then, otherwise] = [expression['then'], expression['else']] as [Expression, Expression]
      if (verdict !== undefined) return this.expression(verdict ? then : otherwise, thing)
      const [a, b] = [this.expression(then, thing), this.expression(otherwise, thing)]
      return isFraction(a) && isFraction(b) && compare(a, b) === 0 ? a : undefined
    }
    if ('lookup' in expression) {
      const code = this.fact((expression['by'] as { readonly fact: string }).fact, thing)
      const amounts = this.fact(String(expression['lookup']), thing) as ReadonlyMap<string, Fraction> | undefined
      return amounts?.get(plain(code)) ?? this.#anyNumber(`${thing.path}${this.#nameOf(expression)}`)
    }
    if (form === 'firstKnown') return this.#firstKnown(listOf(operand), thing)
    const values = listOf(operand).map((part) => this.expression(part, thing))
    const place = `${thing.path}${this.#nameOf(expression)} ${form}`
    const value = calculate(form, values, (a, b) => this.watch?.trace(place, differenceOf(a, b)))
    return value === undefined && values.every(isFraction) ? this.#anyNumber(place) : value
  }

  #firstKnown(parts: readonly Expression[], thing: Thing): Value {
    const known = parts.find((part) => {
      const value = this.knowledge?.valueInEvery(`${thing.path}${this.#nameOf(part)}`, () =>
        this.expression(part, thing),
      )
      return value !== undefined && value !== null
    })
    return this.expression(known ?? (parts.at(-1) as Expression), thing)
  }

  #sum(expression: Readonly<Record<string, unknown>>, thing: Thing): Value {
    const where = expression['where'] as Condition | undefined
    let total: Fraction | undefined = ZERO
    for (const item of this.#items(String(expression['sum'] ?? expression['count']), thing)) {
      const belongs = where === undefined ? true : this.condition(where, item)
      if (belongs === false) continue
      const value = 'sum' in expression ? this.expression(expression['of'] as Expression, item) : fraction(1n)
      total = belongs === true && isFraction(value) && total !== undefined ? add(total, value) : undefined
    }
    return total
  }

  /** Every code that a fact can be. */
  codesOf(fact: Fact): readonly string[] {
    return codesOn(this.rules, fact.table ?? '', this.day)
  }
}
