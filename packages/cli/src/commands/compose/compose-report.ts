import type { Composition, CompositionPart } from '@bangfu/core'
import type { Localized, PolicyIdentity } from '@bangfu/sdk'
import { visible } from '../../messages/visible.ts'
import { isPluginPlace } from '../../policy/plugin-places.ts'
import { say, type CommandView } from '../../output/view.ts'
import { wrapHanging } from '../../output/wrap-text.ts'
import type { ComposeSentences } from './sentences.ts'

type ComposeView = CommandView<ComposeSentences>

const INDENT = 2
const JOINED = ' · '

const isLocalized = (value: unknown): value is Localized =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value

/** What people call a definition: its own label or title, or that of what it belongs to. */
const labelOf = ({ section, id, value }: CompositionPart, view: ComposeView): string => {
  const { names } = view
  if (section === 'values') return say(view, names.parameters.find((parameter) => parameter.id === id)?.label, id)
  const { label, title, quote } = (value ?? {}) as { label?: unknown; title?: unknown; quote?: unknown }
  if (view.locale === 'zh' && typeof quote === 'string') return quote
  const own = [title, label, (value as { en?: unknown } | null)?.en].find((text) => text !== undefined)
  return isLocalized(own) ? own[view.locale] : typeof own === 'string' ? own : id
}

const optionLabel = (id: string, value: unknown, view: ComposeView): string => {
  const option = view.names.parameters
    .find((parameter) => parameter.id === id)
    ?.options?.find((one) => one.id === value)
  return option === undefined ? '' : ` ${option.label[view.locale]}`
}

/** The value of a parameter as it is written; other definitions are named, not repeated. */
const valueOf = ({ section, id, change, value }: CompositionPart, view: ComposeView): string => {
  if (change === 'switchedOff') return view.own.switchedOff
  if (section !== 'values') return ''
  const { value: written } = value as { readonly value: unknown }
  return `${typeof written === 'string' ? written : JSON.stringify(written)}${optionLabel(id, written, view)}`
}

const describePart = (part: CompositionPart, view: ComposeView): readonly string[] => {
  const { own, colors, width, locale } = view
  const { origin, change, reason, source, from, to } = part
  const label = labelOf(part, view)
  const named = label === part.id ? part.id : `${label} (${part.id})`
  // What a plugin brings besides rule files has no line.
  const isOfPlugin = isPluginPlace(origin.file, view.names.plugins)
  const place = isOfPlugin ? origin.file : `${origin.policy}/${origin.file}:${origin.line}`
  const said = [named, valueOf(part, view), own.days(from, to), own.changes[change], place].filter(
    (text) => text !== '',
  )
  const grounds = [
    ...(reason === undefined ? [] : [own.reason(reason[locale])]),
    ...(source === undefined ? [] : [own.source(source[locale])]),
  ]
  return [
    ...wrapHanging(visible(said.join(JOINED)), width - INDENT, INDENT),
    ...grounds.flatMap((text) =>
      wrapHanging(visible(text), width - 2 * INDENT, INDENT).map((line) => `  ${colors.dim(line)}`),
    ),
  ].map((line) => `${' '.repeat(INDENT)}${line}`)
}

const describeLineage = ({ lineage }: Composition, view: ComposeView): readonly string[] =>
  lineage.flatMap(({ policy, version, title, by, regions, effectiveFrom }) => {
    const { own } = view
    const kind = by === undefined ? own.base : own.by[by]
    const where = regions === undefined ? [] : [own.onlyThere(regions.join(view.sentences.table.and))]
    const said = [`${title[view.locale]} (${policy} ${version})`, kind, ...where, own.since(effectiveFrom)]
    return wrapHanging(visible(said.join(JOINED)), view.width, INDENT)
  })

/** Who speaks in a policy, the nearest first; then the parts by section, each with its days, its origin and its grounds. */
export const composeReport = (policy: PolicyIdentity, composition: Composition, view: ComposeView): string => {
  const { own, colors } = view
  const lines = [...describeLineage(composition, view), colors.dim(`SHA-256 ${policy.hash}`)]
  const titleOf = ({ section }: CompositionPart): string => own.sections[section] ?? section
  let before = ''
  for (const part of composition.parts) {
    const title = titleOf(part)
    if (title !== before) lines.push('', colors.bold(title))
    before = title
    lines.push(...describePart(part, view))
  }
  if (composition.parts.length === 0) lines.push('', own.nothing)
  return `${lines.join('\n')}\n`
}
