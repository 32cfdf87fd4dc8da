import { formatPart, type ShownPart } from '@bangfu/core/messages'
import { EXIT } from '../../exit-status.ts'
import { createView } from '../../output/create-view.ts'
import { loadPolicy } from '../../policy/load-policy.ts'
import { UsageError } from '../../usage-error.ts'
import type { Session } from '../command.ts'
import type { ShowArguments } from './arguments.ts'
import { findParts } from './find-parts.ts'
import { showLanguage, type NamedPart } from './show-language.ts'
import { showMarkdown, showText } from './show-text.ts'
import type { ShowSentences } from './sentences.ts'

/** Prints the parts that were named in sentences. */
export const runShow = async (asked: ShowArguments, session: Session, own: ShowSentences): Promise<number> => {
  const { named, asOf, format } = asked
  const { out, locale } = session
  const policy = await loadPolicy(asked.policy, {}, session)
  const view = createView(policy, session)
  const composition = policy.composition()
  const wanted = named.flatMap((name) => {
    const { parts, suggestion } = findParts(name, view.names, composition)
    if (parts.length === 0) throw new UsageError(() => own.unknown(name, suggestion))
    return parts
  })
  const shown = wanted.flatMap((part): readonly (NamedPart & ShownPart)[] => {
    const word = showLanguage(part, view.names, locale, own)
    const said = word === undefined ? formatPart(part.section, part.id, view.names, locale, { day: asOf }) : [word]
    return said.map((one) => ({ ...part, ...one }))
  })
  const { id, version, hash } = policy
  const text =
    format === 'json'
      ? `${JSON.stringify({ policy: { id, version, hash }, asOf, shown }, null, 2)}\n`
      : format === 'markdown'
        ? showMarkdown(shown)
        : showText(shown, view)
  await out.write(text)
  await out.finish()
  return EXIT.decided
}
