import type { BlockDescription } from '@bangfu/core'
import { drawDate } from './draw-date.ts'
import { drawGroup, type Draft } from './draw-group.ts'
import type { Setting } from './draw-value.ts'
import { EXTENSIONS, type Group, type Thing } from './facts.ts'
import { drawIdNumber } from './id-number.ts'

const lengthOf = (
  { random, heads }: Setting,
  { min, max, required }: { readonly min: number; readonly max: number; readonly required: boolean },
): number => {
  const drawn = required ? heads : random.count([60, 25, 10, 4, 1])
  return Math.min(Math.max(drawn, min), max)
}

const keyOf = (id: string | undefined): string => id?.split('.').at(-1) ?? ''

/** Texts that no other thing of the record may have: ids of its own, and identity numbers that agree with the rest. */
const drawUniqueTexts = (draft: Draft, group: Group, position: number, id: string, setting: Setting): void => {
  const { random, anchors } = setting
  for (const { fact, key } of group.facts) {
    if (fact.type !== 'text') continue
    if (fact.required) draft[key] = id
    else if (fact.format === 'idNumber') {
      const { birthDate, sex } = fact.agreesWith ?? {}
      const known = draft[keyOf(birthDate)]
      const born = typeof known === 'string' ? known : drawDate(random, anchors, [])
      draft[key] = drawIdNumber(random, born, draft[keyOf(sex)], position)
    } else if (fact.unique) draft[key] = `${position}-${String(draft[key])}`.slice(0, fact.maxLength)
  }
}

const putBlock = (draft: Draft, { key, extension }: BlockDescription, items: Draft): void => {
  if (extension) draft[EXTENSIONS] = { ...(draft[EXTENSIONS] as Draft | undefined), [key]: items }
  else draft[key] = items
}

/** Draws a thing and all that lies in it, so that every fact is known. */
export const drawThing = (thing: Thing, setting: Setting, id: string, position: number): Draft => {
  const { random } = setting
  const draft: Draft = {}
  for (const group of thing.groups) {
    const items = drawGroup(group, setting)
    drawUniqueTexts(items, group, position, id, setting)
    if (group.block === undefined) Object.assign(draft, items)
    else if (group.block.absent !== 'none' || random.chance(35)) putBlock(draft, group.block, items)
  }
  for (const { list, thing: inner } of thing.lists) {
    const length = lengthOf(setting, list)
    if (length === 0 && !list.required && random.chance(70)) continue
    draft[list.key] = Array.from({ length }, (_, index) => {
      const place = thing.scope === 'household' ? index + 1 : 100 * position + index + 1
      return drawThing(inner, setting, `${list.scope}-${place}`, place)
    })
  }
  return draft
}
