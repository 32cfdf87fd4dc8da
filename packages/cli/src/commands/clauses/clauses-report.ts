import type {
  ClauseDescription,
  ClauseGap,
  ClauseTable,
  PartDescription,
  ResponsibilityDescription,
} from '@bangfu/core'
import { visible } from '../../messages/visible.ts'
import { say, type CommandView } from '../../output/view.ts'
import type { ClausesSentences } from './sentences.ts'
import { wrapHanging } from '../../output/wrap-text.ts'

type ClausesView = CommandView<ClausesSentences>

const INDENT = 4

/** Whether a clause is the one named, or part of the sentence or section named. */
export const isNamed = ({ id, sentence }: Pick<ClauseDescription, 'id' | 'sentence'>, named: string): boolean =>
  id === named || sentence === named || id.startsWith(`${named}.`)

const unitNames = ({ units, bodies, open }: ResponsibilityDescription, view: ClausesView): string => {
  const name = (id: string): string => {
    const unit = view.names.units.find((candidate) => candidate.id === id)
    const successor = unit?.successor
    const label = say(view, unit?.label, id)
    return successor === undefined ? label : view.own.successor(label, successor.label[view.locale])
  }
  const listed = (ids: readonly string[]): string => ids.map(name).join(view.sentences.table.and)
  return view.own.duty(`${listed(units)}${open?.[view.locale] ?? ''}`, listed(bodies))
}

const partName = (part: PartDescription, view: ClausesView): string =>
  `${view.own.kinds[part.kind] ?? part.kind} · ${say(view, part.label, part.id)} (${part.id})`

const hang = (text: string, view: ClausesView, indent = INDENT): readonly string[] =>
  wrapHanging(text, view.width - indent, 2).map((line) => ' '.repeat(indent) + line)

const describeClause = (clause: ClauseDescription, view: ClausesView): readonly string[] => {
  const { own } = view
  const words = view.locale === 'zh' ? clause.quote : `${clause.quote} · ${clause.en}`
  const encoded = clause.encodedBy.flatMap((part) => hang(`← ${partName(part, view)}`, view))
  const duty = clause.duty === undefined ? [] : hang(`← ${own.dutyAbove}`, view)
  const context = encoded.length + duty.length > 0 ? [] : hang(`— ${own.context}`, view)
  const head = hang(`${view.colors.bold(clause.id)} ${visible(words)}`, view, 0)
  const decided = view.colors.dim(own.decidedBy[clause.decidedBy] ?? clause.decidedBy)
  return [...head, `${' '.repeat(INDENT)}${decided}`, ...encoded, ...duty, ...context]
}

/** Who answers for the section that a clause opens, said once above its clauses. */
const describeSection = (
  clause: ClauseDescription,
  before: ClauseDescription | undefined,
  view: ClausesView,
): readonly string[] => {
  const found = view.names.responsibilities.find(({ section }) => isNamed(clause, section))
  if (found === undefined || (before !== undefined && isNamed(before, found.section))) return []
  const title = view.colors.bold(`${found.section} ${say(view, found.label, found.section)}`)
  return ['', title, ...hang(unitNames(found, view), view, 0)]
}

const describeGap = ({ kind, about, clause }: ClauseGap, { own }: ClausesView): string =>
  own.gaps[kind](about, clause ?? '')

/** The plan's clauses with what encodes them, the policy's rules with what asks for them, and the gaps. */
export const clausesReport = (
  { clauses, parts, gaps }: ClauseTable,
  named: readonly string[],
  onlyGaps: boolean,
  view: ClausesView,
): string => {
  const { sentences, colors, own } = view
  const shown = named.length === 0 ? clauses : clauses.filter((clause) => named.some((name) => isNamed(clause, name)))
  const ids = new Set(shown.map(({ id }) => id))
  const rules = parts.filter((part) => named.length === 0 || part.clauses.some((id) => ids.has(id)))
  const lines = onlyGaps
    ? []
    : [
        colors.bold(own.toParts),
        '',
        ...shown.flatMap((clause, index) => [
          ...describeSection(clause, shown[index - 1], view),
          ...describeClause(clause, view),
        ]),
        '',
        colors.bold(own.toClauses),
        '',
        ...rules.flatMap((part) =>
          hang(`${partName(part, view)} → ${part.clauses.join(sentences.table.and)}`, view, 0),
        ),
        '',
      ]
  const counted = gaps.length === 0 ? [own.noGap(clauses.length, parts.length)] : []
  return [...lines, ...counted, ...gaps.map((gap) => describeGap(gap, view)), ''].join('\n')
}
