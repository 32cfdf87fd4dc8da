import { RecordError } from '@bangfu/core'
import { StoreError, VersionConflict, type Store, type StoreCalls } from '@bangfu/sdk'
import { hasOffice } from '../tiers/office.ts'
import type { ActionRequest, Actor, Answer, Authorize } from '../tiers/index.ts'
import type { Digests } from './digests.ts'
import { ActorChanged, NotAllowed, StaleVersion, type Refusal } from './errors.ts'
import { readKept, viewOf, type Kept } from './life.ts'

/** Who is who: asked at the beginning of each call and again before its end. */
export interface Directory {
  find(actorId: string): Promise<Actor | undefined>
}

/** What an action is about, besides the record. */
type About = Omit<ActionRequest, 'action'> & { readonly request?: string | undefined }

/** One call of one actor, inside its transaction. */
export interface Turn {
  readonly actor: Actor
  readonly calls: StoreCalls
  /** The moment of the call. */
  readonly at: string
  /** The record as it stands; `undefined` where there is none inside the actor's division. */
  readonly read: (recordId: string) => Promise<Kept | undefined>
  readonly answer: (action: string, kept: Kept | undefined, about?: About) => Answer
  /** The answer about a division, where there is no record yet or many; refuses where it is no. */
  readonly allowIn: (action: string, division: string, about?: About) => Answer
  /** The answer, where it is yes; else the call is refused. Nothing may have been changed before. */
  readonly allow: (action: string, kept: Kept | undefined, about?: About) => Answer
  /**
   * The answer, where it is yes and the version is the one that stands; else the call is refused, or rejects with a
   * `VersionConflict`: also where the answer is no because of what was done to the record since the caller read it.
   */
  readonly allowChange: (
    action: string,
    kept: Kept | undefined,
    on: { readonly recordId: string; readonly version: number },
    about?: About,
  ) => Answer
  /** Ends the call with a refusal; it is noted in the audit unless the record is not there for the actor. */
  readonly refuse: (
    answer: Refusal,
    action: string,
    about: { readonly kept?: Kept | undefined; readonly request?: string | undefined },
  ) => never
  /** Does a check; where it throws, the call ends, and that somebody tried to set what nobody declares is noted. */
  readonly checked: (
    action: string,
    about: { readonly kept?: Kept | undefined; readonly request?: string | undefined },
    check: () => void,
  ) => void
  /** The digest that a request of this actor's for this action is kept under. */
  readonly request: (action: string, about: string, request: string | undefined) => string | undefined
}

/** Does one call of an actor. */
export type TakeTurn = <T>(actorId: string, work: (turn: Turn) => Promise<T>) => Promise<T>

/** What turns are made with. */
export interface TurnOptions {
  readonly store: Store
  readonly directory: Directory
  readonly authorize: Authorize
  readonly digests: Digests
  readonly now: () => Date
}

const NOBODY: Refusal = {
  allowed: false,
  code: 'UNKNOWN_ACTOR',
  sentence: { zh: '没有您的办理权限登记。', en: 'You are not among those who have a right here.' },
}

/** What a call came to: a refusal is kept as an audit entry, so it must not undo the transaction. */
type Outcome<T> = { readonly value: T } | { readonly refused: Error }

interface Ended {
  readonly error: Error
  readonly action: string
  readonly reason: string
  readonly kept: Kept | undefined
  readonly request: string | undefined
}

/** Answers that may be others once the record is read again. */
const OF_THE_RECORD = ['WRONG_STATE', 'OWN_WORK']

const UNKNOWN_KEY = 'RECORD_UNKNOWN_KEY'

/**
 * A store found that a record lies outside, after it was read. Where it left the division in between, it is not there any more the
 * next time; else the store means something else.
 */
class MayHaveMoved extends Error {
  override readonly cause: RangeError

  constructor(cause: RangeError) {
    super('Cannot go on with the record')
    this.cause = cause
  }
}

/** How often a call is made again where others were at work at the same place. */
const TRIES = 5

/**
 * Does a transaction again where it was undone because others came between: what is told to the caller is then what stands, such
 * as the answer that a double click got. A change of an actor's own is not decided anew, since the version in it is checked again.
 */
const again = async <T>(work: () => Promise<T>): Promise<T> => {
  let hasMoved = false
  for (let left = TRIES; ; left -= 1)
    try {
      return await work()
    } catch (thrown) {
      if (thrown instanceof MayHaveMoved && !hasMoved) {
        hasMoved = true
        continue
      }
      const error = thrown instanceof MayHaveMoved ? thrown.cause : thrown
      const isBusy = error instanceof StoreError && error.problem === 'busy'
      const cameBetween = error instanceof VersionConflict && !(error instanceof StaleVersion)
      if (left === 1 || !(isBusy || cameBetween)) throw error
    }
}

/** Makes the frame of every call: directory, transaction, work, directory. */
export const createTurns = ({ store, directory, authorize, digests, now }: TurnOptions): TakeTurn => {
  const find = async (actorId: string): Promise<Actor | undefined> => {
    const found = await directory.find(actorId)
    return found === undefined || !hasOffice(found)
      ? undefined
      : { id: actorId, tier: found.tier, division: found.division }
  }

  return async <T>(actorId: string, work: (turn: Turn) => Promise<T>): Promise<T> => {
    const actor = await find(actorId)
    if (actor === undefined) throw new NotAllowed(NOBODY)
    const request: Turn['request'] = (action, about, key) =>
      key === undefined ? undefined : digests.of('request', [actorId, action, about, key])

    const inTransaction = async (calls: StoreCalls): Promise<Outcome<T>> => {
      let refusal: Ended | undefined
      let hasRead = false
      const end = (error: Error, rest: Omit<Ended, 'error'>): never => {
        refusal = { error, ...rest }
        throw error
      }
      const turn: Turn = {
        actor,
        calls,
        at: now().toISOString(),
        request,
        read: async (recordId) => {
          const stored = await calls.get(recordId)
          if (stored?.division.startsWith(actor.division) !== true) return undefined
          hasRead = true
          return readKept(stored)
        },
        answer: (action, kept, { request: _request, ...about } = {}) =>
          authorize(actor, { action, ...about }, viewOf(kept)),
        allowIn: (action, division, { request, ...about } = {}) => {
          const answer = authorize(actor, { action, ...about }, { division, state: 'none', changedBy: [] })
          return answer.allowed ? answer : turn.refuse(answer, action, { request })
        },
        allow: (action, kept, about = {}) => {
          const answer = turn.answer(action, kept, about)
          return answer.allowed ? answer : turn.refuse(answer, action, { kept, request: about.request })
        },
        allowChange: (action, kept, { recordId, version }, about = {}) => {
          const answer = turn.answer(action, kept, about)
          const isStale = kept !== undefined && kept.stored.version !== version
          if (isStale && (answer.allowed || OF_THE_RECORD.includes(answer.code)))
            throw new StaleVersion(recordId, version, kept.stored.version)
          return answer.allowed ? answer : turn.refuse(answer, action, { kept, request: about.request })
        },
        refuse: (answer, action, { kept, request }) => {
          if (answer.code === 'NOT_THERE') throw new NotAllowed(answer)
          return end(new NotAllowed(answer), { action, reason: answer.code, kept, request })
        },
        checked: (action, { kept, request }, check) => {
          try {
            check()
          } catch (error) {
            if (!(error instanceof RecordError) || !error.diagnostics.some(({ code }) => code === UNKNOWN_KEY))
              throw error
            end(error, { action, reason: UNKNOWN_KEY, kept, request })
          }
        },
      }
      const outcome = await work(turn).then(
        (value): Outcome<T> => ({ value }),
        async (error: unknown): Promise<Outcome<T>> => {
          if (refusal === undefined || refusal.error !== error)
            throw hasRead && error instanceof RangeError ? new MayHaveMoved(error) : error
          const { action, reason, kept } = refusal
          const key = request('refused', action, refusal.request)
          await calls.note(
            kept === undefined
              ? { division: actor.division }
              : { division: kept.stored.division, householdId: kept.stored.householdId },
            {
              change: {
                by: actorId,
                action: 'refused',
                reason: `${action}:${reason}`,
                ...(key === undefined ? {} : { request: key }),
              },
            },
          )
          return { refused: refusal.error }
        },
      )
      const after = await find(actorId)
      if (after?.tier !== actor.tier || after.division !== actor.division) throw new ActorChanged()
      return outcome
    }

    const outcome = await again(() => store.transaction(inTransaction, { within: actor.division }))
    if ('refused' in outcome) throw outcome.refused
    return outcome.value
  }
}
