import { RecordError, type Inspection, type Policy } from '@bangfu/core'
import { Bounds, type Decision, type KnownValue } from '@bangfu/sdk'
import type { Reply } from './asking/answers.ts'
import type { Ask, Known } from './asking/asker.ts'
import { addVerified, wantedFor, type Want } from './asking/wanted.ts'
import { reconcile, type Judge, type Reconciled } from './reconciling/reconcile.ts'
import { statementsOf, type Malformed, type Statement } from './reconciling/statements.ts'
import { copyData, type Json } from './record/plain.ts'
import type { Places } from './record/places.ts'
import { subjectKey, subjectsOf, type Subject } from './record/subjects.ts'
import type { Source } from './setup/sources.ts'
import type { SourceFailure } from './sourced.ts'

/** What cases are worked on with. */
export interface Bench {
  readonly policy: Policy
  readonly places: Places
  readonly sources: readonly Source[]
  readonly verify: readonly string[]
  readonly days: Parameters<Policy['decide']>[1]
}

/** A question of a case. */
export interface CaseAsk extends Ask {
  readonly subject: Subject
}

/** A record on its way: what it says, what was asked and said of it, and what comes of that. */
export class Case {
  readonly #bench: Bench
  readonly #record: Json
  readonly #subjects: readonly Subject[]
  readonly #statements: Statement[] = []
  readonly #malformed: Malformed[] = []
  /** What each provider was asked of each subject, with when it answered. */
  readonly #asked = new Map<string, string>()
  readonly #failures: SourceFailure[] = []
  #state: Reconciled
  rounds = 0

  /** Throws a `RecordError` where the record breaks the catalog. */
  constructor(record: unknown, bench: Bench) {
    const decision = bench.policy.decide(record, bench.days)
    this.#bench = bench
    this.#record = copyData(record) as Json
    this.#subjects = subjectsOf(this.#record, bench.places)
    const none = { sources: [], conflicts: [], failures: [], refused: new Set<Reply>() }
    this.#state = { record: this.#record, decision, ...none }
  }

  get state(): Reconciled {
    return this.#state
  }

  get failures(): readonly SourceFailure[] {
    return [...this.#failures, ...this.#state.failures]
  }

  /** What could still be asked, and of it what cannot since something that the provider needs is unknown. */
  wanted(): { readonly asks: readonly CaseAsk[]; readonly blocked: readonly Want[] } {
    const { policy, places, sources, verify, days } = this.#bench
    const wants = wantedFor(this.#state.decision, this.#subjects, sources, places)
    if (this.rounds === 0 && verify.length > 0) addVerified(wants, verify, this.#record, this.#subjects, sources)
    const asks: CaseAsk[] = []
    const blocked: Want[] = []
    let inspection: Inspection | undefined
    for (const want of wants.all()) {
      const { source, subject } = want
      const facts = [...want.facts].filter((fact) => !this.#asked.has(this.#askedKey(source, subject, fact)))
      if (facts.length === 0) continue
      if (source.needs.length > 0) {
        const { asOf, rulesAsOf } = days
        inspection ??= policy.inspect(this.#state.record, { asOf, ...(rulesAsOf === undefined ? {} : { rulesAsOf }) })
      }
      const known = knownOf(source, subject, inspection)
      if (known === undefined) blocked.push({ ...want, facts: new Set(facts) })
      else asks.push({ source, subject, known, facts })
    }
    return { asks, blocked }
  }

  /** When a provider was asked for something of somebody; `undefined` where it was not. */
  askedAt(source: Source, subject: Subject, fact: string): string | undefined {
    return this.#asked.get(this.#askedKey(source, subject, fact))
  }

  subject(scope: string, appliesTo: string): Subject | undefined {
    return this.#subjects.find((one) => one.scope === scope && one.appliesTo === appliesTo)
  }

  /** Takes in what a question brought; `reconcile` then decides again. */
  take({ source, subject, facts }: CaseAsk, reply: Reply): void {
    const { name: provider } = source.provider
    const { at } = reply
    const { appliesTo } = subject
    for (const fact of facts) this.#asked.set(this.#askedKey(source, subject, fact), at)
    if (reply.isStray === true) this.#failures.push({ provider, problem: 'refused', at })
    if (reply.kind === 'failed') {
      for (const fact of facts) this.#failures.push({ provider, problem: reply.problem, at, fact, appliesTo })
      return
    }
    if (reply.hasOthers) this.#failures.push({ provider, problem: 'refused', at, appliesTo })
    for (const fact of facts) {
      if (!reply.values.has(fact)) this.#failures.push({ provider, problem: 'noAnswer', at, fact, appliesTo })
    }
    const { statements, malformed } = statementsOf(subject, source, reply)
    this.#statements.push(...statements)
    this.#malformed.push(...malformed)
  }

  /** Decides again with all that was said. Throws a `RecordError` where the record itself no longer keeps to the catalog. */
  reconcile(): void {
    if (this.#statements.length + this.#malformed.length === 0) return
    const { places } = this.#bench
    const state = reconcile(this.#record, this.#statements, this.#malformed, this.#judge, places)
    if ('diagnostics' in state) throw new RecordError(state.diagnostics)
    this.#state = state
  }

  readonly #judge: Judge = (record) => {
    const { policy, days } = this.#bench
    try {
      return { decision: policy.decide(record, days) satisfies Decision }
    } catch (error) {
      if (error instanceof RecordError) return { diagnostics: error.diagnostics }
      throw error
    }
  }

  #askedKey({ index }: Source, subject: Subject, fact: string): string {
    return `${index}\n${subjectKey(subject)}\n${fact}`
  }
}

/** What a provider needs to know of a subject; `undefined` where any of it is unknown. */
const knownOf = (source: Source, subject: Subject, inspection: Inspection | undefined): Known | undefined => {
  const seen = inspection?.subjects.find(
    ({ scope, appliesTo }) => scope === subject.scope && appliesTo === subject.appliesTo,
  )
  const known: [string, KnownValue | null][] = []
  for (const [name, id] of source.needs) {
    const value = seen?.fact(id)
    // Of nothing there is nothing to be told: who has no certificate has no number of one.
    if (value === undefined || value === null || value instanceof Bounds) return undefined
    known.push([
      name,
      (Array.isArray(value) ? Object.freeze([...(value as readonly unknown[])]) : value) as KnownValue | null,
    ])
  }
  return Object.freeze(Object.fromEntries(known))
}
