// Stands in for the tiers until they are merged: same shapes, no file of rules yet.
import type { Policy, PolicyTypes } from '@bangfu/core'
import type { Localized, Tier } from '@bangfu/sdk'
import type { Masking } from '../privacy/index.ts'

export type RecordState = 'draft' | 'submitted' | 'returned' | 'reviewed' | 'verified' | 'reopened' | 'archived'
export interface Actor {
  readonly id: string
  readonly tier: Tier
  readonly division: string
}
export interface RecordView {
  readonly division: string
  readonly state: RecordState | 'none'
  readonly changedBy: readonly string[]
  readonly reviewedBy?: string
}
export interface ActionRequest {
  readonly action: string
  readonly blocks?: readonly string[]
  readonly to?: string
}
export interface Answer {
  readonly allowed: boolean
  readonly clause?: string
  readonly reading?: string
  readonly code: string
  readonly sentence: Localized
  readonly to?: RecordState
}
export type Authorize = (actor: Actor, request: ActionRequest, record: RecordView) => Answer
export interface Tiers {
  readonly masking: Masking
}

interface Row {
  readonly tiers: readonly Tier[]
  readonly states?: readonly (RecordState | 'none')[]
  readonly to?: RecordState
  readonly sets?: boolean
  readonly opinion?: string
  readonly foreign?: boolean
}
const all: readonly Tier[] = ['village', 'town', 'county', 'city']
const open: readonly RecordState[] = ['draft', 'returned', 'reopened']
const rows: Readonly<Record<string, Row>> = {
  enter: { tiers: ['village'], states: ['none'], to: 'draft', sets: true },
  edit: { tiers: ['village'], states: open, sets: true },
  submit: { tiers: ['village'], states: open, to: 'submitted' },
  correct: { tiers: ['town'], states: ['submitted'], sets: true },
  supplement: { tiers: ['town'], states: ['submitted'], sets: true },
  complete: { tiers: ['town'], states: ['submitted'], sets: true },
  return: { tiers: ['town'], states: ['submitted'], to: 'returned', opinion: 'reviewOpinion' },
  review: { tiers: ['town'], states: ['submitted'], to: 'reviewed', opinion: 'reviewOpinion', foreign: true },
  sendBack: { tiers: ['county'], states: ['reviewed'], to: 'submitted', opinion: 'verification' },
  verify: { tiers: ['county'], states: ['reviewed'], to: 'verified', opinion: 'verification', foreign: true },
  reopen: { tiers: ['town'], states: ['verified', 'archived'], to: 'reopened' },
  archive: { tiers: ['county'], states: ['verified'], to: 'archived' },
  move: { tiers: ['town', 'county', 'city'] },
  inspect: { tiers: ['county'] },
  guide: { tiers: ['city'] },
  supervise: { tiers: ['city'] },
  appraise: { tiers: ['city'] },
  decide: { tiers: ['town', 'county'] },
  export: { tiers: ['village', 'town', 'county'] },
  erase: { tiers: ['county'] },
  read: { tiers: all },
  list: { tiers: all },
  count: { tiers: all },
  find: { tiers: all },
}
const no = (code: string): Answer => ({
  allowed: false,
  code,
  sentence: { zh: `不能办理：${code}`, en: `No: ${code}` },
})
const OPINIONS = ['reviewOpinion', 'verification', 'guidance']

export const createAuthorize =
  ({ policy }: { readonly policy: Policy<PolicyTypes>; readonly tiers: Tiers }): Authorize =>
  (actor, { action, blocks = [], to }, record) => {
    const { facts } = policy.describe()
    const known = new Set(['members', 'extensions', ...facts.map(({ path }) => path.split('.')[0])])
    const row = rows[action]
    if (!record.division.startsWith(actor.division)) return no('NOT_THERE')
    if (row === undefined || !row.tiers.includes(actor.tier)) return no('WRONG_TIER')
    if (blocks.some((one) => (OPINIONS.includes(one) ? one !== row.opinion : row.sets !== true || !known.has(one))))
      return no('WRONG_BLOCK')
    if (row.states && !row.states.includes(record.state)) return no('WRONG_STATE')
    if (row.foreign && [...record.changedBy, ...(action === 'verify' ? [record.reviewedBy] : [])].includes(actor.id))
      return no('OWN_WORK')
    if (action === 'move') {
      const lowest =
        to?.slice(0, 9) === record.division.slice(0, 9)
          ? 'town'
          : to?.slice(0, 6) === record.division.slice(0, 6)
            ? 'county'
            : 'city'
      if (to?.startsWith(actor.division) !== true) return no('NOT_THERE')
      if (lowest !== actor.tier) return no('WRONG_TIER')
      if (record.state === 'archived') return no('WRONG_STATE')
      const state = ['submitted', 'reviewed', 'verified'].includes(record.state) ? 'reopened' : undefined
      return { ...no('YES'), allowed: true, ...(state === undefined ? {} : { to: state }) }
    }
    return { ...no('YES'), allowed: true, ...(row.to === undefined ? {} : { to: row.to }) }
  }
