import { RecordError } from '@bangfu/core'
import { StoreError, VersionConflict, type Localized } from '@bangfu/sdk'
import type { Answer } from '../tiers/index.ts'

/** An answer of the tiers, or of the service itself where they do not ask. */
export interface Refusal extends Omit<Answer, 'code'> {
  /**
   * Besides those of the tiers: `WRONG_KIND`: the change goes further than the action; `ID_USED`: the village used the id for
   * a household that it has no more.
   */
  readonly code: Answer['code'] | 'WRONG_KIND' | 'ID_USED'
}

/** Somebody may not do what was asked: `answer` says by which clause or reading, in a code and in both languages. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
  /** `NOT_THERE` alike for a record that is another division's and for one that nobody has. */
  readonly answer: Refusal

  constructor(answer: Refusal) {
    super(`Cannot do this: ${answer.code}`)
    this.answer = answer
  }
}

/** The right of whoever acts was taken away or moved while it was used; nothing was kept. */
export class ActorChanged extends Error {
  override readonly name = 'ActorChanged'

  constructor() {
    super('Cannot do this: the right of who does it was changed meanwhile')
  }
}

const CONFLICT = {
  zh: '他人已先行修改，本次未保存；请重新读取后再决定。',
  en: 'Somebody else changed it first, and nothing was kept; read it again, and decide anew.',
}

const ACTOR_CHANGED = {
  zh: '办理过程中您的权限已变更，本次未保存。',
  en: 'Your right was changed meanwhile, and nothing was kept.',
}

const RECORD_WRONG = {
  zh: '填写内容有误，未保存；请按所列问题修改。',
  en: 'What was entered is not right, and nothing was kept; mend the problems that are listed.',
}

const STORE: Readonly<Record<StoreError['problem'], Localized>> = {
  busy: { zh: '他人正在办理，本次未保存；请稍后重试。', en: 'Others are at work, and nothing was kept; try again.' },
  corrupt: {
    zh: '存储的数据与存入时不符，请停止办理并报告管理员。',
    en: 'What is kept is not what was put; stop, and tell who looks after the store.',
  },
  schema: {
    zh: '数据由另一版本的程序写入，暂不能使用；请联系管理员。',
    en: 'The data were written by another version of the program; tell who looks after the store.',
  },
  unavailable: {
    zh: '暂时无法确认是否已保存；请用同一请求重试，不会重复办理。',
    en: 'Whether it was kept is not certain; try again with the same request, and it is done once.',
  },
}

/** The conflict that the service itself found, on what is kept: doing the call again comes to the same. */
export class StaleVersion extends VersionConflict {}

/** What to tell people of an error, in both languages; `undefined` for one that is none of those that a call rejects with. */
export const sentenceOf = (error: unknown): Localized | undefined => {
  if (error instanceof NotAllowed) return error.answer.sentence
  if (error instanceof ActorChanged) return ACTOR_CHANGED
  if (error instanceof VersionConflict) return CONFLICT
  if (error instanceof RecordError) return RECORD_WRONG
  return error instanceof StoreError ? STORE[error.problem] : undefined
}
