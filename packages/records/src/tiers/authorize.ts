import { DIVISION_DIGITS, type Localized, type Tier } from '@bangfu/sdk'
import { hasOffice } from './office.ts'
import type { Tiers, TierAction } from './read-tiers.ts'
import type { ActionRequest, Actor, Answer, AnswerCode, Authorize, RecordView } from './types.ts'

/** What stands in the gaps of a sentence. */
type Gaps = Readonly<Record<string, Localized>>

const fill = (text: string, gaps: Gaps, locale: 'zh' | 'en'): string =>
  text.replaceAll(/\{(\w+)\}/g, (gap, name: string) => gaps[name]?.[locale] ?? gap)

const filled = (text: Localized, gaps: Gaps): Localized => ({
  zh: fill(text.zh, gaps, 'zh'),
  en: fill(text.en, gaps, 'en'),
})

const same = (text: string): Localized => ({ zh: text, en: text })

/** The level of the smallest division that holds two places, by the digits of a tier's divisions. */
const sharedTier = (a: string, b: string): Tier => {
  const shares = (digits: number): boolean => a.slice(0, digits) === b.slice(0, digits)
  if (shares(DIVISION_DIGITS.town)) return 'town'
  return shares(DIVISION_DIGITS.county) ? 'county' : 'city'
}

/** What an answer rests on: a clause of the plan, or a reading. */
type Ground = { readonly clause: string } | { readonly reading: string }

/**
 * Answers whether somebody may do something to a record. Five gates in order: division, duty, blocks, state, own work; the first that
 * stays shut is the reason. It looks at no fact of a household and asks nobody.
 */
export const createAuthorize = (tiers: Tiers): Authorize => {
  const { file } = tiers
  const titles = new Map(file.readings.map(({ id, title }) => [id, title]))
  const labels = new Map(file.blocks.map(({ id, label }) => [id, label]))

  const shownGround = (ground: Ground): Localized =>
    'clause' in ground
      ? filled(file.answers.clause, { id: same(ground.clause) })
      : filled(file.answers.reading, { id: same(ground.reading), title: titles.get(ground.reading) ?? same('') })

  const answer = (
    code: Exclude<AnswerCode, 'UNKNOWN_ACTOR' | 'WRONG_KIND' | 'ID_USED'>,
    ground: Ground | undefined,
    gaps: Gaps = {},
  ): Answer => ({
    allowed: code === 'ALLOWED',
    code,
    ...ground,
    sentence: filled(file.answers[code], { ...gaps, ...(ground && { ground: shownGround(ground) }) }),
  })

  const shownTiers = (holders: readonly Tier[]): Localized => ({
    zh: holders.map((tier) => file.tiers[tier].zh).join('、'),
    en: holders.map((tier) => file.tiers[tier].en).join(', '),
  })

  const isThere = (actor: Actor, action: TierAction, { to }: ActionRequest, { division, state }: RecordView): boolean =>
    hasOffice(actor) &&
    division.startsWith(actor.division) &&
    (to === undefined || to.startsWith(actor.division)) &&
    (state !== 'none' || action.many === true || action.from?.none !== undefined)

  /** The tiers that may do it with this record: of a move, the lowest one that has both villages. */
  const holdersOf = (action: TierAction, { to }: ActionRequest, { division }: RecordView): readonly Tier[] => {
    if (action.lowestOfBoth === undefined || to === undefined) return action.tiers
    const lowest = sharedTier(division, to)
    return action.tiers.filter((tier) => tier === lowest)
  }

  const wrongBlock = (action: TierAction, blocks: readonly string[]): Answer | undefined => {
    const gaps = { action: action.label }
    for (const name of blocks) {
      const block = tiers.blockOf(name)
      if (block === undefined)
        return answer('WRONG_BLOCK', { reading: file.unknownBlock }, { ...gaps, block: file.answers.unknownBlockLabel })
      if (!action.mayBlocks.has(block))
        return answer(
          'WRONG_BLOCK',
          { reading: action.otherBlocks },
          { ...gaps, block: labels.get(block) ?? same(block) },
        )
    }
    return undefined
  }

  const isOwnWork = (actor: Actor, { notBy = [] }: TierAction, { changedBy, reviewedBy }: RecordView): boolean =>
    (notBy.includes('changedBy') && changedBy.includes(actor.id)) ||
    (notBy.includes('reviewedBy') && reviewedBy === actor.id)

  return (actor, request, record) => {
    const action = tiers.actions.get(request.action)
    if (action === undefined) return answer('UNKNOWN_ACTION', undefined)
    const gaps = { action: action.label, tier: file.tiers[actor.tier] }
    const own: Ground =
      action.reading === undefined ? { clause: action.clauseOf(actor.tier) } : { reading: action.reading }

    if (!isThere(actor, action, request, record)) return answer('NOT_THERE', { reading: file.notThere })
    const holders = holdersOf(action, request, record)
    if (!holders.includes(actor.tier))
      return answer('WRONG_TIER', own, { ...gaps, holders: shownTiers(holders.length > 0 ? holders : action.tiers) })
    const refused = wrongBlock(action, request.blocks ?? [])
    if (refused !== undefined) return refused
    const to = action.from?.[record.state]
    if (action.anyState === undefined && to === undefined) {
      const reading = action.refused?.[record.state] ?? action.refused?.['*'] ?? file.notThere
      const state = record.state === 'none' ? same('') : file.states[record.state]
      return answer('WRONG_STATE', { reading }, { ...gaps, state })
    }
    if (isOwnWork(actor, action, record) && action.ownWork !== undefined)
      return answer('OWN_WORK', { reading: action.ownWork }, gaps)
    return { ...answer('ALLOWED', own, gaps), ...(to === undefined || to === record.state ? {} : { to }) }
  }
}
