import { RecordError, type DecideOptions, type Policy } from '@bangfu/core'
import type { Comparison } from '@bangfu/core/compare'
import type { Decision } from '@bangfu/sdk'
import { formatMessage } from '../../messages/format-message.ts'
import { visible } from '../../messages/visible.ts'
import type { Session } from '../command.ts'
import type { DiffSentences } from './sentences.ts'

/** Decides a household by the second policy as well and compares; one that it refuses is named, and left out. */
export const compareByAfter = async (
  before: Decision,
  record: unknown,
  {
    after,
    options,
    comparison,
  }: { readonly after: Policy; readonly options: DecideOptions; readonly comparison: Comparison },
  { locale, errors }: Session,
  own: DiffSentences,
): Promise<boolean> => {
  try {
    comparison.add(before, after.decide(record, options))
    return true
  } catch (error) {
    if (!(error instanceof RecordError)) throw error
    await errors.write(`${visible(own.notByAfter(before.householdId))}\n`)
    for (const diagnostic of error.diagnostics) await errors.write(`${formatMessage(diagnostic, locale)}\n`)
    return false
  }
}
